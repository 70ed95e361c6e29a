import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorKind, aliasType } from '../../vocabulary/enums.ts';
import { articles } from './article.ts';
import { key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';

/** Who can speak or be spoken to. Name, kind and Wikidata id follow from the `actor_sources`, oldest first. */
export const actors = sqliteTable(
  'actors',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: term(actorKind).notNull(),
    wikidataId: text(),
  },
  (t) => [
    termCheck('actors_kind', t.kind, actorKind),
    index('actors_name').on(t.name, t.orderKey),
    index('actors_kind').on(t.kind, t.orderKey),
    index('actors_wikidata').on(t.wikidataId, t.orderKey),
  ],
);

/** What one article's document says of an actor. An actor lives as long as one article names it. */
export const actorSources = sqliteTable(
  'actor_sources',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    articleOrder: text().notNull(),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    actorOrder: text().notNull(),
    name: text().notNull(),
    kind: term(actorKind).notNull(),
    wikidataId: text(),
    /** Of a person: the last word of the name, folded. Null for other kinds. */
    surname: text(),
    /** Whether the name is more than a surname; what calls an actor by its whole name decides what it is called. */
    isWholeName: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    termCheck('actor_sources_kind', t.kind, actorKind),
    uniqueIndex('actor_sources_article').on(t.articleId, t.actorOrder, t.actorId),
    index('actor_sources_name').on(t.name, t.actorId, t.articleId),
    index('actor_sources_surname').on(t.surname, t.actorId, t.isWholeName, t.articleId),
    index('actor_sources_actor').on(t.actorId, t.articleOrder, t.articleId),
    index('actor_sources_naming').on(t.actorId, t.isWholeName, t.articleOrder, t.articleId),
  ],
);

/** The public id and the slug of an actor that was merged into another, which they lead to. */
export const formerActors = sqliteTable(
  'former_actors',
  {
    id: key(),
    publicId: publicIdColumn(),
    slug: text().notNull().unique(),
    actorId: integer()
      .notNull()
      .references(() => actors.id, { onDelete: 'cascade' }),
    mergedAt: text().notNull(),
  },
  (t) => [index('former_actors_actor').on(t.actorId)],
);

/** A name by which one article's document knows an actor; the same alias may come from several articles. */
export const aliases = sqliteTable(
  'aliases',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    name: text().notNull(),
    type: term(aliasType).notNull(),
  },
  (t) => [
    termCheck('aliases_type', t.type, aliasType),
    uniqueIndex('aliases_actor').on(t.actorId, t.name, t.type, t.articleId),
    index('aliases_name').on(t.name, t.actorId),
    index('aliases_type').on(t.type, t.actorId),
    index('aliases_article').on(t.articleId),
  ],
);

/** Who uses a loaded alias. */
export const aliasUsers = sqliteTable(
  'alias_users',
  {
    id: key(),
    aliasId: integer()
      .notNull()
      .references(() => aliases.id, { onDelete: 'cascade' }),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    actorOrder: text().notNull(),
  },
  (t) => [
    uniqueIndex('alias_users_alias').on(t.aliasId, t.actorOrder, t.actorId),
    index('alias_users_actor').on(t.actorId),
  ],
);
