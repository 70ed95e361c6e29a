import { columnOf, literal, sql } from '../../database/reads/sql.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { statementLinks, statements } from '../../database/tables/statement.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { evidenceList } from '../evidence-reads.ts';
import { column, connection } from '../reads.ts';
import { Evidence, Statement, StatementLinkConnection, StatementLinkEdge } from '../refs.ts';

/** Statements that this one refers to. */
const linked = (kind: vocabulary.StatementLinkKind) =>
  connection({
    table: statementLinks,
    parent: statementLinks.fromId,
    where: (row) => sql`${columnOf(row, statementLinks.kind)} = ${literal(kind)}`,
    order: [statementLinks.toOrder],
    node: { table: statements, column: statementLinks.toId },
  });

/** Statements that refer to this one. */
const linking = (kind: vocabulary.StatementLinkKind) =>
  connection({
    table: statementLinks,
    parent: statementLinks.toId,
    where: (row) => sql`${columnOf(row, statementLinks.kind)} = ${literal(kind)}`,
    order: [statementLinks.fromOrder],
    node: { table: statements, column: statementLinks.fromId },
  });

builder.objectFields(StatementLinkEdge, (t) => ({
  basis: t.field({
    type: enumFor(vocabulary.basis),
    description: 'Whether the article says that one refers to the other.',
    ...column(statementLinks.basis),
  }),
  evidence: t.field({
    type: [Evidence],
    description: 'The words that say so.',
    ...evidenceList(evidence.statementLinkId),
  }),
  confidence: t.float({
    description: "The extractor's, 0 to 1; null when a person wrote it.",
    ...column(statementLinks.confidence),
  }),
}));

builder.objectFields(Statement, (t) => ({
  respondsTo: t.field({
    type: StatementLinkConnection,
    description: 'The statements that it answers.',
    args: pageArgs(t.arg),
    ...linked('RESPONDS_TO'),
  }),
  responses: t.field({
    type: StatementLinkConnection,
    description: 'The statements that answer it.',
    args: pageArgs(t.arg),
    ...linking('RESPONDS_TO'),
  }),
  echoes: t.field({
    type: StatementLinkConnection,
    description: 'The statements whose message it takes up.',
    args: pageArgs(t.arg),
    ...linked('ECHOES'),
  }),
  echoedBy: t.field({
    type: StatementLinkConnection,
    description: 'The statements that take up its message.',
    args: pageArgs(t.arg),
    ...linking('ECHOES'),
  }),
}));
