import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { mentionType } from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { confidence, key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';
import { places } from './place.ts';
import { things } from './thing.ts';

/** Where an article names an actor, a thing or a place; its span is its evidence. */
export const mentions = sqliteTable(
  'mentions',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    type: term(mentionType).notNull(),
    actorId: integer().references(() => actors.id),
    thingId: integer().references(() => things.id),
    placeId: integer().references(() => places.id),
    confidence: confidence(),
  },
  (t) => [
    termCheck('mentions_type', t.type, mentionType),
    check(
      'mentions_subject',
      sql`(${t.actorId} is not null) + (${t.thingId} is not null) + (${t.placeId} is not null) = 1`,
    ),
    index('mentions_type').on(t.type, t.orderKey),
    index('mentions_article').on(t.articleId, t.orderKey),
    index('mentions_actor').on(t.actorId, t.orderKey),
    index('mentions_thing').on(t.thingId, t.orderKey),
    index('mentions_place').on(t.placeId, t.orderKey),
  ],
);
