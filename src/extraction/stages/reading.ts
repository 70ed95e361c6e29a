import type { Span } from '../attribution.ts';
import { datelineOf, paragraphsBefore } from './dateline.ts';
import type { Dateline } from './dateline.ts';

/** UTF-16 code units, half-open [start, end), into the article's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A word of an article; a possessive ending ("’s", or "’" after s) is cut off and told by `possessive`. */
export interface Word extends Range {
  readonly text: string;
  readonly lower: string;
  readonly sentence: number;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Whether a sentence or a quotation begins with it, so that its capital tells nothing. */
  readonly opens: boolean;
}

/** A sentence, with the words in it as a half-open range of indices. */
export interface Sentence extends Range {
  readonly paragraph: number;
  readonly firstWord: number;
  readonly endWord: number;
}

/** What a reader sees before knowing any name: words, sentences, and what stands between quotation marks. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** Words between quotation marks, marks excluded, in the order of the text, not nested. */
  readonly quotations: readonly Range[];
  /** Before the first sentence of the report; a sentence of its own. Null when there is none. */
  readonly dateline: Dateline | null;
}

/** “US-made” and “NATO-led” are two words, so that the name in them can be found; “self-defense” is one. */
const WORD = /(?:[A-Z]{2,5}|\p{Lu}\p{L}+(?:n|ese|ish))(?=-\p{Ll}{3,})|[\p{L}\p{N}]+(?:[.’'&‑-][\p{L}\p{N}]+)*/gu;
const POSSESSIVE = /[’']s$/i;
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|lt|sgt|capt|rev|hon|jr|sr|vs|no|inc|ltd|corp|co|jan|feb|mar|apr|aug|sept|oct|nov|dec|[a-z])$/i; // prettier-ignore
const OPENING = /[“«„"‘]/;
const CLOSING = /[”»"’]/;

/** Requires the text. Assigns words, sentences and quotations. Linear in the length. */
export function readText(text: string): Reading {
  const quotations = findQuotations(text);
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let dateline: Dateline | null = null;
  for (const [start, end] of paragraphsOf(text)) {
    const own = dateline || paragraph > paragraphsBefore ? null : datelineOf(text.slice(start, end));
    if (own) dateline = shifted(own, start);
    readParagraph(text, start, end, own ? start + own.end : start, paragraph++, words, sentences);
  }
  return { text, words, sentences, quotations, dateline };
}

function shifted({ start, end, place, date }: Dateline, by: number): Dateline {
  const shift = ([from, to]: Span): Span => [from + by, to + by];
  return { start: start + by, end: end + by, place: shift(place), date: date && shift(date) };
}

function* paragraphsOf(text: string): Generator<[number, number]> {
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (/\S/.test(match[0])) yield [match.index, match.index + match[0].length];
  }
}

/** Reads the paragraph [start, end), whose first sentence begins at `body`. */
function readParagraph(
  text: string,
  start: number,
  end: number,
  body: number,
  paragraph: number,
  words: Word[],
  sentences: Sentence[],
): void {
  let firstWord = words.length;
  let sentenceStart = -1;
  const close = (at: number): void => {
    if (words.length > firstWord) {
      sentences.push({ start: sentenceStart, end: at, paragraph, firstWord, endWord: words.length });
    }
    firstWord = words.length;
    sentenceStart = -1;
  };
  const line = text.slice(start, end);
  for (const match of line.matchAll(WORD)) {
    const at = start + match.index;
    const previous = words[words.length - 1];
    if (previous && words.length > firstWord) {
      if (previous.start < body && at >= body) close(trimmedEnd(text, start, body));
      else if (at >= body) {
        const stop = sentenceEnd(text, previous, at, match[0]);
        if (stop !== -1) close(stop);
      }
    }
    if (sentenceStart === -1) {
      const mark = text[at - 1] ?? '';
      sentenceStart = at > start && (OPENING.test(mark) || mark === '(') ? at - 1 : at;
    }
    words.push(wordAt(text, at, match[0], sentences.length, words.length === firstWord));
  }
  close(trimmedEnd(text, start, end));
}

function wordAt(text: string, start: number, raw: string, sentence: number, opensSentence: boolean): Word {
  const after = text[start + raw.length] ?? '';
  const cut = POSSESSIVE.test(raw);
  const word = cut ? raw.slice(0, -2) : raw;
  const possessive = cut || (/[sz]$/.test(raw) && /['’]/.test(after) && /\s/.test(text[start + raw.length + 1] ?? ''));
  const before = text[start - 1] ?? '\n';
  return {
    start,
    end: start + word.length,
    text: word,
    lower: word.toLowerCase(),
    sentence,
    capital: /^\p{Lu}/u.test(word),
    possessive: possessive && /^\p{Lu}|^[a-z]/u.test(word),
    opens: opensSentence || (OPENING.test(before) && /[\s([—–-]|^$/.test(text[start - 2] ?? '')),
  };
}

/** End of the sentence that `last` closes if the word `next` at `nextStart` begins another, else -1. */
function sentenceEnd(text: string, last: Word, nextStart: number, next: string): number {
  // Only a few characters can stand between two sentences; a longer gap is marks, and the slice keeps time linear.
  const between = text.slice(last.end, Math.min(nextStart, last.end + 12));
  const stop = /^(?:[’']s)?[”»"’')\]%]*([.!?…]+)([”»"’')\]]*)\s+[“«„"‘([]*$/.exec(between);
  if (!stop) return -1;
  if (!/^[\p{Lu}\p{N}]/u.test(next)) return -1;
  if (stop[1] === '.' && !stop[2] && ABBREVIATION.test(last.text)) return -1;
  if (stop[1] === '.' && /^(?:[ap]\.m|[A-Z](?:\.[A-Z])+)$/.test(last.text))
    return /^\p{Lu}\p{Ll}+$/u.test(next) && /m$/.test(last.text) ? last.end + 1 : -1;
  const closing = between.search(/\s+[“«„"‘([]*$/);
  return last.end + (closing === -1 ? between.trimEnd().length : closing);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Pairs double quotation marks (and single ones that open a word) within their paragraph. */
function findQuotations(text: string): Range[] {
  const quotations: Range[] = [];
  let open = -1;
  let single = false;
  for (let i = 0; i < text.length; i++) {
    // Two apostrophes or grave accents are one mark.
    const width = /^(?:''|``)/.test(text.slice(i, i + 2)) ? 2 : 1;
    const mark = width === 2 ? '"' : (text[i] ?? '');
    if (mark === '\n') {
      // A quotation that its paragraph does not close runs on in the next one; it still ends with its paragraph.
      if (open !== -1 && !single && i - open > 1) quotations.push({ start: open, end: i });
      open = -1;
    } else if (/[“«„"‘”»’']/.test(mark)) {
      const before = text[i - 1] ?? ' ';
      const after = text[i + width] ?? ' ';
      const canOpen = /[\s([—–:-]/.test(before) && /\S/.test(after);
      if (open === -1) {
        const opens = /[“«„]/.test(mark) || (mark === '"' && canOpen) || (/[‘']/.test(mark) && canOpen && /[\p{L}\p{N}]/u.test(after)); // prettier-ignore
        if (!opens) continue;
        open = i + width;
        single = /[‘']/.test(mark);
      } else if (
        single ? /[’']/.test(mark) && !/[\p{L}\p{N}]/u.test(after) : CLOSING.test(mark) && !/[’‘]/.test(mark)
      ) {
        if (i > open) quotations.push({ start: open, end: i });
        open = -1;
      } else if (!single && /[“«„]/.test(mark)) open = i + 1;
      i += width - 1;
    }
  }
  if (open !== -1 && !single && text.length - open > 1) quotations.push({ start: open, end: text.length });
  return quotations;
}

/** Index of the last item that begins at or before `offset`, or -1. */
export function lastBefore(items: readonly Range[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The quotation around `offset`, if any. */
export function quotationAt(reading: Reading, offset: number): Range | null {
  const quotation = reading.quotations[lastBefore(reading.quotations, offset)];
  return quotation && offset < quotation.end ? quotation : null;
}
