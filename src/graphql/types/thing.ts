import { columnOf, sql } from '../../database/reads/sql.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { places } from '../../database/tables/place.ts';
import { thingParticipants, things, thingSources } from '../../database/tables/thing.ts';
import { thingKind } from '../../vocabulary/enums.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { column, connection, list, made, reference } from '../reads.ts';
import { Actor, ArticleConnection, Evidence, Node, Place, Thing } from '../refs.ts';

/** Several articles may name the same participant; the row with the lowest key stands for all. */
const firstOfEqualParticipants = (row: string) =>
  sql`${columnOf(row, thingParticipants.id)} = (select min(x.id) from thing_participants x
    where x.thing_id = ${columnOf(row, thingParticipants.thingId)} and x.actor_id = ${columnOf(row, thingParticipants.actorId)})`;

Thing.implement({
  description: 'What is talked about and cannot speak: an event, a weapon, a topic.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(things.publicId) }),
    slug: t.string({ description: 'Its name in addresses.', ...column(things.slug) }),
    name: t.string({ description: 'What it is called.', ...column(things.name) }),
    kind: t.field({ type: enumFor(thingKind), description: 'What kind of thing.', ...column(things.kind) }),
    wikidataId: t.string({ description: 'Its Wikidata id, where certain.', ...column(things.wikidataId) }),
    parent: t.field({
      type: Thing,
      description: 'The thing that this one is a kind or part of.',
      ...reference(things.parentId, things),
    }),
    place: t.field({ type: Place, description: 'Where an event takes place.', ...reference(things.placeId, places) }),
    participants: t.field({
      type: [Actor],
      description: 'Who takes part in an event.',
      ...list({
        table: thingParticipants,
        parent: thingParticipants.thingId,
        where: firstOfEqualParticipants,
        order: [thingParticipants.actorOrder],
        node: { table: actors, column: thingParticipants.actorId },
      }),
    }),
    times: t.field({
      type: [Evidence],
      description: 'The words that tell when an event takes place.',
      ...made({
        table: evidence,
        rows: (_args, parent) => sql`select e.* from thing_sources s cross join evidence e on e.thing_source_id = s.id
          where s.thing_id = ${parent}."id" order by s.article_order, e.start limit -1`,
        cost: () => 0,
        size: 5,
        mayBeEmpty: () => sql`1`,
      }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that talk about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: thingSources,
        parent: thingSources.thingId,
        order: [thingSources.articleOrder],
        node: { table: articles, column: thingSources.articleId },
      }),
    }),
  }),
});
