import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** A value as SQLite holds it. */
export type SqlValue = string | number | null;
/** A row by the names of its columns in the program. */
export type Row = Readonly<Record<string, SqlValue>>;

/** The SQL that reads and writes the rows of a table, made once from its definition. */
export interface TableSql {
  readonly table: string;
  /** All columns but the key `id`. */
  readonly columns: readonly string[];
  /** `"start", "end" …` as they are to be selected, the key first. */
  readonly selected: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

const made = new Map<SQLiteTable, TableSql>();

export function tableSql(definition: SQLiteTable): TableSql {
  const known = made.get(definition);
  if (known) return known;
  const table = `"${getTableName(definition)}"`;
  const columns = Object.keys(getTableColumns(definition)).filter((name) => name !== 'id');
  const quoted = columns.map((name) => `"${toSnakeCase(name)}"`);
  const sql: TableSql = {
    table,
    columns,
    selected: ['id', ...columns].map((name) => `"${toSnakeCase(name)}" as "${name}"`).join(', '),
    insert: `insert into ${table} (${quoted.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    update: `update ${table} set ${quoted.map((name) => `${name} = ?`).join(', ')} where id = ?`,
    remove: `delete from ${table} where id = ?`,
  };
  made.set(definition, sql);
  return sql;
}

/** What drizzle calls a row to insert, as SQLite holds it: booleans as 0 and 1, what is left out as null. */
export function asRow(columns: readonly string[], values: object): Row {
  const given = values as Readonly<Record<string, SqlValue | boolean | undefined>>;
  return Object.fromEntries(
    columns.map((name) => {
      const value = given[name] ?? null;
      return [name, typeof value === 'boolean' ? Number(value) : value];
    }),
  );
}
