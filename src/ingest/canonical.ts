import { getTableName } from 'drizzle-orm';
import type { Connection } from '../database/open.ts';
import type { Change } from './diff.ts';
import type { EntityTable } from './entity-table.ts';
import type { Names } from './names.ts';
import { nameOrderKey } from './order-key.ts';
import { prepared } from './prepared.ts';
import type { Row, SqlValue } from './row.ts';

/**
 * The attributes of a shared entity as they follow from what articles say of it, oldest article first (articles
 * without a date count as the oldest), but those last that call a person by a short name: its name and kind from the
 * first, the rest from the first that knows. Null when no article names it. Keys are column names.
 */
export function canonicalAttributes(connection: Connection, table: EntityTable, id: number): Row | null {
  return attributesBy(connection, table, id, (column) => {
    const sql = `select ${column} from ${table.sourcesName} where ${column} is not null and ${oldestOf(table)}`;
    return prepared(connection, sql).pluck().get(id) as SqlValue | undefined;
  });
}

function attributesBy(
  connection: Connection,
  table: EntityTable,
  id: number,
  firstKnown: (column: string) => SqlValue | undefined,
): Row | null {
  const sql = `select ${table.first.join(', ')} from ${table.sourcesName} where ${oldestOf(table)}`;
  const oldest = prepared(connection, sql).get(id) as Row | undefined;
  if (!oldest) return null;
  return { ...oldest, ...Object.fromEntries(table.firstKnown.map((column) => [column, firstKnown(column) ?? null])) };
}

function oldestOf({ reference, precedence }: EntityTable): string {
  return `${reference} = ? order by ${precedence.map((column) => `${column} desc`).join(', ')} limit 1`;
}

/**
 * The same after a change of what one article says. What nobody knew before only this article can know: the sources of
 * an entity named by a hundred thousand articles are not searched for it. (The plus keeps SQLite to the article's rows.)
 */
function attributesAfter(
  connection: Connection,
  table: EntityTable,
  id: number,
  before: Row,
  articleId: number,
): Row | null {
  const { sourcesName, reference } = table;
  return attributesBy(connection, table, id, (column) => {
    const known = `select ${column} from ${sourcesName} where ${column} is not null and ${oldestOf(table)}`;
    if (before[column] !== null) return prepared(connection, known).pluck().get(id) as SqlValue | undefined;
    const own = `select ${column} from ${sourcesName} where +${reference} = ? and article_id = ?`;
    return prepared(connection, own).pluck().get(id, articleId) as SqlValue | undefined;
  });
}

/**
 * Brings shared entities up to date with their sources after a change of those of one article: attributes, order key and all copies of it, in other
 * articles' rows too. An entity that no article names any more is removed. Changes are told of, except in what `isNew`
 * says was told of as added.
 */
export function refreshEntities(
  connection: Connection,
  table: EntityTable,
  articleId: number,
  ids: Iterable<number>,
  isNew: (id: number) => boolean,
  names: Names,
  changes: Change[],
): void {
  const { tableName, first, firstKnown } = table;
  const columns = [...first, ...firstKnown];
  const select = `select slug, order_key, ${columns.join(', ')} from ${tableName} where id = ?`;
  const update = `update ${tableName} set order_key = ?, ${columns.map((name) => `${name} = ?`).join(', ')} where id = ?`;
  for (const id of ids) {
    const before = prepared(connection, select).get(id) as Row;
    const after = attributesAfter(connection, table, id, before, articleId);
    const label = String(before['slug']);
    if (!after) {
      changes.push({ action: 'removed', noun: table.noun, label, details: [] });
      prepared(connection, `delete from ${tableName} where id = ?`).run(id);
      continue;
    }
    const orderKey = nameOrderKey(String(after['name']), label);
    const different = columns.filter((name) => before[name] !== after[name]);
    if (different.length === 0 && before['order_key'] === orderKey) continue;
    prepared(connection, update).run([orderKey, ...columns.map((name) => after[name] as SqlValue), id]);
    if (before['order_key'] !== orderKey) copyOrderKey(connection, table, id, orderKey);
    const details = different.map((column) => {
      const name = column.replace(/_id$/, 'Id');
      const show = (row: Row) => names.value(name, row[column] as SqlValue);
      return `${column.replace(/_id$/, '')} ${show(before)} → ${show(after)}`;
    });
    if (details.length > 0 && !isNew(id)) changes.push({ action: 'changed', noun: table.noun, label, details });
  }
}

function copyOrderKey(connection: Connection, { copies }: EntityTable, id: number, orderKey: string): void {
  for (const [table, reference, copy] of copies) {
    const sql = `update ${getTableName(table)} set ${copy} = ? where ${reference} = ? and ${copy} <> ?`;
    prepared(connection, sql).run(orderKey, id, orderKey);
  }
}
