import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../database/open.ts';
import type { Change } from './diff.ts';
import type { Names } from './names.ts';
import { prepared } from './prepared.ts';
import { asRow, type Row, type SqlValue, tableSql } from './row.ts';

/** How the rows that an article owns in one table are told apart and told of. */
export interface Rule<Table extends SQLiteTable = SQLiteTable> {
  readonly table: Table;
  readonly noun: readonly [string, string];
  /** The columns that make a row itself. A row with the same key is kept, its other columns brought up to date. */
  readonly key: readonly (string & keyof Table['$inferInsert'])[];
  /** Where the owner is written: a column that names the article, or one that names a row of another rule's table. */
  readonly owner: readonly ['articleId'] | readonly [string, SQLiteTable];
  /** Which row it is, in words; null for rows that follow from others, which are not told of. */
  label(row: Row, names: Names): string | null;
}

type StoredRow = Row & { readonly id: number };

/** Columns that follow from others, or that people do not read. */
const silent = /^(articleId|orderKey|publicId|prefix|suffix|surname|isWholeName|.*Order)$/;

/**
 * Brings the rows of one article up to date, table by table, owners before the owned. Only rows that differ are
 * written; all others keep their internal keys. The same comparison gives the diff.
 */
export class Reconciler {
  readonly changes: Change[] = [];
  readonly names: Names;
  readonly #connection: Connection;
  readonly #removals: { readonly sql: string; readonly id: number }[] = [];
  readonly #existing = new Map<SQLiteTable, readonly StoredRow[]>();

  /** Reads what the article has. */
  constructor(connection: Connection, articleId: number | null, rules: readonly Rule[], names: Names) {
    this.#connection = connection;
    this.names = names;
    if (articleId === null) return;
    for (const rule of rules) this.#existing.set(rule.table, readRows(connection, rule, articleId));
  }

  /** What the article had in a table before the run. */
  existingIn(table: SQLiteTable): readonly StoredRow[] {
    return this.#existing.get(table) ?? [];
  }

  /** Makes the article's rows of a table those that are desired, but for what `finish` removes. Returns their internal keys, in the order given. */
  apply<Table extends SQLiteTable>(rule: Rule<Table>, desired: readonly Omit<Table['$inferInsert'], 'id'>[]): number[] {
    const sql = tableSql(rule.table);
    const rows = desired.map((values) => asRow(sql.columns, values));
    const existing = new Map(this.existingIn(rule.table).map((row) => [keyOf(rule, row), row]));
    const keys = rows.map((row) => keyOf(rule, row));
    const wanted = new Set(keys);
    const ids = rows.map((row, i) => {
      const before = existing.get(keys[i] as string);
      const values = sql.columns.map((name) => row[name] as SqlValue);
      if (!before) {
        this.#tell(rule, 'added', row);
        return Number(prepared(this.#connection, sql.insert).run(values).lastInsertRowid);
      }
      const different = sql.columns.filter((name) => before[name] !== row[name]);
      if (different.length > 0) {
        prepared(this.#connection, sql.update).run([...values, before.id]);
        const details = different.filter((name) => !silent.test(name)).map((name) => this.#detail(name, before, row));
        if (details.length > 0) this.#tell(rule, 'changed', row, details);
      }
      return before.id;
    });
    for (const [key, row] of existing) {
      if (wanted.has(key)) continue;
      this.#tell(rule, 'removed', row);
      this.#removals.push({ sql: sql.remove, id: row.id });
    }
    return ids;
  }

  /**
   * Removes what is no longer desired, the owned before their owners. Only now: SQLite gives the internal key of a
   * removed row to the next new one, and what the removed one owned would be taken for its own.
   */
  finish(): void {
    for (const { sql, id } of this.#removals.reverse()) prepared(this.#connection, sql).run(id);
  }

  #tell(rule: Pick<Rule, 'noun' | 'label'>, action: Change['action'], row: Row, details: readonly string[] = []): void {
    const label = rule.label(row, this.names);
    if (label !== null) this.changes.push({ action, noun: rule.noun, label, details });
  }

  #detail(column: string, before: Row, after: Row): string {
    const words = column.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const show = (row: Row) => this.names.value(column, row[column] as SqlValue);
    return `${words} ${show(before)} → ${show(after)}`;
  }
}

function keyOf(rule: Pick<Rule, 'key'>, row: Row): string {
  return rule.key.map((name) => row[name]).join('\u001f');
}

function readRows(connection: Connection, rule: Rule, articleId: number): StoredRow[] {
  const sql = tableSql(rule.table);
  const [column, parent] = rule.owner;
  const owned = parent
    ? `"${toSnakeCase(column)}" in (select id from ${tableSql(parent).table} where article_id = ?)`
    : 'article_id = ?';
  return prepared(connection, `select ${sql.selected} from ${sql.table} where ${owned} order by id`).all(
    articleId,
  ) as StoredRow[];
}
