import { getTableColumns } from 'drizzle-orm';
import { BadInputError } from '../../errors.ts';
import { cursorPart, notACursor } from './cursor.ts';
import { defaultOrder, orderBy, seekIn, type OrderTerm, type Seek } from './order.ts';
import type { Arguments, Page, Relation } from './read.ts';
import { withinTime } from '../time-limit.ts';
import { columnName, columnOf, join, nodeJoin, sql, tableName, type Sql } from './sql.ts';

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** The rows that a filter is to pick from. */
export interface FilteredRows {
  readonly walked: string;
  /** The walked row itself where it links to no other. */
  readonly node: string;
  /** Whether they are few of their table, which an index leads to: a filter is to test them and seek none. */
  readonly reached: boolean;
}

/** Which rows a connection field walks and how. */
export interface Walk {
  readonly arms: readonly Relation[];
  /** Alias of the row that the connection belongs to; empty at the root. */
  readonly parent: string;
  readonly args: Arguments;
  /** For each arm; all run the same way. */
  readonly order: (arm: Relation) => readonly OrderTerm[];
  /** The condition on the rows that an arm walks or on their nodes; null for none. */
  readonly filter: ((arm: Relation, rows: FilteredRows) => Sql) | null;
}

/**
 * Builds the page that the Relay arguments `first`, `after`, `last` and `before` ask for.
 * @throws BadInputError when both `first` and `last` are given.
 */
export function pageOf(walk: Walk): Page {
  const { args } = walk;
  const backward = args.has('last');
  if (backward && args.has('first')) throw new BadInputError('Give "first" or "last", not both');
  const size = pageSizeOf(args, backward ? 'last' : 'first');
  const order = walk.order(walk.arms[0] as Relation);
  const places = { after: placeOf(order, args, 'after'), before: placeOf(order, args, 'before') };
  const seek = (argument: Seek['side'], side: Seek['side'], inclusive: boolean): Seek[] => {
    const place = places[argument];
    return place ? [{ side, inclusive, place }] : [];
  };
  const within = [...seek('after', 'after', false), ...seek('before', 'before', false)];
  const exists = (seeks: readonly Seek[], offset: Sql) =>
    sql`exists(select 1 from (${rowsOf(walk, 'none', seeks)}) limit 1 offset ${offset})`;
  const outside = (seeks: readonly Seek[]) => (seeks.length ? exists(seeks, sql`0`) : sql`0`);
  const beyond = exists(within, size);
  return {
    keys: rowsOf(walk, 'node', []),
    parameters: join([size, ...(places.after ?? []), ...(places.before ?? [])], ', '),
    rows(columns) {
      const rows = sql`${rowsOf(walk, columns, within)} order by ${orderBy(order, backward)} limit ${size}`;
      return backward ? sql`select * from (${rows}) order by ${orderBy(order, false)} limit -1` : rows;
    },
    hasNextPage: backward ? outside(seek('before', 'after', true)) : beyond,
    hasPreviousPage: backward ? beyond : outside(seek('after', 'before', true)),
    totalCount: sql`(select count(*) from (${rowsOf(walk, 'none', [])}))`,
  };
}

/**
 * The columns named of the first rows of a relation in its order; of all rows when `limit` is -1, which also keeps
 * SQLite from dropping the order.
 */
export function listOf(
  relation: Relation,
  parent: string,
  args: Arguments,
  limit: 1 | -1,
  columns: ReadonlySet<string>,
): Sql {
  const walk: Walk = { arms: [relation], parent, args, order: defaultOrder, filter: null };
  return sql`${rowsOf(walk, columns, [])} order by ${orderBy(defaultOrder(relation), false)} limit ${limit}`;
}

/**
 * What is selected of the walked rows: the columns named with the order keys, the internal key of the node, or nothing.
 * Only what is read is named: a page that takes no more than an index holds is read from the index alone.
 */
type Columns = ReadonlySet<string> | 'node' | 'none';

/** The walked rows, out of order. */
export function rowsOf(walk: Walk, columns: Columns, seeks: readonly Seek[]): Sql {
  return join(
    walk.arms.map((arm) => armOf(walk, arm, columns, seeks)),
    ' union all ',
  );
}

function armOf({ parent, args, order, filter }: Walk, arm: Relation, columns: Columns, seeks: readonly Seek[]): Sql {
  const condition = arm.where?.('w', args, parent);
  const conditions = [
    ...(arm.parent ? [sql`${columnOf('w', arm.parent)} = ${parent}."id"`] : []),
    ...(condition ? [condition] : []),
    ...(filter
      ? [filter(arm, { walked: 'w', node: arm.node ? 'm' : 'w', reached: Boolean(arm.parent ?? condition) })]
      : []),
    ...seeks.map((seek) => seekIn('w', order(arm), seek)),
  ];
  // A page ends of itself; what looks for rows, or counts what they link to, may go on for long.
  const asks = filter || columns === 'node' ? [sql`${withinTime}`] : [];
  const joined = filter && arm.node ? ` join ${nodeJoin(arm.node, 'm', 'w')}` : '';
  const all = [...conditions, ...asks];
  const where = all.length ? sql` where ${join(all, ' and ')}` : sql``;
  return sql`select ${selected(arm, order(arm), columns)} from ${tableName(arm.table)} w${joined}${where}`;
}

function selected(arm: Relation, order: readonly OrderTerm[], columns: Columns): string {
  if (columns === 'none') return '1';
  if (columns === 'node') return `${arm.node ? columnOf('w', arm.node.column) : 'w."id"'} as id`;
  const own = Object.values(getTableColumns(arm.table)).filter((column) => columns.has(columnName(column)));
  const extra = Object.entries(arm.extra ?? {}).filter(([name]) => columns.has(name));
  return [
    ...own.map((column) => columnOf('w', column)),
    ...order.map(({ column }, i) => `${columnOf('w', column)} as k${i}`),
    ...extra.map(([name, value]) => `${value('w')} as ${name}`),
  ].join();
}

/** The place that a cursor tells, if one is given: a value for each key. */
function placeOf(order: readonly OrderTerm[], args: Arguments, argument: string): Sql[] | null {
  if (!args.has(argument)) return null;
  return order.map(({ column }, i) =>
    args.param(argument, (cursor) => {
      const part = cursorPart(cursor, i, order.length);
      if (column.dataType !== 'number') return part;
      if (/^\d+$/.test(part)) return Number(part);
      throw notACursor(cursor);
    }),
  );
}

/**
 * How many entries a page has, as a parameter that refuses numbers out of range. Something is added to it because SQLite
 * plans by the value of a parameter that makes up a LIMIT by itself, so that it would plan anew at each execution.
 */
export function pageSizeOf(args: Arguments, name: 'first' | 'last'): Sql {
  const size = args.param(name, (value) => {
    const size = (value ?? defaultPageSize) as number;
    if (size >= 0 && size <= maxPageSize) return size;
    throw new BadInputError(`"${name}" must be from 0 to ${maxPageSize}, not ${size}`);
  });
  return sql`(${size} + 0)`;
}
