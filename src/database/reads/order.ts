import type { Column } from 'drizzle-orm';
import type { Relation } from './read.ts';
import { columnOf, join, sql, type Sql } from './sql.ts';

/** One key of an order. */
export interface OrderTerm {
  readonly column: Column;
  readonly descending: boolean;
}

/** Whether rows before or after a place in the order are wanted, the place itself included or not. */
export interface Seek {
  readonly side: 'after' | 'before';
  readonly inclusive: boolean;
  /** The place: one value for each key. */
  readonly place: readonly Sql[];
}

/** The order that a relation has when no other is asked for. */
export function defaultOrder(relation: Relation): OrderTerm[] {
  return relation.order.map((column) => ({ column, descending: false }));
}

/** `k0, k1 desc, …`, for rows that carry their keys as k0, k1, …; `reversed` turns every direction round. */
export function orderBy(order: readonly OrderTerm[], reversed: boolean): string {
  return order.map(({ descending }, i) => `k${i}${descending === reversed ? '' : ' desc'}`).join();
}

/** The condition that `row` lies on one side of a place. */
export function seekIn(row: string, order: readonly OrderTerm[], { side, inclusive, place }: Seek): Sql {
  const keys = order.map(({ column }) => columnOf(row, column));
  const operator = (term: OrderTerm) => ((side === 'after') === term.descending ? '<' : '>');
  const [first, ...rest] = order;
  if (!first) return sql`1`;
  const last = inclusive ? '=' : '';
  if (rest.length === 0) return sql`${keys[0] as string} ${operator(first)}${last} ${place[0] as Sql}`;
  // One comparison of row values seeks an index over all keys; it needs them to run the same way.
  if (rest.every(({ descending }) => descending === first.descending)) {
    return sql`(${keys.join()}) ${operator(first)}${last} (${join(place, ', ')})`;
  }
  const alternatives = order.map((term, i) => {
    const equal = keys.slice(0, i).map((key, j) => sql`${key} = ${place[j] as Sql}`);
    const beyond = `${operator(term)}${i === order.length - 1 ? last : ''}`;
    return sql`(${join([...equal, sql`${keys[i] as string} ${beyond} ${place[i] as Sql}`], ' and ')})`;
  });
  // The bound on the first key alone is implied, but an index can be sought by it.
  return sql`${keys[0] as string} ${operator(first)}= ${place[0] as Sql} and (${join(alternatives, ' or ')})`;
}
