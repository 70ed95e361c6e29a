import { columnOf, sql } from '../../database/reads/sql.ts';
import { isActor } from '../../database/reads/actor-by-id.ts';
import { actors } from '../../database/tables/actor.ts';
import { reviews } from '../../database/tables/review.ts';
import { reviewDecision } from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { enumFor } from '../enums.ts';
import { fromPayload, mutates, payloadValue, type DecideReviewInput, type MergeActorsInput } from '../payload.ts';
import { one } from '../reads.ts';
import { Actor, Review } from '../refs.ts';

type Row = Record<string, unknown>;

const DecideReviewInputType = builder.inputType('DecideReviewInput', {
  description: 'A review and what it is decided to.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of the review.' }),
    decision: t.field({ type: enumFor(reviewDecision), required: true, description: 'The decision.' }),
  }),
});

const MergeActorsInputType = builder.inputType('MergeActorsInput', {
  description: 'Two actors that are one.',
  fields: (t) => ({
    from: t.id({
      required: true,
      description: 'The id of the actor that is merged, and leads to the other from then on.',
    }),
    into: t.id({ required: true, description: 'The id of the actor that remains.' }),
  }),
});

const DecideReviewSuccess = builder.objectRef<Row>('DecideReviewSuccess').implement({
  description: 'That a review is decided.',
  fields: (t) => ({
    review: t.field({
      type: Review,
      description: 'The review as it is now.',
      ...one(reviews, (row) => sql`${columnOf(row, reviews.publicId)} = ${payloadValue('id')}`),
    }),
    summary: t.stringList({ description: 'What changed in the graph, in words.', ...fromPayload('summary') }),
  }),
});

const MergeActorsSuccess = builder.objectRef<Row>('MergeActorsSuccess').implement({
  description: 'That two actors are one.',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      description: 'The actor that remains.',
      ...one(actors, (row) => isActor(row, payloadValue('into'))),
    }),
    summary: t.stringList({ description: 'What changed in the graph, in words.', ...fromPayload('summary') }),
  }),
});

const MergeRefusal = builder.objectRef<Row>('MergeRefusal').implement({
  description: 'Why nothing was decided or merged.',
  fields: (t) => ({
    problems: t.stringList({ description: 'What is wrong, and what to do.', ...fromPayload('problems') }),
  }),
});

const DecideReviewResult = builder.unionType('DecideReviewResult', {
  description: 'What became of a decision.',
  types: [DecideReviewSuccess, MergeRefusal],
});

const MergeActorsResult = builder.unionType('MergeActorsResult', {
  description: 'What became of a merge.',
  types: [MergeActorsSuccess, MergeRefusal],
});

builder.mutationFields((t) => ({
  decideReview: t.field({
    type: DecideReviewResult,
    description:
      'Decides whether the two actors of a review are one; if so, merges the one that was made into the other.',
    args: { input: t.arg({ type: DecideReviewInputType, required: true, description: 'The decision.' }) },
    ...mutates(({ input }, effects) => effects.decideReview(input as DecideReviewInput)),
  }),
  mergeActors: t.field({
    type: MergeActorsResult,
    description:
      'Merges one actor into another: all that is said of it, by it and to it. Its id leads to the other from then on.',
    args: { input: t.arg({ type: MergeActorsInputType, required: true, description: 'The two.' }) },
    ...mutates(({ input }, effects) => effects.mergeActors(input as MergeActorsInput)),
  }),
}));
