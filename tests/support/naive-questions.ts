/** Questions about the graph, answered naively. */
import { checkTexts } from './naive-words.ts';
import { GraphQLError } from 'graphql';
import {
  column,
  columns,
  flag,
  found,
  page,
  reference,
  sortedBy,
  type Lookup,
  type NaiveField,
  type Row,
} from './naive-fields.ts';
import { distancesFrom, linksBetween, neighboursOf } from './naive-graph.ts';
import { compareParts, type Args, type NaivePage } from './naive-paging.ts';
import { actorBy, spans } from './naive-rows.ts';

/** Pages that go forward tell of something before them wherever they begin after a cursor. */
function forward(field: NaiveField): NaiveField {
  return {
    ...field,
    resolve(source, args, lookup) {
      const found = field.resolve(source, args, lookup) as NaivePage;
      return { ...found, hasPreviousPage: args['after'] != null };
    },
  };
}

function checked(field: NaiveField, check: (args: Args) => void): NaiveField {
  const checkAll = (args: Args) => {
    field.check?.(args);
    check(args);
  };
  return {
    ...field,
    check: checkAll,
    resolve(source, args, lookup) {
      checkAll(args);
      return field.resolve(source, args, lookup);
    },
  };
}

function within(name: string, least: number, most: number) {
  return (args: Args): void => {
    const value = args[name] as number | null | undefined;
    if (value != null && (value < least || value > most)) throw new GraphQLError(`${name} is out of range`);
  };
}

const neighbourhood = checked(
  forward(
    page(
      (actor, lookup, args) => {
        const distances = distancesFrom(actor['id'], (args['depth'] ?? 1) as number, lookup);
        return [...distances].slice(1).map(([id, distance]) => {
          const nearer = [...distances].filter(([, one]) => one === distance - 1).map(([one]) => one);
          const links = nearer.flatMap((one) => Object.values(linksBetween(id, one, lookup)).flat() as Row[]).length;
          const { order_key } = lookup.row('actors', id) as Row;
          // A part of an order called "ordinal" is a number.
          return { ordinal: distance, order_key, actor_id: id, links };
        });
      },
      { order: ['ordinal', 'order_key'], type: 'Actor', node: (row, lookup) => lookup.row('actors', row['actor_id']) },
    ),
  ),
  within('depth', 1, 3),
);

const actorWith = (publicId: unknown, lookup: Lookup) => actorBy('public_id', publicId, lookup);

/** The steps of the shortest path; of several, that which goes to the first id at each step. */
function shortestPath(args: Args, lookup: Lookup): Row[] | null {
  const [from, to] = [actorWith(args['from'], lookup), actorWith(args['to'], lookup)];
  if (!from || !to) return null;
  const distances = distancesFrom(to['id'], (args['maxLength'] ?? 6) as number, lookup);
  if (!distances.has(from['id'])) return null;
  const steps: Row[] = [];
  let here = from;
  for (let left = distances.get(from['id']) as number; left > 0; left--) {
    const nearer = [...neighboursOf(here['id'], lookup)].filter((one) => distances.get(one) === left - 1);
    const next = sortedBy(
      nearer.map((one) => lookup.row('actors', one) as Row),
      'public_id',
    )[0] as Row;
    steps.push(stepBetween(here, next, lookup));
    here = next;
  }
  return steps;
}

function stepBetween(from: Row, to: Row, lookup: Lookup): Row {
  const { said, heard, related, relatedTo, claims } = linksBetween(from['id'], to['id'], lookup);
  const outgoing = said[0] ?? (heard[0] ? undefined : related[0]);
  const incoming = heard[0] ?? relatedTo[0];
  const direction = outgoing ? 'OUTGOING' : incoming ? 'INCOMING' : null;
  return { from, to, link: outgoing ?? incoming ?? claims[0], direction };
}

function between(args: Args): Set<unknown> {
  const ids = new Set(args['between'] as readonly unknown[]);
  if (ids.size < 2 || ids.size > 20) throw new GraphQLError('too few or too many actors');
  return ids;
}

const disagreements = checked(
  forward(
    page(
      (_source, lookup, args) => {
        const actors = [...between(args)].flatMap((id) => actorWith(id, lookup)?.['id'] ?? []);
        return lookup
          .rows('claim_links', 'kind', 'CONTRADICTS')
          .map((link): Row => ({ ...link, actors }))
          .filter((link) => {
            const others = speakersFor(link, 'to_id', lookup);
            return speakersFor(link, 'from_id', lookup).some((one) => others.some((other) => other !== one));
          });
      },
      { order: ['from_order', 'to_order'], type: 'Disagreement' },
    ),
  ),
  (args) => void between(args),
);

