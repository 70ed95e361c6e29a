import { BadInputError } from '../../errors.ts';
import type { OrderTerm } from './order.ts';
import { sql, type Sql } from './sql.ts';

/**
 * Cursors. A cursor is the order of a row, in hexadecimal: its order columns, joined by U+0001, which no text of the
 * graph holds and which sorts before everything else. It refers to stable facts only, never to internal keys.
 */
const separator = '\u0001';

/** The cursor, given the order of a row as text. */
export function hex(orderText: string): Sql {
  return sql`hex(${orderText})`;
}

/** The order keys k0, k1, … of `row` as one text; where all run upwards it sorts as they do. */
export function orderText(row: string, order: readonly OrderTerm[]): string {
  return order
    .map(({ column: { dataType } }, i) => (dataType === 'number' ? `format('%010d', ${row}.k${i})` : `${row}.k${i}`))
    .join(' || char(1) || ');
}

/**
 * One order column's value out of a cursor that a client sent.
 * @throws BadInputError when it is no cursor of such an order.
 */
export function cursorPart(cursor: unknown, index: number, columns: number): string {
  const text =
    typeof cursor === 'string' && /^([0-9A-F]{2})+$/.test(cursor) ? Buffer.from(cursor, 'hex').toString() : '';
  const parts = text.split(separator);
  const part = parts[index];
  if (!part || parts.length !== columns) throw notACursor(cursor);
  return part;
}

export function notACursor(cursor: unknown): BadInputError {
  return new BadInputError(
    `"${String(cursor).slice(0, 100)}" is not a cursor of this list; take one from its edges or pageInfo`,
  );
}
