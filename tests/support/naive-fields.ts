/** The few ways in which a field is found naively: by plain queries, one for each row. */
import { GraphQLError } from 'graphql';
import type { Connection } from '../../src/database/open.ts';
import { checkPageArguments, compareOrders, pageOf, type Args, type NaivePage, type Order } from './naive-paging.ts';
import { checkTexts } from './naive-words.ts';

export type Row = Readonly<Record<string, unknown>>;

/** How one field is found. `check` refuses bad arguments also where there is nothing to resolve. */
export interface NaiveField {
  readonly check?: (args: Args) => void;
  readonly resolve: (source: Row, args: Args, lookup: Lookup) => unknown;
  /** Of a connection: the nodes of the whole list. */
  readonly nodes?: (source: Row, lookup: Lookup) => readonly unknown[];
}

/** Whether an object of a type is like a `<Type>Where` says. */
export type Matches = (typeName: string, node: Row, where: Row, lookup: Lookup) => boolean;

/** The type whose objects are the rows of a table. */
export const typeNames: Readonly<Record<string, string>> = {
  articles: 'Article', actors: 'Actor', things: 'Thing', places: 'Place', statements: 'Statement', claims: 'Claim',
  relationships: 'Relationship', mentions: 'Mention', reviews: 'Review',
}; // prettier-ignore

/** Tables whose rows have a public id. */
export const entityTableNames = Object.keys(typeNames);

/** Plain queries, unprepared and uncached. */
export class Lookup {
  readonly #connection: Connection;
  readonly matches: Matches;
  constructor(connection: Connection, matches: Matches) {
    this.#connection = connection;
    this.matches = matches;
  }
  /** The rows of a table where a column has a value; all rows without one. */
  rows(table: string, column?: string, value?: unknown): Row[] {
    const where = column ? ` where ${column} = ?` : '';
    const rows = this.#connection.prepare(`select * from ${table}${where}`).all(...(column ? [value] : [])) as Row[];
    return rows.map((row) => ({ ...row, table, typeName: typeNames[table] }));
  }
  /** The row with an internal key; null for the key null. */
  row(table: string, id: unknown): Row | null {
    return id === null ? null : (this.rows(table, 'id', id)[0] ?? null);
  }
}

