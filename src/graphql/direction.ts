import type { Column } from 'drizzle-orm';
import type { Arguments, Relation } from '../database/reads/read.ts';
import { columnOf, sql } from '../database/reads/sql.ts';
import { builder } from './builder.ts';

export const Direction = builder.enumType('Direction', {
  description: 'Which way a link is followed.',
  values: {
    OUTGOING: { description: 'From the one that is asked.' },
    INCOMING: { description: 'To the one that is asked.' },
  },
});

/** The arms of a field with the argument `direction`; both when it is left out. */
export function inDirection(outgoing: Relation, incoming: Relation) {
  return (args: Arguments): readonly Relation[] => {
    const direction = args.term('direction');
    if (direction === 'OUTGOING') return [outgoing];
    if (direction === 'INCOMING') return [incoming];
    return [outgoing, { ...incoming, where: withoutLoops(outgoing, incoming) }];
  };
}

/** What goes from a row to itself is in the outgoing arm already. */
function withoutLoops(outgoing: Relation, incoming: Relation): NonNullable<Relation['where']> {
  return (row, args, parent) => {
    const others = sql`${columnOf(row, outgoing.parent as Column)} <> ${columnOf(row, incoming.parent as Column)}`;
    const where = incoming.where?.(row, args, parent);
    return where ? sql`${where} and ${others}` : others;
  };
}
