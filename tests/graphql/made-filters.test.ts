import type { GraphQLInputObjectType } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { schema } from '../../src/graphql/schema.ts';
import { askerOf } from '../support/asking.ts';
import { filterLeaves, type FilterLeaf } from '../support/filter-leaves.ts';
import { generateGraph, smallGraph } from '../support/generated-graph.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const databases = temporaryDatabases();
const connection = openDatabase(
  databases.create((writable) => generateGraph(writable, 4, { ...smallGraph, articles: 6, actors: 12 })),
  'read',
);
const ask = askerOf(connection);
afterAll(() => {
  connection.close();
  databases.remove();
});

const leavesOf = (typeName: string): FilterLeaf[] =>
  filterLeaves(schema.getType(`${typeName}Where`) as GraphQLInputObjectType, 0);

interface List {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** The ids of a list that is short enough to be read at once, in its order. */
function idsOf(list: string): string[] {
  const answer = ask(`{ ${list} }`) as Record<string, unknown>;
  let value = Object.values(answer)[0] as Record<string, unknown>;
  while (!('nodes' in value)) value = Object.values(value)[0] as typeof value;
  const { totalCount, nodes } = value as unknown as List;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
}

const all = '{ totalCount nodes { ... on Node { id } } }';
const plain = { Actor: 'actors', Article: 'articles', Statement: 'statements', Claim: 'claims' };

describe('a filter picks from a list that is made for the question what it picks from the list of everything', () => {
  test.each(Object.entries(plain))('of what a search finds: %s', (typeName, list) => {
    const kind = typeName.toLowerCase();
    const found = idsOf(`search(text: "war", kinds: [${kind.toUpperCase()}], first: 100) ${all}`);
    expect(found.length).toBeGreaterThan(0);
    for (const { literal } of leavesOf(typeName)) {
      const like = idsOf(`${list}(first: 100, where: ${literal}) ${all}`);
      const filtered = idsOf(`search(text: "war", first: 100, where: {${kind}: ${literal}}) ${all}`);
      expect({ literal, filtered }).toEqual({ literal, filtered: found.filter((id) => like.includes(id)) });
    }
  });

  test('of a neighbourhood', () => {
    const near = (args: string) => idsOf(`actor(slug: "a0") { neighbourhood(depth: 3, first: 100${args}) ${all} }`);
    const neighbours = near('');
    expect(neighbours.length).toBeGreaterThan(3);
    for (const { literal } of leavesOf('Actor')) {
      const like = idsOf(`actors(first: 100, where: ${literal}) ${all}`);
      const filtered = near(`, where: ${literal}`);
      expect({ literal, filtered }).toEqual({ literal, filtered: neighbours.filter((id) => like.includes(id)) });
    }
  });

  test('of a timeline', () => {
    interface Bucket {
      readonly count: number;
      readonly statements: List;
      readonly again: List;
    }
    for (const { literal } of leavesOf('Statement')) {
      const like = idsOf(`statements(first: 100, where: ${literal}) ${all}`);
      const { timeline: own } = ask(`{ timeline(where: ${literal}) { count statements(first: 25) ${all} } }`) as {
        timeline: Bucket[];
      };
      for (const { count, statements } of own) expect([statements.totalCount, statements.nodes.length]).toEqual([count, count]); // prettier-ignore
      const inTime = own.flatMap(({ statements }) => statements.nodes.map(({ id }) => id));
      expect({ literal, inTime: inTime.toSorted() }).toEqual({ literal, inTime: like.toSorted() });
      // Asked of the buckets instead.
      const { timeline } = ask(`{ timeline { again: statements(first: 20, where: ${literal}) { nodes { id } } } }`) as {
        timeline: Bucket[];
      };
      const inBuckets = timeline.flatMap(({ again }) => again.nodes.map(({ id }) => id));
      expect({ literal, inBuckets: inBuckets.toSorted() }).toEqual({ literal, inBuckets: like.toSorted() });
    }
  });
});
