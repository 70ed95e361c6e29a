import { countryNames } from '../lexicon/countries.ts';
import { honorifics, isTitleModifier, titleClassOf } from '../lexicon/titles.ts';
import {
  bodyWords,
  calendarWords,
  fieldWords,
  forHeads,
  groupNames,
  groupNouns,
  nameParticles,
  ofHeads,
  plainWords,
} from '../lexicon/name-words.ts';
import { organizationNames } from '../lexicon/organizations.ts';
import { genderOfGivenName } from '../lexicon/given-names.ts';
import { findHeadlines, runsOfHeadline } from './headlines.ts';
import type { NameRun } from './name.ts';
import type { Reading, Word } from './reading.ts';

/** Words seen with a capital where no sentence or quotation begins, and words seen without one. */
interface Casing {
  readonly capital: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

/** Requires a reading. Returns the runs of capitalised words that may be names, in the order of the text. Linear. */
export function findNameRuns(reading: Reading): NameRun[] {
  const headlines = findHeadlines(reading);
  const isHeadline = (sentence: number) => headlines.has(reading.sentences[sentence]?.paragraph ?? -1);
  const casing = readCasing(reading, isHeadline);
  const runs: NameRun[] = [];
  for (let i = 0; i < reading.words.length;) {
    const sentence = reading.words[i]?.sentence ?? 0;
    if (isHeadline(sentence) || isDateline(reading, i)) i = reading.sentences[sentence]?.endWord ?? i + 1;
    else if (!beginsName(reading, i, casing)) i++;
    else {
      const endWord = runEnd(reading, i);
      runs.push({ firstWord: i, endWord });
      i = endWord;
    }
  }
  const named = [...runs];
  for (const { paragraph, firstWord, endWord } of reading.sentences)
    if (headlines.has(paragraph)) runs.push(...runsOfHeadline(reading, firstWord, endWord, named));
  return runs.sort((a, b) => a.firstWord - b.firstWord);
}

/** Where a report comes from names nobody who acts in it. */
function isDateline({ dateline, words }: Reading, at: number): boolean {
  const start = words[at]?.start ?? 0;
  return dateline !== null && dateline.start <= start && start < dateline.end;
}

function readCasing(reading: Reading, isHeadline: (sentence: number) => boolean): Casing {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const [i, word] of reading.words.entries()) {
    if (isHeadline(word.sentence) || isDateline(reading, i)) continue;
    if (!word.capital) small.add(word.lower);
    else if (!word.opens) capital.add(word.text);
  }
  return { capital, small };
}

function beginsName({ text, words }: Reading, i: number, casing: Casing): boolean {
  const word = words[i];
  if (!word?.capital || isCalendarWord(words, i) || isNoName(word, casing)) return false;
  // Headlines give every word a capital: "This" and "What" are no names there either.
  if (plainWords.has(word.lower) && !word.opens && !/^(?:The|[A-Z]{2,})$/.test(word.text)) return false;
  if (groupNames.has(word.lower)) return true;
  if (!word.opens) return word.text.length > 1 || text[word.end] === '.';
  if (isKnown(word.text) || honorifics.has(word.lower) || /^\p{Lu}[\p{Lu}.&-]+$/u.test(word.text)) return true;
  const next = words[i + 1];
  const nextIsName = next?.capital === true && joins(text, word, next);
  if (titleClassOf(word.lower) && nextIsName) return true;
  if (nameParticles.has(word.lower) && (nextIsName || carriedOn(text, words, i, i + 1) > 0)) return true;
  if (plainWords.has(word.lower) || groupNouns.has(word.lower)) return false;
  if (casing.capital.has(word.text)) return true;
  if (casing.small.has(word.lower)) return false;
  if (isTitleModifier(word.lower) && !nextIsName) return false;
  return nextIsName || word.possessive || genderOfGivenName(word.text) !== null || startsLikeName(word);
}

