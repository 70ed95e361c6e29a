import { columnOf, literal, sql } from '../../database/reads/sql.ts';
import { actorSources } from '../../database/tables/actor.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { claims } from '../../database/tables/claim.ts';
import { mentions } from '../../database/tables/mention.ts';
import { places, placeSources } from '../../database/tables/place.ts';
import { relationships } from '../../database/tables/relationship.ts';
import { statements } from '../../database/tables/statement.ts';
import { things, thingSources } from '../../database/tables/thing.ts';
import { publicId } from '../../vocabulary/entities.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { exactlyOne } from '../exactly-one.ts';
import { column, connection, one } from '../reads.ts';
import {
  ActorConnection,
  Article,
  ArticleConnection,
  ClaimConnection,
  MentionConnection,
  Node,
  PlaceConnection,
  RelationshipConnection,
  StatementConnection,
  ThingConnection,
} from '../refs.ts';

Article.implement({
  description: 'A news article: the source of everything the graph holds.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(articles.publicId) }),
    slug: t.string({ description: 'The name of the article in addresses and commands.', ...column(articles.slug) }),
    title: t.string({ description: 'Headline, if known.', ...column(articles.title) }),
    url: t.string({ description: 'Where it was published, if known.', ...column(articles.url) }),
    publisher: t.string({ description: 'Who published it, if known.', ...column(articles.publisher) }),
    byline: t.string({ description: 'Who wrote it, if known.', ...column(articles.byline) }),
    publishedAt: t.string({
      description: 'When, as an ISO 8601 date or time, if known.',
      ...column(articles.publishedAt),
    }),
    language: t.string({ description: 'Language as a BCP 47 tag.', ...column(articles.language) }),
    text: t.string({ description: 'The text that all offsets refer to.', ...column(articles.text) }),
    sha256: t.string({ description: 'SHA-256 of the text in UTF-8, in hexadecimal.', ...column(articles.sha256) }),
    ingestedAt: t.string({ description: 'When it was first loaded, ISO 8601 in UTC.', ...column(articles.ingestedAt) }),
    revision: t.int({
      description: 'Counts from 1, one more at each change of its facts.',
      ...column(articles.revision),
    }),
    statements: t.field({
      type: StatementConnection,
      description: 'What is said in it, in the order of the text.',
      args: pageArgs(t.arg),
      ...connection({ table: statements, parent: statements.articleId, order: [statements.orderKey] }),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'The claims made in it.',
      args: pageArgs(t.arg),
      ...connection({ table: claims, parent: claims.articleId, order: [claims.orderKey] }),
    }),
    relationships: t.field({
      type: RelationshipConnection,
      description: 'The relationships asserted in it.',
      args: pageArgs(t.arg),
      ...connection({
        table: relationships,
        parent: relationships.articleId,
        order: [relationships.orderKey],
      }),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'Where it names actors, things and places, in the order of the text.',
      args: pageArgs(t.arg),
      ...connection({ table: mentions, parent: mentions.articleId, order: [mentions.orderKey] }),
    }),
    actors: t.field({
      type: ActorConnection,
      description: 'The actors in it, by name.',
      args: pageArgs(t.arg),
      ...connection({
        table: actorSources,
        parent: actorSources.articleId,
        order: [actorSources.actorOrder],
        node: { table: actors, column: actorSources.actorId },
      }),
    }),
    things: t.field({
      type: ThingConnection,
      description: 'The things it talks about, by name.',
      args: pageArgs(t.arg),
      ...connection({
        table: thingSources,
        parent: thingSources.articleId,
        order: [thingSources.thingOrder],
        node: { table: things, column: thingSources.thingId },
      }),
    }),
    places: t.field({
      type: PlaceConnection,
      description: 'The places it talks about, by name.',
      args: pageArgs(t.arg),
      ...connection({
        table: placeSources,
        parent: placeSources.articleId,
        order: [placeSources.placeOrder],
        node: { table: places, column: placeSources.placeId },
      }),
    }),
  }),
});

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'One article, by exactly one of its id and its slug; null when there is none.',
    args: {
      id: t.arg.id({ description: 'Its public id.' }),
      slug: t.arg.string({ description: 'Its slug.' }),
    },
    ...one(articles, (row, _parent, args) =>
      exactlyOne(args, {
        id: (id) => sql`${columnOf(row, articles.publicId)} = ${id}`,
        slug: (slug) => sql`${columnOf(row, articles.publicId)} = ${literal(publicId('article', ''))} || ${slug}`,
      }),
    ),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'All articles, latest first; undated ones last.',
    args: pageArgs(t.arg),
    ...connection({ table: articles, order: [articles.orderKey] }),
  }),
}));
