/** What a search and a substring find, letter by letter: no index, no SQL. */
import { GraphQLError } from 'graphql';
import type { Lookup, Row } from './naive-fields.ts';

const isQuote = (letter: string) => ['"', '“', '”', '„'].includes(letter);
const isWord = (letter: string) => /[\p{L}\p{N}\p{Co}]/u.test(letter);

/** The words of a text as they are compared: without marks on letters, in lower case. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const letter of [...text.normalize('NFD')].filter((one) => !/\p{M}/u.test(one))) {
    if (isWord(letter)) word += letter.toLowerCase();
    else if (word) {
      words.push(word);
      word = '';
    }
  }
  return word ? [...words, word] : words;
}

/** One word or phrase of a search, the last word of which may go on. */
interface Term {
  readonly words: readonly string[];
  readonly goesOn: boolean;
}

function termOf(text: string, starred: boolean): Term {
  const end = [...text].slice(-2);
  const long = end.length === 2 && end.every((letter) => /[\p{L}\p{N}\p{M}]/u.test(letter));
  return { words: wordsOf(text), goesOn: starred && long };
}

function termsOf(search: string): Term[] {
  const letters = [...search.replaceAll('\0', ' ')];
  const terms: Term[] = [];
  let place = 0;
  while (place < letters.length) {
    const letter = letters[place] as string;
    const closing = isQuote(letter) ? letters.findIndex((one, i) => i > place && isQuote(one)) : -1;
    let end = closing === -1 ? place + 1 : closing;
    if (closing === -1) {
      const parts = (one: string | undefined) => one === undefined || /[\s*]/u.test(one) || isQuote(one);
      if (parts(letter)) {
        place++;
        continue;
      }
      while (!parts(letters[end])) end++;
    }
    const text = letters.slice(closing === -1 ? place : place + 1, end).join('');
    const next = closing === -1 ? end : closing + 1;
    terms.push(termOf(text, letters[next] === '*'));
    place = letters[next] === '*' ? next + 1 : next;
  }
  return terms.filter(({ words }) => words.length > 0);
}

function occursIn(words: readonly string[], { words: wanted, goesOn }: Term): boolean {
  const fits = (start: number) =>
    wanted.every((one, i) => {
      const word = words[start + i];
      return goesOn && i === wanted.length - 1 ? word?.startsWith(one) : word === one;
    });
  return words.some((_, start) => fits(start));
}

/** Whether some of the texts has each word and phrase of a search. */
function hasTerms(texts: readonly unknown[], search: string): boolean {
  const terms = termsOf(search);
  const all = texts.map((text) => wordsOf((text as string | null) ?? ''));
  return terms.length > 0 && terms.every((term) => all.some((words) => occursIn(words, term)));
}

/** What an entity is found by, text by text. */
function textsOf(typeName: string, row: Row, lookup: Lookup): unknown[] {
  if (typeName === 'Article') return [row['title'], row['text']];
  if (typeName !== 'Actor') return [row['name'] ?? row['text']];
  const names = lookup.rows('aliases', 'actor_id', row['id']).map((alias) => alias['name'] as string);
  // One text of all aliases.
  const sorted = [...new Set(names)].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [row['name'], sorted.join(' / ')];
}

/** Whether a search finds an object. */
export function isFound(typeName: string, row: Row, search: string, lookup: Lookup): boolean {
  return hasTerms(textsOf(typeName, row, lookup), search);
}

/** Whether a text has another in it, whatever the case. */
export function hasInIt(text: string, part: string): boolean {
  const folded = (one: string) => Array.from(one, (letter) => letter.toLowerCase()).join('');
  return folded(text).includes(folded(part));
}

/** @throws GraphQLError for what no index can be asked, wherever it stands in a filter. */
export function checkTexts(where: unknown): void {
  if (typeof where !== 'object' || where === null) return;
  for (const [name, member] of Object.entries(where)) {
    if (typeof member !== 'string') checkTexts(member);
    else if (name === 'contains') {
      const length = Array.from(member).length;
      if (length < 3 || member.length > 1000 || member.includes('\0')) throw new GraphQLError('length of a substring');
    } else if (name === 'matching') {
      if (member.length > 1000 || termsOf(member).length > 32) throw new GraphQLError('length of a search');
    }
  }
}
