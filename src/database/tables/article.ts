import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { key, orderKey, publicIdColumn } from './columns.ts';

/** One news article. `text` is last: a row whose text is not asked for is read without its overflow pages. */
export const articles = sqliteTable(
  'articles',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    slug: text().notNull().unique(),
    title: text(),
    url: text(),
    publisher: text(),
    byline: text(),
    /** ISO 8601: a date or a date and time with its offset. */
    publishedAt: text(),
    /** BCP 47. */
    language: text().notNull(),
    sha256: text().notNull(),
    ingestedAt: text().notNull(),
    /** Counts from 1; one more at each change of the article's facts. */
    revision: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [
    index('articles_title').on(t.title, t.orderKey),
    index('articles_sha256').on(t.sha256, t.orderKey),
    index('articles_url').on(t.url, t.orderKey),
    index('articles_publisher').on(t.publisher, t.orderKey),
    index('articles_published_at').on(t.publishedAt, t.orderKey),
    index('articles_language').on(t.language, t.orderKey),
  ],
);
