import { windowOf } from '../cue-context.ts';
import type { TokenSpan } from '../cue-context.ts';
import type { Span } from '../attribution.ts';
import { ARGUMENT_LABELS, CUE_LABELS, labelSpan } from '../labels.ts';
import { buildTokenTable } from '../token-table.ts';
import type { TokenTable } from '../token-table.ts';
import type { CorpusArticle } from './corpus.ts';

/** A gold cue with the token spans of its source and content. */
export interface GoldCue extends TokenSpan {
  readonly source: readonly TokenSpan[];
  readonly content: readonly TokenSpan[];
}

/** An annotated article in tokens, ready to learn from. */
export interface Example {
  readonly table: TokenTable;
  readonly cues: readonly GoldCue[];
  /** 1 for the tokens of gold cues. */
  readonly inCue: Uint8Array;
  /** Index into `CUE_LABELS` for each token. */
  readonly cueLabels: Uint8Array;
}

/** Aligns the annotation of one article with its tokens; a cue that overlaps an earlier one or crosses lines is left out. */
export function prepareExample(article: CorpusArticle): Example {
  const table = buildTokenTable(article.text);
  const inCue = new Uint8Array(table.tokens.length);
  const cueLabels = new Uint8Array(table.tokens.length);
  const cues: GoldCue[] = [];
  const align = (spans: readonly Span[]): TokenSpan[] => spans.flatMap((span) => tokensIn(table, span) ?? []);
  for (const quote of article.quotes) {
    const [cue] = align(quote.cue);
    if (!cue || table.tokens[cue.from]?.line !== table.tokens[cue.to - 1]?.line) continue;
    if (inCue.subarray(cue.from, cue.to).includes(1)) continue;
    inCue.fill(1, cue.from, cue.to);
    labelSpan(CUE_LABELS, cueLabels, 'cue', cue.from, cue.to);
    cues.push({ ...cue, source: align(quote.source), content: align(quote.content) });
  }
  return { table, cues, inCue, cueLabels };
}

/** Index into `ARGUMENT_LABELS` for each token of the cue's window. */
export function argumentLabels(table: TokenTable, cue: GoldCue): Uint8Array {
  const window = windowOf(table, cue);
  const labels = new Uint8Array(window.to - window.from);
  for (const role of ['content', 'source'] as const)
    for (const span of cue[role]) {
      const from = Math.max(span.from, window.from) - window.from;
      const to = Math.min(span.to, window.to) - window.from;
      const overCue = span.from < cue.to && span.to > cue.from;
      if (from >= to || overCue || labels.subarray(from, to).some((label) => label > 0)) continue;
      labelSpan(ARGUMENT_LABELS, labels, role, from, to);
    }
  return labels;
}

/** The tokens that a span of the text touches, or null when there are none. */
function tokensIn({ tokens }: TokenTable, [start, end]: Span): TokenSpan | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while ((tokens[to]?.start ?? Infinity) < end) to++;
  return to > low ? { from: low, to } : null;
}
