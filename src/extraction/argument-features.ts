import { distanceStep } from './cue-features.ts';
import type { FeatureList } from './cue-features.ts';
import { AUX, PUNCT, VERB } from './token-table.ts';
import type { TokenTable } from './token-table.ts';
import { mix } from './hashing.ts';

/** A run of tokens, half-open [from, to), by their index in the article. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** Tokens on either side of a cue in which its source and content are looked for. */
const REACH = 160;

/** The tokens around `cue` in which its source and content may lie: its line, and the next when a colon ends it. */
export function windowOf(table: TokenTable, cue: TokenSpan): TokenSpan {
  const { lines, tokens } = table;
  const line = tokens[cue.from]?.line ?? 0;
  const lineEnd = lines[line + 1] ?? tokens.length;
  const introduces = tokens[lineEnd - 1]?.text.endsWith(':') === true;
  const end = introduces ? (lines[line + 2] ?? lineEnd) : lineEnd;
  return { from: Math.max(lines[line] ?? 0, cue.from - REACH), to: Math.min(end, cue.to + REACH) };
}

const at = (column: ArrayLike<number>, i: number, window: TokenSpan): number =>
  i < window.from ? -1 : i >= window.to ? -2 : (column[i] as number);

/**
 * Adds the features of every token of `window` that tell whether it belongs to the source or the content of `cue`;
 * `otherCues` marks the tokens of all cues. `offsets[k]` becomes the end of the features of the window's k-th token.
 */
export function addArgumentFeatures(
  table: TokenTable,
  cue: TokenSpan,
  window: TokenSpan,
  otherCues: Uint8Array,
  list: FeatureList,
  offsets: Int32Array,
): void {
  const context = cueContext(table, cue, window);
  const counts = countsBetween(table, cue, window, otherCues);
  for (let i = window.from; i < window.to; i++) {
    addTokenFeatures(table, i, cue, window, otherCues, context, counts, list);
    offsets[i - window.from + 1] = list.count;
  }
}

interface CueContext {
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

function cueContext(table: TokenTable, cue: TokenSpan, window: TokenSpan): CueContext {
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
    before: at(word, cue.from - 1, window),
    after: at(word, cue.to, window),
    sentence: tokens[cue.from]?.sentence ?? 0,
    quoteBefore: quoteNear(cue.from - 1, -1),
    quoteAfter: quoteNear(cue.to, 1),
  };
}

