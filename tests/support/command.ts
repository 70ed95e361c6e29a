import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

/** What a finished command left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of the process: `cwd` is the working folder, `env` adds to the environment. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `onrecord ...args` from its source, as a process of its own; it is killed if it outlives the test. */
export function startCommand(args: readonly string[], { cwd, env }: CommandOptions = {}): ChildProcess {
  const inherited = { ...process.env };
  delete inherited['ONRECORD_DATABASE'];
  delete inherited['PORT'];
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli, ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs `onrecord ...args` to its end. */
export async function runCommand(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
  return finishCommand(startCommand(args, options));
}

/** Waits for the end of a command and collects what it writes from now on. */
export async function finishCommand(child: ChildProcess): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}
