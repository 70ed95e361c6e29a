import { alike } from '../../annotation/alike/alike.ts';
import { keysOf } from '../../annotation/alike/keys.ts';
import { readProposition } from '../../annotation/alike/read-proposition.ts';
import type { Connection } from '../../database/open.ts';
import { proposer } from '../proposals.ts';

/** Links that the graph proposes and that do not follow from their two claims. */
export function* proposalFaults(connection: Connection): Generator<string> {
  interface Proposed {
    from: string;
    to: string;
    kind: string;
    strict: number | null;
    score: number;
    basis: string;
    proposedBy: string;
    fromText: string;
    toText: string;
    isDirected: number;
    isAcross: number;
  }
  const query = connection.prepare(
    `select f.public_id as "from", t.public_id as "to", l.kind, l.strict, l.score, l.basis, l.proposed_by as proposedBy,
       f.text as fromText, t.text as toText, f.order_key < t.order_key as isDirected, f.article_id <> t.article_id as isAcross
     from claim_links l join claims f on f.id = l.from_id join claims t on t.id = l.to_id
     where l.article_id is null and l.proposed_by is not null`,
  );
  for (const row of query.iterate() as Iterable<Proposed>) {
    const label = `${row.from} ${row.kind} ${row.to}`;
    if (row.proposedBy !== proposer) {
      yield `${label}: was proposed by ${row.proposedBy}, and this is ${proposer}; load the articles into a new database`;
      continue;
    }
    const likeness = alike(readProposition(row.fromText), readProposition(row.toText));
    const strict = likeness?.strict == null ? null : Number(likeness.strict);
    const follows =
      row.isDirected && row.isAcross && row.basis === 'INFERRED' &&
      likeness?.kind === row.kind && likeness.score === row.score && strict === row.strict; // prettier-ignore
    if (!follows) yield `${label}: this proposal does not follow from the two claims`;
  }
}

/** Claims that would not be found by the words they have. */
export function* keyFaults(connection: Connection): Generator<string> {
  const keys = connection.prepare('select concepts from claim_keys where claim_id = ? order by concepts').pluck();
  const claims = connection.prepare('select id, public_id as publicId, text from claims');
  for (const { id, publicId, text } of claims.iterate() as Iterable<{ id: number; publicId: string; text: string }>) {
    const expected = keysOf(readProposition(text)).sort();
    if (keys.all(id).join('\n') !== expected.join('\n')) yield `${publicId}: its keys do not follow from its words`;
  }
}
