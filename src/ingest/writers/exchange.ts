import type { Connection } from '../../database/open.ts';
import { prepared } from '../prepared.ts';
import type { Row } from '../row.ts';
import { rules } from '../rules.ts';
import type { Run } from '../run.ts';

/** Writes who addresses whom in each statement, and brings the counts of these pairs of actors up to date. */
export function writeExchanges(connection: Connection, run: Run): void {
  const { document, reconciler } = run;
  const rows = document.statements.flatMap(({ key, speakers, addressees }) => {
    const { id, orderKey } = run.statement(key);
    return speakers.flatMap((speaker) =>
      addressees.map(({ actor }) => ({
        speakerId: run.actorId(speaker),
        addresseeId: run.actorId(actor),
        statementId: id,
        statementOrder: orderKey,
      })),
    );
  });
  const before = countPairs(reconciler.existingIn(rules.exchangeStatements.table));
  const after = countPairs(rows);
  reconciler.apply(rules.exchangeStatements, rows);
  for (const pair of new Set([...before.keys(), ...after.keys()])) {
    const difference = (after.get(pair) ?? 0) - (before.get(pair) ?? 0);
    const [speaker, addressee] = pair.split(' ').map(Number) as [number, number];
    if (difference !== 0) addToCount(connection, speaker, addressee, difference);
  }
}

function countPairs(rows: readonly (Row | { readonly speakerId: number; readonly addresseeId: number })[]) {
  const counts = new Map<string, number>();
  for (const { speakerId, addresseeId } of rows) {
    const pair = `${speakerId} ${addresseeId}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function addToCount(connection: Connection, speaker: number, addressee: number, difference: number): void {
  const pair = 'speaker_id = ? and addressee_id = ?';
  const { changes } = prepared(connection, `update exchanges set count = count + ? where ${pair}`).run(
    difference,
    speaker,
    addressee,
  );
  if (changes === 0) {
    prepared(
      connection,
      `insert into exchanges (speaker_id, speaker_order, addressee_id, addressee_order, count)
       select s.id, s.order_key, a.id, a.order_key, ? from actors s, actors a where s.id = ? and a.id = ?`,
    ).run(difference, speaker, addressee);
  } else if (difference < 0) {
    prepared(connection, `delete from exchanges where ${pair} and count = 0`).run(speaker, addressee);
  }
}
