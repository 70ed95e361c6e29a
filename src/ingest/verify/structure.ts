import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../../database/open.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { ingestions } from '../../database/tables/ingestion.ts';
import { articles } from '../../database/tables/article.ts';
import { entityTables } from '../entity-table.ts';
import { allRules } from '../rules.ts';

const tables: readonly SQLiteTable[] = [
  articles,
  ingestions,
  ...Object.values(entityTables).map(({ table }) => table),
  ...allRules.map(({ table }) => table),
].filter((table) => is(table, SQLiteTable));

/** SQLite's own: pages, indexes, NOT NULL, CHECK, UNIQUE. */
export function* engineFaults(connection: Connection): Generator<string> {
  for (const { integrity_check: message } of connection.pragma('integrity_check') as { integrity_check: string }[]) {
    if (message !== 'ok') yield `SQLite: ${message}`;
  }
}

/** Rows that refer to rows that are not there. */
export function* referenceFaults(connection: Connection): Generator<string> {
  for (const broken of connection.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]) {
    yield `${broken.table} ${broken.rowid}: refers to a row of ${broken.parent} that is not there`;
  }
}

/** Terms that are not in their closed sets. */
export function* termFaults(connection: Connection): Generator<string> {
  for (const table of tables) {
    const name = getTableName(table);
    for (const column of Object.values(getTableColumns(table))) {
      if (!column.enumValues) continue;
      const field = toSnakeCase(column.name);
      const marks = column.enumValues.map(() => '?').join(', ');
      const query = connection.prepare(`select id, ${field} as term from ${name} where ${field} not in (${marks})`);
      for (const row of query.iterate(column.enumValues) as Iterable<{ id: number; term: string }>) {
        yield `${name} ${row.id}: ${field} "${row.term}" is not a term of its set`;
      }
    }
  }
}

const evidenceOwners = [
  ['statement_id', 'statements o', 'o.article_id'],
  ['addressee_id', 'addressees o join statements s on s.id = o.statement_id', 's.article_id'],
  ['statement_link_id', 'statement_links o join statements s on s.id = o.from_id', 's.article_id'],
  ['claim_id', 'claims o', 'o.article_id'],
  ['claim_link_id', 'claim_links o join claims c on c.id = o.from_id', 'c.article_id'],
  ['relationship_id', 'relationships o', 'o.article_id'],
  ['mention_id', 'mentions o', 'o.article_id'],
  ['thing_source_id', 'thing_sources o', 'o.article_id'],
] as const;

/** Evidence from another article than that of the fact it is evidence of. */
export function* ownerFaults(connection: Connection): Generator<string> {
  for (const [column, owners, articleId] of evidenceOwners) {
    const query = connection
      .prepare(
        `select e.id from ${getTableName(evidence)} e, ${owners} where o.id = e.${column} and e.article_id <> ${articleId}`,
      )
      .pluck();
    for (const id of query.iterate())
      yield `evidence ${String(id)}: is from another article than what it is evidence of`;
  }
}
