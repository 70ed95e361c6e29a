import type { Measured, Round } from './measure.ts';

/** What a row finds: a figure of each round, and the median of them. */
export interface Finding {
  readonly label: string;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** What must be and what should be reached; `atMost` tells that less is better. */
  readonly must: number;
  readonly aim: number;
  readonly atMost: boolean;
}

export interface Target {
  readonly must: number;
  readonly aim: number;
}

type Read = (round: Round) => number;

/** How one entrant compares with another: what `read` takes from the one's rounds by what it takes from the other's. */
export function ratio(label: string, of: Measured, to: Measured, read: Read, target: Target): Finding {
  return figureOf(
    label,
    of.rounds.map((round, i) => read(round) / read(to.rounds[i] as Round)),
    target,
  );
}

/** A figure of one entrant by itself. */
export function figure(label: string, of: Measured, read: Read, target: Target): Finding {
  return figureOf(label, of.rounds.map(read), target);
}

/** A figure that was measured several times. */
export function figureOf(label: string, values: readonly number[], { must, aim }: Target): Finding {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return { label, median: median(values), lowest, highest, must, aim, atMost: aim < must };
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
  return (low + high) / 2;
}

/** The smallest of the values that at least `share` of them, from 0 to 1, do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
