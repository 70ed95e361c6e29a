import { at } from './feature-list.ts';
import type { FeatureList } from './feature-list.ts';
import { AUX, VERB } from './token-table.ts';
import type { TokenTable } from './token-table.ts';

/** Distance in a few steps: 0 1 2 3 4 5-6 7-9 10-15 16-30 more. */
export function distanceStep(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 16) return 7;
  return distance < 31 ? 8 : 9;
}

/** The features of token `i`, seen in its line [from, to), that tell at once of most tokens that they are in no cue. */
export function addCueCore(table: TokenTable, i: number, from: number, to: number, list: FeatureList): void {
  const { word, lemma, tag } = table;
  const [l, t] = [lemma[i] as number, tag[i] as number];
  const [lBefore, lAfter] = [at(lemma, i - 1, from, to), at(lemma, i + 1, from, to)];
  const [tBefore, tAfter] = [at(tag, i - 1, from, to), at(tag, i + 1, from, to)];
  list.add(0, 0);
  for (let k = -1; k <= 1; k++) {
    list.add(1, k, at(word, i + k, from, to));
    list.add(2, k, at(tag, i + k, from, to));
  }
  list.add(3, 0, l);
  list.add(4, 0, table.suffix[i] as number);
  list.add(6, 0, table.kinds[i] as number);
  list.add(7, 0, table.quotations.state[i] as number);
  list.add(9, -1, tBefore, t);
  list.add(9, 0, t, tAfter);
  list.add(10, -1, lBefore, t);
  list.add(10, 0, l, tAfter);
  list.add(11, -1, tBefore, l);
  list.add(11, 0, t, lAfter);
  list.add(12, lBefore, l, lAfter);
  list.add(13, tBefore, t, tAfter);
  list.add(16, l, tBefore, tAfter);
}

/** The further features of token `i`: its wider neighbours, quotation, sentence and line. */
export function addCueRest(table: TokenTable, i: number, from: number, to: number, list: FeatureList): void {
  const { word, lemma, suffix, shape, tag, kinds, quotations } = table;
  const { state, quotation, firstToken, lastToken } = quotations;
  for (let k = -3; k <= 3; k++) {
    if (k < -1 || k > 1) {
      list.add(1, k, at(word, i + k, from, to));
      list.add(2, k, at(tag, i + k, from, to));
    }
    if (k < -2 || k > 2) continue;
    list.add(5, k, at(shape, i + k, from, to));
    if (k === 0) continue;
    list.add(3, k, at(lemma, i + k, from, to));
    list.add(4, k, at(suffix, i + k, from, to));
    list.add(6, k, at(kinds, i + k, from, to));
    list.add(7, k, at(state, i + k, from, to));
  }
  for (let k = -2; k <= 1; k++) {
    list.add(8, k, at(word, i + k, from, to), at(word, i + k + 1, from, to));
    if (k === -1 || k === 0) continue;
    list.add(9, k, at(tag, i + k, from, to), at(tag, i + k + 1, from, to));
    list.add(10, k, at(lemma, i + k, from, to), at(tag, i + k + 1, from, to));
    list.add(11, k, at(tag, i + k, from, to), at(lemma, i + k + 1, from, to));
  }
  list.add(14, at(tag, i - 2, from, to), at(tag, i - 1, from, to), at(tag, i, from, to));
  list.add(15, at(tag, i, from, to), at(tag, i + 1, from, to), at(tag, i + 2, from, to));
  list.add(17, at(lemma, i, from, to), at(lemma, i + 2, from, to));
  list.add(18, at(lemma, i - 2, from, to), at(lemma, i, from, to));
  list.add(19, at(lemma, i, from, to), at(state, i, from, to), at(state, i + 1, from, to));
  list.add(20, at(lemma, i, from, to), at(state, i - 1, from, to), at(state, i + 1, from, to));
  const number = quotation[i] as number;
  if (number) {
    const length = (lastToken[number] as number) - (firstToken[number] as number);
    list.add(21, distanceStep(length), at(lemma, i, from, to));
    list.add(22, distanceStep(length), at(tag, i, from, to));
  }
  const sentenceFrom = Math.max(from, table.sentenceStart[i] as number);
  const sentenceTo = Math.min(to, table.sentenceEnd[i] as number);
  list.add(23, distanceStep(i - sentenceFrom), at(tag, i, from, to));
  list.add(24, distanceStep(sentenceTo - 1 - i), at(tag, i, from, to));
  list.add(25, distanceStep(i - sentenceFrom), at(lemma, i, from, to));
  list.add(26, from === 0 ? 1 : 0, at(lemma, i, from, to));
  addSurroundings(table, i, sentenceFrom, sentenceTo, from, to, list);
}

/** What lies farther off in the sentence: verbs, marks, "that", reporting words. */
function addSurroundings(
  table: TokenTable,
  i: number,
  sentenceFrom: number,
  sentenceTo: number,
  from: number,
  to: number,
  list: FeatureList,
): void {
  const { lemma, tag, kinds, quotations } = table;
  const here = lemma[i] as number;
  const kind = kinds[i] as number;
  let verbBefore = -1;
  let reportBefore = 0;
  let marksBefore = 0;
  for (let k = i - 1; k >= sentenceFrom && k > i - 60; k--) {
    if (verbBefore < 0 && (tag[k] === VERB || tag[k] === AUX)) {
      verbBefore = k;
      list.add(30, here, lemma[k] as number);
      list.add(31, lemma[k] as number, tag[i] as number, distanceStep(i - k));
    }
    if (kinds[k]) reportBefore++;
    if ((quotations.state[k] as number) > 2) marksBefore++;
  }
  let verbAfter = -1;
  let reportAfter = 0;
  let marksAfter = 0;
  for (let k = i + 1; k < sentenceTo && k < i + 60; k++) {
    if (verbAfter < 0 && (tag[k] === VERB || tag[k] === AUX)) {
      verbAfter = k;
      list.add(32, here, lemma[k] as number);
      list.add(33, lemma[k] as number, tag[i] as number, distanceStep(k - i));
    }
    if (kinds[k]) reportAfter++;
    if ((quotations.state[k] as number) > 2) marksAfter++;
  }
  list.add(34, verbBefore < 0 ? 0 : 1, verbAfter < 0 ? 0 : 1, here);
  list.add(35, Math.min(2, reportBefore), Math.min(2, reportAfter), here);
  list.add(36, Math.min(2, marksBefore), Math.min(2, marksAfter), here);
  list.add(37, Math.min(2, marksBefore), Math.min(2, marksAfter), kind);
  list.add(38, Math.min(3, reportBefore), kind, tag[i] as number);
  list.add(39, at(quotations.state, sentenceFrom - 1, from, to), i - sentenceFrom < 4 ? i - sentenceFrom : 4, kind);
  const firstOfLine = quotations.state[from] as number;
  list.add(40, firstOfLine, here);
  list.add(41, sentenceTo >= to ? 1 : 0, lemma[sentenceTo - 1] as number, here);
}
