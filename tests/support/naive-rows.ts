/** Rows that a field needs more than one plain query for, and pages that several types have. */
import { GraphQLError } from 'graphql';
import {
  column,
  entityTableNames,
  found,
  page,
  pageOfLinked,
  reference,
  sortedBy,
  subjectOf,
  typeNames,
  type Lookup,
  type NaiveField,
  type Row,
} from './naive-fields.ts';
import type { Args } from './naive-paging.ts';

/** The spans of a fact, all or those of one role. */
export function spans(owner: string, role?: string) {
  return (row: Row, _args: Args, lookup: Lookup): Row[] => {
    const all = lookup.rows('evidence', owner, row['id']).filter((one) => !role || one['role'] === role);
    return sortedBy(all, 'role', 'ordinal');
  };
}
export const span = (owner: string, role: string) =>
  found((row, args, lookup) => spans(owner, role)(row, args, lookup)[0] ?? null);

/** The rows that the own row points to, those that point to it, or both; a loop counts once. */
export function directed(table: string, from: string, to: string) {
  return (source: Row, lookup: Lookup, args: Args): Row[] => {
    const outgoing = lookup.rows(table, from, source['id']);
    const incoming = lookup.rows(table, to, source['id']);
    if (args['direction'] === 'OUTGOING') return outgoing;
    if (args['direction'] === 'INCOMING') return incoming;
    return [...outgoing, ...incoming.filter((row) => row[from] !== row[to])];
  };
}

/** Links of a claim with the other end; `near_order` tells apart a link from its opposite. */
export function claimLinks(source: Row, lookup: Lookup, args: Args): Row[] {
  const seenFrom = (direction: 'OUTGOING' | 'INCOMING'): Row[] =>
    directed('claim_links', 'from_id', 'to_id')(source, lookup, { direction }).map((row) => {
      const out = direction === 'OUTGOING';
      return {
        ...row,
        direction,
        other_id: row[out ? 'to_id' : 'from_id'],
        other_order: row[out ? 'to_order' : 'from_order'],
      };
    });
  const outgoing = args['direction'] === 'INCOMING' ? [] : seenFrom('OUTGOING');
  const incoming = args['direction'] === 'OUTGOING' ? [] : seenFrom('INCOMING');
  const both = [...outgoing, ...incoming.filter((row) => !outgoing.some((one) => one['id'] === row['id']))];
  return both.filter((row) => args['kind'] == null || row['kind'] === args['kind']);
}

export const subjectPage = (table: string, owner: string, filter: (row: Row) => boolean = () => true) =>
  page((source, lookup) => lookup.rows(table, owner, source['id']).filter(filter), {
    order: ['ordinal'],
    type: 'Subject',
    node: subjectOf,
  });
export const statementPage = (table: string, owner: string) =>
  pageOfLinked(table, owner, 'statement_order', ['statements', 'statement_id']);
export const claimPage = (table: string, owner: string) =>
  pageOfLinked(table, owner, 'claim_order', ['claims', 'claim_id']);
export const articlePage = (table: string, owner: string) =>
  pageOfLinked(table, owner, 'article_order', ['articles', 'article_id']);
export const statementLinkPage = (kind: string, own: string, other: 'from' | 'to') =>
  pageOfLinked('statement_links', own, `${other}_order`, ['statements', `${other}_id`], (row) => row['kind'] === kind);
export const rootPage = (table: string) =>
  page((_source, lookup) => lookup.rows(table), { order: ['order_key'], type: typeNames[table] as string, root: true });
export const actorsBy = (rows: readonly Row[], key: string, lookup: Lookup) =>
  rows.map((row) => lookup.row('actors', row[key]));

/** The rows of the same alias in all articles. */
export function sameAlias(alias: Row, lookup: Lookup): Row[] {
  const all = lookup.rows('aliases', 'actor_id', alias['actor_id']);
  return all.filter((row) => row['name'] === alias['name'] && row['type'] === alias['type']);
}

/** The first row for each different value of what `key` gives. */
export function distinct(rows: readonly Row[], key: (row: Row) => unknown): Row[] {
  return rows.filter((row, i) => rows.findIndex((one) => key(one) === key(row)) === i);
}

export function exactlyOne(args: Args, ...names: readonly string[]): void {
  if (names.filter((name) => args[name] != null).length !== 1) throw new GraphQLError('exactly one');
}

export function entity(id: unknown, lookup: Lookup): Row | null {
  return (
    entityTableNames.flatMap((table) => lookup.rows(table, 'public_id', id))[0] ?? actorBy('public_id', id, lookup)
  );
}

/** The actor with a public id or a slug, or the one that the actor with it was merged into. */
export function actorBy(column: string, value: unknown, lookup: Lookup): Row | null {
  const former = () => lookup.rows('former_actors', column, value)[0];
  return lookup.rows('actors', column, value)[0] ?? lookup.row('actors', former()?.['actor_id'] ?? null);
}

export function actorNamed(name: unknown, lookup: Lookup): Row | null {
  const named = sortedBy(lookup.rows('actors', 'name', name), 'order_key');
  const aliased = lookup.rows('aliases', 'name', name).map((row) => lookup.row('actors', row['actor_id']) as Row);
  return named[0] ?? sortedBy(aliased, 'order_key')[0] ?? null;
}

export const stance = found((edge) => {
  const row = edge['row'] as Row;
  return row['table'] === 'claim_statements' ? row['stance'] : null;
});
export const ofWalkedRow = (field: NaiveField): NaiveField =>
  found((edge, args, lookup) => field.resolve(edge['row'] as Row, args, lookup));
export const id = column('public_id');
export const article = reference('articles', 'article_id');
