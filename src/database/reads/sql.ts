/**
 * SQL under construction: text with `?` marks and, in the order of the marks, where each parameter comes from.
 * Values never enter the text; only constants written in this program do.
 */
import { getTableColumns, getTableName, type Column, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';

/** A value that SQLite can bind. */
export type SqlValue = string | number | null;

/** Reads one parameter out of what an execution is given (the operation's coerced variables). */
export type Binder = (variables: Readonly<Record<string, unknown>>) => SqlValue;

export interface Sql {
  readonly text: string;
  readonly binders: readonly Binder[];
}

/** Builds a fragment. Strings interpolated are SQL text of this program; use `param` for values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | string | number)[]): Sql {
  let text = strings[0] as string;
  const binders: Binder[] = [];
  parts.forEach((part, i) => {
    if (typeof part === 'object') {
      text += part.text;
      binders.push(...part.binders);
    } else {
      text += part;
    }
    text += strings[i + 1];
  });
  return { text, binders };
}

/** A bound parameter. */
export function param(binder: Binder): Sql {
  return { text: '?', binders: [binder] };
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map((part) => part.text).join(separator), binders: parts.flatMap((part) => part.binders) };
}

/** A constant of this program as an SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The quoted name of a table. */
export function tableName(table: Table): string {
  return `"${getTableName(table)}"`;
}

/** The name of a column, without quotes. */
export function columnName(column: Column): string {
  return toSnakeCase(column.name);
}

/** A column of the row that is known by `alias`. */
export function columnOf(alias: string, column: Column): string {
  return `${alias}."${columnName(column)}"`;
}

/** Names of the columns that SQL reads of the row known by `alias`; a few more where another row has that alias too. */
export function columnsRead(text: string, alias: string): Set<string> {
  return new Set(Array.from(text.matchAll(new RegExp(`\\b${alias}\\."?(\\w+)`, 'g')), ([, name]) => name as string));
}

/** The internal key of a table. */
export function idOf(table: Table): Column {
  return getTableColumns(table)['id'] as Column;
}

/** `<table> <node> on …`: joins the node that a walked row links to. */
export function nodeJoin(
  link: { readonly table: Table; readonly column: Column },
  node: string,
  walked: string,
): string {
  return `${tableName(link.table)} ${node} on ${columnOf(node, idOf(link.table))} = ${columnOf(walked, link.column)}`;
}
