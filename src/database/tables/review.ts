import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorKind, reviewReason, reviewStatus } from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';

/**
 * Whether an actor that an article names is one that the graph knew already. `actor` is the one that was made for the
 * article's entry, `candidate` the one that it may be. Once they are the same, both are the one that remains, and the
 * row keeps the entry to it when the article is loaded again. Rows go with the entry.
 */
export const reviews = sqliteTable(
  'reviews',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The entry: how the article's document calls the actor, and of what kind. */
    name: text().notNull(),
    kind: term(actorKind).notNull(),
    actorId: integer()
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    candidateId: integer()
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    status: term(reviewStatus).notNull(),
    reason: term(reviewReason).notNull(),
    /** How much speaks for it, 0 to 1: a rank, no probability. */
    score: real().notNull(),
    decidedAt: text(),
  },
  (t) => [
    termCheck('reviews_kind', t.kind, actorKind),
    termCheck('reviews_status', t.status, reviewStatus),
    termCheck('reviews_reason', t.reason, reviewReason),
    check('reviews_decided_at', sql`(${t.decidedAt} is null) = (${t.status} = 'OPEN')`),
    check('reviews_merged', sql`(${t.actorId} = ${t.candidateId}) = (${t.status} = 'SAME')`),
    index('reviews_article').on(t.articleId, t.orderKey),
    index('reviews_actor').on(t.actorId, t.orderKey),
    index('reviews_candidate').on(t.candidateId, t.orderKey),
    index('reviews_status').on(t.status, t.orderKey),
    index('reviews_reason').on(t.reason, t.orderKey),
    index('reviews_name').on(t.name, t.orderKey),
    index('reviews_decided_at').on(t.decidedAt, t.orderKey),
  ],
);

export type ReviewRow = typeof reviews.$inferSelect;
