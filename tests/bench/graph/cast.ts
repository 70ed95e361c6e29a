import { nameOrderKey } from '../../../src/ingest/order-key.ts';
import { publicId } from '../../../src/vocabulary/entities.ts';
import { actorKind, termsOf, thingKind, type ActorKind, type ThingKind } from '../../../src/vocabulary/enums.ts';
import type { GraphTables } from './graph-tables.ts';
import type { Random } from './random.ts';
import { properName } from './words.ts';

/** Something with a name that many articles refer to. */
export interface Named {
  readonly id: number;
  readonly name: string;
  readonly orderKey: string;
}

export interface CastActor extends Named {
  readonly kind: ActorKind;
  /** Whether an article has brought it yet: the first one brings its aliases too. */
  introduced: boolean;
}

export interface CastThing extends Named {
  readonly kind: ThingKind;
}

/** Who and what the articles are about; an actor's place in the list is its rank, the most quoted first. */
export interface Cast {
  readonly actors: readonly CastActor[];
  readonly things: readonly CastThing[];
  readonly places: readonly Named[];
}

const thingCount = 200;
const placeCount = 50;

/** The slug of the actor of a rank; the benches start from these. */
export function actorSlug(rank: number): string {
  return `actor-${String(rank).padStart(4, '0')}`;
}

/** Slugs of the `count` most quoted actors. */
export function mostQuoted(count: number): string[] {
  return Array.from({ length: count }, (_, rank) => actorSlug(rank));
}

/** Writes the named entities. */
export function writeCast(tables: GraphTables, random: Random, actorCount: number): Cast {
  const places = Array.from({ length: placeCount }, (_, i): Named => {
    const { name, ...row } = named('place', properName(random, 1), `place-${i}`);
    return { id: tables.places.add({ ...row, name }), name, orderKey: row.orderKey };
  });
  const things = Array.from({ length: thingCount }, (_, i): CastThing => {
    const kind = random.pick(termsOf(thingKind));
    const row = named('thing', properName(random, 2), `thing-${i}`);
    const placeId = kind === 'EVENT' ? random.pick(places).id : null;
    return { id: tables.things.add({ ...row, kind, placeId }), kind, name: row.name, orderKey: row.orderKey };
  });
  const actors = Array.from({ length: actorCount }, (_, rank): CastActor => {
    const kind = random.pick(termsOf(actorKind));
    const row = named('actor', properName(random, 2), actorSlug(rank));
    const wikidataId = random.chance(0.6) ? `Q${1000 + rank}` : null;
    const id = tables.actors.add({ ...row, kind, wikidataId });
    return { id, kind, name: row.name, orderKey: row.orderKey, introduced: false };
  });
  return { actors, things, places };
}

function named(kind: 'actor' | 'thing' | 'place', name: string, slug: string) {
  return { publicId: publicId(kind, slug), orderKey: nameOrderKey(name, slug), slug, name };
}
