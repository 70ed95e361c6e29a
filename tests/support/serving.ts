import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type CommandOptions, finishCommand, startCommand } from './command.ts';

/** A running `onrecord serve`. */
export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** The process ids of its workers. */
  readonly workers: readonly number[];
}

/** Starts `onrecord serve` on a free port and waits until it serves. */
export async function startServing(
  file: string,
  args: readonly string[] = [],
  options?: CommandOptions,
): Promise<Serving> {
  const child = startCommand(['serve', '--port', '0', '--database', file, ...args], options);
  if (!child.stderr) throw new Error('the process has no stderr');
  for await (const line of createInterface(child.stderr)) {
    const { url, workers = [] } = JSON.parse(line) as { url?: string; workers?: number[] };
    if (url) return { url, child, workers };
  }
  throw new Error('the process ended without serving');
}

/** Ends a process by a signal and returns its exit code. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  child.kill(signal);
  return (await finishCommand(child)).code;
}
