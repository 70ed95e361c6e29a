import { sql } from 'drizzle-orm';
import { check, integer, real, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { termsOf, type Vocabulary } from '../../vocabulary/enums.ts';

/** The internal key: never leaves the database, may differ after re-seeding. */
export const key = () => integer().primaryKey();

/** The id that clients see; stable across re-seeding. */
export const publicIdColumn = () => text().notNull().unique();

/**
 * The default order of a table's rows: compared as text, unique, made of stable facts only, so that it serves as the
 * cursor of a connection too. See `ingest/order-key.ts`.
 */
export const orderKey = () => text().notNull().unique();

/** How sure an extractor was, from 0 to 1; null for what a person wrote. */
export const confidence = () => real();

/** A column that holds one term of a closed set. Add `termCheck` to the table, or the database would accept any text. */
export const term = <Term extends string>(set: Vocabulary<Term>) => text({ enum: termsOf(set) });

/** The CHECK that holds a column to its closed set. */
export function termCheck(name: string, column: AnySQLiteColumn, set: Vocabulary) {
  const terms = termsOf(set).map((value) => `'${value}'`);
  return check(name, sql`${column} in (${sql.raw(terms.join(', '))})`);
}
