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

/** Adds to `scores[row ..]`, one entry a label, the stored weights of `buckets[from .. to)`. */
export function addWeights(
  { weights, labels }: Crf,
  buckets: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  row: number,
): void {
  const count = labels.length;
  let first = 0;
  // Four labels at a time stay in registers: with the sums in memory, each row would wait for the one before.
  for (; first + 4 <= count; first += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let f = from; f < to; f++) {
      const base = (buckets[f] as number) * count + first;
      a += weights[base] as number;
      b += weights[base + 1] as number;
      c += weights[base + 2] as number;
      d += weights[base + 3] as number;
    }
    scores[row + first] = (scores[row + first] as number) + a;
    scores[row + first + 1] = (scores[row + first + 1] as number) + b;
    scores[row + first + 2] = (scores[row + first + 2] as number) + c;
    scores[row + first + 3] = (scores[row + first + 3] as number) + d;
  }
  for (; first < count; first++) {
    let sum = 0;
    for (let f = from; f < to; f++) sum += weights[(buckets[f] as number) * count + first] as number;
    scores[row + first] = (scores[row + first] as number) + sum;
  }
}

/** The best allowed sequence of labels for `length` positions of `scores` (row: position, column: label). */
export function viterbi(crf: Crf, scores: Float32Array, length: number): Uint8Array {
  const count = crf.labels.length;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const { before, after } = allowedSteps(crf);
  const back = new Uint8Array(length * count);
  let best = new Float32Array(count);
  let now = new Float32Array(count);
  for (let l = 0; l < count; l++) best[l] = (scores[l] as number) + (crf.transitions[count * count + l] as number);
  for (let i = 1; i < length; i++) {
    now.fill(-Infinity);
    for (let s = 0; s < before.length; s++) {
      const [p, l] = [before[s] as number, after[s] as number];
      const score = (best[p] as number) + (crf.transitions[p * count + l] as number);
      if (score > (now[l] as number)) {
        now[l] = score;
        back[i * count + l] = p;
      }
    }
    for (let l = 0; l < count; l++) now[l] = (now[l] as number) + (scores[i * count + l] as number);
    [best, now] = [now, best];
  }
  let last = 0;
  for (let l = 1; l < count; l++) if (crf.final[l] && (best[l] as number) > (best[last] as number)) last = l;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * count + last] as number;
  }
  return path;
}

/** The pairs of labels of which the second may follow the first, as two columns. */
function allowedSteps({ labels, transitions }: Crf): { before: number[]; after: number[] } {
  const steps: { before: number[]; after: number[] } = { before: [], after: [] };
  for (let p = 0; p < labels.length; p++)
    for (let l = 0; l < labels.length; l++)
      if (transitions[p * labels.length + l] !== -Infinity) {
        steps.before.push(p);
        steps.after.push(l);
      }
  return steps;
}
