import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BadInputError } from '../../errors.ts';
import { cursorPart, notACursor } from '../reads/cursor.ts';
import { forwardPage } from '../reads/forward-page.ts';
import { pageSizeOf } from '../reads/page.ts';
import type { Arguments, NodeFilter, Page } from '../reads/read.ts';
import { join, sql, type Sql } from '../reads/sql.ts';
import { actors } from '../tables/actor.ts';
import { withinTime } from '../time-limit.ts';
import { levels } from './levels.ts';

export const maxNeighbourhoodDepth = 3;

/** The rows of a neighbourhood while it is answered; no such table is stored. */
export const neighbours = sqliteTable('neighbours', {
  actorId: integer().notNull(),
  distance: integer().notNull(),
  /** The actors one step nearer, as a JSON array of internal keys. */
  nearer: text().notNull(),
  orderKey: text().notNull(),
});

/**
 * A page of the actors within the argument `depth` of the actor whose row is known by `parent`, nearest first. The
 * search is named once only: SQLite runs what depends on an outer row anew wherever it is named.
 */
export function neighbourhoodPage(args: Arguments, parent: string, rows: string, filter: NodeFilter | null): Page {
  const size = pageSizeOf(args, 'first');
  const search = levels(sql`select ${parent}.id as id`, args.param('depth', depthOf));
  const like = filter ? sql`and ${filter('x.value', actors)}` : sql``;
  const reached = sql`(select json_group_array(json(frontier) order by depth) as frontiers from levels) f
    cross join json_each(f.frontiers) level cross join json_each(level.value) x where level.key > 0 ${like}`;
  const place = args.has('after')
    ? [args.param('after', distanceOf), args.param('after', (cursor) => cursorPart(cursor, 1, 2))]
    : [];
  const after = place.length ? sql`where (k0, k1) > (${join(place, ', ')})` : sql``;
  return {
    ...forwardPage(
      args,
      rows,
      size,
      (count) => sql`with recursive ${search}
      select *, count(*) over () > ${count} as more from (
        select x.value as actor_id, level.key as distance, json_extract(f.frontiers, '$[' || (level.key - 1) || ']') as nearer,
          level.key as k0, (select order_key from actors where id = x.value) as k1 from ${reached}) ${after}
      order by k0, k1 limit ${count}`,
    ),
    parameters: join([size, args.param('depth', depthOf), ...place], ', '),
    totalCount: sql`(with recursive ${search} select count(*) from ${reached})`,
  };
}

/** Two steps from an actor lies most of a graph, all of which is searched; one step away what it has itself. */
export function neighbourhoodCost(args: Arguments): number {
  const depth = args.input('depth')?.value;
  return depth === 2 || depth === 3 ? 25_000 : 2_000;
}

/** How many links join the actor of a row to the nearer ones. */
export function countLinks(row: string): Sql {
  const count = (counted: string, table: string, from: string, to: string) =>
    `(select ${counted} from json_each(${row}.nearer) x cross join ${table} l on l.${from} = ${row}.actor_id and l.${to} = x.value)`;
  const counts = [
    count('coalesce(sum(l.count), 0)', 'exchanges', 'speaker_id', 'addressee_id'),
    count('coalesce(sum(l.count), 0)', 'exchanges', 'addressee_id', 'speaker_id'),
    count('count(*)', 'relationships', 'subject_id', 'object_id'),
    count('count(*)', 'relationships', 'object_id', 'subject_id'),
    count('count(*)', 'shared_claims', 'actor_id', 'other_id'),
  ];
  return sql`case when ${withinTime} then ${counts.join(' + ')} end`;
}

function depthOf(value: unknown): number {
  const depth = (value ?? 1) as number;
  if (depth >= 1 && depth <= maxNeighbourhoodDepth) return depth;
  throw new BadInputError(`"depth" must be from 1 to ${maxNeighbourhoodDepth}, not ${depth}`);
}

function distanceOf(cursor: unknown): number {
  const part = cursorPart(cursor, 0, 2);
  if (/^\d{10}$/.test(part)) return Number(part);
  throw notACursor(cursor);
}
