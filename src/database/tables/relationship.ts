import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { basis, modality, predicate } from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { confidence, key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';
import { statements } from './statement.ts';

/** What one actor is or does to another, as an article or a statement in it asserts. A role is one with a title. */
export const relationships = sqliteTable(
  'relationships',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    subjectId: integer()
      .notNull()
      .references(() => actors.id),
    predicate: term(predicate).notNull(),
    objectId: integer()
      .notNull()
      .references(() => actors.id),
    /** The title of a role ("President"), else null. */
    title: text(),
    modality: term(modality).notNull(),
    basis: term(basis).notNull(),
    /** The statement that asserts it; null when the article itself does. */
    statementId: integer().references(() => statements.id, { onDelete: 'cascade' }),
    confidence: confidence(),
    note: text(),
  },
  (t) => [
    termCheck('relationships_predicate', t.predicate, predicate),
    termCheck('relationships_modality', t.modality, modality),
    termCheck('relationships_basis', t.basis, basis),
    index('relationships_predicate').on(t.predicate, t.orderKey),
    index('relationships_modality').on(t.modality, t.orderKey),
    index('relationships_title').on(t.title, t.orderKey),
    index('relationships_article').on(t.articleId, t.orderKey),
    index('relationships_subject').on(t.subjectId, t.orderKey),
    index('relationships_pair').on(t.subjectId, t.objectId, t.orderKey),
    index('relationships_object').on(t.objectId, t.orderKey),
    index('relationships_statement').on(t.statementId, t.orderKey),
  ],
);
