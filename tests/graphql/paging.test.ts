import { parse, type DocumentNode } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { createReader } from '../../src/graphql/reader.ts';
import { schema } from '../../src/graphql/schema.ts';
import { connectionFields, ordersOf, parentsOf, questionFor } from '../support/connection-fields.ts';
import { generateGraph, smallGraph } from '../support/generated-graph.ts';
import { dataOf } from '../support/asking.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const databases = temporaryDatabases();
const connection = openDatabase(
  databases.create((writable) =>
    generateGraph(writable, 5, {
      ...smallGraph,
      articles: 5,
      actors: 5,
      things: 4,
      places: 2,
      statements: 14,
      claims: 40,
      relationships: 60,
      mentions: 60,
    }),
  ),
  'read',
);
const read = createReader(schema, connection);
afterAll(() => {
  connection.close();
  databases.remove();
});

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
  readonly totalCount: number;
}

/** Parsed once, so that they are compiled once. */
const documents = new Map<string, DocumentNode>();
const selection =
  '{ edges { cursor } nodes { __typename } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount }';

function pageOf(field: (typeof fields)[number], args: string, variables: Record<string, unknown>): Page {
  return pageIn(questionFor(field, args, selection), variables);
}

function pageIn(text: string, variables: Record<string, unknown>): Page {
  let document = documents.get(text);
  if (!document) documents.set(text, (document = parse(text)));
  const result = read({ document, variables });
  if ('errors' in result) throw result.errors[0] as Error;
  // The connection is the innermost of what is asked.
  let value = dataOf(result.answer) as Record<string, unknown>;
  while (!('pageInfo' in value)) value = (Array.isArray(value) ? value[0] : Object.values(value)[0]) as typeof value;
  return value as unknown as Page;
}

function walk(
  field: (typeof fields)[number],
  order: string,
  size: number,
  backward: boolean,
  parent: object,
): string[] {
  const cursors: string[] = [];
  let cursor: string | null = null;
  for (let steps = 0; steps < 200; steps++) {
    const args = backward ? `last: ${size}, before: $cursor${order}` : `first: ${size}, after: $cursor${order}`;
    const page: Page = pageOf(field, args, { ...parent, cursor });
    const own = page.edges.map((edge) => edge.cursor);
    cursors.splice(backward ? 0 : cursors.length, 0, ...own);
    expect(page.pageInfo.startCursor).toBe(own[0] ?? null);
    expect(page.pageInfo.endCursor).toBe(own.at(-1) ?? null);
    // What lies on the side that the walk comes from is known to be there.
    expect(backward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return cursors;
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
  }
  throw new Error('the walk does not end');
}

const fields = connectionFields(schema);

describe('a walk in pages meets every entry once, in the order of one big page', () => {
  test.each(fields.map((field) => [`${field.parent.name}.${field.name}`, field] as const))('%s', (_name, field) => {
    let longest = 0;
    for (const parent of parentsOf(field, connection)) {
      for (const order of ['', ...ordersOf(field).map((one) => `, orderBy: ${one}`)]) {
        const whole = pageOf(field, `first: 100${order}`, parent);
        const cursors = whole.edges.map((edge) => edge.cursor);
        expect(whole.totalCount).toBe(cursors.length);
        expect(whole.nodes).toHaveLength(cursors.length);
        expect(new Set(cursors).size).toBe(cursors.length);
        for (const size of [1, 3]) {
          expect(walk(field, order, size, false, parent)).toEqual(cursors);
          expect(walk(field, order, size, true, parent)).toEqual(cursors);
        }
        longest = Math.max(longest, cursors.length);
      }
    }
    expect(longest).toBeGreaterThan(1);
  });
});

describe('a page of no entries tells whether any follow', () => {
  const actor = connection.prepare('select public_id from actors').pluck().get() as string;
  const page =
    '{ edges { cursor } nodes { __typename } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }';
  test.each([
    ['statements', (args: string) => `{ statements(${args}) ${page} }`],
    ['search', (args: string) => `{ search(text: "a*", ${args}) ${page} }`],
    ['a neighbourhood', (args: string) => `{ actor(id: "${actor}") { neighbourhood(depth: 3, ${args}) ${page} } }`],
    ['a bucket', (args: string) => `{ timeline(bucket: YEAR) { statements(${args}) ${page} } }`],
  ])('%s', (_name, question) => {
    const cursors = pageIn(question('first: 50'), {}).edges.map(({ cursor }) => cursor);
    expect(cursors.length).toBeGreaterThan(1);
    const empty = (args: string) => pageIn(question(`first: 0${args}`), {});
    const sides = { startCursor: null, endCursor: null };
    const none = { edges: [], nodes: [] };
    expect(empty('')).toEqual({ ...none, pageInfo: { ...sides, hasNextPage: true, hasPreviousPage: false } });
    for (const cursor of cursors) {
      const hasNextPage = cursor !== cursors.at(-1);
      expect(empty(`, after: "${cursor}"`)).toEqual({
        ...none,
        pageInfo: { ...sides, hasNextPage, hasPreviousPage: true },
      });
    }
  });
});
