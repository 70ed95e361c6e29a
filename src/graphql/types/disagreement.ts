import type { Column } from 'drizzle-orm';
import { disagreementOrder, disagreementsPage, maxDisagreeing } from '../../database/graph/disagreements.ts';
import { columnOf, sql } from '../../database/reads/sql.ts';
import { claimLinks, claims, claimStatements } from '../../database/tables/claim.ts';
import { statements } from '../../database/tables/statement.ts';
import { builder } from '../builder.ts';
import { forwardArgs, pageArgs } from '../connection-type.ts';
import { connection, paged, reference } from '../reads.ts';
import { Claim, Disagreement, DisagreementConnection, StatementConnection } from '../refs.ts';

/** The statements by which the actors that are asked about put a claim forward. */
const putForward = (claim: Column) =>
  connection({
    table: claimStatements,
    where: (row, _args, parent) =>
      sql`${columnOf(row, claimStatements.claimId)} = ${columnOf(parent, claim)}
        and ${columnOf(row, claimStatements.stance)} <> 'DENIES'
        and exists (select 1 from statement_speakers x where x.statement_id = ${columnOf(row, claimStatements.statementId)}
          and x.actor_id in (select value from json_each(${parent}.actors)))`,
    order: [claimStatements.statementOrder],
    node: { table: statements, column: claimStatements.statementId },
  });

Disagreement.implement({
  description: 'Two claims in tension, put forward by different actors. Both are kept: the graph does not decide.',
  fields: (t) => ({
    claim: t.field({ type: Claim, description: 'The one claim.', ...reference(claimLinks.fromId, claims) }),
    statements: t.field({
      type: StatementConnection,
      description: 'The statements by which the given actors put it forward.',
      args: pageArgs(t.arg),
      ...putForward(claimLinks.fromId),
    }),
    opposed: t.field({
      type: Claim,
      description: 'The claim that it contradicts.',
      ...reference(claimLinks.toId, claims),
    }),
    opposedStatements: t.field({
      type: StatementConnection,
      description: 'The statements by which the given actors put that one forward.',
      args: pageArgs(t.arg),
      ...putForward(claimLinks.toId),
    }),
  }),
});

builder.queryField('disagreements', (t) =>
  t.field({
    type: DisagreementConnection,
    description:
      'Claims that contradict each other, put forward by different ones of the given actors, in the order of the claims. A statement that denies a claim does not put it forward.',
    args: {
      between: t.arg.idList({
        required: true,
        description: `Ids of 2 to ${maxDisagreeing} actors; ids of none are passed over.`,
      }),
      ...forwardArgs(t.arg),
    },
    ...paged({ table: claimLinks, order: disagreementOrder, cost: () => 1_000, page: disagreementsPage }),
  }),
);
