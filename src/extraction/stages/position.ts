import { reportingVerb } from '../lexicon/reporting-verbs.ts';
import type { Reading, Word } from './reading.ts';

const locative = new Set(
  'in at near around outside inside within throughout across towards toward into from to via through leaving of for beyond'.split(
    ' ',
  ),
);
/** Verbs whose object after a preposition is a place: "arrived in". */
const directed = new Set('with against between and by accused accuse urged urge warned told asked blamed'.split(' '));
const auxiliaries = new Set(
  'has have had is was were are will would can could may might must should does did do said says'.split(' '),
);

/** The word at `index` when it stands in the same sentence with only a space between, else null. */
export function neighbour({ text, words }: Reading, index: number, step: 1 | -1): Word | null {
  const word = words[index];
  const other = words[index + step];
  if (!word || !other || other.sentence !== word.sentence) return null;
  const [left, right] = step === 1 ? [word, other] : [other, word];
  return /^(?:[’']s?)? $/.test(text.slice(left.end, right.start)) ? other : null;
}

/** The word before the words from `first`, articles skipped. */
export function governor(reading: Reading, first: number): Word | null {
  const previous = neighbour(reading, first, -1);
  return previous && /^(?:the|a|an)$/.test(previous.lower) ? neighbour(reading, first - 1, -1) : previous;
}

/** Whether the words from `first` stand as where something is ("in Washington", "en route to Moscow"). */
export function isLocative(reading: Reading, first: number): boolean {
  const before = governor(reading, first);
  return before !== null && locative.has(before.lower);
}

/** Whether the words up to `end` (exclusive) are the subject of a verb directly after ("Moscow has condemned"). */
export function isSubject(reading: Reading, end: number): boolean {
  const { text, words } = reading;
  const next = neighbour(reading, end - 1, 1);
  if (next) {
    if (/^(?:also|again|later|never|now|still|then)$/.test(next.lower)) return true;
    return isFiniteVerb(next.lower);
  }
  // "Moscow, which has sold weapons to …, did not comment"
  const relative = words[end];
  return (
    relative !== undefined && /^, $/.test(text.slice(words[end - 1]?.end, relative.start)) && relative.lower === 'which'
  );
}

function isFiniteVerb(lower: string): boolean {
  if (auxiliaries.has(lower)) return true;
  const verb = reportingVerb(lower);
  if (verb) return verb.form !== 'ING' && verb.form !== 'BASE';
  return (
    /[^aeiou]ed$/.test(lower) ||
    /^(?:went|came|won|lost|began|made|took|gave|sent|led|met|wants?|needs?|plans?)$/.test(lower)
  );
}

/** Whether the words from `first` are dealt with as somebody ("urged Khartoum", "negotiating with Budapest"). */
export function isDealtWith(reading: Reading, first: number): boolean {
  const before = governor(reading, first);
  return before !== null && (directed.has(before.lower) || reportingVerb(before.lower) !== undefined);
}
