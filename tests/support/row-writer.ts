import type { Statement } from 'better-sqlite3';
import { getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Connection } from '../../src/database/open.ts';

/** Inserts one row and returns its internal key. */
export type InsertRow = <T extends Table>(table: T, row: InferInsertModel<T>) => number;

/** Inserts rows by prepared statements, one for each table: tests that make many graphs spend their time here. */
export function createRowWriter(connection: Connection): InsertRow {
  const statements = new Map<Table, { names: string[]; insert: Statement }>();
  return (table, row) => {
    let prepared = statements.get(table);
    if (!prepared) {
      const columns = Object.entries(getTableColumns(table)).filter(([name]) => name !== 'id');
      const names = columns.map(([name]) => name);
      const quoted = columns.map(([, column]) => `"${toSnakeCase(column.name)}"`);
      const marks = names.map(() => '?').join();
      const text = `insert into "${getTableName(table)}" (${quoted.join()}) values (${marks})`;
      statements.set(table, (prepared = { names, insert: connection.prepare(text) }));
    }
    const values = row as Record<string, unknown>;
    const bound = prepared.names.map((name) => {
      const value = values[name] ?? null;
      return typeof value === 'boolean' ? Number(value) : value;
    });
    return Number(prepared.insert.run(bound).lastInsertRowid);
  };
}