/** Columns of the own row whose names are those of the fields in snake case. */
export function columns(...fields: readonly string[]): Record<string, NaiveField> {
  return Object.fromEntries(fields.map((field) => [field, column(snakeCase(field))]));
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function column(name: string): NaiveField {
  return { resolve: (row) => row[name] };
}

/** A column of 0 and 1. */
export function flag(name: string): NaiveField {
  return { resolve: (row) => (row[name] === null ? null : row[name] === 1) };
}

/** The row that a column refers to. */
export function reference(table: string, name: string): NaiveField {
  return { resolve: (row, _args, lookup) => lookup.row(table, row[name]) };
}

export function found(resolve: NaiveField['resolve']): NaiveField {
  return { resolve };
}

/** The row that one of three columns refers to. */
export function subjectOf(row: Row, lookup: Lookup): Row | null {
  return (
    lookup.row('actors', row['actor_id']) ??
    lookup.row('things', row['thing_id']) ??
    lookup.row('places', row['place_id'])
  );
}

/** Rows sorted by columns. */
export function sortedBy(rows: readonly Row[], ...names: readonly string[]): Row[] {
  return rows.toSorted((a, b) => compareOrders(orderOf(a, names), orderOf(b, names)));
}

function orderOf(row: Row, names: readonly string[]): (string | number)[] {
  return names.map((name) => row[name] as string | number);
}

interface ListOptions {
  /** The columns that order the rows; numbers are those called "ordinal" and "count". */
  readonly order: readonly string[];
  /** The type of the nodes, where they can be filtered. */
  readonly type?: string;
  /** A list that can be ordered by other columns too. */
  readonly root?: boolean;
  /** The node of a walked row; itself when left out. */
  readonly node?: (row: Row, lookup: Lookup) => unknown;
}

/** A page of the rows that `rows` finds. */
export function page(rows: (source: Row, lookup: Lookup, args: Args) => Row[], options: ListOptions): NaiveField {
  const nodeOf = (row: Row, lookup: Lookup) => (options.node ? options.node(row, lookup) : row);
  return {
    check: (args) => {
      checkPageArguments(args, orderTypes(orderColumns(args, options)));
      checkTexts(args['where']);
    },
    nodes: (source, lookup) => rows(source, lookup, {}).map((row) => nodeOf(row, lookup)),
    resolve(source, args, lookup) {
      const order = orderColumns(args, options);
      const all = rows(source, lookup, args).map((row) => {
        return {
          order: orderOf(
            row,
            order.map(({ name }) => name),
          ),
          row,
          node: nodeOf(row, lookup),
        };
      });
      const { where } = args as { where?: Row | null };
      const like = all.filter(
        ({ node }) => !where || lookup.matches(options.type as string, node as Row, where, lookup),
      );
      return pageOf(like, args, orderTypes(order));
    },
  };
}

interface OrderColumn {
  readonly name: string;
  readonly descending: boolean;
}

/** What the argument `orderBy` asks for; lists below another object have their own order in two directions only. */
function orderColumns(args: Args, { order, type, root }: ListOptions): OrderColumn[] {
  const keys = (args['orderBy'] ?? []) as readonly { field: string; direction: string }[];
  const named = ['Actor', 'Thing', 'Place'].includes(type ?? '');
  const columns: OrderColumn[] = [];
  for (const { field, direction } of keys) {
    const descending = direction === 'DESC';
    if (type === 'Exchange' && field === 'SPEAKER') return [...columns, ...order.map((name) => ({ name, descending }))];
    // The latest comes first by default, so that upwards in time is downwards here.
    if (!named && field === 'TIME') return [...columns, ...order.map((name) => ({ name, descending: !descending }))];
    if (named && field === 'NAME') return [...columns, ...order.map((name) => ({ name, descending }))];
    const narrowed = args['from'] != null || args['to'] != null;
    if (!root || narrowed) throw new GraphQLError('this list does not have this order');
    const name = field.toLowerCase();
    if (!columns.some((one) => one.name === name)) columns.push({ name, descending });
  }
  return [...columns, ...order.map((name) => ({ name, descending: columns[0]?.descending ?? false }))];
}

function orderTypes(columns: readonly OrderColumn[]): Order {
  const numbers = ['ordinal', 'count'];
  return columns.map(({ name, descending }) => ({ type: numbers.includes(name) ? 'number' : 'text', descending }));
}

/** A page of the rows of a table that refer to the own row by a column. */
export function pageOfOwn(table: string, owner: string, ...order: readonly string[]): NaiveField {
  return page((source, lookup) => lookup.rows(table, owner, source['id']), {
    order: order.length ? order : ['order_key'],
    type: typeNames[table] as string,
  });
}

/** A page of rows that a table links to the own row. */
export function pageOfLinked(
  table: string,
  owner: string,
  order: string,
  [target, key]: readonly [string, string],
  filter: (row: Row) => boolean = () => true,
): NaiveField {
  return page((source, lookup) => lookup.rows(table, owner, source['id']).filter(filter), {
    order: [order],
    type: typeNames[target] as string,
    node: (row, lookup) => lookup.row(target, row[key]),
  });
}

/** The fields of every connection and every edge. */
export const connectionFields: Record<string, NaiveField> = {
  edges: found((source) => (source as unknown as NaivePage).edges),
  nodes: found((source) => (source as unknown as NaivePage).edges.map((edge) => edge.node)),
  pageInfo: found((source) => source),
  totalCount: column('totalCount'),
};
export const edgeFields: Record<string, NaiveField> = { cursor: column('cursor'), node: column('node') };
export const pageInfoFields: Record<string, NaiveField> = {
  hasNextPage: column('hasNextPage'),
  hasPreviousPage: column('hasPreviousPage'),
  startCursor: found((source) => (source as unknown as NaivePage).edges[0]?.cursor ?? null),
  endCursor: found((source) => (source as unknown as NaivePage).edges.at(-1)?.cursor ?? null),
};
