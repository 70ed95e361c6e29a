import { GraphQLError } from 'graphql';

/** One entry of a list that is paged: what orders it, the row that was walked, and the node it leads to. */
export interface Entry {
  readonly order: readonly (string | number)[];
  readonly row: unknown;
  readonly node: unknown;
}

export interface NaivePage {
  readonly edges: readonly (Entry & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

export type Args = Readonly<Record<string, unknown>>;

/** What the parts of an order are, which cursors of that order must have too. */
export type OrderTypes = readonly ('text' | 'number')[];

/** Text sorts by its bytes in UTF-8, as SQLite has it; JavaScript's own order differs after U+FFFF. */
function compareParts(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

export function compareOrders(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const different = a.findIndex((part, i) => compareParts(part, b[i] as string | number) !== 0);
  return different === -1 ? 0 : compareParts(a[different] as string | number, b[different] as string | number);
}

function cursorOf(order: Entry['order']): string {
  const parts = order.map((part) => (typeof part === 'number' ? String(part).padStart(10, '0') : part));
  return Buffer.from(parts.join('\u0001')).toString('hex').toUpperCase();
}

/** @throws GraphQLError for what is no cursor of a list with such an order. */
function readCursor(cursor: unknown, types: OrderTypes): Entry['order'] | null {
  if (cursor == null) return null;
  if (!/^([0-9A-F]{2})+$/.test(cursor as string)) throw new GraphQLError('not a cursor');
  const parts = Buffer.from(cursor as string, 'hex')
    .toString()
    .split('\u0001');
  if (parts.length !== types.length || parts.includes('')) throw new GraphQLError('not a cursor of this list');
  return parts.map((part, i) => {
    if (types[i] === 'text') return part;
    if (!/^\d+$/.test(part)) throw new GraphQLError('not a cursor of this list');
    return Number(part);
  });
}

/** @throws GraphQLError for arguments that no page has. */
export function checkPageArguments(args: Args, types: OrderTypes): void {
  if (args['first'] != null && args['last'] != null) throw new GraphQLError('first and last');
  for (const size of [args['first'], args['last']] as (number | null | undefined)[]) {
    if (size != null && (size < 0 || size > 100)) throw new GraphQLError('page size');
  }
  readCursor(args['after'], types);
  readCursor(args['before'], types);
}

/** The page of a list, as the Relay specification tells ("Pagination algorithm"). */
export function pageOf(entries: readonly Entry[], args: Args, types: OrderTypes): NaivePage {
  checkPageArguments(args, types);
  const after = readCursor(args['after'], types);
  const before = readCursor(args['before'], types);
  const last = args['last'] as number | null | undefined;
  const first = (args['first'] ?? (last == null ? 20 : null)) as number | null;
  const sorted = entries.toSorted((a, b) => compareOrders(a.order, b.order));
  const upToAfter = sorted.filter((entry) => after && compareOrders(entry.order, after) <= 0);
  const fromBefore = sorted.filter((entry) => before && compareOrders(entry.order, before) >= 0);
  const between = sorted.filter((entry) => !upToAfter.includes(entry) && !fromBefore.includes(entry));
  const page = first != null ? between.slice(0, first) : between.slice(Math.max(0, between.length - Number(last)));
  return {
    edges: page.map((entry) => ({ ...entry, cursor: cursorOf(entry.order) })),
    hasNextPage: first != null ? between.length > first : fromBefore.length > 0,
    hasPreviousPage: last != null ? between.length > last : upToAfter.length > 0,
    totalCount: entries.length,
  };
}
