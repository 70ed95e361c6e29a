/** What links actors, found the obvious way: from statements, relationships and claims alone. */
import type { Lookup, Row } from './naive-fields.ts';
import { compareParts } from './naive-paging.ts';

/** The rows by which two actors, given by their internal keys, are linked. */
export interface Links {
  /** Of the one to the other, and the other way round. */
  readonly said: readonly Row[];
  readonly heard: readonly Row[];
  readonly related: readonly Row[];
  readonly relatedTo: readonly Row[];
  readonly claims: readonly Row[];
}

export function linksBetween(one: unknown, other: unknown, lookup: Lookup): Links {
  const said = (by: unknown, to: unknown) =>
    lookup
      .rows('statements')
      .filter(({ id }) => takePart('statement_speakers', id, by, lookup) && takePart('addressees', id, to, lookup));
  const related = (subject: unknown, object: unknown) =>
    lookup.rows('relationships', 'subject_id', subject).filter((row) => row['object_id'] === object);
  return {
    said: inOrder(said(one, other)),
    heard: inOrder(said(other, one)),
    related: inOrder(related(one, other)),
    relatedTo: inOrder(related(other, one)),
    claims: inOrder(lookup.rows('claims').filter(({ id }) => makes(one, id, lookup) && makes(other, id, lookup))),
  };
}

function takePart(table: string, statement: unknown, actor: unknown, lookup: Lookup): boolean {
  return lookup.rows(table, 'statement_id', statement).some((row) => row['actor_id'] === actor);
}

/** Whether an actor has a statement that makes, denies or hedges a claim. */
function makes(actor: unknown, claim: unknown, lookup: Lookup): boolean {
  const statements = lookup.rows('claim_statements', 'claim_id', claim);
  return statements.some((row) => takePart('statement_speakers', row['statement_id'], actor, lookup));
}

function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => compareParts(a['order_key'] as string, b['order_key'] as string));
}

function actorsOf(table: string, statement: unknown, lookup: Lookup): unknown[] {
  return lookup.rows(table, 'statement_id', statement).map((row) => row['actor_id']);
}

/** The keys of the actors that are linked to an actor; itself may be among them. */
export function neighboursOf(actor: unknown, lookup: Lookup): Set<unknown> {
  const found = new Set<unknown>();
  for (const { id } of lookup.rows('statements')) {
    const [by, to] = [actorsOf('statement_speakers', id, lookup), actorsOf('addressees', id, lookup)];
    if (by.includes(actor)) to.forEach((one) => found.add(one));
    if (to.includes(actor)) by.forEach((one) => found.add(one));
  }
  for (const { subject_id: subject, object_id: object } of lookup.rows('relationships')) {
    if (subject === actor) found.add(object);
    if (object === actor) found.add(subject);
  }
  for (const { id } of lookup.rows('claims')) {
    const statements = lookup.rows('claim_statements', 'claim_id', id);
    const makers = statements.flatMap((row) => actorsOf('statement_speakers', row['statement_id'], lookup));
    if (makers.includes(actor)) makers.forEach((one) => found.add(one));
  }
  return found;
}

/** How far each actor lies from one, up to a distance; itself lies at 0. */
export function distancesFrom(start: unknown, most: number, lookup: Lookup): Map<unknown, number> {
  const distances = new Map([[start, 0]]);
  for (const [actor, distance] of distances) {
    if (distance === most) continue;
    for (const next of neighboursOf(actor, lookup)) if (!distances.has(next)) distances.set(next, distance + 1);
  }
  return distances;
}
