import { isActor } from '../../database/reads/actor-by-id.ts';
import { columnOf, literal, sql, tableName } from '../../database/reads/sql.ts';
import { actors, actorSources, aliases, aliasUsers } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { exchanges } from '../../database/tables/exchange.ts';
import { relationships } from '../../database/tables/relationship.ts';
import { addressees, statements, statementSpeakers } from '../../database/tables/statement.ts';
import { publicId } from '../../vocabulary/entities.ts';
import { actorKind, aliasType } from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { Direction, inDirection } from '../direction.ts';
import { enumFor } from '../enums.ts';
import { exactlyOne } from '../exactly-one.ts';
import { column, connection, list, one } from '../reads.ts';
import {
  Actor,
  ActorConnection,
  Alias,
  ArticleConnection,
  ExchangeConnection,
  Node,
  RelationshipConnection,
  StatementConnection,
} from '../refs.ts';

/** The same alias may come from several articles; the row with the lowest key stands for all. */
const firstOfEqualAliases = (row: string) =>
  sql`${columnOf(row, aliases.id)} = (select min(x.id) from aliases x where x.actor_id = ${columnOf(row, aliases.actorId)}
    and x.name = ${columnOf(row, aliases.name)} and x.type = ${columnOf(row, aliases.type)})`;

Alias.implement({
  description: 'A name by which an actor is known.',
  fields: (t) => ({
    name: t.string({ description: 'The name.', ...column(aliases.name) }),
    type: t.field({ type: enumFor(aliasType), description: 'How it names the actor.', ...column(aliases.type) }),
    usedBy: t.field({
      type: [Actor],
      description: 'For a loaded alias: who uses it.',
      ...list({
        table: aliasUsers,
        where: (row, _args, parent) =>
          sql`${columnOf(row, aliasUsers.id)} in (select min(u.id) from aliases x join alias_users u on u.alias_id = x.id
            where x.actor_id = ${columnOf(parent, aliases.actorId)} and x.name = ${columnOf(parent, aliases.name)}
            and x.type = ${columnOf(parent, aliases.type)} group by u.actor_id)`,
        order: [aliasUsers.actorOrder],
        node: { table: actors, column: aliasUsers.actorId },
      }),
    }),
  }),
});

Actor.implement({
  description: 'A person, state, organisation, medium or group that can speak or be spoken to.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(actors.publicId) }),
    slug: t.string({ description: 'The name of the actor in addresses and commands.', ...column(actors.slug) }),
    name: t.string({ description: 'The name it is known by.', ...column(actors.name) }),
    kind: t.field({ type: enumFor(actorKind), description: 'What kind of actor.', ...column(actors.kind) }),
    wikidataId: t.string({ description: 'Its Wikidata id, where certain.', ...column(actors.wikidataId) }),
    aliases: t.field({
      type: [Alias],
      description: 'Names by which articles know it.',
      ...list({
        table: aliases,
        parent: aliases.actorId,
        where: firstOfEqualAliases,
        order: [aliases.name, aliases.type],
      }),
    }),
    statements: t.field({
      type: StatementConnection,
      description: 'What it says, alone or with others: latest first, then in the order of the text.',
      args: pageArgs(t.arg),
      ...connection({
        table: statementSpeakers,
        parent: statementSpeakers.actorId,
        order: [statementSpeakers.statementOrder],
        node: { table: statements, column: statementSpeakers.statementId },
      }),
    }),
    heard: t.field({
      type: StatementConnection,
      description: 'What is said to it.',
      args: pageArgs(t.arg),
      ...connection({
        table: addressees,
        parent: addressees.actorId,
        order: [addressees.statementOrder],
        node: { table: statements, column: addressees.statementId },
      }),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that it occurs in.',
      args: pageArgs(t.arg),
      ...connection({
        table: actorSources,
        parent: actorSources.actorId,
        order: [actorSources.articleOrder],
        node: { table: articles, column: actorSources.articleId },
      }),
    }),
    relationships: t.field({
      type: RelationshipConnection,
      description: 'What it is or does to others, and they to it.',
      args: {
        ...pageArgs(t.arg),
        direction: t.arg({ type: Direction, description: 'Only those that it is the subject or the object of.' }),
      },
      ...connection(
        inDirection(
          { table: relationships, parent: relationships.subjectId, order: [relationships.orderKey] },
          { table: relationships, parent: relationships.objectId, order: [relationships.orderKey] },
        ),
      ),
    }),
    exchanges: t.field({
      type: ExchangeConnection,
      description: 'Whom it addresses and who addresses it.',
      args: {
        ...pageArgs(t.arg),
        direction: t.arg({ type: Direction, description: 'Only those in which it speaks, or is spoken to.' }),
      },
      ...connection(
        inDirection(
          {
            table: exchanges,
            parent: exchanges.speakerId,
            order: [exchanges.speakerOrder, exchanges.addresseeOrder],
          },
          {
            table: exchanges,
            parent: exchanges.addresseeId,
            order: [exchanges.speakerOrder, exchanges.addresseeOrder],
          },
        ),
      ),
    }),
  }),
});

builder.queryFields((t) => ({
  actor: t.field({
    type: Actor,
    nullable: true,
    description: 'One actor, by exactly one of its id, its slug, or a name or alias; null when there is none.',
    args: {
      id: t.arg.id({ description: 'Its public id.' }),
      slug: t.arg.string({ description: 'Its slug.' }),
      name: t.arg.string({ description: 'Its name, or else one of its aliases, exactly.' }),
    },
    ...one(actors, (row, _parent, args) =>
      exactlyOne(args, {
        id: (id) => isActor(row, id),
        slug: (slug) => isActor(row, sql`${literal(publicId('actor', ''))} || ${slug}`),
        name: (name) => sql`${columnOf(row, actors.id)} = coalesce(
          (select x.id from ${tableName(actors)} x where x.name = ${name} order by x.order_key limit 1),
          (select x.actor_id from ${tableName(aliases)} x join ${tableName(actors)} y on y.id = x.actor_id
            where x.name = ${name} order by y.order_key limit 1))`,
      }),
    ),
  }),
  actors: t.field({
    type: ActorConnection,
    description: 'All actors, by name.',
    args: pageArgs(t.arg),
    ...connection({ table: actors, order: [actors.orderKey] }),
  }),
}));
