import { actorKey } from '../../database/reads/actor-by-id.ts';
import { columnOf, join, sql } from '../../database/reads/sql.ts';
import type { Arguments, Relation } from '../../database/reads/read.ts';
import { actors } from '../../database/tables/actor.ts';
import { exchanges, exchangeStatements } from '../../database/tables/exchange.ts';
import { statements } from '../../database/tables/statement.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { column, connection, reference } from '../reads.ts';
import { Actor, Exchange, ExchangeConnection, StatementConnection } from '../refs.ts';

Exchange.implement({
  description: 'That one actor has addressed another.',
  fields: (t) => ({
    speaker: t.field({ type: Actor, description: 'Who speaks.', ...reference(exchanges.speakerId, actors) }),
    addressee: t.field({ type: Actor, description: 'Who is addressed.', ...reference(exchanges.addresseeId, actors) }),
    count: t.int({ description: 'How many statements.', ...column(exchanges.count) }),
    statements: t.field({
      type: StatementConnection,
      description: 'The statements, latest first.',
      args: pageArgs(t.arg),
      ...connection({
        table: exchangeStatements,
        where: (row, _args, parent) =>
          sql`${columnOf(row, exchangeStatements.speakerId)} = ${columnOf(parent, exchanges.speakerId)}
            and ${columnOf(row, exchangeStatements.addresseeId)} = ${columnOf(parent, exchanges.addresseeId)}`,
        order: [exchangeStatements.statementOrder],
        node: { table: statements, column: exchangeStatements.statementId },
      }),
    }),
  }),
});

/** The exchanges that the arguments `from` and `to` ask for, or all. */
function asked(args: Arguments): Relation {
  const all: Relation = { table: exchanges, order: [exchanges.speakerOrder, exchanges.addresseeOrder] };
  const ends = [
    ['from', exchanges.speakerId],
    ['to', exchanges.addresseeId],
  ] as const;
  const given = ends.filter(([name]) => args.has(name));
  if (given.length === 0) return all;
  const is = (row: string) =>
    given.map(([name, column]) => {
      return sql`${columnOf(row, column)} = ${actorKey(args.param(name))}`;
    });
  return { ...all, where: (row) => join(is(row), ' and ') };
}

builder.queryField('exchanges', (t) =>
  t.field({
    type: ExchangeConnection,
    description: 'Who has addressed whom, by speaker and addressee.',
    args: {
      from: t.arg.id({ description: 'Only what this actor says.' }),
      to: t.arg.id({ description: 'Only what is said to this actor.' }),
      ...pageArgs(t.arg),
    },
    ...connection((args) => [asked(args)]),
  }),
);
