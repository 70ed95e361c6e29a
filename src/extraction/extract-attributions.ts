import { addArgumentFeatures, windowOf } from './argument-features.ts';
import type { TokenSpan } from './argument-features.ts';
import type { Attribution, Span } from './attribution.ts';
import type { AttributionModel } from './attribution-model.ts';
import { scoreLabels, viterbi } from './crf.ts';
import { FeatureList, addCueFeatures } from './cue-features.ts';
import { spansOf } from './labels.ts';
import { buildTokenTable } from './token-table.ts';
import type { TokenTable } from './token-table.ts';

/**
 * Finds who says what in an English article, in the order of their cues: first the cues, then the source and content
 * of each (the order of Citron, Richards 2022). Any text is allowed; time and memory are linear in its length.
 * Spans are UTF-16 code units, half-open [start, end), into `text`.
 */
export function extractAttributions(text: string, model: AttributionModel): Attribution[] {
  const table = buildTokenTable(text);
  const cues = findCues(table, model);
  const inCue = new Uint8Array(table.tokens.length);
  for (const cue of cues) inCue.fill(1, cue.from, cue.to);
  return cues.map((cue) => findArguments(table, cue, inCue, model)).filter(({ content }) => content.length > 0);
}

/** The cues of an article as token spans, line by line. */
export function findCues(table: TokenTable, model: AttributionModel): TokenSpan[] {
  const { cue: crf, cueBias } = model;
  const count = crf.labels.length;
  const list = new FeatureList(crf.bits);
  const cues: TokenSpan[] = [];
  for (let line = 0; line + 1 < table.lines.length; line++) {
    const from = table.lines[line] as number;
    const to = table.lines[line + 1] as number;
    const scores = new Float32Array((to - from) * count);
    scoreLabels(crf, cueFeaturesOf(table, { from, to }, list), scores);
    for (let i = 0; i < to - from; i++) scores[i * count] = (scores[i * count] as number) - cueBias;
    for (const span of spansOf(crf.labels, viterbi(crf, scores, to - from)))
      cues.push({ from: from + span.from, to: from + span.to });
  }
  return cues;
}

/** Features of the tokens of one line; valid until `list` is used again. */
export function cueFeaturesOf(
  table: TokenTable,
  { from, to }: TokenSpan,
  list: FeatureList,
): { buckets: Int32Array; offsets: Int32Array } {
  list.count = 0;
  const offsets = new Int32Array(to - from + 1);
  for (let i = from; i < to; i++) {
    addCueFeatures(table, i, from, to, list);
    offsets[i - from + 1] = list.count;
  }
  return { buckets: list.buckets, offsets };
}

function findArguments(table: TokenTable, cue: TokenSpan, inCue: Uint8Array, model: AttributionModel): Attribution {
  const crf = model.argument;
  const count = crf.labels.length;
  const window = windowOf(table, cue);
  const list = new FeatureList(crf.bits);
  const offsets = new Int32Array(window.to - window.from + 1);
  addArgumentFeatures(table, cue, window, inCue, list, offsets);
  const scores = new Float32Array((window.to - window.from) * count);
  scoreLabels(crf, { buckets: list.buckets, offsets }, scores);
  for (let i = cue.from - window.from; i < cue.to - window.from; i++) scores.fill(-1e9, i * count + 1, (i + 1) * count);
  const spans = spansOf(crf.labels, viterbi(crf, scores, window.to - window.from));
  const pick = (role: string): Span[] =>
    spans
      .filter((span) => span.role === role)
      .map((span) => slice(table, window.from + span.from, window.from + span.to));
  return { source: pick('source'), cue: [slice(table, cue.from, cue.to)], content: pick('content') };
}

function slice(table: TokenTable, from: number, to: number): Span {
  return [table.tokens[from]?.start ?? 0, table.tokens[to - 1]?.end ?? 0];
}
