import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { actors, actorSources, aliasUsers } from '../database/tables/actor.ts';
import { exchanges } from '../database/tables/exchange.ts';
import { places, placeSources } from '../database/tables/place.ts';
import { thingParticipants, things, thingSources } from '../database/tables/thing.ts';

/** The kinds of entity that articles share. */
export type SharedKind = 'actor' | 'thing' | 'place';

/** Where a shared entity is kept: its row, what articles say of it, and the copies of its order key. */
export interface EntityTable {
  readonly kind: SharedKind;
  readonly noun: readonly [string, string];
  readonly table: SQLiteTable;
  readonly sources: SQLiteTable;
  /** Names in SQL. */
  readonly tableName: 'actors' | 'things' | 'places';
  readonly sourcesName: string;
  readonly reference: string;
  /** Whether entities are of kinds (persons, countries; events, topics), and a name alone does not tell them apart. */
  readonly hasKind: boolean;
  /** The order of the sources by which attributes are decided, the last that decides first. */
  readonly precedence: readonly string[];
  /** Attributes that follow from the sources in this order: the first, and the first that is not null. */
  readonly first: readonly string[];
  readonly firstKnown: readonly string[];
  /** Copies of the order key: table, column of the reference, column of the copy. */
  readonly copies: readonly (readonly [SQLiteTable, string, string])[];
}

export const entityTables: Readonly<Record<SharedKind, EntityTable>> = {
  actor: {
    kind: 'actor',
    noun: ['actor', 'actors'],
    table: actors,
    sources: actorSources,
    tableName: 'actors',
    sourcesName: 'actor_sources',
    reference: 'actor_id',
    hasKind: true,
    first: ['name', 'kind'],
    firstKnown: ['wikidata_id'],
    precedence: ['is_whole_name', 'article_order', 'article_id'],
    copies: [
      [actorSources, 'actor_id', 'actor_order'],
      [aliasUsers, 'actor_id', 'actor_order'],
      [thingParticipants, 'actor_id', 'actor_order'],
      [exchanges, 'speaker_id', 'speaker_order'],
      [exchanges, 'addressee_id', 'addressee_order'],
    ],
  },
  thing: {
    kind: 'thing',
    noun: ['thing', 'things'],
    table: things,
    sources: thingSources,
    tableName: 'things',
    sourcesName: 'thing_sources',
    reference: 'thing_id',
    hasKind: true,
    first: ['name', 'kind'],
    firstKnown: ['wikidata_id', 'parent_id', 'place_id'],
    precedence: ['article_order', 'article_id'],
    copies: [[thingSources, 'thing_id', 'thing_order']],
  },
  place: {
    kind: 'place',
    noun: ['place', 'places'],
    table: places,
    sources: placeSources,
    tableName: 'places',
    sourcesName: 'place_sources',
    reference: 'place_id',
    hasKind: false,
    first: ['name'],
    firstKnown: ['wikidata_id'],
    precedence: ['article_order', 'article_id'],
    copies: [[placeSources, 'place_id', 'place_order']],
  },
};
