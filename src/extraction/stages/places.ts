import { bodyNouns, bodyWords, groupNouns, mediaWords } from '../lexicon/name-words.ts';
import { territoryNouns, thingNoun } from '../lexicon/thing-nouns.ts';
import { antecedentOf } from './antecedent.ts';
import type { Cast } from './cast.ts';
import type { Place } from './casting.ts';
import type { Names } from './names.ts';
import { neighbour } from './position.ts';
import type { Reading } from './reading.ts';

/** Capitalised words that stand where a place might and are none: "in Democratic circles", "at Senate hearings". */
const noPlace = /^(?:democratic|democrats?|republicans?|conservatives?|liberals?|labou?r|congressional|presidential|federal|national|northern|southern|eastern|western|central|st|saint|hospital|house|mayors|black|district|[a-z]{3}|twitter|facebook|.*-american|.*-americans|.*(?:ings|tion|ence))$/; // prettier-ignore

/**
 * Requires a reading, its names, its cast and the places that names tell. Returns the places: without names that are common words,
 * and with those named by the country they belong to ("Russian territory").
 */
export function settlePlaces(reading: Reading, { names }: Names, cast: Cast, named: Iterable<Place>): PlaceOf[] {
  const speaks = new Set(cast.actors.map(({ name }) => name));
  const kept = [...named].filter(({ name }) => {
    const lower = name.toLowerCase();
    return !(noPlace.test(lower) || thingNoun(lower) || bodyWords.has(lower) || bodyNouns.has(lower) || groupNouns.has(lower) || mediaWords.has(lower) || speaks.has(name)); // prettier-ignore
  });
  return [
    ...kept.map((place) => ({ ...place, type: 'NAME' as const })),
    ...findTerritories(reading, names, cast).map((place) => ({ ...place, type: 'DESCRIPTION' as const })),
  ];
}

/** A place with how its mentions refer. */
export interface PlaceOf extends Place {
  readonly type: 'NAME' | 'DESCRIPTION';
}

/** "Russian territory", "Kenya’s coast", and "its borders" where a country can be meant. */
function findTerritories(reading: Reading, names: Names['names'], cast: Cast): Place[] {
  const places = new Map<string, Place>();
  const note = (name: string, start: number, end: number): void => {
    const place = places.get(name.toLowerCase()) ?? { name, mentions: [] };
    places.set(name.toLowerCase(), place);
    place.mentions.push({ start, end });
  };
  for (const name of names) {
    if (!name.country) continue;
    const { start } = name;
    const next = neighbour(reading, name.endWord - 1, 1);
    if (next && territoryNouns.has(next.lower) && (name.form === 'ADJECTIVE' || name.possessive))
      note(reading.text.slice(start, next.end), start, next.end);
  }
  for (const [index, word] of reading.words.entries()) {
    if (word.lower !== 'its') continue;
    const next = neighbour(reading, index, 1);
    if (!next || !territoryNouns.has(next.lower)) continue;
    const country = antecedentOf(reading, cast, word.start, { kinds: new Set(['COUNTRY']), gender: null });
    if (country) note(`${country.name}’s ${next.text}`, word.start, next.end);
  }
  return [...places.values()];
}
