/** Features collected as buckets of a hash table of 2^bits rows; the first `count` are in use. Reused to spare memory. */
export class FeatureList {
  buckets = new Int32Array(1 << 15);
  count = 0;
  private readonly shift: number;

  constructor(bits: number) {
    this.shift = 32 - bits;
  }

  /** Adds a feature: the number of its template and up to three values. */
  add(number: number, a: number, b = 0, c = 0): void {
    if (this.count === this.buckets.length) this.grow();
    let hash = Math.imul(Math.imul(number, 0x9e3779b1) ^ a, 0x85ebca6b);
    hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35);
    hash = Math.imul((hash ^ (hash >>> 16)) + c, 0x27d4eb2f);
    this.buckets[this.count++] = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> this.shift;
  }

  private grow(): void {
    const larger = new Int32Array(this.count * 2);
    larger.set(this.buckets);
    this.buckets = larger;
  }
}

/** The value of `column` at `i`, or what marks a place before `from` (-1) or from `to` on (-2). */
export function at(column: Int32Array, i: number, from: number, to: number): number {
  if (i < from) return -1;
  return i >= to ? -2 : (column[i] as number);
}
