import { GraphQLError } from 'graphql';

/** One entry of a list that is paged: what orders it, the row that was walked, and the node it leads to. */
export interface Entry {
  readonly order: readonly (string | number)[];
  readonly row: unknown;
  readonly node: unknown;
}

export interface NaivePage {
  /** All entries of the list, on whatever page. */
  readonly all: readonly Entry[];
  readonly edges: readonly (Entry & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

export type Args = Readonly<Record<string, unknown>>;

/** The parts of an order; cursors of that order have as many. */
export type Order = readonly { readonly type: 'text' | 'number'; readonly descending: boolean }[];

/** Text sorts by its bytes in UTF-8, as SQLite has it; JavaScript's own order differs after U+FFFF. */
export function compareParts(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** Compares part by part; upwards where no order is given. */
export function compareOrders(a: Entry['order'], b: Entry['order'], order?: Order): number {
  const different = a.findIndex((part, i) => compareParts(part, b[i] as string | number) !== 0);
  if (different === -1) return 0;
  const upwards = compareParts(a[different] as string | number, b[different] as string | number);
  return order?.[different]?.descending ? -upwards : upwards;
}

function cursorOf(order: Entry['order']): string {
  const parts = order.map((part) => (typeof part === 'number' ? String(part).padStart(10, '0') : part));
  return Buffer.from(parts.join('\u0001')).toString('hex').toUpperCase();
}

/** @throws GraphQLError for what is no cursor of a list with such an order. */
function readCursor(cursor: unknown, order: Order): Entry['order'] | null {
  if (cursor == null) return null;
  if (!/^([0-9A-F]{2})+$/.test(cursor as string)) throw new GraphQLError('not a cursor');
  const parts = Buffer.from(cursor as string, 'hex')
    .toString()
    .split('\u0001');
  if (parts.length !== order.length || parts.includes('')) throw new GraphQLError('not a cursor of this list');
  return parts.map((part, i) => {
    if (order[i]?.type === 'text') return part;
    if (!/^\d+$/.test(part)) throw new GraphQLError('not a cursor of this list');
    return Number(part);
  });
}

/** @throws GraphQLError for arguments that no page has. */
export function checkPageArguments(args: Args, order: Order): void {
  if (args['first'] != null && args['last'] != null) throw new GraphQLError('first and last');
  for (const size of [args['first'], args['last']] as (number | null | undefined)[]) {
    if (size != null && (size < 0 || size > 100)) throw new GraphQLError('page size');
  }
  readCursor(args['after'], order);
  readCursor(args['before'], order);
}

/** The page of a list, as the Relay specification tells ("Pagination algorithm"). */
export function pageOf(entries: readonly Entry[], args: Args, order: Order): NaivePage {
  checkPageArguments(args, order);
  const after = readCursor(args['after'], order);
  const before = readCursor(args['before'], order);
  const last = args['last'] as number | null | undefined;
  const first = (args['first'] ?? (last == null ? 20 : null)) as number | null;
  const sorted = entries.toSorted((a, b) => compareOrders(a.order, b.order, order));
  const upToAfter = sorted.filter((entry) => after && compareOrders(entry.order, after, order) <= 0);
  const fromBefore = sorted.filter((entry) => before && compareOrders(entry.order, before, order) >= 0);
  const between = sorted.filter((entry) => !upToAfter.includes(entry) && !fromBefore.includes(entry));
  const page = first != null ? between.slice(0, first) : between.slice(Math.max(0, between.length - Number(last)));
  return {
    all: entries,
    edges: page.map((entry) => ({ ...entry, cursor: cursorOf(entry.order) })),
    hasNextPage: first != null ? between.length > first : fromBefore.length > 0,
    hasPreviousPage: last != null ? between.length > last : upToAfter.length > 0,
    totalCount: entries.length,
  };
}
