/** A seeded source of chance: the same seed gives the same graph on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. Mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

/** Draws ranks from 0 to `ranks - 1`, each in proportion to 1 / (rank + 1): few are drawn often, most seldom. */
export function zipf(ranks: number): (random: Random) => number {
  const upTo = new Float64Array(ranks);
  let total = 0;
  for (let rank = 0; rank < ranks; rank++) upTo[rank] = total += 1 / (rank + 1);
  return (random) => {
    const drawn = random.next() * total;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** A stand-in for a hash: 16 hexadecimal digits, scattered as a hash's are, different for each `number` below 2^32. */
export function scatter(number: number): string {
  const first = mix(number);
  return (
    first.toString(16).padStart(8, '0') +
    mix(first ^ 0x5bd1e995)
      .toString(16)
      .padStart(8, '0')
  );
}

/** MurmurHash3's finalizer, which maps the 32-bit integers one to one. */
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
