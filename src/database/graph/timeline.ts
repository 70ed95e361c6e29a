import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorKey } from '../reads/actor-by-id.ts';
import { BadInputError } from '../../errors.ts';
import { cursorPart } from '../reads/cursor.ts';
import { forwardPage } from '../reads/forward-page.ts';
import { pageSizeOf } from '../reads/page.ts';
import type { Arguments, NodeFilter, Page } from '../reads/read.ts';
import { join, literal, sql, type Sql } from '../reads/sql.ts';
import { withinTime } from '../time-limit.ts';
import { statements } from '../tables/statement.ts';

export const maxBuckets = 1000;

/** How wide a bucket is: the characters of an ISO date that name it, and how exact a date must be to fall into one. */
export const bucketWidths = {
  DAY: { characters: 10, precisions: ['DAY', 'MINUTE'] },
  MONTH: { characters: 7, precisions: ['MONTH', 'WEEK', 'DAY', 'MINUTE'] },
  YEAR: { characters: 4, precisions: ['YEAR', 'MONTH', 'WEEK', 'DAY', 'MINUTE'] },
} as const;

export type BucketWidth = keyof typeof bucketWidths;

/** The buckets while they are answered; no such table is stored. What a bucket is asked under goes with its row. */
export const timelineBuckets = sqliteTable('timeline_buckets', {
  /** `2024`, `2024-09` or `2024-09-12`; null for the statements without a date that is exact enough. */
  start: text(),
  count: integer().notNull(),
  width: text().$type<BucketWidth>().notNull(),
  /** 0 for an actor or article that is asked for and not there; null where none is asked for. */
  speakerId: integer(),
  addresseeId: integer(),
  articleId: integer(),
  /** From which date on and before which date, as they are asked for. */
  since: text(),
  until: text(),
});

const narrowing = { speaker: 'actors', addressee: 'actors', article: 'articles' } as const;
type Narrowing = keyof typeof narrowing;
const narrowings = Object.keys(narrowing) as Narrowing[];

/** The condition that statement `s` is by that speaker, to that addressee, in that article. */
const narrowedBy = {
  speaker: (id: string) =>
    `exists (select 1 from statement_speakers x where x.statement_id = s.id and x.actor_id = ${id})`,
  addressee: (id: string) => `exists (select 1 from addressees x where x.statement_id = s.id and x.actor_id = ${id})`,
  article: (id: string) => `s.article_id = ${id}`,
} as const satisfies Record<Narrowing, (id: string) => string>;

/** The dates between which a dated statement must lie, where they are given. */
const bounds = [
  { argument: 'from', column: 'since', operator: '>=' },
  { argument: 'to', column: 'until', operator: '<' },
] as const;

const isExact = (width: BucketWidth) => {
  const precisions = bucketWidths[width].precisions.map(literal).join();
  return `(s.said_at is not null and s.said_at_precision in (${precisions}))`;
};

function keyOf(name: Narrowing, publicId: Sql): Sql {
  return narrowing[name] === 'actors'
    ? actorKey(publicId)
    : sql`(select id from ${narrowing[name]} where public_id = ${publicId})`;
}

/** The buckets that the arguments ask for, earliest first, the undated last. */
export function bucketRows(args: Arguments, _parent: string, filter: NodeFilter | null): Sql {
  const width = (args.term('bucket') ?? 'MONTH') as BucketWidth;
  const given = narrowings.filter((name) => args.has(name));
  const ids = narrowings.map((name) =>
    given.includes(name) ? sql`coalesce(${keyOf(name, args.param(name))}, 0) as ${name}_id` : sql`null as ${name}_id`,
  );
  const dates = bounds.map(({ argument, column }) =>
    args.has(argument)
      ? sql`${args.param(argument, (date) => isoDate(argument, date))} as ${column}`
      : sql`null as ${column}`,
  );
  const bounded = bounds
    .filter(({ argument }) => args.has(argument))
    .map(({ column, operator }) => sql`s.said_at ${operator} asked.${column}`);
  const conditions = [
    ...given.map((name) => sql`${narrowedBy[name](`asked.${name}_id`)}`),
    ...(filter ? [filter('s.id', statements)] : []),
  ];
  // From the rarest side: SQLite has no counts to tell it that few statements have a given speaker.
  const source = given.includes('speaker')
    ? 'asked cross join statement_speakers y on y.actor_id = asked.speaker_id cross join statements s on s.id = y.statement_id'
    : given.includes('addressee')
      ? 'asked cross join addressees y on y.actor_id = asked.addressee_id cross join statements s on s.id = y.statement_id'
      : 'asked cross join statements s';
  const dated = sql`select substr(s.said_at, 1, ${bucketWidths[width].characters}) as start, count(distinct s.id) as count
    from ${source} where ${join([sql`${withinTime}`, sql`${isExact(width)}`, ...bounded, ...conditions], ' and ')}
    group by 1 order by 1 desc limit ${maxBuckets}`;
  const undated = sql`select null as start, count(distinct s.id) as count
    from ${source} where ${join([sql`${withinTime}`, sql`not ${isExact(width)}`, ...conditions], ' and ')}`;
  return sql`with asked as materialized (select ${join([...ids, ...dates], ', ')})
    select b.*, ${literal(width)} as width, asked.* from (select * from (${dated}) union all ${undated}) b, asked
    where b.count > 0 order by b.start is null, b.start limit -1`;
}

/** A page of the statements of the bucket whose row is known by `parent`, in the order of statements. */
export function bucketPage(args: Arguments, parent: string, rows: string, filter: NodeFilter | null): Page {
  const size = pageSizeOf(args, 'first');
  const after = args.has('after')
    ? sql`where k0 > ${args.param('after', (cursor) => cursorPart(cursor, 0, 1))}`
    : sql``;
  const conditions = narrowings.map(
    (name) => `(${parent}.${name}_id is null or ${narrowedBy[name](`${parent}.${name}_id`)})`,
  );
  const widths = (Object.keys(bucketWidths) as BucketWidth[]).map(
    (width) => `when ${literal(width)} then ${isExact(width)}`,
  );
  const exact = `case ${parent}.width ${widths.join(' ')} end`;
  const within = bounds
    .map(({ column, operator }) => `(${parent}.${column} is null or s.said_at ${operator} ${parent}.${column})`)
    .join(' and ');
  // All that begin with the bucket's name lie in one range of the index over the dates.
  const dated = `s.said_at >= ${parent}.start and s.said_at < ${parent}.start || char(1114111) and ${exact} and ${within}`;
  const undated = `${parent}.start is null and not ${exact}`;
  const like = filter ? sql`and ${filter('s.id', statements)}` : sql``;
  const walk = join(
    [dated, undated].map(
      (condition) =>
        sql`select s.id, s.order_key as k0 from statements s where ${[condition, ...conditions].join(' and ')} ${like}`,
    ),
    ' union all ',
  );
  return {
    ...forwardPage(
      args,
      rows,
      size,
      (count) => sql`select s.*, k0, more from (
        select *, count(*) over () > ${count} as more from (${walk}) ${after} order by k0 limit ${count}) p
      cross join statements s on s.id = p.id order by k0 limit -1`,
    ),
    parameters: join([size, after], ' '),
    totalCount: args.has('where') ? sql`(select count(*) from (${walk}))` : sql`${parent}.count`,
    keys: walk,
  };
}

export const bucketOrder = [statements.orderKey];

function isoDate(name: string, value: unknown): string {
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(value as string)) return value as string;
  throw new BadInputError(`"${name}" must be a date like 2024, 2024-09 or 2024-09-12, not ${JSON.stringify(value)}`);
}
