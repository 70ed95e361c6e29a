import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { DatabaseError } from '../errors.ts';

const require = createRequire(import.meta.url);

/**
 * The SQLite library. No release of better-sqlite3 serves every Node: 13, prebuilt, is made for Node 22 and later, and
 * crashes on Node 20; 12, from 24.19 on, can abort the process whenever a statement is collected. Both are optional
 * dependencies, because npm leaves out of those what does not fit.
 */
export const Database = load();

function load(): typeof BetterSqlite3 {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const name = major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';
  try {
    return require(name) as typeof BetterSqlite3;
  } catch (error) {
    const remedy =
      'install again with the Node that runs it (npm ci), on Node 20 with python3, make and g++ to build it';
    throw new DatabaseError(`the SQLite library ${name} is not installed: ${remedy}`, { cause: error });
  }
}
