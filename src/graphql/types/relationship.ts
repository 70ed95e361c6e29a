import { columnOf, literal, sql } from '../../database/reads/sql.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { relationships } from '../../database/tables/relationship.ts';
import { statements } from '../../database/tables/statement.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { ploverTypeOf } from '../../vocabulary/predicates.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { evidenceList } from '../evidence-reads.ts';
import { by, column, computed, connection, reference, variant } from '../reads.ts';
import { Actor, Article, Asserter, Evidence, Node, Relationship, RelationshipConnection } from '../refs.ts';

const ploverCases = Object.entries(ploverTypeOf)
  .filter(([, plover]) => plover !== null)
  .map(([predicate, plover]) => `when ${literal(predicate)} then ${literal(plover as string)}`)
  .join(' ');

Relationship.implement({
  description: 'What one actor is or does to another, as the article or a statement in it asserts.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(relationships.publicId) }),
    article: t.field({
      type: Article,
      description: 'The article it stands in.',
      ...reference(relationships.articleId, articles),
    }),
    subject: t.field({ type: Actor, description: 'Who is or does it.', ...reference(relationships.subjectId, actors) }),
    predicate: t.field({
      type: enumFor(vocabulary.predicate),
      description: 'What it is or does.',
      ...column(relationships.predicate),
    }),
    object: t.field({ type: Actor, description: 'To whom.', ...reference(relationships.objectId, actors) }),
    title: t.string({ description: 'The title of a role ("President").', ...column(relationships.title) }),
    modality: t.field({
      type: enumFor(vocabulary.modality),
      description: 'How it stands to the facts, as told.',
      ...column(relationships.modality),
    }),
    basis: t.field({
      type: enumFor(vocabulary.basis),
      description: 'Whether it is said outright.',
      ...column(relationships.basis),
    }),
    assertedBy: t.field({
      type: Asserter,
      description: 'The statement that asserts it, or else the article.',
      ...variant([
        by('Statement', relationships.statementId, statements),
        by('Article', relationships.articleId, articles),
      ]),
    }),
    ploverType: t.field({
      type: enumFor(vocabulary.ploverType),
      nullable: true,
      description: 'Event class of the predicate in PLOVER, where one fits.',
      ...computed((row) => sql`case ${columnOf(row, relationships.predicate)} ${ploverCases} end`),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that say so.',
      ...evidenceList(evidence.relationshipId),
    }),
    confidence: t.float({
      description: "The extractor's, 0 to 1; null when a person wrote it.",
      ...column(relationships.confidence),
    }),
    note: t.string({ description: "The annotator's remark.", ...column(relationships.note) }),
  }),
});

builder.queryField('relationships', (t) =>
  t.field({
    type: RelationshipConnection,
    description: 'All relationships: those of the latest articles first.',
    args: pageArgs(t.arg),
    ...connection({ table: relationships, order: [relationships.orderKey] }),
  }),
);
