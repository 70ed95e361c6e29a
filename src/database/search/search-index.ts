import type { Connection } from '../open.ts';
import { aliasesOf, searchObjects, type SchemaObject } from './search-objects.ts';
import { isExternal, searchKinds, trigramIndexes, wordIndexes } from './word-index.ts';

/** Whether the database has exactly the search indexes and triggers of this version of the program. */
export function hasSearchIndex(connection: Connection): boolean {
  const find = connection.prepare('select sql from sqlite_schema where type = ? and name = ?').pluck();
  return searchObjects.every(({ type, name, sql }) => find.get(type, name) === sql);
}

/**
 * Takes the triggers away, so that tables can be rebuilt: SQLite refuses to rename a table while a trigger of another
 * refers to it. The indexes are out of step from here on, until `rebuildSearchIndex`.
 */
export function dropSearchTriggers(connection: Connection): void {
  searchObjects.filter(({ type }) => type === 'trigger').forEach((object) => drop(connection, object));
}

/** Makes the search indexes and their triggers anew and fills them from the tables, in one transaction. */
export function rebuildSearchIndex(connection: Connection): void {
  connection
    .transaction(() => {
      [...searchObjects].reverse().forEach((object) => drop(connection, object));
      searchObjects.forEach(({ sql }) => connection.exec(sql));
      for (const kind of searchKinds) {
        const { name, columns } = wordIndexes[kind];
        const weights = Object.values<number>(columns).map((weight) => weight.toFixed(1));
        connection.exec(`insert into ${name}(${name}, rank) values ('rank', 'bm25(${weights.join(', ')})')`);
      }
      const external = [...searchKinds.filter(isExternal).map((kind) => wordIndexes[kind]), ...trigramIndexes];
      external.forEach(({ name }) => connection.exec(`insert into ${name}(${name}) values ('rebuild')`));
      connection.exec(`insert into ${wordIndexes.actor.name}(rowid, name, aliases)
        select a.id, a.name, ${aliasesOf('a.id')} from actors a`);
    })
    .immediate();
}

function drop(connection: Connection, { type, name }: SchemaObject): void {
  connection.exec(`drop ${type} if exists ${name}`);
}
