import { sqliteTable, integer, real, text } from 'drizzle-orm/sqlite-core';
import { BadInputError } from '../../errors.ts';
import { cursorPart, notACursor } from '../reads/cursor.ts';
import { entityTables } from '../reads/entity-tables.ts';
import { forwardPage } from '../reads/forward-page.ts';
import { pageSizeOf } from '../reads/page.ts';
import type { Arguments, NodeFilter, Page } from '../reads/read.ts';
import { join, literal, sql, type Sql } from '../reads/sql.ts';
import { matchQuery } from './match.ts';
import { snippetOf } from './snippet.ts';
import { searchKinds, wordIndexes, type SearchKind, type WordIndex } from './word-index.ts';

/**
 * Of each kind so many entries that match are ranked, the latest loaded. bm25 must look up the length of each entry:
 * ranking all hundred thousand that have a common word would take a tenth of a second.
 */
export const maxRanked = 500;

/** The rows of a search while it is answered; no such table is stored. */
export const searchHits = sqliteTable('search_hits', {
  kind: text().$type<SearchKind>().notNull(),
  id: integer().notNull(),
  rank: real().notNull(),
  snippet: text().notNull(),
  /** The rank as a whole number, the best the lowest; then the public id, which tells equal ranks apart. */
  rankKey: integer().notNull(),
  publicId: text().notNull(),
});

const order = [searchHits.rankKey, searchHits.publicId];

/** bm25 is negative, the best the lowest. In billionths and above zero, all keys have thirteen digits. */
const rankUnits = 1_000_000_000;
const zeroRank = 9000 * rankUnits;
/** No entity has a key so high. */
const noKey = Number.MAX_SAFE_INTEGER;
const rankKey = `${zeroRank} + cast(round(rank * ${rankUnits}) as integer)`;

/**
 * The page of a search that the arguments `text`, `kinds`, `first` and `after` ask for. A cursor holds the rank and
 * the public id of an entry. Ranks shift with everything that is loaded, so the entry is ranked anew where it still
 * matches: the page goes on behind it, neither twice nor leaving out what had the same rank.
 */
export function searchPage(args: Arguments, _parent: string, rows: string, filter: NodeFilter | null): Page {
  const size = pageSizeOf(args, 'first');
  const kinds = kindsAsked(args);
  const each = (arm: (index: WordIndex, kind: SearchKind) => Sql, between: string) =>
    join(
      kinds.map((kind) => arm(wordIndexes[kind], kind)),
      between,
    );
  const found = ({ name }: WordIndex) =>
    sql`from ${name} where ${name} match ${args.param('text', (value) => matchQuery(value as string))}`;
  // The key is hidden from the planner, which would look each entry up and start the match over again each time.
  const matching = (index: WordIndex, kind: SearchKind) =>
    filter ? sql`${found(index)} and ${filter(`+${index.name}.rowid`, entityTables[kind])}` : found(index);
  const after = args.has('after');
  const afterKey = (index: number) => args.param('after', (cursor) => cursorPart(cursor, index, order.length));

  const hits = each(
    (index, kind) => sql`select * from (select ${literal(kind)} as kind, rowid as id, ${rankKey} as k0
      ${matching(index, kind)} order by rowid desc limit ${maxRanked})`,
    ' union all ',
  );
  const currentRanks = each(
    // FTS5 takes a null row id for any; no entity has the key -1.
    (index) => sql`(select ${rankKey} ${found(index)} and rowid = coalesce(
      (select id from ${index.table} where public_id = ${afterKey(1)}), -1))`,
    ', ',
  );
  const recordedRank = args.param('after', (cursor) => wholeNumber(cursorPart(cursor, 0, order.length), cursor));
  const place = after ? sql`select coalesce(${currentRanks}, ${recordedRank}), ${afterKey(1)}` : sql`select 0, ''`;
  const publicIds = each(
    (index, kind) => sql`when ${literal(kind)} then (select public_id from ${index.table} where id = h.id)`,
    ' ',
  );
  const ofPage = each(
    (_index, kind) => sql`json_group_array(id) filter (where kind = ${literal(kind)}) as ${kind},
      coalesce(min(id) filter (where kind = ${literal(kind)}), ${noKey}) as least_${kind}`,
    ', ',
  );
  // One walk of each kind for all entries of the page: to look each up would start the match over again each time.
  const snippets = each(
    (index, kind) => sql`${literal(kind)}, (select json_group_object(id, snippet) from (
      select rowid as id, ${snippetOf(index.name)} as snippet ${found(index)} and rowid >= least_${kind}
      and +rowid in (select value from json_each(${kind})) order by rowid limit -1))`,
    ', ',
  );
  const bare = sql`select * from page order by k0, k1 limit -1`;
  const withSnippets = sql`, collected as materialized (
      select json_group_array(json_array(kind, id, rank, k0, k1, more)) as entries, ${ofPage} from (${bare})),
    told as materialized (select entries, json_object(${snippets}) as snippets from collected)
    select value ->> 0 as kind, value ->> 1 as id, value ->> 2 as rank, value ->> 3 as k0, value ->> 4 as k1,
      value ->> 5 as more, snippets ->> (value ->> 0) ->> cast(value ->> 1 as text) as snippet
    from told cross join json_each(entries) order by key limit -1`;
  return {
    // Public ids are looked up only where they can decide: not of what ranks behind the end of the page. Each name is
    // used once: at every use SQLite plans anew all that its rows come from, and refuses the statement when it grows.
    ...forwardPage(
      args,
      rows,
      size,
      (count, columns) => sql`with hits as materialized (${hits}),
      place(k0, k1) as materialized (${place}),
      further as materialized (select *, case kind ${publicIds} end as k1 from (
        select h.*, p.k0 as p0, p.k1 as p1, rank() over (partition by h.k0 = p.k0 order by h.k0) as nearness
        from place p cross join hits h on h.k0 >= p.k0) h where nearness <= ${count} + 1),
      page as materialized (select kind, id, (${zeroRank} - k0) / ${rankUnits}.0 as rank, k0, k1,
        count(*) over () > ${count} as more
        from further where (k0, k1) > (p0, p1) order by k0, k1 limit ${count})
      ${columns.has('snippet') ? withSnippets : bare}`,
    ),
    parameters: after ? join([size, recordedRank, afterKey(1)], ', ') : size,
    totalCount: sql`(${each((index, kind) => sql`(select count(*) ${matching(index, kind)})`, ' + ')})`,
  };
}

function kindsAsked(args: Arguments): readonly SearchKind[] {
  if (!args.has('kinds')) return searchKinds;
  const asked = args.input('kinds')?.value as readonly SearchKind[];
  if (asked.length === 0) throw new BadInputError('"kinds" is empty: name at least one kind, or leave it out for all');
  return searchKinds.filter((kind) => asked.includes(kind));
}

function wholeNumber(part: string, cursor: unknown): number {
  if (/^\d{13}$/.test(part)) return Number(part);
  throw notACursor(cursor);
}
