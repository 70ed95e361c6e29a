import type { Connection } from '../open.ts';
import { aliasesOf } from './search-objects.ts';
import { isExternal, searchKinds, trigramIndexes, wordIndexes } from './word-index.ts';

/** Fills the search indexes, newly made, from the tables. */
export function fillSearchIndex(connection: Connection): void {
  for (const kind of searchKinds) {
    const { name, columns } = wordIndexes[kind];
    const weights = Object.values<number>(columns).map((weight) => weight.toFixed(1));
    connection.exec(`insert into ${name}(${name}, rank) values ('rank', 'bm25(${weights.join(', ')})')`);
  }
  const external = [...searchKinds.filter(isExternal).map((kind) => wordIndexes[kind]), ...trigramIndexes];
  external.forEach(({ name }) => connection.exec(`insert into ${name}(${name}) values ('rebuild')`));
  connection.exec(`insert into ${wordIndexes.actor.name}(rowid, name, aliases)
    select a.id, a.name, ${aliasesOf('a.id')} from actors a`);
}
