import { BadInputError } from '../../errors.ts';
import { actorKey } from '../reads/actor-by-id.ts';
import { cursorPart } from '../reads/cursor.ts';
import { seekIn } from '../reads/order.ts';
import { forwardPage } from '../reads/forward-page.ts';
import { pageSizeOf } from '../reads/page.ts';
import type { Arguments, NodeFilter, Page } from '../reads/read.ts';
import { join, sql } from '../reads/sql.ts';
import { claimLinks } from '../tables/claim.ts';

export const maxDisagreeing = 20;

export const disagreementOrder = [claimLinks.fromOrder, claimLinks.toOrder];

/**
 * A page of the links by which a claim of one of the actors `between` contradicts one of another, in the order of the
 * claims. The rows are those of `claim_links` and, as `actors`, the given actors' internal keys as a JSON array.
 */
export function disagreementsPage(args: Arguments, _parent: string, rows: string, filter: NodeFilter | null): Page {
  const size = pageSizeOf(args, 'first');
  const given = sql`select json_group_array(id) from actors
    where id in (select ${actorKey(sql`j.value`)} from json_each(${args.param('between', actorIds)}) j)`;
  const keys = sql`given(actors) as materialized (${given}),
    links(id) as materialized (select distinct d.claim_link_id from given
      cross join json_each(given.actors) a cross join json_each(given.actors) b
      cross join disagreements d on d.actor_id = a.value and d.other_id = b.value
      where ${filter ? filter('d.claim_link_id', claimLinks) : sql`1`})`;
  const order = disagreementOrder.map((column) => ({ column, descending: false }));
  const place = order.map((_, i) => args.param('after', (cursor) => cursorPart(cursor, i, order.length)));
  const after = args.has('after')
    ? sql`where ${seekIn('l', order, { side: 'after', inclusive: false, place })}`
    : sql``;
  return {
    ...forwardPage(
      args,
      rows,
      size,
      (count) => sql`with ${keys},
      beyond as materialized (select l.id, l.from_order as k0, l.to_order as k1
        from links cross join claim_links l on l.id = links.id ${after})
      select l.*, k0, k1, (select actors from given) as actors, (select count(*) from beyond) > ${count} as more
      from beyond cross join claim_links l on l.id = beyond.id order by k0, k1 limit ${count}`,
    ),
    parameters: join([size, args.param('between', actorIds), ...(args.has('after') ? place : [])], ', '),
    totalCount: sql`(with ${keys} select count(*) from links)`,
  };
}

function actorIds(value: unknown): string {
  const ids = new Set(value as readonly string[]);
  if (ids.size >= 2 && ids.size <= maxDisagreeing) return JSON.stringify([...ids]);
  throw new BadInputError(`"between" needs the ids of 2 to ${maxDisagreeing} different actors, not ${ids.size}`);
}
