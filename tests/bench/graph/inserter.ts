import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Connection } from '../../../src/database/open.ts';

/** Inserts rows of one table by one prepared statement and numbers them from 1. */
export class Inserter<T extends Table> {
  readonly #insert: (values: unknown[]) => unknown;
  readonly #columns: readonly string[];
  #lastId = 0;

  constructor(connection: Connection, table: T) {
    const columns = getTableColumns(table);
    this.#columns = Object.keys(columns).filter((name) => name !== 'id');
    const names = this.#columns.map((name) => `"${toSnakeCase(columns[name]?.name ?? name)}"`);
    const marks = names.map(() => '?').join();
    const statement = connection.prepare(
      `insert into "${getTableName(table)}" ("id", ${names.join()}) values (?, ${marks})`,
    );
    this.#insert = (values) => statement.run(values);
  }

  /** Returns the key of the new row. */
  add(row: Omit<T['$inferInsert'], 'id'>): number {
    const values: unknown[] = [++this.#lastId];
    for (const name of this.#columns) {
      const value = row[name as keyof typeof row] as unknown;
      values.push(typeof value === 'boolean' ? Number(value) : (value ?? null));
    }
    this.#insert(values);
    return this.#lastId;
  }
}
