import { articles } from '../../database/tables/article.ts';
import { places, placeSources } from '../../database/tables/place.ts';
import { things } from '../../database/tables/thing.ts';
import { pageArgs } from '../connection-type.ts';
import { column, connection } from '../reads.ts';
import { ArticleConnection, Node, Place, ThingConnection } from '../refs.ts';

Place.implement({
  description: 'A location that is talked about.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(places.publicId) }),
    slug: t.string({ description: 'Its name in addresses.', ...column(places.slug) }),
    name: t.string({ description: 'What it is called.', ...column(places.name) }),
    wikidataId: t.string({ description: 'Its Wikidata id, where certain.', ...column(places.wikidataId) }),
    events: t.field({
      type: ThingConnection,
      description: 'The events that take place there.',
      args: pageArgs(t.arg),
      ...connection({ table: things, parent: things.placeId, order: [things.orderKey] }),
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
