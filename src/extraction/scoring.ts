import type { Attribution, Span } from './attribution.ts';

/** Attributions of one article, gold or predicted. */
export interface ScoredArticle {
  readonly doc: string;
  readonly quotes: readonly Attribution[];
}

/** Precision, recall and their harmonic mean, each in percent, to one decimal. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** The figures of one comparison, in percent; see `scoreAttributions`. */
export interface Scores {
  readonly spans: Readonly<Record<Role, Score>>;
  readonly spanMean: number;
  readonly relation: Score;
  readonly quotes: readonly { readonly threshold: number; readonly score: Score; readonly speaker: number }[];
}

type Role = keyof Attribution;
const THRESHOLDS = [0.3, 0.8];

/**
 * Compares predicted attributions with gold ones, summed over the gold articles (an article without prediction has
 * none). `spans`: a span counts when a gold span of its role has exactly its offsets. `relation`: all spans of all
 * three roles right. `quotes`: contents matched greedily where overlap divided by gold length exceeds the threshold
 * (Gender Gap Tracker, Asr et al. 2021); `speaker`: of the matched, the share whose sources overlap or both lack.
 */
export function scoreAttributions(
  gold: readonly ScoredArticle[],
  predicted: ReadonlyMap<string, readonly Attribution[]>,
): Scores {
  const pairs = gold.map(({ doc, quotes }) => ({
    gold: quotes.map(sorted),
    found: (predicted.get(doc) ?? []).map(sorted),
  }));
  const spans = {
    source: scoreSpans(pairs, 'source'),
    cue: scoreSpans(pairs, 'cue'),
    content: scoreSpans(pairs, 'content'),
  };
  return {
    spans,
    spanMean: percent((spans.source.f1 + spans.cue.f1 + spans.content.f1) / 300),
    relation: scoreRelations(pairs),
    quotes: THRESHOLDS.map((threshold) => scoreQuotes(pairs, threshold)),
  };
}

interface Pair {
  readonly gold: readonly Attribution[];
  readonly found: readonly Attribution[];
}

function scoreSpans(pairs: readonly Pair[], role: Role): Score {
  let [right, wrong, missed] = [0, 0, 0];
  const keys = (quotes: readonly Attribution[]): Set<string> =>
    new Set(quotes.flatMap((quote) => quote[role].map(String)));
  for (const pair of pairs) {
    const [gold, found] = [keys(pair.gold), keys(pair.found)];
    for (const key of found)
      if (gold.has(key)) right++;
      else wrong++;
    for (const key of gold) if (!found.has(key)) missed++;
  }
  return score(right, wrong, missed);
}

function scoreRelations(pairs: readonly Pair[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const pair of pairs) {
    const [gold, found] = [
      pair.gold.map((quote) => JSON.stringify(quote)),
      pair.found.map((quote) => JSON.stringify(quote)),
    ];
    for (const key of found)
      if (gold.includes(key)) right++;
      else wrong++;
    for (const key of gold) if (!found.includes(key)) missed++;
  }
  return score(right, wrong, missed);
}

function scoreQuotes(pairs: readonly Pair[], threshold: number): Scores['quotes'][number] {
  let [right, wrong, missed, speaker] = [0, 0, 0, 0];
  for (const { gold, found } of pairs) {
    const left = [...found];
    for (const quote of gold) {
      if (quote.content.length === 0) continue;
      let [best, most] = [-1, threshold];
      for (const [i, candidate] of left.entries()) {
        const share = overlap(quote.content, candidate.content) / Math.max(1, length(quote.content));
        if (share > most) [best, most] = [i, share];
      }
      const match = best < 0 ? undefined : left.splice(best, 1)[0];
      if (!match) missed++;
      else {
        right++;
        if (overlap(quote.source, match.source) > 0 || (!quote.source.length && !match.source.length)) speaker++;
      }
    }
    wrong += left.length;
  }
  return { threshold, score: score(right, wrong, missed), speaker: percent(speaker / Math.max(1, right)) };
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

function score(right: number, wrong: number, missed: number): Score {
  const p = right / Math.max(1, right + wrong);
  const r = right / Math.max(1, right + missed);
  return { p: percent(p), r: percent(r), f1: percent((2 * p * r) / Math.max(1e-9, p + r)) };
}

function sorted(quote: Attribution): Attribution {
  const order = (spans: readonly Span[]): Span[] =>
    spans.map(([start, end]): Span => [start, end]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { source: order(quote.source), cue: order(quote.cue), content: order(quote.content) };
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const [s, e] of a) for (const [t, f] of b) shared += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return shared;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
