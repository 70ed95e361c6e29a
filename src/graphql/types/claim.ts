import { columnOf, sql } from '../../database/reads/sql.ts';
import type { Arguments, Relation } from '../../database/reads/read.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { claimLinks, claims, claimStatements, claimSubjects } from '../../database/tables/claim.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { places } from '../../database/tables/place.ts';
import { statements } from '../../database/tables/statement.ts';
import { things } from '../../database/tables/thing.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { Direction, inDirection } from '../direction.ts';
import { enumFor } from '../enums.ts';
import { evidenceList } from '../evidence-reads.ts';
import { by, column, connection, link, reference } from '../reads.ts';
import {
  Article,
  Claim,
  ClaimConnection,
  ClaimEdge,
  ClaimLinkConnection,
  Evidence,
  Node,
  StatementConnection,
  SubjectConnection,
} from '../refs.ts';

builder.objectFields(ClaimEdge, (t) => ({
  stance: t.field({
    type: enumFor(vocabulary.stance),
    description: 'In a list of the claims of a statement: how the statement stands to the claim.',
    ...link(claimStatements, column(claimStatements.stance)),
  }),
}));

/**
 * Links from a claim or to it; `other_id` is the claim at the other end. Two claims may bear on each other in the same
 * way: what tells the link from its opposite in the order, and so in the cursor, is where it starts.
 */
const links = inDirection(
  {
    table: claimLinks,
    parent: claimLinks.fromId,
    where: ofKind,
    order: [claimLinks.toOrder, claimLinks.kind, claimLinks.fromOrder],
    extra: { other_id: (row) => columnOf(row, claimLinks.toId), direction: () => `'OUTGOING'` },
  },
  {
    table: claimLinks,
    parent: claimLinks.toId,
    where: ofKind,
    order: [claimLinks.fromOrder, claimLinks.kind, claimLinks.fromOrder],
    extra: { other_id: (row) => columnOf(row, claimLinks.fromId), direction: () => `'INCOMING'` },
  } satisfies Relation,
);

function ofKind(row: string, args: Arguments) {
  return args.has('kind') ? sql`${columnOf(row, claimLinks.kind)} = ${args.param('kind')}` : null;
}

Claim.implement({
  description: 'A proposition that statements put forward. That it is here does not mean that it is true.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(claims.publicId) }),
    article: t.field({
      type: Article,
      description: 'The article it is made in.',
      ...reference(claims.articleId, articles),
    }),
    text: t.string({ description: 'The proposition as a sentence that stands alone.', ...column(claims.text) }),
    modality: t.field({
      type: enumFor(vocabulary.modality),
      description: 'How it stands to the facts, as told.',
      ...column(claims.modality),
    }),
    checkability: t.field({
      type: enumFor(vocabulary.checkability),
      description: 'Whether and how it could be checked.',
      ...column(claims.checkability),
    }),
    about: t.field({
      type: SubjectConnection,
      description: 'Actors, things and places that it is about.',
      args: pageArgs(t.arg),
      ...connection({ table: claimSubjects, parent: claimSubjects.claimId, order: [claimSubjects.ordinal] }, [
        by('Actor', claimSubjects.actorId, actors),
        by('Thing', claimSubjects.thingId, things),
        by('Place', claimSubjects.placeId, places),
      ]),
    }),
    statements: t.field({
      type: StatementConnection,
      description: 'The statements that make, deny or hedge it.',
      args: pageArgs(t.arg),
      ...connection({
        table: claimStatements,
        parent: claimStatements.claimId,
        order: [claimStatements.statementOrder],
        node: { table: statements, column: claimStatements.statementId },
      }),
    }),
    links: t.field({
      type: ClaimLinkConnection,
      description: 'How it bears on other claims, and they on it.',
      args: {
        ...pageArgs(t.arg),
        kind: t.arg({ type: enumFor(vocabulary.claimLinkKind), description: 'Only links of this kind.' }),
        direction: t.arg({ type: Direction, description: 'Only links from it, or to it.' }),
      },
      ...connection(links),
    }),
    evidence: t.field({ type: [Evidence], description: 'The words that make it.', ...evidenceList(evidence.claimId) }),
    confidence: t.float({
      description: "The extractor's, 0 to 1; null when a person wrote it.",
      ...column(claims.confidence),
    }),
    note: t.string({ description: "The annotator's remark.", ...column(claims.note) }),
  }),
});

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'All claims: those of the latest articles first.',
    args: pageArgs(t.arg),
    ...connection({ table: claims, order: [claims.orderKey] }),
  }),
);
