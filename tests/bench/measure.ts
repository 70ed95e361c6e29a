import type { ChildProcess } from 'node:child_process';
import type { Contestant } from './contestant-process.ts';
import { runLoad, type LoadResult } from './load/load.ts';
import type { Progress } from './progress.ts';

/** One of those that a row of the bench compares: a server and what it is asked. */
export interface Entrant {
  readonly label: string;
  readonly contestant: Contestant;
  readonly requests: readonly string[];
  readonly expectedStatus?: number;
  /** How many requests are under way at any time, 32 by default. */
  readonly connections?: number;
}

export interface RoundOptions {
  readonly rounds: number;
  readonly durationMs: number;
}

export interface Round extends LoadResult {
  /** Processor time of the server for one answer: what is left of a difference when others use the machine too. */
  readonly cpuMsPerAnswer: number;
}

/** One entrant's results, round by round. */
export interface Measured {
  readonly label: string;
  readonly rounds: readonly Round[];
}

const manyConnections = 32;

/**
 * Loads the entrants in turn, round after round, so that whatever else the machine does falls on all of them alike. A
 * first round, twice as long, warms everything up and is not counted.
 */
export async function measure(
  generator: ChildProcess,
  entrants: readonly Entrant[],
  { rounds, durationMs }: RoundOptions,
  progress: Progress,
): Promise<Measured[]> {
  const results = entrants.map((): Round[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, entrant] of entrants.entries()) {
      progress.show(`Round ${round + 1} of ${rounds}: ${entrant.label}`, (round + 1) / (rounds + 1));
      const { contestant, requests, expectedStatus = 200, connections = manyConnections } = entrant;
      const { port } = contestant;
      const cpuBefore = await contestant.cpuMs();
      const time = round < 0 ? 2 * durationMs : durationMs;
      const result = await runLoad(generator, { port, connections, durationMs: time, requests, expectedStatus });
      const cpuMsPerAnswer = ((await contestant.cpuMs()) - cpuBefore) / result.answers;
      if (round >= 0) results[i]?.push({ ...result, cpuMsPerAnswer });
    }
  }
  progress.clear();
  return entrants.map(({ label }, i) => ({ label, rounds: results[i] as Round[] }));
}
