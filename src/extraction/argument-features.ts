import { cueContext, readBetween } from './cue-context.ts';
import type { Between, CueContext, TokenSpan } from './cue-context.ts';
import { distanceStep } from './cue-features.ts';
import { at } from './feature-list.ts';
import type { FeatureList } from './feature-list.ts';
import { mix } from './hashing.ts';
import type { TokenTable } from './token-table.ts';

/** Features that tell whether a token of a window belongs to the source or the content of the window's cue. */
export class ArgumentFeatures {
  private readonly table: TokenTable;
  private readonly cue: TokenSpan;
  private readonly window: TokenSpan;
  /** 1 for the tokens of all cues of the article. */
  private readonly inCue: Uint8Array;
  private readonly context: CueContext;
  private readonly between: Between;

  constructor(table: TokenTable, cue: TokenSpan, window: TokenSpan, inCue: Uint8Array) {
    this.table = table;
    this.cue = cue;
    this.window = window;
    this.inCue = inCue;
    this.context = cueContext(table, cue, window);
    this.between = readBetween(table, cue, window, inCue);
  }

  /** The features of token `i` that tell at once of most tokens that they belong to neither. */
  addCore(i: number, list: FeatureList): void {
    const { context, window, between } = this;
    const { word, lemma, tag } = this.table;
    const side = this.sideOf(i);
    const place = this.placeOf(i, side);
    const step = this.stepOf(i);
    const [w, t] = [word[i] as number, tag[i] as number];
    const packed = between.packed[i - window.from] as number;
    list.add(100, place);
    list.add(101, place, step);
    list.add(102, place, step, context.lemma);
    list.add(103, place, context.lemma);
    list.add(104, place, context.frame);
    list.add(105, place, context.frame, step);
    list.add(106, place, packed);
    list.add(107, place, packed & 0x3f, t);
    list.add(108, place, packed >> 6, between.that[i - window.from] as number);
    list.add(109, mix(place, step), t, context.frame);
    list.add(110, side, 0, w);
    list.add(112, mix(place, 0), lemma[i] as number);
    for (let n = -1; n <= 1; n++) list.add(111, mix(place, n), at(tag, i + n, window.from, window.to));
    list.add(128, mix(place, step), w);
    list.add(130, mix(place, context.lemma), t, step);
    list.add(140, mix(place, context.kinds), step);
    list.add(141, mix(place, context.kinds), packed);
    if (this.table.quotations.quotation[i]) this.addQuotation(i, place, packed >> 6, list);
  }

  /** The further features of token `i`: its neighbours, the clause and the sentence. */
  addRest(i: number, list: FeatureList): void {
    const { context, between, inCue } = this;
    const { from, to } = this.window;
    const { word, lemma, tag, shape, suffix, quotations } = this.table;
    const side = this.sideOf(i);
    const place = this.placeOf(i, side);
    const step = this.stepOf(i);
    const packed = between.packed[i - from] as number;
    const opener = between.opener[i - from] as number;
    const [commas, marks, verbs] = [packed & 3, (packed >> 2) & 3, (packed >> 4) & 3];
    for (let n = -3; n <= 3; n++) {
      if (n !== 0) list.add(110, side, n, at(word, i + n, from, to));
      if (n < -1 || n > 1) list.add(111, mix(place, n), at(tag, i + n, from, to));
      if (n !== 0 && n >= -2 && n <= 2) list.add(112, mix(place, n), at(lemma, i + n, from, to));
      if (n < -1 || n > 1) continue;
      list.add(113, mix(side, n), at(quotations.state, i + n, from, to));
      list.add(114, mix(side, n), at(shape, i + n, from, to));
      list.add(115, mix(side, n), at(suffix, i + n, from, to));
      list.add(116, mix(side, n), inCue[i + n] ?? 0, step);
    }
    for (let n = -2; n <= 1; n++) {
      list.add(120, mix(place, n), at(tag, i + n, from, to), at(tag, i + n + 1, from, to));
      list.add(121, mix(side, n), at(word, i + n, from, to), at(word, i + n + 1, from, to));
      list.add(122, mix(side, n), at(word, i + n, from, to), at(tag, i + n + 1, from, to));
      list.add(123, mix(side, n), at(tag, i + n, from, to), at(word, i + n + 1, from, to));
      list.add(124, mix(place, n), at(quotations.state, i + n, from, to), at(quotations.state, i + n + 1, from, to));
    }
    list.add(125, place, mix(at(tag, i - 1, from, to), at(tag, i, from, to)), at(tag, i + 1, from, to));
    list.add(126, side, mix(at(tag, i - 2, from, to), at(tag, i - 1, from, to)), mix(at(tag, i, from, to), 1));
    list.add(127, side, mix(at(tag, i, from, to), at(tag, i + 1, from, to)), at(tag, i + 2, from, to));
    list.add(129, mix(place, context.lemma), at(word, i, from, to));
    list.add(
      131,
      mix(place, context.lemma),
      at(quotations.state, i - 1, from, to),
      at(quotations.state, i + 1, from, to),
    );
    list.add(132, mix(place, commas), at(word, i + 1, from, to), verbs);
    list.add(133, mix(place, commas), at(word, i, from, to), verbs);
    list.add(134, mix(place, commas), at(word, i - 1, from, to), verbs);
    list.add(135, mix(place, opener), verbs, at(tag, i, from, to));
    list.add(136, mix(place, opener), commas);
    list.add(137, mix(place, marks), context.before, context.after);
    list.add(138, mix(place, context.after), step, at(tag, i, from, to));
    list.add(139, mix(place, context.before), step, at(tag, i, from, to));
    this.addSentence(i, place, step, list);
  }

