import { addWeights } from '../crf.ts';
import type { Crf, SequenceFeatures } from '../crf.ts';
import { Lattice } from './lattice.ts';

export interface TrainingOptions {
  /** AdaGrad's step. */
  readonly rate: number;
  /** Weight of the squared norm, per example. */
  readonly l2: number;
}

/**
 * Learns by stochastic gradient on the likelihood with AdaGrad steps (Duchi, Hazan and Singer 2011); the same
 * examples, options and order give the same weights.
 */
export class CrfTrainer {
  private readonly crf: Crf;
  private readonly options: TrainingOptions;
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private scores = new Float32Array(0);

  constructor(crf: Crf, options: TrainingOptions) {
    this.crf = crf;
    this.options = options;
    this.squares = new Float32Array(crf.weights.length);
    this.transitionSquares = new Float32Array(crf.transitions.length);
  }

  /** One step on one example; returns its negative log likelihood. */
  learn(features: SequenceFeatures, gold: Uint8Array): number {
    const { crf } = this;
    const count = crf.labels.length;
    const length = gold.length;
    if (this.scores.length < length * count) this.scores = new Float32Array(length * count * 2);
    const { scores } = this;
    scores.fill(0, 0, length * count);
    for (let i = 0; i < length; i++)
      addWeights(
        crf,
        features.buckets,
        features.offsets[i] as number,
        features.offsets[i + 1] as number,
        scores,
        i * count,
      );
    const lattice = new Lattice(crf, length);
    const logSum = lattice.run(scores, length);
    let goldScore = 0;
    let previous = count;
    for (let i = 0; i < length; i++) {
      const label = gold[i] as number;
      goldScore += (scores[i * count + label] as number) + (crf.transitions[previous * count + label] as number);
      previous = label;
    }
    this.stepWeights(features, gold, lattice.probabilities);
    this.stepTransitions(gold, lattice);
    return logSum - goldScore;
  }

  private stepWeights({ buckets, offsets }: SequenceFeatures, gold: Uint8Array, probabilities: Float64Array): void {
    const { rate, l2 } = this.options;
    const { weights } = this.crf;
    const { squares } = this;
    const count = this.crf.labels.length;
    const gradient = new Float64Array(count);
    for (let i = 0; i < gold.length; i++) {
      let size = 0;
      for (let l = 0; l < count; l++) {
        const value = (l === gold[i] ? 1 : 0) - (probabilities[i * count + l] as number);
        gradient[l] = value;
        size += Math.abs(value);
      }
      if (size < 1e-3) continue;
      const to = offsets[i + 1] as number;
      for (let f = offsets[i] as number; f < to; f++) {
        const base = (buckets[f] as number) * count;
        for (let l = 0; l < count; l++) {
          const weight = weights[base + l] as number;
          const g = (gradient[l] as number) - l2 * weight;
          const square = (squares[base + l] as number) + g * g;
          squares[base + l] = square;
          weights[base + l] = weight + (rate * g) / Math.sqrt(square + 1e-4);
        }
      }
    }
  }

  private stepTransitions(gold: Uint8Array, lattice: Lattice): void {
    const { crf, transitionSquares } = this;
    const count = crf.labels.length;
    const length = gold.length;
    const gradient = new Float64Array(crf.transitions.length);
    for (let i = 0; i < length; i++) {
      const row = i * count;
      const previous = i === 0 ? count : (gold[i - 1] as number);
      const at = previous * count + (gold[i] as number);
      gradient[at] = (gradient[at] as number) + 1;
      for (let l = 0; l < count; l++) {
        const right =
          ((lattice.potentials[row + l] as number) * (lattice.beta[row + l] as number)) / (lattice.scale[i] as number);
        if (right === 0) continue;
        if (i === 0) {
          const start = count * count + l;
          gradient[start] = (gradient[start] as number) - (lattice.probabilities[l] as number);
          continue;
        }
        for (let p = 0; p < count; p++) {
          const expected = (lattice.alpha[row - count + p] as number) * lattice.step(p, l) * right;
          gradient[p * count + l] = (gradient[p * count + l] as number) - expected;
        }
      }
    }
    for (let k = 0; k < gradient.length; k++) {
      const g = gradient[k] as number;
      if (g === 0 || crf.transitions[k] === -Infinity) continue;
      transitionSquares[k] = (transitionSquares[k] as number) + g * g;
      crf.transitions[k] =
        (crf.transitions[k] as number) + (this.options.rate * g) / Math.sqrt((transitionSquares[k] as number) + 1e-4);
    }
  }
}
