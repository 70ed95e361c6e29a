import { bodyNouns, bodyWords, groupNouns, personNouns } from '../lexicon/name-words.ts';
import { genderOfGivenName } from '../lexicon/given-names.ts';
import { genderedWords, isTitleModifier, titleClassOf } from '../lexicon/titles.ts';
import { note, notePlace } from './casting.ts';
import type { Place } from './casting.ts';
import type { Actor, Cast, Gender } from './cast.ts';
import type { Name } from './name.ts';
import { governor, isDealtWith, isLocative, isSubject, neighbour } from './position.ts';
import type { Reading } from './reading.ts';

/** Short names that were taken for one bearer, so that later ones follow. */
type Taken = Map<string, Actor>;

/**
 * Joins surnames, given names and short names of bodies to their bearers. A short name with two possible bearers
 * joins the one that it was used for before the second appeared, else neither: a wrong merge is worse than a missed one.
 */
export function joinShortNames(reading: Reading, names: readonly Name[], cast: Cast, places: Map<string, Place>): void {
  const introduced = introductions(cast);
  const taken: Taken = new Map();
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);

  for (const name of names) {
    const honorific = genderOfTitle(name);
    const fitting = bearersOf(name, cast, honorific);
    const before = fitting.filter((actor) => (introduced.get(actor) ?? Infinity) < name.start);
    const choice = choose(name, fitting, before, taken, honorific);
    if (choice) {
      taken.set(name.text, choice);
      note(cast, choice, name, fitting.length > 1 ? 0.6 : 0.9);
      continue;
    }
    if (fitting.length > 0) continue;
    const kind = kindOfUnknown(reading, name, counts.get(name.text) ?? 1);
    if (kind === null) {
      if (isLocative(reading, name.firstWord)) notePlace(places, name);
      continue;
    }
    const actor = cast.add({
      name: name.text,
      kind,
      gender: honorific ?? genderOfGivenName(name.text),
      confidence: 0.6,
    });
    introduced.set(actor, name.start);
    taken.set(name.text, actor);
    note(cast, actor, name, 0.6);
  }
}

function introductions(cast: Cast): Map<Actor, number> {
  const first = new Map<Actor, number>();
  for (const mention of cast.mentions) if (!first.has(mention.actor)) first.set(mention.actor, mention.start);
  return first;
}

/** Actors whose name ends with the short name (people), or begins with it or has it for initials (bodies). */
function bearersOf(name: Name, cast: Cast, honorific: Gender): Actor[] {
  const fitting = cast.actors.filter((actor) => {
    const words = actor.name.split(' ');
    if (actor.kind === 'PERSON') {
      if (honorific && actor.gender && honorific !== actor.gender) return false;
      if (words.length > 1 && words[0] === name.text && !name.title && genderOfGivenName(name.text)) return true;
      const short = name.text.split(' ');
      return words.length >= short.length && plain(words.slice(-short.length).join(' ')) === plain(name.text);
    }
    if (actor.country || name.title) return false;
    if (words.length === 1) return words[0] === name.text;
    if (/^[A-Z]{2,6}$/.test(name.text)) return initialsOf(words) === name.text;
    return words[0] === name.text && bodyWords.has((words[words.length - 1] ?? '').toLowerCase());
  });
  return fitting.length > 0 ? fitting : companiesOf(name, cast);
}

/** Kestrel Foods for "Kestrel"; none for a word that begins many names, as "National" does. */
function companiesOf({ text, kind, title }: Name, { actors }: Cast): Actor[] {
  const lower = text.toLowerCase();
  const isCommon = bodyWords.has(lower) || bodyNouns.has(lower) || groupNouns.has(lower) || isTitleModifier(lower);
  if (isCommon || kind !== 'UNKNOWN' || title) return [];
  return actors.filter((actor) => actor.kind === 'ORGANIZATION' && !actor.country && /^\S+ \S+$/.test(actor.name) && actor.name.startsWith(`${text} `)); // prettier-ignore
}

function plain(name: string): string {
  return name.replace(/’/g, "'").toLowerCase();
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}

function choose(
  name: Name,
  fitting: readonly Actor[],
  before: readonly Actor[],
  taken: Taken,
  honorific: Gender,
): Actor | null {
  if (fitting.length === 1) return fitting[0] ?? null;
  const known = taken.get(name.text);
  if (known && fitting.includes(known)) return known;
  if (before.length === 1) return before[0] ?? null;
  if (honorific) {
    const told = fitting.filter((actor) => actor.gender === honorific);
    if (told.length === 1) return told[0] ?? null;
  }
  return null;
}

function genderOfTitle(name: Name): Gender {
  for (const word of name.title?.text.toLowerCase().split(' ') ?? []) {
    const gender = genderedWords.get(word);
    if (gender) return gender;
  }
  return null;
}

/** "suffered from PTSD", "US-made ATACMS": initials of which nothing tells that they are a body. */
function isLettersOnly(reading: Reading, name: Name): boolean {
  if (!/^[A-Z]{2,6}$/.test(name.text) || name.possessive) return false;
  const after = neighbour(reading, name.endWord - 1, 1)?.lower ?? '';
  if (titleClassOf(after) || personNouns.has(after) || groupNouns.has(after)) return false;
  if (/^(?:the|by|with|and|for|at)$/.test(neighbour(reading, name.firstWord, -1)?.lower ?? '')) return false;
  return !isSubject(reading, name.endWord) && !isDealtWith(reading, name.firstWord);
}

/** The kind of a name that nothing longer explains; null when it is not told to be an actor. */
function kindOfUnknown(reading: Reading, name: Name, count: number): 'PERSON' | 'ORGANIZATION' | null {
  if (name.kind === 'PERSON' || name.title) return 'PERSON';
  if (name.kind === 'ORGANIZATION') return isLettersOnly(reading, name) ? null : 'ORGANIZATION';
  const before = governor(reading, name.firstWord);
  const after = neighbour(reading, name.endWord - 1, 1);
  if (before && bodyNouns.has(before.lower)) return 'ORGANIZATION';
  if (before && /^(?:for|joined|joins|joining|with|at)$/.test(before.lower) && /^(?:plays|played|works|worked|signed|joined)$/.test(reading.words[name.firstWord - 2]?.lower ?? '')) return 'ORGANIZATION'; // prettier-ignore
  if (after && /^(?:politician|group|party|lawmaker|shares|spokesman|spokeswoman|spokesperson|employees|workers|councillor|mp)$/.test(after.lower)) return 'ORGANIZATION'; // prettier-ignore
  if (isLocative(reading, name.firstWord)) return null;
  if (isSubject(reading, name.endWord) || isDealtWith(reading, name.firstWord)) {
    return reading.words[name.firstWord]?.opens && count === 1 ? null : 'PERSON';
  }
  return null;
}
