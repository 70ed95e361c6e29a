import type { Measured, Round } from './measure.ts';

/** How one entrant compares with another: the ratios of the single rounds, and the median of them. */
export interface Ratio {
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

/** The ratio of what `read` takes from two entrants' results, over the rounds. The target's direction follows from it. */
export function ratio(
  label: string,
  of: Measured,
  to: Measured,
  read: (round: Round) => number,
  { must, aim }: Target,
): Ratio {
  const values = of.rounds.map((result, i) => read(result) / read(to.rounds[i] as Round)).sort((a, b) => a - b);
  return {
    label,
    median: median(values),
    lowest: values[0] ?? NaN,
    highest: values.at(-1) ?? NaN,
    must,
    aim,
    atMost: aim < must,
  };
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
  return (low + high) / 2;
}
