import { countryNames, institutionSeats } from '../lexicon/countries.ts';
import { genderOfGivenName } from '../lexicon/given-names.ts';
import { bodyWords, labelWords } from '../lexicon/name-words.ts';
import { organizationNames } from '../lexicon/organizations.ts';
import { isTitleModifier, titleClassOf } from '../lexicon/titles.ts';
import { kindOfWords } from './name-kind.ts';
import type { Name, NameRun, Title } from './name.ts';
import type { Reading, Word } from './reading.ts';

const longestKnown = 7;

/** Cuts a run of capitalised words into names and titles ("UN | Secretary-General | Pedro Salgado") and appends them. */
export function splitRun(reading: Reading, run: NameRun, names: Name[], titles: Title[]): void {
  let at = run.firstWord;
  let title: Title | null = null;
  while (at < run.endWord) {
    if (isLabelWord(reading, at, run.endWord)) {
      at++;
      continue;
    }
    const titleEnd = endOfTitle(reading, at, run.endWord);
    if (titleEnd > at) {
      if (title) titles.push(title);
      title = titleOf(reading, at, titleEnd);
      at = titleEnd;
      continue;
    }
    const end = endOfKnown(reading, at, run.endWord);
    const known = end > at && standsAlone(reading, at, end, run.endWord);
    const nameEnd = known ? end : endOfName(reading, at, run.endWord);
    const name = nameOf(reading, at, nameEnd, known ? null : title, known);
    if (title && known) titles.push(title);
    title = null;
    names.push(name);
    at = nameEnd;
  }
  if (title) titles.push(title);
}

/** "The", "Former", and "Democrat" before a given name: capitals that belong to no name. */
function isLabelWord({ words }: Reading, at: number, runEnd: number): boolean {
  const word = words[at]?.text ?? '';
  if (word === 'The') return true;
  if (at + 1 >= runEnd) return false;
  if (/^(?:Former|Late|Senior|Then)$/.test(word)) return true;
  return labelWords.has(word.toLowerCase()) && genderOfGivenName(words[at + 1]?.text ?? '') !== null;
}

function textOf({ text, words }: Reading, first: number, end: number): string {
  return text.slice(words[first]?.start, words[end - 1]?.end).replace(/’/g, "'");
}

/** End of the longest known name that begins at `at`; `at` when there is none. */
function endOfKnown(reading: Reading, at: number, runEnd: number): number {
  for (let end = Math.min(runEnd, at + longestKnown); end > at; end--) {
    const words = textOf(reading, at, end);
    if (countryNames.has(words) || organizationNames.has(words)) return end;
  }
  return at;
}

/** Whether a known name at [at, end) is that name, and not the beginning of a longer one ("Chad Johnson"). */
function standsAlone(reading: Reading, at: number, end: number, runEnd: number): boolean {
  if (end === runEnd) return true;
  const last = reading.words[runEnd - 1] as Word;
  if (bodyWords.has(last.lower) && genderOfGivenName(reading.words[end]?.text ?? '') === null) return false;
  const next = reading.words[end] as Word;
  if (endOfTitle(reading, end, runEnd) > end) return true;
  const found = countryNames.get(textOf(reading, at, end));
  if (!found) return true;
  if (found.form === 'ADJECTIVE') return genderOfGivenName(next.text) !== null;
  return /^[A-Z.]+$/.test(found.country.name) || /^[A-Z.]{2,}$/.test(textOf(reading, at, end));
}

/** End of the capitalised title that begins at `at` and has its head within the run; `at` when there is none. */
function endOfTitle({ words }: Reading, at: number, runEnd: number): number {
  let end = at;
  for (let i = at; i < runEnd; i++) {
    const lower = (words[i] as Word).lower;
    const parts = lower.split('-');
    const head = titleClassOf(lower) ?? (parts.length > 1 ? titleClassOf(parts[parts.length - 1] ?? '') : undefined);
    if (head) {
      if (lower === 'chief') i += officeOfChief(words, i + 1, runEnd);
      end = i + 1;
    }
    // "Secretary of State", "Minister of Defence": what follows "of" belongs to the title.
    else if (lower === 'of' && end === i && isTitleModifier(words[i + 1]?.lower ?? '') && i + 2 < runEnd) end = ++i + 1;
    else if (!isTitleModifier(lower) && !(lower === 'executive' || lower === 'of')) break;
    if ((words[i] as Word).possessive) break;
  }
  // A body may be called after its head ("Governor Group"), but a title is followed by a name or by nothing.
  return end < runEnd && end > at && bodyWords.has((words[runEnd - 1] as Word).lower) && runEnd - end === 1 ? at : end;
}

/** How many words after "Chief" belong to the title: "Executive", "Financial Officer", "Executive Officer"; else 0. */
function officeOfChief(words: readonly Word[], at: number, runEnd: number): number {
  for (let i = at; i < Math.min(at + 3, runEnd); i++) if (words[i]?.lower === 'officer') return i - at + 1;
  return at < runEnd && words[at]?.lower === 'executive' ? 1 : 0;
}

function titleOf(reading: Reading, first: number, end: number): Title {
  const { text, words } = reading;
  const [start, stop] = [words[first]?.start ?? 0, words[end - 1]?.end ?? 0];
  const last = (words[end - 1]?.lower ?? '').split('-');
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    class:
      titleClassOf(words[end - 1]?.lower ?? '') ??
      titleClassOf(last[last.length - 1] ?? '') ??
      titleClassOf(words[first]?.lower ?? '') ??
      'NONE',
  };
}

/** A name ends with its run, or before a known adjective or a title in the middle of the run. */
function endOfName(reading: Reading, at: number, runEnd: number): number {
  for (let i = at + 1; i < runEnd; i++) {
    const titleEnd = endOfTitle(reading, i, runEnd);
    if (titleEnd > i && titleEnd < runEnd) return i;
  }
  return runEnd;
}

function nameOf(reading: Reading, firstWord: number, endWord: number, title: Title | null, isKnown: boolean): Name {
  const { text, words } = reading;
  const [start, end] = [words[firstWord]?.start ?? 0, words[endWord - 1]?.end ?? 0];
  const plain = textOf(reading, firstWord, endWord);
  const base = {
    start,
    end,
    firstWord,
    endWord,
    text: text.slice(start, end),
    possessive: words[endWord - 1]?.possessive ?? false,
  };
  const country = isKnown ? countryNames.get(plain) : undefined;
  if (country) {
    const form = institutionSeats.has(plain) ? 'NAME' : country.form;
    return { ...base, kind: 'COUNTRY', form, country: country.country, known: null, title: null };
  }
  const known = isKnown ? organizationNames.get(plain) : undefined;
  if (known) return { ...base, kind: known.kind, form: 'NAME', country: null, known, title: null };
  const kind = kindOfWords(reading, firstWord, endWord, title !== null);
  return { ...base, kind, form: 'NAME', country: null, known: null, title };
}
