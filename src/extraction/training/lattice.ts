import type { Crf } from '../crf.ts';

/** Forward and backward sums of one sequence, kept for the expected transitions that training needs. */
export class Lattice {
  readonly probabilities: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly potentials: Float64Array;
  readonly scale: Float64Array;
  private readonly crf: Crf;
  private readonly steps: Float64Array;

  constructor(crf: Crf, length: number) {
    const size = length * crf.labels.length;
    this.crf = crf;
    this.probabilities = new Float64Array(size);
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.potentials = new Float64Array(size);
    this.scale = new Float64Array(length);
    this.steps = Float64Array.from(crf.transitions, Math.exp);
  }

  /** exp of the transition score from label `previous` to `next`. */
  step(previous: number, next: number): number {
    return this.steps[previous * this.crf.labels.length + next] as number;
  }

  /** Fills the tables for `length` rows of `scores`; returns the log of the partition sum. */
  run(scores: Float32Array, length: number): number {
    const count = this.crf.labels.length;
    const { alpha, beta, potentials, scale, steps, probabilities } = this;
    let logSum = 0;
    for (let i = 0; i < length; i++) {
      const row = i * count;
      let max = -Infinity;
      for (let l = 0; l < count; l++) if ((scores[row + l] as number) > max) max = scores[row + l] as number;
      let sum = 0;
      for (let l = 0; l < count; l++) {
        const potential = Math.exp((scores[row + l] as number) - max);
        potentials[row + l] = potential;
        let reach = 0;
        if (i === 0) reach = steps[count * count + l] as number;
        else
          for (let p = 0; p < count; p++)
            reach += (alpha[row - count + p] as number) * (steps[p * count + l] as number);
        const value = i === length - 1 && !this.crf.final[l] ? 0 : reach * potential;
        alpha[row + l] = value;
        sum += value;
      }
      for (let l = 0; l < count; l++) alpha[row + l] = (alpha[row + l] as number) / sum;
      scale[i] = sum;
      logSum += Math.log(sum) + max;
    }
    for (let i = length - 1; i >= 0; i--) {
      const row = i * count;
      for (let p = 0; p < count; p++) {
        let value = 0;
        if (i === length - 1) value = this.crf.final[p] ? 1 : 0;
        else {
          for (let l = 0; l < count; l++)
            value +=
              (steps[p * count + l] as number) *
              (potentials[row + count + l] as number) *
              (beta[row + count + l] as number);
          value /= scale[i + 1] as number;
        }
        beta[row + p] = value;
        probabilities[row + p] = (alpha[row + p] as number) * value;
      }
    }
    return logSum;
  }
}
