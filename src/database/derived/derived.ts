/**
 * What is derived from the tables inside the database: the search indexes and the ties between actors, with the
 * triggers that keep both in step. drizzle-kit knows none of it, so it is made here each time the database is migrated.
 */
import type { Connection } from '../open.ts';
import { fillSearchIndex } from '../search/search-index.ts';
import { searchObjects } from '../search/search-objects.ts';
import { dropObjects, hasObjects, makeObjects } from './schema-object.ts';
import { addDisagreements, addSharedClaims, disagreementRows, sharedClaimRows, tieTriggers } from './tie-triggers.ts';

const objects = [...searchObjects, ...tieTriggers];

/** Whether the database has exactly the indexes and triggers of this version of the program. */
export function hasDerived(connection: Connection): boolean {
  return hasObjects(connection, objects);
}

/**
 * Takes the triggers away, so that tables can be rebuilt (SQLite refuses to rename a table while a trigger of another
 * refers to it) or many rows written at once. What is derived is out of step from here on, until `rebuildDerived`.
 */
export function dropDerivedTriggers(connection: Connection): void {
  dropObjects(
    connection,
    objects.filter(({ type }) => type === 'trigger'),
  );
}

/** Derives everything anew from the tables, in one transaction. */
export function rebuildDerived(connection: Connection): void {
  connection
    .transaction(() => {
      makeObjects(connection, objects);
      fillSearchIndex(connection);
      connection.exec('delete from shared_claims; delete from disagreements');
      connection.exec(addSharedClaims(sharedClaimRows()));
      connection.exec(addDisagreements(disagreementRows()));
    })
    .immediate();
}
