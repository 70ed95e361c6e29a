import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../../src/database/open.ts';
import { articles } from '../../src/database/tables/article.ts';
import { exchanges } from '../../src/database/tables/exchange.ts';
import { entityTables } from '../../src/ingest/entity-table.ts';
import { allRules } from '../../src/ingest/rules.ts';

type Row = Readonly<Record<string, string | number | null>>;

const keys = new Map<SQLiteTable, readonly string[]>([
  [articles, ['publicId']],
  [exchanges, ['speakerId', 'addresseeId']],
  ...Object.values(entityTables).map(({ table }) => [table, ['publicId']] as const),
  ...allRules.map(({ table, key }) => [table, ['articleId', ...key]] as const),
]);
/** What depends on when and how often an article was loaded. */
const historical = new Set(['id', 'ingestedAt', 'revision']);

/**
 * All that a graph says, table by table, without internal keys: a row is told by what it refers to. Two databases with
 * the same public graph answer every query alike.
 */
export function readPublicGraph(connection: Connection): Record<string, string[]> {
  const names = new Map<string, string>();
  const rowOf = (table: SQLiteTable, id: number) =>
    connection.prepare(`select ${selected(table)} from ${getTableName(table)} where id = ?`).get(id) as Row;

  function nameOf(table: SQLiteTable, id: number): string {
    const place = `${getTableName(table)} ${id}`;
    const known = names.get(place);
    if (known !== undefined) return known;
    const row = rowOf(table, id);
    const columns = (keys.get(table) ?? []).filter((column) => column in row);
    const name = JSON.stringify(columns.map((column) => told(table, row, column)));
    names.set(place, name);
    return name;
  }

  function told(table: SQLiteTable, row: Row, column: string): string | number | null {
    const value = row[column] as string | number | null;
    const target = value === null ? undefined : targets(table).get(column);
    return target ? nameOf(target, value as number) : value;
  }

  return Object.fromEntries(
    [...keys.keys()].map((table) => {
      const rows = connection.prepare(`select ${selected(table)} from ${getTableName(table)}`).all() as Row[];
      const columns = Object.keys(getTableColumns(table)).filter((column) => !historical.has(column));
      const lines = rows.map((row) =>
        JSON.stringify(Object.fromEntries(columns.map((name) => [name, told(table, row, name)]))),
      );
      return [getTableName(table), lines.sort()];
    }),
  );
}

function selected(table: SQLiteTable): string {
  return Object.keys(getTableColumns(table))
    .map((name) => `"${toSnakeCase(name)}" as "${name}"`)
    .join(', ');
}

const targetsOf = new Map<SQLiteTable, ReadonlyMap<string, SQLiteTable>>();

/** Which column refers to which table. */
function targets(table: SQLiteTable): ReadonlyMap<string, SQLiteTable> {
  const known = targetsOf.get(table);
  if (known) return known;
  const made = new Map(
    getTableConfig(table).foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference();
      return [(columns[0] as { name: string }).name, foreignTable as SQLiteTable];
    }),
  );
  targetsOf.set(table, made);
  return made;
}
