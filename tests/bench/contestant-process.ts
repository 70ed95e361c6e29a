import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ContestantOptions } from './contestants/contestant.ts';

export type ContestantName = 'limit' | 'ours' | 'dataloader' | 'constant' | 'constant-yoga';

/** A running contestant. */
export interface Contestant {
  readonly port: number;
  /** Processor time that it has used so far, on all its threads, in milliseconds. */
  cpuMs(): Promise<number>;
  stop(): void;
}

/** Starts a script of this folder in a process of its own, as TypeScript. */
export function startProcess(script: string, argument = ''): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production' };
  return fork(path, [argument], { execArgv: ['--import', 'tsx'], env });
}

/** Starts a contestant and waits until it listens. */
export async function startContestant(name: ContestantName, options: ContestantOptions): Promise<Contestant> {
  const child = startProcess(`contestants/${name}.ts`, JSON.stringify(options));
  const nextNumber = () =>
    new Promise<number>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the contestant "${name}" has ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as number);
      });
    });
  const port = await nextNumber();
  return {
    port,
    cpuMs() {
      child.send('cpu');
      return nextNumber();
    },
    stop: () => void child.kill(),
  };
}

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

/** Starts `onrecord serve --workers` itself and waits until it serves. */
export async function startServe(database: string, workers: number): Promise<Contestant> {
  const args = ['serve', '--port', '0', '--workers', String(workers), '--database', database];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const url = await firstUrl(child.stderr);
  child.stderr.resume();
  return {
    port: Number(new URL(url).port),
    async cpuMs() {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const seconds = /^process_cpu_seconds_total (.+)$/m.exec(metrics)?.[1];
      return Number(seconds) * 1000;
    },
    stop,
  };
}

/** Where a server says that it serves; what it says instead is the error. */
async function firstUrl(log: Readable): Promise<string> {
  for await (const line of createInterface(log)) {
    if (!line.startsWith('{')) throw new Error(line);
    const { url } = JSON.parse(line) as { url?: string };
    if (url !== undefined) return url;
  }
  throw new Error('"onrecord serve" has ended before it served');
}
