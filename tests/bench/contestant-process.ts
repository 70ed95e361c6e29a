import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContestantOptions } from './contestants/contestant.ts';

export type ContestantName = 'limit' | 'ours' | 'dataloader' | 'constant' | 'constant-yoga';

/** A running contestant. */
export interface Contestant {
  readonly name: ContestantName;
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
    name,
    port,
    cpuMs() {
      child.send('cpu');
      return nextNumber();
    },
    stop: () => void child.kill(),
  };
}
