/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), with
 * transitions that may be forbidden. Scores, not probabilities, unless a name says so.
 */
export interface Crf {
  readonly labels: readonly string[];
  /** 2^bits buckets of `labels.length` weights. */
  readonly bits: number;
  readonly weights: Float32Array | Int8Array;
  /** What a stored weight must be multiplied by. */
  readonly scale: number;
  /** Row: label before, or `labels.length` for the beginning; column: label. Forbidden ones are -Infinity. */
  readonly transitions: Float32Array;
  /** For each label, whether a sequence may end with it. */
  readonly final: readonly boolean[];
}

/** Whether label `next` may follow `previous` (`null`: the beginning); labels are O or B-, I-, E-, S- and a role. */
export function mayFollow(previous: string | null, next: string): boolean {
  const inside = previous !== null && (previous.startsWith('B-') || previous.startsWith('I-'));
  const continues = next.startsWith('I-') || next.startsWith('E-');
  if (!inside) return !continues;
  return continues && previous.slice(2) === next.slice(2);
}

/** A field without knowledge: all weights 0, impossible transitions forbidden. */
export function emptyCrf(labels: readonly string[], bits: number): Crf {
  const count = labels.length;
  const transitions = new Float32Array((count + 1) * count);
  for (const [i, previous] of [...labels, null].entries())
    for (const [j, next] of labels.entries()) if (!mayFollow(previous, next)) transitions[i * count + j] = -Infinity;
  const final = labels.map((label) => !label.startsWith('B-') && !label.startsWith('I-'));
  return { labels, bits, weights: new Float32Array(count << bits), scale: 1, transitions, final };
}

/** Features of a sequence: buckets of all positions one after the other, and where each position's begin. */
export interface SequenceFeatures {
  readonly buckets: Int32Array;
  /** One more entry than positions: the last is the number of buckets. */
  readonly offsets: Int32Array;
}

/** Writes the score of each label (column) at each position (row) of `features` to the beginning of `scores`. */
export function scoreLabels(crf: Crf, features: SequenceFeatures, scores: Float32Array): void {
  const { weights, scale } = crf;
  const count = crf.labels.length;
  const { buckets, offsets } = features;
  const length = offsets.length - 1;
  scores.fill(0, 0, length * count);
  for (let i = 0; i < length; i++) {
    const row = i * count;
    const to = offsets[i + 1] as number;
    for (let f = offsets[i] as number; f < to; f++) {
      const base = (buckets[f] as number) * count;
      for (let l = 0; l < count; l++) scores[row + l] = (scores[row + l] as number) + (weights[base + l] as number);
    }
    if (scale !== 1) for (let l = 0; l < count; l++) scores[row + l] = (scores[row + l] as number) * scale;
  }
}

/** The best allowed sequence of labels for `length` positions of `scores` (row: position, column: label). */
export function viterbi(crf: Crf, scores: Float32Array, length: number): Uint8Array {
  const count = crf.labels.length;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const back = new Uint8Array(length * count);
  let best = new Float32Array(count);
  for (let l = 0; l < count; l++) best[l] = (scores[l] as number) + (crf.transitions[count * count + l] as number);
  for (let i = 1; i < length; i++) {
    const now = new Float32Array(count);
    for (let l = 0; l < count; l++) {
      let top = -Infinity;
      let from = 0;
      for (let p = 0; p < count; p++) {
        const score = (best[p] as number) + (crf.transitions[p * count + l] as number);
        if (score > top) [top, from] = [score, p];
      }
      now[l] = top + (scores[i * count + l] as number);
      back[i * count + l] = from;
    }
    best = now;
  }
  let last = 0;
  let top = -Infinity;
  for (let l = 0; l < count; l++) if (crf.final[l] && (best[l] as number) > top) [top, last] = [best[l] as number, l];
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * count + last] as number;
  }
  return path;
}
