import { columnOf, sql } from '../../database/reads/sql.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { mentions } from '../../database/tables/mention.ts';
import { reviews } from '../../database/tables/review.ts';
import { reviewReason, reviewStatus } from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { column, connection, first, reference } from '../reads.ts';
import { Actor, Article, Mention, Node, Review, ReviewConnection } from '../refs.ts';

Review.implement({
  description: 'The question whether an actor that an article names is one that the graph knew already.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(reviews.publicId) }),
    status: t.field({ type: enumFor(reviewStatus), description: 'How it was decided.', ...column(reviews.status) }),
    reason: t.field({
      type: enumFor(reviewReason),
      description: 'Why the two were not taken for one.',
      ...column(reviews.reason),
    }),
    score: t.float({
      description: 'How much speaks for it, 0 to 1. It ranks candidates; it is no probability.',
      ...column(reviews.score),
    }),
    name: t.string({ description: 'How the article calls the actor.', ...column(reviews.name) }),
    actor: t.field({
      type: Actor,
      description: 'The actor that was made for what the article names; once they are the same, the one that remains.',
      ...reference(reviews.actorId, actors),
    }),
    candidate: t.field({
      type: Actor,
      description: 'The actor of the graph that it may be.',
      ...reference(reviews.candidateId, actors),
    }),
    article: t.field({ type: Article, description: 'The article.', ...reference(reviews.articleId, articles) }),
    mention: t.field({
      type: Mention,
      description: 'Where the article first names the actor, if its document tells.',
      ...first({
        table: mentions,
        where: (row, _args, review) =>
          sql`${columnOf(row, mentions.articleId)} = ${columnOf(review, reviews.articleId)}
            and ${columnOf(row, mentions.actorId)} = ${columnOf(review, reviews.actorId)}`,
        order: [mentions.orderKey],
      }),
    }),
    decidedAt: t.string({ description: 'When it was decided, ISO 8601 in UTC.', ...column(reviews.decidedAt) }),
  }),
});

builder.queryField('reviews', (t) =>
  t.field({
    type: ReviewConnection,
    description: 'All reviews: those of the latest articles first, of each article the likeliest first.',
    args: pageArgs(t.arg),
    ...connection({ table: reviews, order: [reviews.orderKey] }),
  }),
);
