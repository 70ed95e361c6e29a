import { columnOf, sql } from '../../database/reads/sql.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { claims, claimSubjects } from '../../database/tables/claim.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { mentions } from '../../database/tables/mention.ts';
import { places } from '../../database/tables/place.ts';
import { statements, statementSubjects } from '../../database/tables/statement.ts';
import { thingParticipants, things, thingSources } from '../../database/tables/thing.ts';
import { thingKind } from '../../vocabulary/enums.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { column, connection, list, reference } from '../reads.ts';
import {
  Actor,
  ArticleConnection,
  ClaimConnection,
  Evidence,
  MentionConnection,
  Node,
  Place,
  StatementConnection,
  Thing,
} from '../refs.ts';

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
      ...list({
        table: evidence,
        where: (row, _args, parent) => sql`${columnOf(row, evidence.thingSourceId)} in (
          select x.id from thing_sources x where x.thing_id = ${parent}."id")`,
        order: [evidence.articleId, evidence.start],
      }),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'Where articles name it.',
      args: pageArgs(t.arg),
      ...connection({ table: mentions, parent: mentions.thingId, order: [mentions.orderKey] }),
    }),
    statementsAbout: t.field({
      type: StatementConnection,
      description: 'What is said about it.',
      args: pageArgs(t.arg),
      ...connection({
        table: statementSubjects,
        parent: statementSubjects.thingId,
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
        parent: claimSubjects.thingId,
        order: [claimSubjects.claimOrder],
        node: { table: claims, column: claimSubjects.claimId },
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
