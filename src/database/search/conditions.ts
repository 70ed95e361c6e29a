import { getTableName, type Column, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { sql, type Sql, type SqlValue } from '../reads/sql.ts';
import { matchQuery, substringQuery } from './match.ts';
import { searchKinds, trigramIndexes, wordIndexes } from './word-index.ts';

/** Binds a value that a client gave, after converting it. */
type Bind = (convert: (value: unknown) => SqlValue) => Sql;

/** Whether `contains` can be asked of a column: whether an index knows its substrings. */
export function hasSubstrings(column: Column): boolean {
  return substringIndexOf(column) !== undefined;
}

/**
 * The condition that a column of the row with a key, given as an expression, has a substring, whatever the case. `bind`
 * is given the conversion to the index's query, which refuses a substring of less than three characters.
 */
export function containsSubstring(column: Column, key: string, bind: Bind): Sql {
  const index = substringIndexOf(column);
  if (!index) throw new Error(`no index knows the substrings of ${column.name}`);
  const query = bind((value) => substringQuery(value as string));
  return sql`${key} in (select rowid from ${index} where ${index} match ${query})`;
}

/** Whether `matchesWords` can be asked of the rows of a table. */
export function hasWords(table: Table): boolean {
  return wordIndexOf(table) !== undefined;
}

/** The condition that the words of a search find the entity with a key, given as an expression; no words find none. */
export function matchesWords(table: Table, key: string, bind: Bind): Sql {
  const index = wordIndexOf(table);
  if (!index) throw new Error(`no index knows the words of ${getTableName(table)}`);
  const query = bind((value) => matchQuery(value as string));
  return sql`${key} in (select rowid from ${index} where ${index} match ${query})`;
}

function substringIndexOf(column: Column): string | undefined {
  const table = getTableName(column.table);
  return trigramIndexes.find((one) => one.table === table && one.column === toSnakeCase(column.name))?.name;
}

function wordIndexOf(table: Table): string | undefined {
  const kind = searchKinds.find((one) => wordIndexes[one].table === getTableName(table));
  return kind && wordIndexes[kind].name;
}
