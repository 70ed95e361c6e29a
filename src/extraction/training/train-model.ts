import { addArgumentFeatures, windowOf } from '../argument-features.ts';
import type { AttributionModel } from '../attribution-model.ts';
import { emptyCrf } from '../crf.ts';
import { FeatureList } from '../cue-features.ts';
import { cueFeaturesOf } from '../extract-attributions.ts';
import { ARGUMENT_LABELS, CUE_LABELS } from '../labels.ts';
import { CrfTrainer } from './crf-trainer.ts';
import { argumentLabels } from './examples.ts';
import type { Example } from './examples.ts';

/** How to learn; `DEFAULTS` were chosen by cross-validation. */
export interface ModelOptions {
  /** Tables hold 2^bits buckets. */
  readonly cueBits: number;
  readonly argumentBits: number;
  readonly cueEpochs: number;
  readonly argumentEpochs: number;
  readonly cueRate: number;
  readonly argumentRate: number;
  readonly l2: number;
  readonly cueBias: number;
  readonly seed: number;
}

export const DEFAULTS: ModelOptions = {
  cueBits: 19,
  argumentBits: 19,
  cueEpochs: 3,
  argumentEpochs: 3,
  cueRate: 0.02,
  argumentRate: 0.02,
  l2: 1e-4,
  cueBias: 0.1,
  seed: 1,
};

/** Trains both fields; `onStep` hears of each article done, `stepsOf` times in all. The same input gives the same model. */
export function trainModel(
  examples: readonly Example[],
  options: ModelOptions = DEFAULTS,
  onStep: () => void = () => {},
): AttributionModel {
  const random = randomNumbers(options.seed);
  const cue = emptyCrf(CUE_LABELS, options.cueBits);
  const cueTrainer = new CrfTrainer(cue, { rate: options.cueRate, l2: options.l2 });
  const cueList = new FeatureList(options.cueBits);
  for (let epoch = 0; epoch < options.cueEpochs; epoch++)
    for (const example of shuffled(examples, random)) {
      learnCues(example, cueTrainer, cueList);
      onStep();
    }
  const argument = emptyCrf(ARGUMENT_LABELS, options.argumentBits);
  const trainer = new CrfTrainer(argument, { rate: options.argumentRate, l2: options.l2 });
  const list = new FeatureList(options.argumentBits);
  for (let epoch = 0; epoch < options.argumentEpochs; epoch++)
    for (const example of shuffled(examples, random)) {
      learnArguments(example, trainer, list);
      onStep();
    }
  return { cue, argument, cueBias: options.cueBias };
}

/** How often `trainModel` calls `onStep`. */
export function stepsOf(examples: readonly Example[], options: ModelOptions = DEFAULTS): number {
  return examples.length * (options.cueEpochs + options.argumentEpochs);
}

function learnCues({ table, cueLabels }: Example, trainer: CrfTrainer, list: FeatureList): void {
  for (let line = 0; line + 1 < table.lines.length; line++) {
    const [from, to] = [table.lines[line] as number, table.lines[line + 1] as number];
    trainer.learn(cueFeaturesOf(table, { from, to }, list), cueLabels.subarray(from, to));
  }
}

function learnArguments({ table, cues, inCue }: Example, trainer: CrfTrainer, list: FeatureList): void {
  for (const cue of cues) {
    list.count = 0;
    const window = windowOf(table, cue);
    const offsets = new Int32Array(window.to - window.from + 1);
    addArgumentFeatures(table, cue, window, inCue, list, offsets);
    trainer.learn({ buckets: list.buckets, offsets }, argumentLabels(table, cue));
  }
}

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