/** "I'm" and "Isn't"; "D-N.C", a party with a state; "NO", stressed; "HEMPSTEAD", where a report comes from. */
function isNoName({ text, lower }: Word, { capital, small }: Casing): boolean {
  if (/^\p{Lu}\p{L}*[’'](?:m|re|ve|ll|d|t)$/u.test(text) || /^[DRI]-\p{Lu}/u.test(text)) return true;
  if (!/^\p{Lu}{2,}$/u.test(text) || isKnown(text)) return false;
  const name = text.slice(0, 1) + lower.slice(1);
  return plainWords.has(lower) || small.has(lower) || (text.length > 6 && !capital.has(name));
}

/** A word that opens a sentence alone and is seen nowhere else: a name when English has no such word ending. */
function startsLikeName(word: Word): boolean {
  return !/(?:s|ing|ed|ly|tion|ment|ness|er)$/.test(word.lower) && word.text.length > 3;
}

function isKnown(text: string): boolean {
  return countryNames.has(text) || organizationNames.has(text);
}

/** "May" may be a month or Theresa May. */
function isCalendarWord(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || !calendarWords.has(word.lower)) return false;
  return genderOfGivenName(words[i - 1]?.text ?? '') === null;
}

/** Whether nothing but a space, "&" or the stop of an abbreviation stands between two words. */
function joins(text: string, left: Word, right: Word): boolean {
  if (right.sentence !== left.sentence || right.start - left.end > 4) return false;
  const between = text.slice(left.end, right.start);
  if (between === ' ' || between === ' & ' || between === '/') return !left.possessive;
  return (
    between === '. ' && (left.text.length === 1 || honorifics.has(left.lower) || titleClassOf(left.lower) === 'NONE')
  );
}

function runEnd({ text, words }: Reading, firstWord: number): number {
  let end = firstWord + 1;
  for (;;) {
    const last = words[end - 1] as Word;
    const next = words[end];
    if (!next || next.sentence !== last.sentence) return end;
    if (next.capital && joins(text, last, next)) {
      if (isCalendarWord(words, end) || /^\p{L}+[’'](?:m|re|ve|ll|d|t)$/u.test(next.text)) return end;
      end++;
    } else if (
      /^\d/.test(next.text) &&
      next.text.length <= 3 &&
      joins(text, last, next) &&
      isKnown(`${last.text} ${next.text}`)
    ) {
      end++;
    } else if (
      next.lower === 'of' &&
      titleClassOf(last.lower) &&
      isTitleModifier(words[end + 1]?.lower ?? '') &&
      words[end + 1]?.capital
    )
      end += 2;
    else if (last.possessive && next.capital && pluralOwnsBody(words, end)) end++;
    else {
      const carried = carriedOn(text, words, firstWord, end);
      if (carried === 0) return end;
      end += carried;
    }
  }
}

/** How many words "of" or particles ("von der") at `end` carry the name on by, the capital after them included; else 0. */
function carriedOn(text: string, words: readonly Word[], firstWord: number, end: number): number {
  const last = words[end - 1] as Word;
  const joint = words[end]?.lower ?? '';
  const ofBody =
    end - firstWord <= 4 &&
    ((joint === 'of' && ofHeads.has(last.lower)) ||
      ((joint === 'for' || joint === 'on') && forHeads.has(last.lower)) ||
      (joint === 'and' && fieldWords.has(last.lower) && fieldWords.has(words[end + 1]?.lower ?? '')));
  let next = end;
  if (ofBody) next++;
  else while (next < end + 2 && nameParticles.has(words[next]?.lower ?? '')) next++;
  if (next === end || !words[next]?.capital) return 0;
  for (let i = end; i <= next; i++) if (!joins(text, words[i - 1] as Word, words[i] as Word)) return 0;
  return next - end + 1;
}

/** "Fishermen’s Association", "Workers’ Party": a plural that owns the body whose name it is part of. */
function pluralOwnsBody(words: readonly Word[], next: number): boolean {
  const owner = words[next - 1];
  const body = words[next];
  if (!owner || !body || !bodyWords.has(body.lower)) return false;
  return groupNouns.has(owner.lower) || /(?:men|children|people|s)$/.test(owner.lower);
}