/** The statements by which the actors that are asked about put a claim forward, as rows that link them to it. */
function putForward(link: Row, claim: string, lookup: Lookup): Row[] {
  return lookup
    .rows('claim_statements', 'claim_id', link[claim])
    .filter((row) => row['stance'] !== 'DENIES' && speakersAsked(link, row, lookup).length > 0);
}

function speakersAsked(link: Row, made: Row, lookup: Lookup): unknown[] {
  const speakers = lookup.rows('statement_speakers', 'statement_id', made['statement_id']);
  return speakers.map((row) => row['actor_id']).filter((id) => (link['actors'] as unknown[]).includes(id));
}

function speakersFor(link: Row, claim: string, lookup: Lookup): unknown[] {
  return putForward(link, claim, lookup).flatMap((row) => speakersAsked(link, row, lookup));
}

const statementsFor = (claim: string) =>
  page((link, lookup) => putForward(link, claim, lookup), {
    order: ['statement_order'],
    type: 'Statement',
    node: (row, lookup) => lookup.row('statements', row['statement_id']),
  });

/** How a bucket is named, and how exact a date must be to fall into one. */
const widths: Readonly<Record<string, readonly [characters: number, precisions: readonly unknown[]]>> = {
  DAY: [10, ['DAY', 'MINUTE']],
  MONTH: [7, ['MONTH', 'WEEK', 'DAY', 'MINUTE']],
  YEAR: [4, ['YEAR', 'MONTH', 'WEEK', 'DAY', 'MINUTE']],
};

function buckets(args: Args, lookup: Lookup): Row[] {
  const [characters, precisions] = widths[(args['bucket'] ?? 'MONTH') as string] as (typeof widths)[string];
  const takesPart = (table: string, name: string, { id }: Row) =>
    args[name] == null ||
    lookup.rows(table, 'statement_id', id).some((row) => row['actor_id'] === actorWith(args[name], lookup)?.['id']);
  const all = lookup
    .rows('statements')
    .filter((row) => args['where'] == null || lookup.matches('Statement', row, args['where'] as Row, lookup))
    .filter((row) => takesPart('statement_speakers', 'speaker', row) && takesPart('addressees', 'addressee', row))
    .filter(
      (row) => args['article'] == null || lookup.row('articles', row['article_id'])?.['public_id'] === args['article'],
    );
  const isDated = (row: Row) => row['said_at'] !== null && precisions.includes(row['said_at_precision']);
  const isWithin = ({ said_at: date }: Row) =>
    (args['from'] == null || compareParts(date as string, args['from'] as string) >= 0) &&
    (args['to'] == null || compareParts(date as string, args['to'] as string) < 0);
  const dated = all.filter((row) => isDated(row) && isWithin(row));
  const starts = [...new Set(dated.map((row) => (row['said_at'] as string).slice(0, characters)))].toSorted();
  return [
    ...starts.map((start) => ({ start, members: dated.filter((row) => (row['said_at'] as string).startsWith(start)) })),
    { start: null, members: all.filter((row) => !isDated(row)) },
  ].filter(({ members }) => members.length > 0);
}

function checkTimeline(args: Args): void {
  checkTexts(args['where']);
  for (const date of [args['from'], args['to']]) {
    if (date != null && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date as string)) throw new GraphQLError('no date');
  }
}

const endOfPath = (name: string) => found((step) => step[name]);

export const questionFields = {
  path: checked(
    found((_source, args, lookup) => shortestPath(args, lookup)),
    within('maxLength', 1, 10),
  ),
  disagreements,
  timeline: checked(
    found((_source, args, lookup) => buckets(args, lookup)),
    checkTimeline,
  ),
};

export const neighbourhoodField = { neighbourhood };

export const questionResolvers: Readonly<Record<string, Readonly<Record<string, NaiveField>>>> = {
  PathStep: { from: endOfPath('from'), to: endOfPath('to'), link: endOfPath('link'), direction: column('direction') },
  Disagreement: {
    ...columns('basis', 'nuance', 'rationale', 'score', 'proposedBy', 'confidence'),
    article: reference('articles', 'article_id'),
    strict: flag('strict'),
    claim: reference('claims', 'from_id'),
    opposed: reference('claims', 'to_id'),
    statements: statementsFor('from_id'),
    opposedStatements: statementsFor('to_id'),
    evidence: found(spans('claim_link_id')),
  },
  TimelineBucket: {
    start: column('start'),
    count: found((bucket) => (bucket['members'] as Row[]).length),
    statements: forward(page((bucket) => bucket['members'] as Row[], { order: ['order_key'], type: 'Statement' })),
  },
};
