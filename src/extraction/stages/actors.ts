import { genderOfGivenName } from '../lexicon/given-names.ts';
import { nameParticles, personNouns } from '../lexicon/name-words.ts';
import { genderedWords, kinship, titleClassOf } from '../lexicon/titles.ts';
import { Cast } from './cast.ts';
import type { Actor, Gender } from './cast.ts';
import { note, notePlace } from './casting.ts';
import type { Place } from './casting.ts';
import { castCountry } from './actors-country.ts';
import { joinShortNames } from './actors-short.ts';
import { reintroduces } from './actors-identity.ts';
import { datelinePlace } from './dateline.ts';
import type { Name } from './name.ts';
import type { Names } from './names.ts';
import { isDealtWith, isLocative, isSubject, neighbour } from './position.ts';
import type { Reading } from './reading.ts';
import { findTeams } from './teams.ts';

export interface Actors {
  readonly cast: Cast;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Requires a reading and its names. Assigns the cast: one actor for all names of one bearer, and the places.
 * Two names are one bearer only on evidence; where two bearers fit a short name, it joins neither.
 */
export function castActors(reading: Reading, { names }: Names): Actors {
  const cast = new Cast();
  const places = new Map<string, Place>();
  const short: Name[] = [];
  const byName = new Map<string, Actor>();
  const teams = findTeams(reading);

  const surnames = new Set(
    names.filter((name) => name.kind === 'PERSON' && isFullName(name)).map(({ text }) => text.split(' ').pop()),
  );

  const singles = new Set(names.filter(({ firstWord, endWord }) => endWord - firstWord === 1).map(({ text }) => text));

  for (const name of names) {
    if (isLabel(reading, name)) continue;
    // After Denzel Washington, "Washington" alone is no government; where somebody is "in Washington", it is a place.
    if (name.country && surnames.has(name.text) && !isLocative(reading, name.firstWord)) short.push(name);
    else if (name.country) castCountry(reading, name, cast, byName, places, teams);
    else if (name.known) {
      const { known } = name;
      if (known.name === 'The West' && name.text === 'Western') {
        castWest(reading, name, cast, byName);
        continue;
      }
      const actor =
        byName.get(known.name) ??
        cast.add({ name: known.name, kind: known.kind, wikidata: known.wikidata, confidence: 0.95 });
      byName.set(known.name, actor);
      note(cast, actor, name);
    } else if (name.kind === 'PLACE') notePlace(places, name);
    else if (name.kind === 'PERSON' && isFullName(name)) {
      const key = bearerKey(name.text);
      if (!byName.has(key) && !isPerson(reading, name, singles)) continue;
      const earlier = byName.get(key);
      const actor =
        earlier && !reintroduces(reading, name, earlier)
          ? earlier
          : cast.add({ name: name.text, kind: 'PERSON', confidence: name.title || genderOf(name) ? 0.9 : 0.75 });
      byName.set(key, actor);
      actor.gender ??= genderOf(name);
      note(cast, actor, name);
    } else if (isAcronym(name)) short.push(name);
    else if (name.kind === 'GROUP') {
      const actor = byName.get(name.text) ?? cast.add({ name: name.text, kind: 'GROUP', confidence: 0.8 });
      byName.set(name.text, actor);
      note(cast, actor, name);
    } else if (name.kind === 'ORGANIZATION' || name.kind === 'MEDIA') {
      const key = name.text.replace(/’/g, "'");
      const actor = byName.get(key) ?? cast.add({ name: name.text, kind: name.kind, confidence: 0.8 });
      byName.set(key, actor);
      note(cast, actor, name);
    } else if (name.kind !== 'THING') short.push(name);
  }
  if (reading.dateline) {
    const name = datelinePlace(reading.text, reading.dateline);
    const [start, end] = reading.dateline.place;
    const mentions = [{ start, end }, ...(places.get(name)?.mentions ?? [])];
    places.set(name, { name, mentions });
  }
  joinShortNames(reading, short, cast, places);
  placesThatAct(names, cast, byName, places);
  return { cast, places };
}

/** A country that acts somewhere in the article is that actor wherever it is named ("within Russia"). */
function placesThatAct(
  names: readonly Name[],
  cast: Cast,
  byName: ReadonlyMap<string, Actor>,
  places: Map<string, Place>,
): void {
  for (const name of names) {
    const actor = name.form === 'NAME' && name.country ? byName.get(name.country.name) : undefined;
    if (actor && places.delete(name.text)) {
      for (const same of names)
        if (same.text === name.text && cast.within(same).length === 0) note(cast, actor, same, 0.7);
    }
  }
}

/**
 * Whether anything but its capitals tells that a full name is a person's: a title, a known given name or an initial, the
 * surname alone elsewhere, words that say who it is, or what only somebody does. "Ground Zero" is none.
 */
function isPerson(reading: Reading, name: Name, singles: ReadonlySet<string>): boolean {
  const { text, words } = reading;
  if (name.title || genderOf(name)) return true;
  const parts = name.text.split(' ');
  if (parts.some((part) => /^\p{Lu}\.?$/u.test(part)) || singles.has(parts[parts.length - 1] ?? '')) return true;
  const before = words[name.firstWord - 1]?.lower ?? '';
  if (personNouns.has(before) || kinship.has(before) || titleClassOf(before)) return true;
  if (isSubject(reading, name.endWord) || isDealtWith(reading, name.firstWord)) return true;
  return /^(?:, (?:\d|an? |the |who\b|whose\b|\p{Ll}+ (?:of|at|for|to)\b)|[’']s? |, \p{Ll})/u.test(text.slice(name.end, name.end + 30)); // prettier-ignore
}

/** "TV" alone, or initials in brackets after the name that they shorten, is no actor of its own. */
function isLabel({ text }: Reading, { start, end, text: word, known, country }: Name): boolean {
  if (/^(?:TV|Radio|Television)$/.test(word)) return true;
  return !known && !country && text[start - 1] === '(' && text[end] === ')' && /^[A-Z]/.test(word);
}

/** Fathers and sons whom a middle initial tells apart. */
const namesakes = new Set(['George Bush']);

/** What two full names of one bearer share: "Loretta E. Lynch" and "Loretta Lynch" are one. */
function bearerKey(name: string): string {
  const plain = name.replace(/’/g, "'");
  const short = plain.replace(/^(\S+) \p{Lu}\.? (?=\S+$)/u, '$1 ');
  return namesakes.has(short) ? plain : short;
}

/** Letters that may be the initials of a longer name. */
function isAcronym({ text, kind }: Name): boolean {
  return kind === 'ORGANIZATION' && /^[A-Z]{2,6}$/.test(text);
}

function isFullName(name: Name): boolean {
  return name.endWord - name.firstWord >= 2 && !nameParticles.has((name.text.split(' ')[0] ?? '').toLowerCase());
}

function genderOf(name: Name): Gender {
  const title = name.title?.text.toLowerCase().split(' ') ?? [];
  for (const word of title) {
    const gender = genderedWords.get(word.replace('.', ''));
    if (gender) return gender;
  }
  return genderOfGivenName(name.text.split(' ')[0] ?? '');
}

/** "Western nations" are the West; "Western weapons" only mention it. */
function castWest(reading: Reading, name: Name, cast: Cast, byName: Map<string, Actor>): void {
  const next = neighbour(reading, name.endWord - 1, 1);
  const isGroup =
    next !== null && /^(?:nations|countries|powers|governments|allies|leaders|states|capitals)$/.test(next.lower);
  const actor =
    byName.get('The West') ?? cast.add({ name: 'The West', kind: 'GROUP', wikidata: 'Q160381', confidence: 0.9 });
  byName.set('The West', actor);
  const range = isGroup && next ? { start: name.start, end: next.end } : name;
  if (isGroup) actor.aliases.set(reading.text.slice(range.start, range.end), 'NAME');
  cast.mention(actor, range, isGroup ? 'DESCRIPTION' : 'ADJECTIVE', name, 0.85);
}
