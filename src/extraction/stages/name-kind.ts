import type { ActorKind } from '../../vocabulary/enums.ts';
import { genderOfGivenName } from '../lexicon/given-names.ts';
import {
  bodyNouns,
  bodyWords,
  groupNames,
  mediaWords,
  ofHeads,
  placeWords,
  thingWords,
} from '../lexicon/name-words.ts';
import { placeNames } from '../lexicon/places.ts';
import { kinship, titleClassOf } from '../lexicon/titles.ts';
import type { NameKind } from './name.ts';
import type { Reading, Word } from './reading.ts';

const locatives = new Set(
  'in at near around outside inside within throughout across toward towards into via'.split(' '),
);

/** What the words [first, end) name, as far as they and their neighbours tell. */
export function kindOfWords(reading: Reading, first: number, end: number, titled: boolean): NameKind {
  const { text, words } = reading;
  const head = words[first] as Word;
  const last = words[end - 1] as Word;
  const given = genderOfGivenName(head.text) !== null;
  const count = end - first;
  const before = wordBefore(reading, first);
  const after = wordAfter(reading, end);

  if (titled) return 'PERSON';
  if (placeNames.has(text.slice(head.start, last.end)) || isStateCode(head.text)) return 'PLACE';
  if (groupNames.has(last.lower)) return 'GROUP';
  if (given && count === 2 && !mediaWords.has(last.lower) && !/^(?:inc|ltd|corp|plc|group|holdings?)$/.test(last.lower))
    return 'PERSON';
  // "the Obama administration", "the Trump campaign": the body is somebody's, and the name that of a person.
  if (count === 1 && /^(?:campaign|administration|presidency|government)$/.test(after))
    return given ? 'PERSON' : 'UNKNOWN';
  const named = bodyNouns.get(before) ?? (last.possessive ? undefined : bodyNouns.get(after));
  if (named) return named;
  if (count === 1 && /^(?:democratic|republican|libertarian|conservative)$/.test(last.lower)) return 'THING';
  const apposed = count > 1 && !given ? apposedBody(reading, end) : undefined;
  if (apposed) return apposed;
  if (count > 1 || ofHeads.has(head.lower)) {
    if (words.slice(first, end).some((word) => word.lower === 'of') && ofHeads.has(head.lower)) return 'ORGANIZATION';
    if (bodyWords.has(last.lower)) return 'ORGANIZATION';
    if (mediaWords.has(last.lower) || /^(?:gazzetta|giornale|corriere)$/.test(head.lower)) return 'MEDIA';
    if (placeWords.has(last.lower)) return 'PLACE';
    if (thingWords.has(last.lower)) return 'THING';
  }
  if (given) return 'PERSON';
  if (titleClassOf(before) || kinship.has(before)) return 'PERSON';
  if (/^\p{Lu}[\p{Lu}\p{N}.&-]{1,6}$/u.test(text.slice(head.start, last.end)) && count === 1) return 'ORGANIZATION';
  if (count === 1) return locatives.has(before) && !last.possessive ? 'PLACE' : 'UNKNOWN';
  if (count > 4 || before === 'the') return 'ORGANIZATION';
  if (locatives.has(before)) return 'PLACE';
  return words.slice(first, end).every((word) => /^[\p{L}.’'-]+$/u.test(word.text)) ? 'PERSON' : 'ORGANIZATION';
}

/** "Kestrel Foods, Norway’s biggest chocolate maker,": the kind of the body that an apposition says the name is. */
function apposedBody({ text, words }: Reading, end: number): ActorKind | undefined {
  const stop = words[end - 1]?.end ?? 0;
  const apposition = /^, (?:an?|the|one of|\p{Lu}\p{L}+[’']s) ((?:[\p{L}\d’'-]+ ){0,5}?)(\p{Ll}+)(?:,| (?:of|in|for|based|with|that|which)\b)/u.exec(text.slice(stop, stop + 90)); // prettier-ignore
  return bodyNouns.get(apposition?.[2] ?? '');
}

/** "N.Y" as in "N.Y.": a state of the United States. */
function isStateCode(word: string): boolean {
  return /^(?:N\.[YCJHDM]|S\.[CD]|D\.C|R\.I|W\.Va)\.?$/.test(word);
}

/** The word directly before, in lower case; empty at the beginning of a sentence or after a mark. */
function wordBefore({ text, words }: Reading, first: number): string {
  const previous = words[first - 1];
  const word = words[first];
  if (!previous || !word || previous.sentence !== word.sentence) return '';
  return /^[ ]$/.test(text.slice(previous.end, word.start)) ? previous.lower : '';
}

function wordAfter({ text, words }: Reading, end: number): string {
  const word = words[end - 1];
  const next = words[end];
  if (!next || !word || next.sentence !== word.sentence) return '';
  return text.slice(word.end, next.start) === ' ' ? next.lower : '';
}
