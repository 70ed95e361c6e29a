import type { Connection } from '../database/open.ts';
import { DatabaseError } from '../errors.ts';

/**
 * Runs `work` in one IMMEDIATE transaction, which no other writer can come between, and commits it or rolls it back.
 * Foreign keys are checked at the end, so that rows may be removed and added in any order.
 * @throws DatabaseError when the file cannot be written: locked too long, read-only, disk full.
 */
export function inTransaction<T>(connection: Connection, end: 'commit' | 'roll back', work: () => T): T {
  try {
    connection.exec('begin immediate; pragma defer_foreign_keys = on');
    const result = work();
    connection.exec(end === 'commit' ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && /^SQLITE_(BUSY|READONLY|FULL|IOERR|CANTOPEN|CORRUPT|NOTADB)/.test(code)) {
      const { message } = error as Error;
      throw new DatabaseError(`${connection.name}: cannot be written: ${message}; nothing was changed`, {
        cause: error,
      });
    }
    throw error;
  }
}
