import { ArgumentFeatures } from './argument-features.ts';
import type { AttributionModel } from './attribution-model.ts';
import type { Attribution, Span } from './attribution.ts';
import { completeAttributions } from './complete-attributions.ts';
import { addWeights, viterbi } from './crf.ts';
import type { Crf } from './crf.ts';
import { windowOf } from './cue-context.ts';
import type { TokenSpan } from './cue-context.ts';
import { addCueCore, addCueRest } from './cue-features.ts';
import { FeatureList } from './feature-list.ts';
import { spansOf } from './labels.ts';
import { INSIDE_UNCLOSED, OPENING } from './quotation-state.ts';
import { PUNCT, buildTokenTable } from './token-table.ts';
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
  const list = new FeatureList(model.argument.bits);
  const found = cues
    .map((cue) => findArguments(table, cue, inCue, model.argument, list))
    .filter(({ content }) => content.length > 0);
  return completeAttributions(table, found);
}

/** The cues of an article as token spans, line by line. */
export function findCues(table: TokenTable, { cue: crf, cueBias }: AttributionModel): TokenSpan[] {
  const list = new FeatureList(crf.bits);
  const cues: TokenSpan[] = [];
  for (let line = 0; line + 1 < table.lines.length; line++) {
    const from = table.lines[line] as number;
    const to = table.lines[line + 1] as number;
    const scores = scoreTokens(crf, from, to, list, {
      core: (i) => addCueCore(table, i, from, to, list),
      rest: (i) => addCueRest(table, i, from, to, list),
    });
    favourBeginnings(scores, crf.labels, cueBias);
    for (const span of spansOf(crf.labels, viterbi(crf, scores, to - from)))
      cues.push({ from: from + span.from, to: from + span.to });
  }
  return cues;
}

function findArguments(table: TokenTable, cue: TokenSpan, inCue: Uint8Array, crf: Crf, list: FeatureList): Attribution {
  const count = crf.labels.length;
  const { from, to } = windowOf(table, cue);
  const features = new ArgumentFeatures(table, cue, { from, to }, inCue);
  const scores = scoreTokens(crf, from, to, list, {
    core: (i) => features.addCore(i, list),
    rest: (i) => features.addRest(i, list),
  });
  for (let i = cue.from - from; i < cue.to - from; i++) scores.fill(-1e9, i * count + 1, (i + 1) * count);
  const spans = spansOf(crf.labels, viterbi(crf, scores, to - from));
  const pick = (role: string): Span[] =>
    spans
      .filter((span) => span.role === role)
      .map((span) => slice(table, from + span.from, endOfQuotation(table, from + span.from, from + span.to)));
  return { source: pick('source'), cue: [slice(table, cue.from, cue.to)], content: pick('content') };
}

/**
 * Where a span [from, to) of tokens ends: at `to`, but with the final mark when it is a quotation that runs on in the
 * next paragraph, and so has no closing mark of its own.
 */
function endOfQuotation(table: TokenTable, from: number, to: number): number {
  const { state, quotation, lastToken } = table.quotations;
  const last = lastToken[quotation[from] as number] as number;
  const runsOn = state[from] === OPENING && state[to] === INSIDE_UNCLOSED && last === to;
  return runsOn && table.tag[to] === PUNCT ? to + 1 : to;
}

/** How far "outside" must lead after the core features for the rest not to be looked at: saves time. */
const DECIDED = 2;

interface FeatureSteps {
  readonly core: (i: number) => void;
  readonly rest: (i: number) => void;
}

/** Scores of each label (column) for each token of [from, to) (row); the first label is "outside". */
function scoreTokens(crf: Crf, from: number, to: number, list: FeatureList, steps: FeatureSteps): Float32Array {
  const count = crf.labels.length;
  const scores = new Float32Array((to - from) * count);
  const margin = DECIDED / crf.scale;
  for (let i = from; i < to; i++) {
    const row = (i - from) * count;
    list.count = 0;
    steps.core(i);
    addWeights(crf, list.buckets, 0, list.count, scores, row);
    if (!leads(scores, row, count, margin)) {
      list.count = 0;
      steps.rest(i);
      addWeights(crf, list.buckets, 0, list.count, scores, row);
    }
    for (let l = 0; l < count; l++) scores[row + l] = (scores[row + l] as number) * crf.scale;
  }
  return scores;
}

function leads(scores: Float32Array, row: number, count: number, margin: number): boolean {
  const first = (scores[row] as number) - margin;
  for (let l = 1; l < count; l++) if ((scores[row + l] as number) > first) return false;
  return true;
}

/** Adds `bias` once for each span that may begin: to the labels that begin one. */
function favourBeginnings(scores: Float32Array, labels: readonly string[], bias: number): void {
  for (const [index, label] of labels.entries())
    if (label.startsWith('B-') || label.startsWith('S-'))
      for (let i = index; i < scores.length; i += labels.length) scores[i] = (scores[i] as number) + bias;
}

function slice(table: TokenTable, from: number, to: number): Span {
  return [table.tokens[from]?.start ?? 0, table.tokens[to - 1]?.end ?? 0];
}
