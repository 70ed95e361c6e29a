import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../dist/cli/cli.js', import.meta.url));
/** Has the command tell what it used when it ends. */
const tellUsage = `data:text/javascript,import fs from 'node:fs';
  process.on('exit', () => fs.writeSync(3, JSON.stringify(process.resourceUsage())))`;

export interface CommandCost {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakBytes: number;
}

/**
 * Runs `onrecord ingest FILE…`, as it is built, to its end.
 * @throws Error when it fails or does not load every file.
 */
export async function runIngestCommand(files: readonly string[], database: string): Promise<CommandCost> {
  const begun = performance.now();
  const { usage } = await run(['--import', tellUsage], ['--database', database, 'ingest', ...files]);
  const seconds = (performance.now() - begun) / 1000;
  const { stdout } = await run([], ['--database', database, 'stats', '--json']);
  const { entities } = JSON.parse(stdout) as { entities: { article: number } };
  if (entities.article !== files.length) throw new Error(`${entities.article} of ${files.length} articles were loaded`);
  // Microseconds and kibibytes.
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return { seconds, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 };
}

async function run(
  nodeOptions: readonly string[],
  args: readonly string[],
): Promise<{ stdout: string; usage: string }> {
  const child = spawn(process.execPath, [...nodeOptions, cli, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, usage] = await Promise.all([text(child.stdout as Readable), text(child.stdio[3] as Readable)]);
  const code = await ended;
  if (code !== 0) throw new Error(`onrecord ${args.slice(0, 3).join(' ')} … ended with ${code}`);
  return { stdout, usage };
}
