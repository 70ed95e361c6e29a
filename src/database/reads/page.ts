import type { Column } from 'drizzle-orm';
import { BadInputError } from '../../errors.ts';
import { cursorPart } from './cursor.ts';
import type { Arguments, Relation } from './read.ts';
import { columnOf, join, sql, tableName, type Sql } from './sql.ts';

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** The walked rows of a connection field, as SQL. */
export interface Page {
  /** The page's rows with their order columns as k0, k1, …; forward pages come in order, backward ones reversed. */
  readonly rows: Sql;
  readonly backward: boolean;
  readonly order: readonly Column[];
  /** These are 0 or 1. */
  readonly hasNextPage: Sql;
  readonly hasPreviousPage: Sql;
  readonly totalCount: Sql;
}

/** The part of an order before or after a cursor. */
interface Seek {
  readonly operator: '>' | '>=' | '<' | '<=';
  readonly argument: 'after' | 'before';
}

/**
 * Builds the page that the Relay arguments `first`, `after`, `last` and `before` ask for.
 * @throws BadInputError when both `first` and `last` are given.
 */
export function pageOf(arms: readonly Relation[], parent: string, args: Arguments): Page {
  const backward = args.has('last');
  if (backward && args.has('first')) throw new BadInputError('Give "first" or "last", not both');
  const size = args.param(backward ? 'last' : 'first', (value) => pageSize(backward ? 'last' : 'first', value));
  const order = arms[0]?.order ?? [];
  const seek = (argument: Seek['argument'], operator: Seek['operator']): Seek[] =>
    args.has(argument) ? [{ argument, operator }] : [];
  const within = [...seek('after', '>'), ...seek('before', '<')];
  const walk = (columns: 'all' | 'none', seeks: readonly Seek[]) =>
    join(
      arms.map((relation) => armOf(relation, parent, args, columns, seeks)),
      ' union all ',
    );
  const exists = (seeks: readonly Seek[], offset: Sql) =>
    sql`exists(select 1 from (${walk('none', seeks)}) limit 1 offset ${offset})`;
  const outside = (seeks: readonly Seek[]) => (seeks.length ? exists(seeks, sql`0`) : sql`0`);
  const beyond = exists(within, size);
  return {
    rows: sql`${walk('all', within)} order by ${orderBy(order.length, backward)} limit ${size}`,
    backward,
    order,
    hasNextPage: backward ? outside(seek('before', '>=')) : beyond,
    hasPreviousPage: backward ? beyond : outside(seek('after', '<=')),
    totalCount: sql`(select count(*) from (${walk('none', [])}))`,
  };
}

/** All rows of a relation, in order. The limit keeps SQLite from dropping the order of a subquery. */
export function listOf(relation: Relation, parent: string, args: Arguments): Sql {
  return sql`${armOf(relation, parent, args, 'all', [])} order by ${orderBy(relation.order.length, false)} limit -1`;
}

/** The first row of a relation. */
export function firstOf(relation: Relation, parent: string, args: Arguments): Sql {
  return sql`${armOf(relation, parent, args, 'all', [])} order by ${orderBy(relation.order.length, false)} limit 1`;
}

function armOf(
  relation: Relation,
  parent: string,
  args: Arguments,
  columns: 'all' | 'none',
  seeks: readonly Seek[],
): Sql {
  const row = 'w';
  const keys = relation.order.map((column) => columnOf(row, column));
  const condition = relation.where?.(row, args, parent);
  const conditions = [
    ...(relation.parent ? [sql`${columnOf(row, relation.parent)} = ${parent}."id"`] : []),
    ...(condition ? [condition] : []),
    ...seeks.map((seek) => seekIn(relation, keys, args, seek)),
  ];
  const extra = Object.entries(relation.extra ?? {}).map(([name, value]) => `${value(row)} as ${name}`);
  const selected = columns === 'none' ? '1' : [`${row}.*`, ...keys.map((key, i) => `${key} as k${i}`), ...extra].join();
  const where = conditions.length ? sql` where ${join(conditions, ' and ')}` : sql``;
  return sql`select ${selected} from ${tableName(relation.table)} ${row}${where}`;
}

function seekIn(relation: Relation, keys: readonly string[], args: Arguments, { operator, argument }: Seek): Sql {
  const parts = relation.order.map((column, i) =>
    args.param(argument, (cursor) => {
      const part = cursorPart(cursor, i, keys.length);
      return column.dataType === 'number' ? Number(part) : part;
    }),
  );
  // A row value of one column would do as well, but SQLite seeks an index only by the plain comparison.
  return keys.length === 1
    ? sql`${keys[0] as string} ${operator} ${parts[0] as Sql}`
    : sql`(${keys.join()}) ${operator} (${join(parts, ', ')})`;
}

function orderBy(columns: number, backward: boolean): string {
  return Array.from({ length: columns }, (_, i) => `k${i}${backward ? ' desc' : ''}`).join();
}

function pageSize(name: string, value: unknown): number {
  const size = (value ?? defaultPageSize) as number;
  if (size < 0 || size > maxPageSize)
    throw new BadInputError(`"${name}" must be from 0 to ${maxPageSize}, not ${size}`);
  return size;
}
