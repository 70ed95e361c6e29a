import type { Connection } from '../../database/open.ts';
import { canonicalAttributes } from '../canonical.ts';
import { entityTables } from '../entity-table.ts';
import type { Row } from '../row.ts';

/** Actors, things and places that no article names, or that are not what their articles say. */
export function* entityFaults(connection: Connection): Generator<string> {
  for (const table of Object.values(entityTables)) {
    const columns = [...table.first, ...table.firstKnown];
    const query = connection.prepare(`select id, slug, ${columns.join(', ')} from ${table.tableName}`);
    for (const row of query.iterate() as Iterable<Row & { id: number }>) {
      const label = `${table.kind} ${row['slug']}`;
      const expected = canonicalAttributes(connection, table, row.id);
      if (!expected) yield `${label}: no article names it`;
      else {
        for (const name of columns) {
          if (row[name] !== expected[name]) yield `${label}: ${name} is not what its articles say`;
        }
      }
    }
  }
}

/** Exchanges that do not follow from who speaks to whom. */
export function* exchangeFaults(connection: Connection): Generator<string> {
  const spoken = `select p.actor_id as speaker_id, a.actor_id as addressee_id, p.statement_id
    from statement_speakers p join addressees a on a.statement_id = p.statement_id`;
  const kept = 'select speaker_id, addressee_id, statement_id from exchange_statements';
  for (const [first, second, fault] of [
    [spoken, kept, 'is missing from the exchanges'],
    [kept, spoken, 'is among the exchanges and should not be'],
  ] as const) {
    const query = connection.prepare(`${first} except ${second}`);
    for (const row of query.iterate() as Iterable<Row>) {
      yield `statement ${row['statement_id']} from actor ${row['speaker_id']} to ${row['addressee_id']}: ${fault}`;
    }
  }
  const counts = 'select speaker_id, addressee_id, count(*) as count from exchange_statements group by 1, 2';
  const stored = 'select speaker_id, addressee_id, count from exchanges';
  const query = connection.prepare(
    `select * from (${counts} except ${stored}) union select * from (${stored} except ${counts})`,
  );
  for (const row of query.iterate() as Iterable<Row>) {
    yield `exchange of actor ${row['speaker_id']} with ${row['addressee_id']}: its count is wrong (${row['count']})`;
  }
}
