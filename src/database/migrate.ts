import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { DatabaseError } from '../errors.ts';
import { applicationId, type Connection } from './open.ts';
import { dropDerivedTriggers, hasDerived, rebuildDerived } from './derived/derived.ts';

const folder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How many migrations this version of the program knows and how many the database has. */
export function migrationState(connection: Connection): { known: number; applied: number } {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] };
  const table = connection.prepare(`select 1 from sqlite_schema where name = '__drizzle_migrations'`).get();
  const applied = table ? connection.prepare('select count(*) from __drizzle_migrations').pluck().get() : 0;
  return { known: journal.entries.length, applied: applied as number };
}

/**
 * Brings the schema of a writable database up to date; does nothing when it is. A database that holds data is copied
 * to `<file>.before-migration-<n>` first. Foreign keys are off while tables are rebuilt (a rebuild would cascade), and
 * checked before they come on again. What is
 * derived (search indexes, ties), which no migration knows, is made anew.
 * @throws DatabaseError when the database comes from a newer version, or references are broken afterwards.
 */
export function migrateDatabase(connection: Connection): void {
  const { known, applied } = migrationState(connection);
  if (applied > known) {
    throw new DatabaseError(`${connection.name}: made by a newer version of onrecord; update the program`);
  }
  if (applied === known) {
    if (!hasDerived(connection)) rebuildDerived(connection);
    return;
  }
  if (applied > 0) connection.exec(`vacuum into '${connection.name.replaceAll("'", "''")}.before-migration-${known}'`);
  connection.pragma('foreign_keys = OFF');
  try {
    // Marked first: a process that dies in between leaves a database that is ours and empty.
    connection.pragma(`application_id = ${applicationId}`);
    dropDerivedTriggers(connection);
    const dialect = new SQLiteSyncDialect();
    dialect.migrate(
      readMigrationFiles({ migrationsFolder: folder }),
      new BetterSQLiteSession(connection, dialect, undefined),
    );
    rebuildDerived(connection);
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      throw new DatabaseError(`${connection.name}: ${broken.length} references are broken after the migration`);
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
