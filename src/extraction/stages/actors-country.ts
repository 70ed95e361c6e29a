import { institutionSeats } from '../lexicon/countries.ts';
import { bodyNouns, groupNouns } from '../lexicon/name-words.ts';
import { titleClassOf } from '../lexicon/titles.ts';
import { note, notePlace } from './casting.ts';
import type { Place } from './casting.ts';
import type { Actor, Cast } from './cast.ts';
import type { Name } from './name.ts';
import { isDealtWith, isLocative, isSubject, neighbour } from './position.ts';
import type { Reading } from './reading.ts';
import type { Teams } from './teams.ts';

/**
 * Casts one mention of a country. A seat of government that acts or is dealt with is the country by metonym, else a
 * place; a country that is only where something is, is a place; an adjective makes an actor only beside an office.
 */
export function castCountry(
  reading: Reading,
  name: Name,
  cast: Cast,
  byName: Map<string, Actor>,
  places: Map<string, Place>,
  teams: Teams,
): void {
  const country = name.country;
  if (!country) return;
  const place = placeOf(reading, name);
  if (place) return notePlace(places, name);
  if (teams.label && name.form === 'NAME' && !isOffice(reading, name)) {
    if (isLocative(reading, name.firstWord)) return notePlace(places, name);
    const key = `${country.name} ${teams.label}`;
    const team = byName.get(key) ?? cast.add({ name: key, kind: 'ORGANIZATION', confidence: 0.8 });
    byName.set(key, team);
    return note(cast, team, name, 0.8);
  }
  const known = byName.get(country.name);
  if (!known && name.form === 'ADJECTIVE' && !isOffice(reading, name)) return;
  const actor =
    known ?? cast.add({ name: country.name, kind: 'COUNTRY', wikidata: country.wikidata, country, confidence: 0.95 });
  byName.set(country.name, actor);
  if (name.form === 'SEAT' || institutionSeats.has(name.text)) {
    actor.aliases.set(name.text, 'METONYM');
    cast.mention(actor, name, 'NAME', name, 0.8);
  } else note(cast, actor, name);
}

function placeOf(reading: Reading, name: Name): boolean {
  if (name.form === 'ADJECTIVE' || institutionSeats.has(name.text)) return false;
  if (isSubject(reading, name.endWord) && name.form === 'NAME') return false;
  if (name.possessive) return name.form === 'SEAT' && !isOffice(reading, name);
  const locative = isLocative(reading, name.firstWord);
  if (name.form === 'NAME') return locative && isMerelyWhere(reading, name);
  if (locative) return true;
  return !(
    isSubject(reading, name.endWord) ||
    isDealtWith(reading, name.firstWord) ||
    isJoinedToSubject(reading, name)
  );
}

/** "in Malta" is a place; "aid to Ukraine", "ambassador to Egypt" and "support for Kenya" concern the state. */
function isMerelyWhere(reading: Reading, name: Name): boolean {
  const before = reading.words[name.firstWord - 1];
  return (
    before !== undefined &&
    /^(?:in|at|near|around|outside|inside|within|throughout|across|via|through)$/.test(before.lower)
  );
}

function isOffice(reading: Reading, name: Name): boolean {
  const { words } = reading;
  for (let i = name.endWord; i < Math.min(name.endWord + 4, words.length); i++) {
    const word = words[i];
    if (!word || word.sentence !== words[name.firstWord]?.sentence) return false;
    const title = titleClassOf(word.lower);
    if (title && title !== 'MEMBER_OF' && title !== 'LEADS') return true;
    if (word.lower === 'officials' || word.lower === 'authorities' || word.lower === 'leaders') return true;
    if (
      i === name.endWord &&
      groupNouns.has(word.lower) &&
      /^(?:delegation|diplomats|lawmakers|troops)$/.test(word.lower)
    )
      return true;
    if (
      /^(?:government|ministry|army|military|parliament|embassy|delegation|administration|president)$/.test(word.lower)
    )
      return true;
    if (bodyNouns.has(word.lower) || !(word.capital || /^(?:senior|top|state|former)$/.test(word.lower))) return false;
  }
  return false;
}

/** "Paris and Berlin do not decide": the seats are subjects together. */
function isJoinedToSubject(reading: Reading, name: Name): boolean {
  const next = neighbour(reading, name.endWord - 1, 1);
  if (next?.lower !== 'and') return false;
  const other = neighbour(reading, name.endWord, 1);
  return other?.capital === true && isSubjectLater(reading, name.endWord + 1);
}

function isSubjectLater(reading: Reading, first: number): boolean {
  return isSubject(reading, first + 1) || isSubject(reading, first + 2);
}
