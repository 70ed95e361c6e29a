/**
 * JSON, put together in SQL as text by concat(). json_object() takes as long, but tells a nested value that is JSON from a
 * string by a subtype that SQLite keeps with it, and from 3.54 on no subtype comes out of a subquery.
 */
import { join, literal, sql, type Sql } from './sql.ts';

/** The parts of some JSON in a row: characters as they are, and expressions that give characters, or null for none. */
export type Json = readonly (string | Sql)[];

/** `{"key":value,…}`. */
export function jsonObject(entries: readonly (readonly [key: string, value: Json])[]): Json {
  return [...entries.flatMap(([key, value], i) => [`${i ? ',' : '{'}${JSON.stringify(key)}:`, ...value]), entries.length ? '}' : '{}']; // prettier-ignore
}

/** An aggregate: `[item,…]` of the rows, in their order. */
export function jsonArray(item: Json): Json {
  return ['[', sql`group_concat(${jsonText(item)}, ',')`, ']'];
}

/** What `value` gives, JSON text, or `null` where it gives null. */
export function jsonOrNull(value: Sql): Json {
  return [sql`ifnull(${value}, 'null')`];
}

/** The text of the JSON as one expression, never null. */
export function jsonText(json: Json): Sql {
  const parts: (string | Sql)[] = [];
  for (const part of json) {
    const last = parts[parts.length - 1];
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return sql`concat(${join(
    parts.map((part) => (typeof part === 'string' ? sql`${literal(part)}` : part)),
    ', ',
  )})`;
}
