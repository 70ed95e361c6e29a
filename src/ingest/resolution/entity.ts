import type { Connection } from '../../database/open.ts';
import type { EntityTable } from '../entity-table.ts';
import { assign } from './assign.ts';
import { type Entity, type EntityEntry, EntityLookup } from './entity-lookup.ts';

/**
 * Finds the things or places that a document's entries mean, and makes those that are not there. In this order, for all
 * entries at each step, no entity being given to two of them: the slug that the document gives; the Wikidata id; what
 * this article said before under the same name; the exact name of the same kind in another article, if only one has it
 * and no Wikidata id speaks against it. Anything less certain is not the same, and gets a slug of its own.
 */
export function resolveEntities(
  connection: Connection,
  table: EntityTable,
  articleId: number,
  entries: readonly EntityEntry[],
): ReadonlyMap<string, Entity> {
  const lookup = new EntityLookup(connection, table, articleId);
  const found = new Map<string, number>();
  const steps = [
    (entry: EntityEntry) => lookup.bySlug(entry),
    (entry: EntityEntry) => lookup.byWikidata(entry),
    (entry: EntityEntry) => lookup.byOwnName(entry),
    (entry: EntityEntry) => (isFindable(entry) ? lookup.byName(entry) : []),
  ];
  assign(entries, steps, found, new Set());
  return lookup.entities(entries, found);
}

/** Two events of one name are seldom one event ("the meeting"): only a slug or a Wikidata id makes them the same. */
function isFindable({ slug, kind }: EntityEntry): boolean {
  return slug === null && kind !== 'EVENT';
}
