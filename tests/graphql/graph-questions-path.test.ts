import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../support/asking.ts';
import { SmallGraph, type Written } from '../support/small-graph.ts';

const pathQuery = `query ($from: ID!, $to: ID!, $maxLength: Int) { path(from: $from, to: $to, maxLength: $maxLength) {
  from { id } to { id } direction link { __typename ... on Node { id } } } }`;
interface Step {
  from: { id: string };
  to: { id: string };
  direction: string | null;
  link: { __typename: string; id: string };
}

describe('a path', () => {
  function chain() {
    const { connection, ask } = emptyGraph();
    const graph = new SmallGraph(connection);
    const [ann, bob, cid, dan, eve] = ['ann', 'bob', 'cid', 'dan', 'eve'].map((slug) => graph.actor(slug)) as [
      Written, Written, Written, Written, Written,
    ]; // prettier-ignore
    const article = graph.article('a');
    const older = graph.statement(article, 'one', { by: [ann], to: [bob] });
    graph.statement(article, 'two', { by: [ann], to: [bob] });
    const relationship = graph.relationship(article, cid, bob);
    const claim = graph.claim(article, 'claim', graph.statement(article, 'x', { by: [cid] }), [
      graph.statement(article, 'y', { by: [dan] }),
      'DENIES',
    ]);
    return { ask, ann, bob, cid, dan, eve, older, relationship, claim };
  }

  it('goes by statements, relationships and shared claims, and tells which way each goes', () => {
    const { ask, ann, bob, cid, dan, older, relationship, claim } = chain();
    const step = (from: Written, to: Written, direction: string | null, __typename: string, link: Written) => ({
      from: { id: from.publicId },
      to: { id: to.publicId },
      direction,
      link: { __typename, id: link.publicId },
    });
    expect(ask(pathQuery, { from: ann.publicId, to: dan.publicId })).toEqual({
      path: [
        step(ann, bob, 'OUTGOING', 'Statement', older),
        step(bob, cid, 'INCOMING', 'Relationship', relationship),
        step(cid, dan, null, 'Claim', claim),
      ],
    });
    expect(ask(pathQuery, { from: cid.publicId, to: ann.publicId })).toEqual({
      path: [step(cid, bob, 'OUTGOING', 'Relationship', relationship), step(bob, ann, 'INCOMING', 'Statement', older)],
    });
  });

  it('is null where there is none, empty from an actor to itself', () => {
    const { ask, ann, dan, eve } = chain();
    const path = (from: string, to: string, maxLength?: number) => ask(pathQuery, { from, to, maxLength });
    expect(path(ann.publicId, eve.publicId)).toEqual({ path: null });
    expect(path(ann.publicId, dan.publicId, 2)).toEqual({ path: null });
    expect(path(ann.publicId, 'actor_nobody')).toEqual({ path: null });
    expect(path('actor_nobody', 'actor_nobody')).toEqual({ path: null });
    expect(path(eve.publicId, eve.publicId)).toEqual({ path: [] });
  });

  it('has a bounded length', () => {
    const { ask, ann, bob } = chain();
    for (const maxLength of [0, 11, -1]) {
      expect(ask(pathQuery, { from: ann.publicId, to: bob.publicId, maxLength })).toEqual([
        `"maxLength" must be from 1 to 10, not ${maxLength}`,
      ]);
    }
  });
});

/** Actors by number, and pairs of them with how they are linked. */
const count = 9;
const links = fc.array(
  fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom('statement', 'relationship', 'claim')),
  { maxLength: 16 },
);

function graphOf(pairs: readonly (readonly [number, number, string])[]) {
  const { connection, ask } = emptyGraph();
  const graph = new SmallGraph(connection);
  // Ids run against the order of the numbers, so that neither order can stand in for the other.
  const actors = Array.from({ length: count }, (_, i) => graph.actor(String.fromCharCode(122 - i)));
  const article = graph.article('a');
  const neighbours = new Map(actors.map(({ publicId }) => [publicId, new Set<string>()]));
  for (const [a, b, kind] of pairs) {
    const [one, other] = [actors[a] as Written, actors[b] as Written];
    if (kind === 'statement') graph.statement(article, 's', { by: [one], to: [other] });
    if (kind === 'relationship') graph.relationship(article, one, other);
    if (kind === 'claim')
      graph.claim(article, 'c', ...[one, other].map((by) => graph.statement(article, 's', { by: [by] })));
    neighbours.get(one.publicId)?.add(other.publicId);
    neighbours.get(other.publicId)?.add(one.publicId);
  }
  return { ask, actors, neighbours };
}

/** Distances from an actor, the obvious way. */
function distancesFrom(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [actor, distance] of distances) {
    for (const next of neighbours.get(actor) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
  }
  return distances;
}

it('finds the shortest path that a naive search finds, and the actors around', () => {
  fc.assert(
    fc.property(
      links,
      fc.nat(count - 1),
      fc.nat(count - 1),
      fc.integer({ min: 1, max: 10 }),
      (pairs, a, b, maxLength) => {
        const { ask, actors, neighbours } = graphOf(pairs);
        const [from, to] = [(actors[a] as Written).publicId, (actors[b] as Written).publicId];
        const distances = distancesFrom(to, neighbours);
        const expected: string[] = [from];
        for (let left = distances.get(from) ?? Infinity; left > 0 && left <= maxLength; left--) {
          const nearer = [...(neighbours.get(expected.at(-1) as string) ?? [])].filter(
            (id) => distances.get(id) === left - 1,
          );
          expected.push(nearer.sort()[0] as string);
        }
        const { path } = ask(pathQuery, { from, to, maxLength }) as { path: Step[] | null };
        const reachable = (distances.get(from) ?? Infinity) <= maxLength;
        expect(path && [from, ...path.map((step) => step.to.id)]).toEqual(reachable ? expected : null);

        const depth = 1 + (maxLength % 3);
        const around = ask(
          `query ($id: ID!, $depth: Int) { actor(id: $id) { neighbourhood(depth: $depth, first: 100) { totalCount edges { distance node { id } } } } }`,
          { id: to, depth },
        ) as { actor: { neighbourhood: { totalCount: number; edges: { distance: number; node: { id: string } }[] } } };
        const near = [...distances]
          .filter(([, distance]) => distance > 0 && distance <= depth)
          .sort(([x, dx], [y, dy]) => dx - dy || (x < y ? -1 : 1));
        const { totalCount, edges } = around.actor.neighbourhood;
        expect(edges.map(({ distance, node }) => [node.id, distance])).toEqual(near);
        expect(totalCount).toBe(near.length);
      },
    ),
    { numRuns: 60 },
  );
});
