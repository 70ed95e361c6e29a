import fc from 'fast-check';

/** Choices that fast-check makes and makes smaller; the first possibility is the simplest one. */
export interface Choices {
  int(below: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** An arbitrary of whatever `build` makes out of choices. */
export function chosen<T>(build: (choices: Choices) => T): fc.Arbitrary<T> {
  return fc.gen().map((draw) => {
    const int = (below: number) => draw(fc.nat, { max: Math.max(0, below - 1) });
    return build({
      int,
      chance: (percent) => int(100) >= 100 - percent,
      pick(from) {
        if (from.length === 0) throw new Error('nothing to pick from');
        return from[int(from.length)] as (typeof from)[number];
      },
    });
  });
}
