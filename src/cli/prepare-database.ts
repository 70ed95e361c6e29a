import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { migrateDatabase, migrationState } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { DatabaseError } from '../errors.ts';
import { loadSeed } from '../ingest/load.ts';

/** Migrates the database and seeds an empty one; opens it for writing only if there is something to do. */
export function prepareDatabase(file: string, logger: Logger): void {
  if (existsSync(file) && isPrepared(file)) return;
  const connection = openDatabase(file, 'write');
  try {
    migrateDatabase(connection);
    if (!wasNeverLoaded(connection)) return;
    for (const { articleSlug } of loadSeed(connection)) logger.info({ article: articleSlug }, 'loaded');
  } finally {
    connection.close();
  }
}

function isPrepared(file: string): boolean {
  try {
    const connection = openDatabase(file, 'read');
    try {
      const { known, applied } = migrationState(connection);
      return applied === known && !wasNeverLoaded(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    // What is wrong is said when the file is opened for writing, unless that puts it right (an empty file).
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

/** Also a graph whose every article was removed has been loaded: it stays empty. */
function wasNeverLoaded(connection: Connection): boolean {
  return connection.prepare('select not exists (select 1 from ingestions)').pluck().get() === 1;
}
