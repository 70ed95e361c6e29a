import { existsSync } from 'node:fs';
import type { Database as BetterSqlite3Database } from 'better-sqlite3';
import { DatabaseError } from '../errors.ts';
import { Database } from './sqlite.ts';

/** A connection to the graph's file. Only this module knows which SQLite engine it is. */
export type Connection = BetterSqlite3Database;

/** Marks a SQLite file as ours (PRAGMA application_id): "onrd" in ASCII. */
export const applicationId = 0x6f6e7264;

const busyTimeoutMs = 10_000;

/**
 * Pages in the log before they are copied into the file: 32 MiB. An article changes some hundred pages, most of them
 * again and again; SQLite's 1,000 would have them copied, and the disk waited for, after every other article.
 */
const checkpointPages = 8192;

/**
 * Opens a database file. `write` makes the file if it is not there; `read` needs a migrated one and can change nothing.
 * @throws DatabaseError when the file cannot be opened, is no SQLite database, or belongs to another program.
 */
export function openDatabase(file: string, mode: 'read' | 'write'): Connection {
  if (mode === 'read' && !existsSync(file)) {
    throw new DatabaseError(`${file}: there is no database here; make one with "onrecord seed" or "onrecord ingest"`);
  }
  let connection: Connection | undefined;
  try {
    connection = new Database(file, { readonly: mode === 'read', timeout: busyTimeoutMs });
    assertOurs(connection, file, mode);
    if (mode === 'write') {
      connection.pragma('journal_mode = WAL');
      connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    }
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('cache_size = -65536'); // 64 MiB
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`${file}: cannot be opened as a database: ${(error as Error).message}`, { cause: error });
  }
}

function assertOurs(connection: Connection, file: string, mode: 'read' | 'write'): void {
  const id = connection.pragma('application_id', { simple: true });
  if (id === applicationId) return;
  const tables = connection.prepare('select count(*) from sqlite_schema').pluck().get();
  if (id !== 0 || tables !== 0) {
    throw new DatabaseError(`${file}: this is another program's SQLite database; name a different file`);
  }
  if (mode === 'read') {
    throw new DatabaseError(
      `${file}: this database is empty; load something with "onrecord seed" or "onrecord ingest"`,
    );
  }
}
