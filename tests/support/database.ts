import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { type Connection, openDatabase } from '../../src/database/open.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folderOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The user's article with all its annotations. */
export const seedDocument = folderOf('seed/putin-warns-west-over-missiles.yaml');
/** An invented article that shares two actors with it, has a date, a joint statement and emoji before quotations. */
export const harbourDocument = folderOf('tests/fixtures/harbour-towns-ask-for-a-seat.yaml');

let template: string | undefined;

/** A new, migrated and empty database file in a folder of its own; both are gone when the test ends. */
export function databaseFile(): string {
  const file = join(temporaryFolder(), 'graph.db');
  copyFileSync((template ??= makeTemplate()), file);
  return file;
}

/** A writable connection to a new database that holds what the documents say; closed when the test ends. */
export function databaseWith(...documents: readonly string[]): Connection {
  const connection = openDatabase(databaseFile(), 'write');
  onTestFinished(() => void connection.close());
  for (const file of documents) ingestDocument(connection, readDocument(file), { source: file });
  return connection;
}

/** How many rows the connection has inserted, updated or deleted since it was opened. */
export function totalChanges(connection: Connection): number {
  return connection.prepare('select total_changes()').pluck().get() as number;
}

/** Migrating takes longer than copying: it is done once for all tests of a file. */
function makeTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.db');
  const connection = openDatabase(file, 'write');
  migrateDatabase(connection);
  connection.close();
  return file;
}
