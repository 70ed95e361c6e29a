import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { articles } from './article.ts';
import { key } from './columns.ts';

/** One run of ingest that changed something (PROV-O: Activity). */
export const ingestions = sqliteTable(
  'ingestions',
  {
    id: key(),
    /** The article's slug; the article itself may have been removed since. */
    articleSlug: text().notNull(),
    articleId: integer().references(() => articles.id, { onDelete: 'set null' }),
    startedAt: text().notNull(),
    /** Where the document came from, as the caller named it. */
    source: text().notNull(),
    /** Who made the document: "curated", or an extractor and its version. */
    extractor: text().notNull(),
    /** Sha-256 of the canonical document, and the document itself, as canonical JSON, to compare with and go back to. */
    documentSha256: text().notNull(),
    document: text().notNull(),
    added: integer().notNull(),
    changed: integer().notNull(),
    removed: integer().notNull(),
  },
  (t) => [index('ingestions_article').on(t.articleSlug, t.id), index('ingestions_article_id').on(t.articleId)],
);
