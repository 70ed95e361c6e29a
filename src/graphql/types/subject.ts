import { columnOf, sql } from '../../database/reads/sql.ts';
import { claims, claimSubjects } from '../../database/tables/claim.ts';
import { mentions } from '../../database/tables/mention.ts';
import { statements, statementSubjects } from '../../database/tables/statement.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { connection } from '../reads.ts';
import { Actor, ClaimConnection, MentionConnection, Place, StatementConnection, Thing } from '../refs.ts';

/** Only an actor can be what a statement is aimed at instead of what it is about. */
const notAimedAt = (row: string) => sql`${columnOf(row, statementSubjects.target)} = 0`;

/** What can be talked about, and the columns that refer to it. */
const subjects = [
  { type: Actor, mention: mentions.actorId, statement: statementSubjects.actorId, claim: claimSubjects.actorId },
  { type: Thing, mention: mentions.thingId, statement: statementSubjects.thingId, claim: claimSubjects.thingId },
  { type: Place, mention: mentions.placeId, statement: statementSubjects.placeId, claim: claimSubjects.placeId },
];

for (const { type, mention, statement, claim } of subjects) {
  builder.objectFields(type, (t) => ({
    mentions: t.field({
      type: MentionConnection,
      description: 'Where articles name it.',
      args: pageArgs(t.arg),
      ...connection({ table: mentions, parent: mention, order: [mentions.orderKey] }),
    }),
    statementsAbout: t.field({
      type: StatementConnection,
      description: 'What is said about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: statementSubjects,
        parent: statement,
        ...(type === Actor && { where: notAimedAt }),
        order: [statementSubjects.statementOrder],
        node: { table: statements, column: statementSubjects.statementId },
      }),
    }),
    claimsAbout: t.field({
      type: ClaimConnection,
      description: 'Claims about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: claimSubjects,
        parent: claim,
        order: [claimSubjects.claimOrder],
        node: { table: claims, column: claimSubjects.claimId },
      }),
    }),
  }));
}
