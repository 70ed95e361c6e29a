import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type CommandOptions, type CommandResult, finishCommand } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const areas = /^(annotation|cli|database|extraction|graphql|ingest|vocabulary|errors)/;
let script: string | undefined;

/**
 * The command line in JavaScript, without what its command `serve` needs: it starts ten times faster than from source, for tests
 * that start it often. Made once in a temporary folder, which is removed when the test process ends.
 */
export function builtCommandLine(): string {
  if (script) return script;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['migrations', 'seed', 'src', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || !areas.test(path)) continue;
    const target = join(folder, 'dist', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, translate(readFileSync(join(root, 'src', path), 'utf8')));
  }
  return (script = join(folder, 'dist/cli/cli.js'));
}

/** Runs `onrecord ...args` to its end, from the built command line. */
export function runBuiltCommand(args: readonly string[], { cwd, env }: CommandOptions = {}): Promise<CommandResult> {
  return finishCommand(
    spawn(process.execPath, [builtCommandLine(), ...args], { cwd, env: { ...process.env, ...env } }),
  );
}

function translate(source: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
