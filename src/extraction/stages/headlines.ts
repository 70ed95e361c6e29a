import { countryNames } from '../lexicon/countries.ts';
import { organizationNames } from '../lexicon/organizations.ts';
import type { NameRun } from './name.ts';
import type { Reading, Word } from './reading.ts';

/**
 * Requires a reading. Returns the paragraphs that are headlines: four words or more, of which nearly all have a capital,
 * so that capitals tell no names there. One that ends with a stop, as a sentence does, must open the text and give a
 * capital to words that the text writes without one. Linear in the length.
 */
export function findHeadlines({ sentences, text, words }: Reading): ReadonlySet<number> {
  const paragraphs = new Map<number, { words: Word[]; end: number }>();
  const small = new Set(words.filter(({ capital }) => !capital).map(({ lower }) => lower));
  for (const { paragraph, firstWord, endWord, end } of sentences) {
    const own = paragraphs.get(paragraph)?.words ?? [];
    for (let i = firstWord; i < endWord; i++) own.push(words[i] as Word);
    paragraphs.set(paragraph, { words: own, end });
  }
  const headlines = [...paragraphs].filter(([paragraph, { words: own, end }]) => {
    const capital = own.filter((word) => word.capital);
    const plain = own.filter((word) => !word.capital && word.text.length > 3).length;
    if (capital.length < 4 || capital.length < 5 * plain) return false;
    if (!/[.!?]["”’']?$/.test(text.slice(end - 2, end))) return true;
    return paragraph === 0 && capital.filter((word) => !word.opens && small.has(word.lower)).length >= 2;
  });
  return new Set(headlines.map(([paragraph]) => paragraph));
}

/**
 * Requires the runs of the text outside headlines. Returns the runs within the words [firstWord, endWord) of a
 * headline: what is named in the text too, and countries and bodies known by name.
 */
export function runsOfHeadline(
  { words }: Reading,
  firstWord: number,
  endWord: number,
  runs: readonly NameRun[],
): NameRun[] {
  const named = new Map<string, Word[][]>();
  for (const run of runs) {
    const first = words[run.firstWord]?.text ?? '';
    named.set(first, [...(named.get(first) ?? []), words.slice(run.firstWord, run.endWord)]);
  }
  const found: NameRun[] = [];
  for (let i = firstWord; i < endWord;) {
    const length = Math.max(lengthKnown(words, i, endWord), lengthNamed(words, i, endWord, named));
    if (length > 0) found.push({ firstWord: i, endWord: i + length });
    i += Math.max(1, length);
  }
  return found;
}

const longestKnown = 5;

function lengthKnown(words: readonly Word[], at: number, end: number): number {
  for (let length = Math.min(longestKnown, end - at); length > 0; length--) {
    const name = words.slice(at, at + length).map(({ text }) => text).join(' '); // prettier-ignore
    if (countryNames.has(name) || organizationNames.has(name)) return length;
  }
  return 0;
}

function lengthNamed(words: readonly Word[], at: number, end: number, named: ReadonlyMap<string, Word[][]>): number {
  let longest = 0;
  for (const name of named.get(words[at]?.text ?? '') ?? []) {
    if (name.length <= longest || at + name.length > end) continue;
    if (name.every(({ text }, i) => words[at + i]?.text === text)) longest = name.length;
  }
  return longest;
}