interface Counts {
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

function countsBetween(table: TokenTable, cue: TokenSpan, window: TokenSpan, otherCues: Uint8Array): Counts {
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

function addTokenFeatures(
  table: TokenTable,
  i: number,
  cue: TokenSpan,
  window: TokenSpan,
  otherCues: Uint8Array,
  context: CueContext,
  counts: Counts,
  list: FeatureList,
): void {
  const { word, lemma, tag, shape, suffix, tokens, quotations } = table;
  const { state, quotation, firstToken, lastToken } = quotations;
  const w = (k: number): number => at(word, i + k, window);
  const l = (k: number): number => at(lemma, i + k, window);
  const t = (k: number): number => at(tag, i + k, window);
  const q = (k: number): number => at(state, i + k, window);
  const inCue = i >= cue.from && i < cue.to;
  const side = inCue ? 0 : i < cue.from ? 1 : 2;
  const distance = i < cue.from ? cue.from - i : i >= cue.to ? i - cue.to + 1 : 0;
  const step = distanceStep(distance);
  const crossed = Math.max(-2, Math.min(2, (tokens[i]?.sentence ?? 0) - context.sentence));
  const place = (side * 8 + crossed + 2) * 4 + (quotation[i] ? ((state[i] as number) > 2 ? 2 : 1) : 0);
  const k = i - window.from;
  const packed = counts.packed[k] as number;
  const that = counts.that[k] as number;
  const [cs, ms, vs, os] = [packed & 3, (packed >> 2) & 3, (packed >> 4) & 3, packed >> 6];
  list.add(100, place);
  list.add(101, place, step);
  list.add(102, place, step, context.lemma);
  list.add(103, place, context.lemma);
  list.add(104, place, context.frame);
  list.add(105, place, context.frame, step);
  list.add(106, place, packed);
  list.add(107, place, packed & 0x3f, t(0));
  list.add(108, place, os, that);
  list.add(109, mix(place, step), t(0), context.frame);
  for (let n = -3; n <= 3; n++) {
    list.add(110, side, n, w(n));
    list.add(111, mix(place, n), t(n));
    if (n >= -2 && n <= 2) {
      list.add(112, mix(place, n), l(n));
      list.add(113, mix(side, n), q(n));
      list.add(114, mix(side, n), at(shape, i + n, window));
      list.add(115, mix(side, n), at(suffix, i + n, window));
      list.add(116, mix(side, n), otherCues[i + n] ?? 0, step);
    }
  }
  for (let n = -2; n <= 1; n++) {
    list.add(120, mix(place, n), t(n), t(n + 1));
    list.add(121, mix(side, n), w(n), w(n + 1));
    list.add(122, mix(side, n), w(n), t(n + 1));
    list.add(123, mix(side, n), t(n), w(n + 1));
    list.add(124, mix(place, n), q(n), q(n + 1));
  }
  list.add(125, place, mix(t(-1), t(0)), t(1));
  list.add(126, side, mix(t(-2), t(-1)), mix(t(0), 1));
  list.add(127, side, mix(t(0), t(1)), t(2));
  list.add(128, mix(place, step), w(0));
  list.add(129, mix(place, context.lemma), w(0));
  list.add(130, mix(place, context.lemma), t(0), step);
  list.add(131, mix(place, context.lemma), q(-1), q(1));
  list.add(132, mix(place, cs), w(1), vs);
  list.add(133, mix(place, cs), w(0), vs);
  list.add(134, mix(place, cs), w(-1), vs);
  list.add(135, mix(place, counts.opener[k] as number), vs, t(0));
  list.add(136, mix(place, counts.opener[k] as number), cs);
  list.add(137, mix(place, ms), context.before, context.after);
  list.add(138, mix(place, context.after), step, t(0));
  list.add(139, mix(place, context.before), step, t(0));
  list.add(140, mix(place, context.kinds), step);
  list.add(141, mix(place, context.kinds), packed);
  addClauseFeatures(table, i, window, place, step, list);
  const number = quotation[i] as number;
  if (!number) return;
  const near = number === context.quoteBefore ? 1 : number === context.quoteAfter ? 2 : 0;
  const size = distanceStep((lastToken[number] as number) - (firstToken[number] as number));
  list.add(150, place, near, mix(state[i] as number, size));
  list.add(151, place, near, mix(state[i] as number, context.lemma));
  list.add(152, place, near, mix(state[i] as number, context.frame));
  list.add(153, place, near, mix(state[i] as number, os));
  const cueInside = number === quotation[cue.from] ? 1 : 0;
  list.add(154, place, cueInside, state[i] as number);
}

/** How the token stands in its sentence and line. */
function addClauseFeatures(
  table: TokenTable,
  i: number,
  window: TokenSpan,
  place: number,
  step: number,
  list: FeatureList,
): void {
  const from = Math.max(window.from, table.sentenceStart[i] as number);
  const to = Math.min(window.to, table.sentenceEnd[i] as number);
  const start = distanceStep(i - from);
  const end = distanceStep(to - 1 - i);
  list.add(160, place, start, table.tag[i] as number);
  list.add(161, place, end, table.tag[i] as number);
  list.add(162, place, mix(start, step), end);
  list.add(163, place, end, at(table.word, i + 1, window));
  list.add(164, place, start, at(table.word, i - 1, window));
  list.add(165, mix(place, window.from === 0 ? 1 : 0), end, table.word[to - 1] as number);
}
