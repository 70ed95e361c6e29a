import { at } from './feature-list.ts';
import { mix } from './hashing.ts';
import { AUX, PUNCT, VERB } from './token-table.ts';
import type { TokenTable } from './token-table.ts';

/** A run of tokens, half-open [from, to), by their index in the article. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** Tokens on either side of a cue in which its source and content are looked for. */
const REACH = 120;

/** The tokens around `cue` in which its source and content may lie: its line, and the next when a colon ends it. */
export function windowOf(table: TokenTable, cue: TokenSpan): TokenSpan {
  const { lines, tokens } = table;
  const line = tokens[cue.from]?.line ?? 0;
  const lineEnd = lines[line + 1] ?? tokens.length;
  const introduces = tokens[lineEnd - 1]?.text.endsWith(':') === true;
  const end = introduces ? (lines[line + 2] ?? lineEnd) : lineEnd;
  return { from: Math.max(lines[line] ?? 0, cue.from - REACH), to: Math.min(end, cue.to + REACH) };
}

/** What the whole window shares: the cue, and what stands around it. */
export interface CueContext {
  readonly lemma: number;
  /** Kinds of reporting word in the cue. */
  readonly kinds: number;
  /** What stands right before and after the cue, folded. */
  readonly frame: number;
  readonly before: number;
  readonly after: number;
  readonly sentence: number;
  readonly quoteBefore: number;
  readonly quoteAfter: number;
}

/** Reads the cue and its neighbours. */
export function cueContext(table: TokenTable, cue: TokenSpan, window: TokenSpan): CueContext {
  const { lemma, word, kinds, tag, tokens, quotations } = table;
  let main = cue.from;
  for (let i = cue.from; i < cue.to; i++) {
    if (kinds[i]) main = i;
    else if (!kinds[main] && tag[i] === VERB) main = i;
  }
  const side = (i: number): number => {
    if (i < window.from || i >= window.to) return 3;
    if ((quotations.state[i] as number) > 2) return 4;
    return tag[i] === PUNCT ? (word[i] as number) : 5 + (tag[i] as number);
  };
  const quoteNear = (from: number, step: number): number => {
    for (let i = from, n = 0; i >= window.from && i < window.to && n < 40; i += step, n++)
      if (quotations.quotation[i]) return quotations.quotation[i] as number;
    return 0;
  };
  return {
    lemma: lemma[main] as number,
    kinds: kinds[main] as number,
    frame: mix(mix(side(cue.from - 1), side(cue.to)), tag[main] as number),
    before: at(word, cue.from - 1, window.from, window.to),
    after: at(word, cue.to, window.from, window.to),
    sentence: tokens[cue.from]?.sentence ?? 0,
    quoteBefore: quoteNear(cue.from - 1, -1),
    quoteAfter: quoteNear(cue.to, 1),
  };
}

/** What lies between the cue and each token of its window, one entry a token. */
export interface Between {
  /** Between the cue and each token of the window: commas, marks, verbs, other cues; capped at 3, two bits each. */
  readonly packed: Uint8Array;
  /** Whether "that" lies between. */
  readonly that: Uint8Array;
  /** Word of the last clause opener (that, who, which, but, and, as, if, because …) between. */
  readonly opener: Int32Array;
}

const SCONJ_LIKE = new Set(
  'that who which whom whose what why how whether if because while although though but and or as when where after before since unless until than to'.split(
    ' ',
  ),
);

/** Walks from the cue to both ends of the window, counting. */
export function readBetween(table: TokenTable, cue: TokenSpan, window: TokenSpan, otherCues: Uint8Array): Between {
  const size = window.to - window.from;
  const counts = { packed: new Uint8Array(size), that: new Uint8Array(size), opener: new Int32Array(size) };
  const walk = (start: number, step: number): void => {
    let [commas, marks, verbs, cues, that, opener] = [0, 0, 0, 0, 0, 0];
    for (let i = start; i >= window.from && i < window.to; i += step) {
      const k = i - window.from;
      counts.packed[k] =
        Math.min(3, commas) | (Math.min(3, marks) << 2) | (Math.min(3, verbs) << 4) | (Math.min(3, cues) << 6);
      counts.that[k] = that;
      counts.opener[k] = opener;
      const text = (table.tokens[i]?.text ?? '').toLowerCase();
      if (text === ',') commas++;
      if ((table.quotations.state[i] as number) > 2) marks++;
      if (table.tag[i] === VERB || table.tag[i] === AUX) verbs++;
      if (otherCues[i] && !otherCues[i - step]) cues++;
      if (text === 'that') that = 1;
      if (SCONJ_LIKE.has(text)) opener = table.word[i] as number;
    }
  };
  walk(cue.from - 1, -1);
  walk(cue.to, 1);
  return counts;
}
