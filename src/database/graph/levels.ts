import { sql, type Sql } from '../reads/sql.ts';
import { withinTime } from '../time-limit.ts';

/**
 * The actors linked to any of a JSON array of internal keys: who addressed whom, who is or does something to whom, who
 * makes the same claim; whichever way round. A query of one column, `id`, each actor once.
 */
export function neighboursOf(actors: string): string {
  const linked = (table: string, from: string, to: string) =>
    `select l.${to} as id from json_each(${actors}) x cross join ${table} l on l.${from} = x.value where ${withinTime}`;
  return [
    linked('exchanges', 'speaker_id', 'addressee_id'),
    linked('exchanges', 'addressee_id', 'speaker_id'),
    linked('relationships', 'subject_id', 'object_id'),
    linked('relationships', 'object_id', 'subject_id'),
    linked('shared_claims', 'actor_id', 'other_id'),
  ].join(' union ');
}

/**
 * A breadth-first search as recursive common table `levels(depth, frontier, seen)`: one row for each distance, with
 * the actors that are so far from the start, and those that are nearer, as JSON arrays of internal keys. Each actor is
 * expanded once, so the search reads each link of the graph twice at most, however the hubs are joined.
 * `start` is a query of the first actor's key, giving no row or one; `until` is an actor at which to stop.
 */
export function levels(start: Sql, maxDepth: Sql, until: Sql = sql`null`): Sql {
  const next = `select json_group_array(id) from (${neighboursOf('levels.frontier')}
    except select value from json_each(levels.seen) except select value from json_each(levels.frontier))`;
  const seen = `case seen when '[]' then frontier else substr(seen, 1, length(seen) - 1) || ',' || substr(frontier, 2) end`;
  return sql`levels(depth, frontier, seen) as materialized (
    select 0, json_array(id), '[]' from (${start})
    union all
    select depth + 1, (${next}), ${seen} from levels
    where depth < ${maxDepth} and frontier <> '[]'
      and not exists (select 1 from json_each(levels.frontier) x where x.value = ${until}))`;
}
