import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BadInputError } from '../../errors.ts';
import { actorKey } from '../reads/actor-by-id.ts';
import type { Arguments } from '../reads/read.ts';
import { sql, type Sql } from '../reads/sql.ts';
import { levels, neighboursOf } from './levels.ts';

export const defaultPathLength = 6;
export const maxPathLength = 10;

/** The steps of a path while it is answered; no such table is stored. */
export const pathSteps = sqliteTable('path_steps', {
  fromId: integer().notNull(),
  toId: integer().notNull(),
  /** One of these is set: what links the two. */
  statementId: integer(),
  relationshipId: integer(),
  claimId: integer(),
  /** OUTGOING when it goes from the one to the other, INCOMING when the other way; null for a shared claim. */
  direction: text(),
});

/** `id` of the actor that an argument names; no row when there is none. */
const actor = (id: Sql) => sql`select id from actors where id = ${actorKey(id)}`;

/** Whether the path has no steps because both ends are the same actor: 0 or 1. */
export function isSameActor(args: Arguments): Sql {
  return sql`exists(${actor(args.param('from'))} and id = ${actorKey(args.param('to'))})`;
}

/**
 * The steps of the shortest path between the actors `from` and `to`, in order; no row when there is none within
 * `maxLength`. Distances are counted from the end; then the path goes from the start to the actor with the first
 * public id among those that are one nearer, so that of several shortest paths it is always the same.
 */
export function shortestPath(args: Arguments): Sql {
  const from = sql`(${actor(args.param('from'))})`;
  const nearer = `select value from json_each(
    (select frontier from levels where depth = (select max(depth) from levels) - walk.step - 1))`;
  const next = `select a.id from actors a where a.id in (${neighboursOf('json_array(walk.id)')} intersect ${nearer})
    order by +a.public_id limit 1`;
  return sql`with recursive ${levels(sql`${actor(args.param('to'))} and ${from} is not null`, args.param('maxLength', pathLength), from)},
    walk(step, id) as (
      select 0, value from json_each((select frontier from levels order by depth desc limit 1)) where value = ${from}
      union all
      select step + 1, (${next}) from walk where step < (select max(depth) from levels)),
    pairs as materialized (
      select w.step, w.id as from_id, v.id as to_id from walk w join walk v on v.step = w.step + 1),
    said as materialized (select *, ${statementBetween('from_id', 'to_id')} as outgoing,
      ${statementBetween('to_id', 'from_id')} as incoming from pairs),
    related as materialized (select *, coalesce(outgoing, incoming) as statement_id,
      case when coalesce(outgoing, incoming) is null then ${relationshipBetween('from_id', 'to_id')} end as to_other,
      case when coalesce(outgoing, incoming) is null then ${relationshipBetween('to_id', 'from_id')} end as of_other
      from said)
    select from_id, to_id, statement_id, coalesce(to_other, of_other) as relationship_id,
      case when coalesce(statement_id, to_other, of_other) is null then
        (select claim_id from shared_claims where actor_id = from_id and other_id = to_id order by claim_order limit 1)
      end as claim_id,
      case when coalesce(outgoing, case when incoming is null then to_other end) is not null then 'OUTGOING'
        when coalesce(incoming, of_other) is not null then 'INCOMING' end as direction
    from related order by step limit -1`;
}

/** The latest statement of one actor to another. */
function statementBetween(speaker: string, addressee: string): string {
  return `(select statement_id from exchange_statements where speaker_id = ${speaker} and addressee_id = ${addressee}
    order by statement_order limit 1)`;
}

function relationshipBetween(subject: string, object: string): string {
  return `(select id from relationships where subject_id = ${subject} and object_id = ${object} order by order_key limit 1)`;
}

function pathLength(value: unknown): number {
  const length = (value ?? defaultPathLength) as number;
  if (length >= 1 && length <= maxPathLength) return length;
  throw new BadInputError(`"maxLength" must be from 1 to ${maxPathLength}, not ${length}`);
}
