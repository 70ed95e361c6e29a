/** A repeatable source of choices: equal seeds give equal choices. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** At most `most` different members, in random order. */
  some<T>(from: readonly T[], most: number): T[];
  /** The value, or null now and then. */
  maybe<T>(value: T): T | null;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[int(from.length)] as (typeof from)[number];
    },
    some: (from, most) => {
      const rest = [...from];
      const size = int(Math.min(most, rest.length) + 1);
      return Array.from({ length: size }, () => rest.splice(int(rest.length), 1)[0] as (typeof from)[number]);
    },
    maybe: (value) => (next() < 0.3 ? null : value),
  };
}
