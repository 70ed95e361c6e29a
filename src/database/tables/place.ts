import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { articles } from './article.ts';
import { key, orderKey, publicIdColumn } from './columns.ts';

/** A location that is talked about. Name and Wikidata id follow from the `place_sources`, oldest first. */
export const places = sqliteTable(
  'places',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    wikidataId: text(),
  },
  (t) => [index('places_name').on(t.name, t.orderKey), index('places_wikidata').on(t.wikidataId, t.orderKey)],
);

/** What one article's document says of a place. */
export const placeSources = sqliteTable(
  'place_sources',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    articleOrder: text().notNull(),
    placeId: integer()
      .notNull()
      .references(() => places.id),
    placeOrder: text().notNull(),
    name: text().notNull(),
    wikidataId: text(),
  },
  (t) => [
    uniqueIndex('place_sources_article').on(t.articleId, t.placeOrder, t.placeId),
    index('place_sources_name').on(t.name),
    index('place_sources_place').on(t.placeId, t.articleOrder, t.articleId),
  ],
);
