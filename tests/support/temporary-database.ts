import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { openDatabase, type Connection } from '../../src/database/open.ts';

/** A folder of database files that goes away with the tests that use it. */
export interface TemporaryDatabases {
  /** A fresh migrated database file, written to by `fill`. */
  create(fill?: (connection: Connection) => void): string;
  remove(): void;
}

export function temporaryDatabases(): TemporaryDatabases {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  const empty = join(folder, 'empty.db');
  const writable = openDatabase(empty, 'write');
  migrateDatabase(writable);
  writable.close();
  let count = 0;
  return {
    create(fill) {
      const file = join(folder, `${count++}.db`);
      copyFileSync(empty, file);
      if (fill) {
        const connection = openDatabase(file, 'write');
        fill(connection);
        connection.close();
      }
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
