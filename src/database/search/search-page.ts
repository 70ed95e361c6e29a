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
  // One walk for all entries of the page: to look each up would start the match over again each time.
  const snippets = each((index, kind) => {
    const wanted = sql`from page where kind = ${literal(kind)}`;
    return sql`select * from (select ${literal(kind)} as kind, rowid as id, ${snippetOf(index.name)} as snippet
      ${found(index)} and +rowid in (select id ${wanted}) order by rowid desc limit (select count(*) ${wanted}))`;
  }, ' union all ');
  return {
    // Public ids are looked up only where they can decide: not of what ranks behind the end of the page.
    ...forwardPage(
      args,
      rows,
      size,
      (count) => sql`with hits as materialized (${hits}),
      place(k0, k1) as materialized (${place}),
      further as materialized (select h.kind, h.id, h.k0, case h.kind ${publicIds} end as k1 from hits h
        where h.k0 >= (select k0 from place) and h.k0 <= coalesce((select k0 from hits
          where k0 > (select k0 from place) order by k0 limit 1 offset ${count}), h.k0)),
      beyond as materialized (select * from further where (k0, k1) > (select k0, k1 from place)),
      page as materialized (select * from beyond order by k0, k1 limit ${count}),
      snippets as materialized (${snippets})
      select kind, id, (${zeroRank} - k0) / ${rankUnits}.0 as rank, k0, k1,
        (select s.snippet from snippets s where s.kind = p.kind and s.id = p.id) as snippet,
        (select count(*) from beyond) > ${count} as more
      from page p order by k0, k1 limit -1`,
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
