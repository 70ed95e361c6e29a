import { migrationState } from '../../database/migrate.ts';
import { derivedFaults } from '../../database/derived/derived-faults.ts';
import type { Connection } from '../../database/open.ts';
import { articleFaults, spanFaults } from './spans.ts';
import { formerActorFaults, namingFaults, reviewFaults } from './actors.ts';
import { copyFaults, orderFaults, reviewOrderFaults } from './order.ts';
import { entityFaults, exchangeFaults } from './derived.ts';
import { keyFaults, proposalFaults } from './proposals.ts';
import { engineFaults, ownerFaults, referenceFaults, termFaults } from './structure.ts';

/** Finds the faults of one kind, one sentence each, without holding more than a few rows in memory. */
type Check = (connection: Connection) => Iterable<string>;

const checks: readonly Check[] = [
  engineFaults, referenceFaults, termFaults, ownerFaults, articleFaults, spanFaults, orderFaults, reviewOrderFaults, copyFaults,
  entityFaults, namingFaults, formerActorFaults, reviewFaults, exchangeFaults, keyFaults, proposalFaults,
  (connection) => (connection.readonly ? [] : derivedFaults(connection)),
]; // prettier-ignore

/** A damaged database has one cause and countless effects. */
const mostFaults = 1000;

/**
 * Checks a database against itself: SQLite's integrity, references, terms, each span against its article's text, and
 * everything that is kept although it follows from something else, links that are proposed among it. Returns each fault as a sentence, at most a
 * thousand; none when the database is sound. Search indexes can be checked on a writable connection only. All is read from one state of the database, whoever writes meanwhile.
 */
export function verifyDatabase(connection: Connection, onCheck?: (done: number, total: number) => void): string[] {
  const { known, applied } = migrationState(connection);
  if (known !== applied) return [`has ${applied} of ${known} migrations; run "onrecord seed" to bring it up to date`];
  const faults: string[] = [];
  connection.exec('begin');
  try {
    for (const [i, check] of checks.entries()) {
      onCheck?.(i, checks.length);
      for (const fault of check(connection)) {
        if (faults.length === mostFaults)
          return [...faults, 'and more; restore a backup, or load the documents into a new database'];
        faults.push(fault);
      }
    }
    return faults;
  } finally {
    connection.exec('rollback');
  }
}