  /** 0 in the cue, 1 before it, 2 after it. */
  private sideOf(i: number): number {
    if (i < this.cue.from) return 1;
    return i >= this.cue.to ? 2 : 0;
  }

  /** Side, sentences between (at most 2 either way) and whether in a quotation, in one number. */
  private placeOf(i: number, side: number): number {
    const { tokens, quotations } = this.table;
    const crossed = Math.max(-2, Math.min(2, (tokens[i]?.sentence ?? 0) - this.context.sentence));
    const isMark = (quotations.state[i] as number) > 2;
    const quoted = quotations.quotation[i] ? (isMark ? 2 : 1) : 0;
    return (side * 8 + crossed + 2) * 4 + quoted;
  }

  /** Distance to the cue, in steps. */
  private stepOf(i: number): number {
    if (i < this.cue.from) return distanceStep(this.cue.from - i);
    return i >= this.cue.to ? distanceStep(i - this.cue.to + 1) : 0;
  }

  /** How the token's quotation stands to the cue. */
  private addQuotation(i: number, place: number, cuesBetween: number, list: FeatureList): void {
    const { context } = this;
    const { quotation, state, firstToken, lastToken } = this.table.quotations;
    const number = quotation[i] as number;
    const near = number === context.quoteBefore ? 1 : number === context.quoteAfter ? 2 : 0;
    const length = distanceStep((lastToken[number] as number) - (firstToken[number] as number));
    const mark = state[i] as number;
    list.add(150, place, near, mix(mark, length));
    list.add(151, place, near, mix(mark, context.lemma));
    list.add(152, place, near, mix(mark, context.frame));
    list.add(153, place, near, mix(mark, cuesBetween));
    list.add(154, place, number === quotation[this.cue.from] ? 1 : 0, mark);
  }

  /** How the token stands in its sentence, and the sentence in its line. */
  private addSentence(i: number, place: number, step: number, list: FeatureList): void {
    const { word, tag, sentenceStart, sentenceEnd } = this.table;
    const { from, to } = this.window;
    const first = Math.max(from, sentenceStart[i] as number);
    const last = Math.min(to, sentenceEnd[i] as number) - 1;
    const [start, end] = [distanceStep(i - first), distanceStep(last - i)];
    list.add(160, place, start, tag[i] as number);
    list.add(161, place, end, tag[i] as number);
    list.add(162, place, mix(start, step), end);
    list.add(163, place, end, at(word, i + 1, from, to));
    list.add(164, place, start, at(word, i - 1, from, to));
    list.add(165, mix(place, from === 0 ? 1 : 0), end, word[last] as number);
  }
}
