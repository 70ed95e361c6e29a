import type { Connection } from '../open.ts';
import { searchFaults } from '../search/search-faults.ts';
import { hasDerived } from './derived.ts';
import { disagreementRows, sharedClaimRows } from './tie-triggers.ts';

/**
 * What is wrong with the search indexes and the ties between actors, a sentence each; none when they are sound and
 * say what the tables say. Needs a writable connection: FTS5 checks an index by a command that looks like a write,
 * though it changes nothing.
 */
export function derivedFaults(connection: Connection): string[] {
  if (!hasDerived(connection)) {
    return ['search indexes or triggers are missing or outdated; run "onrecord serve", which makes them anew'];
  }
  return [
    ...searchFaults(connection),
    ...tieFaults(connection, 'shared_claims', 'actor_id, other_id, claim_id, claim_order', sharedClaimRows()),
    ...tieFaults(connection, 'disagreements', 'actor_id, other_id, claim_link_id', disagreementRows()),
  ];
}

function tieFaults(connection: Connection, table: string, columns: string, expected: string): string[] {
  const actual = `select ${columns} from ${table}`;
  const count = (rows: string) => connection.prepare(`select count(*) from (${rows})`).pluck().get() as number;
  const missing = count(`${expected} except ${actual}`);
  const surplus = count(`${actual} except ${expected}`);
  return missing || surplus ? [`${table}: ${missing} rows are missing and ${surplus} follow from no statement`] : [];
}
