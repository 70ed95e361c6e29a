import type { ChildProcess } from 'node:child_process';
import { runLoad, type LoadResult } from './load/load.ts';
import type { Progress } from './progress.ts';

/** One of those that a row of the bench compares: a server and what it is asked. */
export interface Entrant {
  readonly label: string;
  readonly port: number;
  readonly requests: readonly string[];
  readonly expectedStatus?: number;
}

export interface RoundOptions {
  readonly rounds: number;
  readonly durationMs: number;
}

/** One entrant's results, round by round. */
export interface Measured {
  readonly label: string;
  readonly rounds: readonly LoadResult[];
}

const connections = 32;

/**
 * Loads the entrants in turn, round after round, so that whatever else the machine does falls on all of them alike. A
 * first round warms everything up and is not counted.
 */
export async function measure(
  generator: ChildProcess,
  entrants: readonly Entrant[],
  { rounds, durationMs }: RoundOptions,
  progress: Progress,
): Promise<Measured[]> {
  const results = entrants.map((): LoadResult[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, entrant] of entrants.entries()) {
      progress.show(`Round ${round + 1} of ${rounds}: ${entrant.label}`, (round + 1) / (rounds + 1));
      const { port, requests, expectedStatus = 200 } = entrant;
      const result = await runLoad(generator, { port, connections, durationMs, requests, expectedStatus });
      if (round >= 0) results[i]?.push(result);
    }
  }
  progress.clear();
  return entrants.map(({ label }, i) => ({ label, rounds: results[i] as LoadResult[] }));
}
