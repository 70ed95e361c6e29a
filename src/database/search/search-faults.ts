import type { Connection } from '../open.ts';
import { aliasesOf } from './search-objects.ts';
import { isExternal, searchKinds, trigramIndexes, wordIndexes } from './word-index.ts';

const remedy = 'drop that table with the sqlite3 shell and run "onrecord serve", which makes it anew';

/**
 * What is wrong with the search indexes, which must be there, a sentence each; none when they are sound and say what
 * the tables say. Needs a writable connection.
 */
export function searchFaults(connection: Connection): string[] {
  const external = [...searchKinds.filter(isExternal).map((kind) => wordIndexes[kind]), ...trigramIndexes];
  const faults = [...external, wordIndexes.actor].flatMap(({ name }) => {
    try {
      // Rank 1: compare with the text of the indexed table too, not only with the index itself.
      connection.exec(`insert into ${name}(${name}, rank) values ('integrity-check', 1)`);
      return [];
    } catch (error) {
      return [`search index ${name}: ${(error as Error).message}; ${remedy}`];
    }
  });
  return [
    ...faults,
    ...external.flatMap(({ name, table }) => countFaults(connection, name, table)),
    ...actorFaults(connection),
  ];
}

/** An external index lists its rows from the other table; those it has indexed are in its own `docsize`. */
function countFaults(connection: Connection, name: string, table: string): string[] {
  const differences = connection
    .prepare(
      `select (select count(*) from ${table} where id not in (select id from ${name}_docsize)) as missing,
        (select count(*) from ${name}_docsize where id not in (select id from ${table})) as surplus`,
    )
    .get() as { missing: number; surplus: number };
  const { missing, surplus } = differences;
  return missing || surplus
    ? [`search index ${name}: ${missing} rows of ${table} are missing and ${surplus} have no row there; ${remedy}`]
    : [];
}

function actorFaults(connection: Connection): string[] {
  const { name } = wordIndexes.actor;
  const wrong = connection
    .prepare(
      `select a.public_id from actors a left join ${name} w on w.rowid = a.id
        where w.rowid is null or w.name is not a.name or w.aliases is not ${aliasesOf('a.id')}
        union all select 'row ' || rowid from ${name} where rowid not in (select id from actors) limit 10`,
    )
    .pluck()
    .all() as string[];
  return wrong.map((id) => `search index ${name}: ${id} is not as the tables have it; ${remedy}`);
}
