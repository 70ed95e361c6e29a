import { ArgumentFeatures } from '../argument-features.ts';
import type { AttributionModel } from '../attribution-model.ts';
import { emptyCrf } from '../crf.ts';
import type { Crf } from '../crf.ts';
import { FeatureList } from '../feature-list.ts';
import { windowOf } from '../cue-context.ts';
import { addCueCore, addCueRest } from '../cue-features.ts';
import { ARGUMENT_LABELS, CUE_LABELS } from '../labels.ts';
import { CrfTrainer } from './crf-trainer.ts';
import { argumentLabels } from './examples.ts';
import type { Example } from './examples.ts';

/** How to learn one field. */
export interface FieldOptions {
  /** Its table holds 2^bits buckets. */
  readonly bits: number;
  /** Passes over the articles with all features; one with the core features alone goes before them. */
  readonly epochs: number;
  /** Step of the gradient. */
  readonly rate: number;
}

/** How to learn. */
export interface ModelOptions {
  readonly cue: FieldOptions;
  readonly argument: FieldOptions;
  readonly l2: number;
  /** See `AttributionModel`. */
  readonly cueBias: number;
  readonly seed: number;
}

/** Chosen on a fifth of the training articles, held out. */
export const DEFAULTS: ModelOptions = {
  cue: { bits: 18, epochs: 3, rate: 0.02 },
  argument: { bits: 18, epochs: 3, rate: 0.02 },
  l2: 1e-4,
  cueBias: 1,
  seed: 1,
};

/**
 * Trains both fields. `onStep` is awaited after each article, `stepsOf` times in all, so that a progress bar can be
 * drawn. The same examples and options give the same model.
 */
export async function trainModel(
  examples: readonly Example[],
  options: ModelOptions = DEFAULTS,
  onStep: () => void | Promise<void> = () => {},
): Promise<AttributionModel> {
  const random = randomNumbers(options.seed);
  const learn = async (
    labels: readonly string[],
    { bits, epochs, rate }: FieldOptions,
    learnExample: (example: Example, trainer: CrfTrainer, list: FeatureList, coreOnly: boolean) => void,
  ): Promise<Crf> => {
    const crf = emptyCrf(labels, bits);
    const trainer = new CrfTrainer(crf, { rate, l2: options.l2 });
    const list = new FeatureList(bits);
    for (let epoch = 0; epoch <= epochs; epoch++)
      for (const example of shuffled(examples, random)) {
        learnExample(example, trainer, list, epoch === 0);
        await onStep();
      }
    return crf;
  };
  const cue = await learn(CUE_LABELS, options.cue, learnCues);
  const argument = await learn(ARGUMENT_LABELS, options.argument, learnArguments);
  return { cue, argument, cueBias: options.cueBias };
}

/** How often `trainModel` calls `onStep`. */
export function stepsOf(examples: readonly Example[], options: ModelOptions = DEFAULTS): number {
  return examples.length * (options.cue.epochs + options.argument.epochs + 2);
}

function learnCues({ table, cueLabels }: Example, trainer: CrfTrainer, list: FeatureList, coreOnly: boolean): void {
  for (let line = 0; line + 1 < table.lines.length; line++) {
    const [from, to] = [table.lines[line] as number, table.lines[line + 1] as number];
    const offsets = collect(list, from, to, (i) => {
      addCueCore(table, i, from, to, list);
      if (!coreOnly) addCueRest(table, i, from, to, list);
    });
    trainer.learn({ buckets: list.buckets, offsets }, cueLabels.subarray(from, to));
  }
}

function learnArguments(
  { table, cues, inCue }: Example,
  trainer: CrfTrainer,
  list: FeatureList,
  coreOnly: boolean,
): void {
  for (const cue of cues) {
    const window = windowOf(table, cue);
    const features = new ArgumentFeatures(table, cue, window, inCue);
    const offsets = collect(list, window.from, window.to, (i) => {
      features.addCore(i, list);
      if (!coreOnly) features.addRest(i, list);
    });
    trainer.learn({ buckets: list.buckets, offsets }, argumentLabels(table, cue));
  }
}

/** Fills `list` with the features of tokens [from, to); returns where each token's begin, and the end. */
function collect(list: FeatureList, from: number, to: number, add: (i: number) => void): Int32Array {
  const offsets = new Int32Array(to - from + 1);
  list.count = 0;
  for (let i = from; i < to; i++) {
    add(i);
    offsets[i - from + 1] = list.count;
  }
  return offsets;
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
