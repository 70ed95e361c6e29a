import { index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { thingKind } from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';
import { places } from './place.ts';

/** What is talked about and cannot speak: a weapon, a meeting, a topic. Attributes follow from the `thing_sources`. */
export const things = sqliteTable(
  'things',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: term(thingKind).notNull(),
    wikidataId: text(),
    /** The thing that this one is a kind or part of. */
    parentId: integer().references((): AnySQLiteColumn => things.id),
    /** Where an event takes place. */
    placeId: integer().references(() => places.id),
  },
  (t) => [
    termCheck('things_kind', t.kind, thingKind),
    index('things_wikidata').on(t.wikidataId, t.orderKey),
    index('things_name').on(t.name, t.orderKey),
    index('things_kind').on(t.kind, t.orderKey),
    index('things_parent').on(t.parentId, t.orderKey),
    index('things_place').on(t.placeId, t.orderKey),
  ],
);

/** What one article's document says of a thing. Its time expression is evidence of this row. */
export const thingSources = sqliteTable(
  'thing_sources',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    articleOrder: text().notNull(),
    thingId: integer()
      .notNull()
      .references(() => things.id),
    thingOrder: text().notNull(),
    name: text().notNull(),
    kind: term(thingKind).notNull(),
    wikidataId: text(),
    parentId: integer().references(() => things.id),
    placeId: integer().references(() => places.id),
  },
  (t) => [
    termCheck('thing_sources_kind', t.kind, thingKind),
    uniqueIndex('thing_sources_article').on(t.articleId, t.thingOrder, t.thingId),
    index('thing_sources_name').on(t.name, t.kind),
    index('thing_sources_thing').on(t.thingId, t.articleOrder, t.articleId),
    index('thing_sources_parent').on(t.parentId),
    index('thing_sources_place').on(t.placeId),
  ],
);

/** Who takes part in an event, as one article's document says. */
export const thingParticipants = sqliteTable(
  'thing_participants',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    thingId: integer()
      .notNull()
      .references(() => things.id),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    actorOrder: text().notNull(),
  },
  (t) => [
    uniqueIndex('thing_participants_thing').on(t.thingId, t.actorOrder, t.actorId, t.articleId),
    index('thing_participants_actor').on(t.actorId),
    index('thing_participants_article').on(t.articleId),
  ],
);
