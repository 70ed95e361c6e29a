import { columnOf, sql, tableName, type Sql } from './sql.ts';
import { actors, formerActors } from '../tables/actor.ts';

/** SQL of the internal key of the actor that has a public id, or had it before it was merged; null when there is none. */
export function actorKey(publicId: Sql): Sql {
  return sql`coalesce((select x.id from ${tableName(actors)} x where x.public_id = ${publicId}),
    (select x.actor_id from ${tableName(formerActors)} x where x.public_id = ${publicId}))`;
}

/** The condition that `row` is the actor that has a public id, or had it before it was merged. */
export function isActor(row: string, publicId: Sql): Sql {
  return sql`${columnOf(row, actors.id)} = ${actorKey(publicId)}`;
}
