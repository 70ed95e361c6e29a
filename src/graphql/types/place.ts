import { articles } from '../../database/tables/article.ts';
import { claims, claimSubjects } from '../../database/tables/claim.ts';
import { mentions } from '../../database/tables/mention.ts';
import { places, placeSources } from '../../database/tables/place.ts';
import { statements, statementSubjects } from '../../database/tables/statement.ts';
import { things } from '../../database/tables/thing.ts';
import { pageArgs } from '../connection-type.ts';
import { column, connection } from '../reads.ts';
import {
  ArticleConnection,
  ClaimConnection,
  MentionConnection,
  Node,
  Place,
  StatementConnection,
  ThingConnection,
} from '../refs.ts';

Place.implement({
  description: 'A location that is talked about.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(places.publicId) }),
    slug: t.string({ description: 'Its name in addresses.', ...column(places.slug) }),
    name: t.string({ description: 'What it is called.', ...column(places.name) }),
    wikidataId: t.string({ description: 'Its Wikidata id, where certain.', ...column(places.wikidataId) }),
    mentions: t.field({
      type: MentionConnection,
      description: 'Where articles name it.',
      args: pageArgs(t.arg),
      ...connection({ table: mentions, parent: mentions.placeId, order: [mentions.orderKey] }),
    }),
    events: t.field({
      type: ThingConnection,
      description: 'The events that take place there.',
      args: pageArgs(t.arg),
      ...connection({ table: things, parent: things.placeId, order: [things.orderKey] }),
    }),
    statementsAbout: t.field({
      type: StatementConnection,
      description: 'What is said about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: statementSubjects,
        parent: statementSubjects.placeId,
        order: [statementSubjects.statementOrder],
        node: { table: statements, column: statementSubjects.statementId },
      }),
    }),
    claimsAbout: t.field({
      type: ClaimConnection,
      description: 'Claims about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: claimSubjects,
        parent: claimSubjects.placeId,
        order: [claimSubjects.claimOrder],
        node: { table: claims, column: claimSubjects.claimId },
      }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that talk about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: placeSources,
        parent: placeSources.placeId,
        order: [placeSources.articleOrder],
        node: { table: articles, column: placeSources.articleId },
      }),
    }),
  }),
});
