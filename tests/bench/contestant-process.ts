import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ContestantOptions } from './contestants/contestant.ts';

export type ContestantName = 'limit' | 'ours' | 'dataloader';

/** A running contestant. */
export interface Contestant {
  readonly name: ContestantName;
  readonly port: number;
  stop(): void;
}

/** Starts a script of this folder in a process of its own, as TypeScript. */
export function startProcess(script: string, argument = ''): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return fork(path, [argument], { execArgv: ['--import', 'tsx'] });
}

/** Starts a contestant and waits until it listens. */
export async function startContestant(name: ContestantName, options: ContestantOptions): Promise<Contestant> {
  const child = startProcess(`contestants/${name}.ts`, JSON.stringify(options));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number));
    child.once('exit', (code) => reject(new Error(`the contestant "${name}" ended at its start with ${code}`)));
  });
  return { name, port, stop: () => void child.kill() };
}
