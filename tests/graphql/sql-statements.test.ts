import { parse } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { Database } from '../../src/database/sqlite.ts';
import { createReader } from '../../src/graphql/reader.ts';
import { schema } from '../../src/graphql/schema.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { dataOf } from '../support/asking.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const databases = temporaryDatabases();
const executed: string[] = [];
const size = {
  articles: 30, actors: 12, things: 8, places: 4, statements: 20, claims: 10, relationships: 10, mentions: 10,
}; // prettier-ignore
const file = databases.create((writable) => generateGraph(writable, 5, size));
/** Tells of every statement that SQLite runs, with its parameters filled in. */
const connection = new Database(file, { readonly: true, verbose: (text) => void executed.push(String(text)) });
const read = createReader(schema, connection);
afterAll(() => {
  connection.close();
  databases.remove();
});

function run(text: string, variables: Record<string, unknown> = {}): { data: unknown; statements: string[] } {
  executed.length = 0;
  const result = read({ document: parse(text), variables });
  if ('errors' in result) throw result.errors[0] as Error;
  return { data: dataOf(result.answer), statements: [...executed] };
}

const deep = `statements(first: $first) { totalCount edges { cursor node { id text
  speakers { name aliases { name usedBy { name } } }
  article { title actors(first: 3) { nodes { name relationships(first: 2) { nodes { subject { name } object { name }
    assertedBy { __typename ... on Statement { id } } evidence { exact } } } } } }
  claims(first: 2) { edges { stance node { text about { nodes { __typename ... on Actor { name } ... on Node { id } } }
    links(first: 2) { pageInfo { hasNextPage endCursor } nodes { kind claim { text statements { nodes { id } } } } } } } }
  respondsTo { edges { basis evidence { exact } node { id } } } } } }`;

describe('one SQL statement answers a root field', () => {
  test.each([1, 100])('of %i rows, however deep', (first) => {
    const { data, statements } = run(`query($first: Int) { ${deep} }`, { first });
    const rows = (data as { statements: { edges: unknown[] } }).statements.edges;
    expect(rows).toHaveLength(first);
    expect(statements).toHaveLength(1);
  });

  test('that asks for one value only', () => {
    expect(run('{ statistics { actors } }').statements).toHaveLength(1);
  });

  test('of nodes of every type, by many ids', () => {
    const ids = connection.prepare('select public_id from claims union select public_id from actors').pluck().all();
    const { statements } = run('query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { evidence { exact } } } }', {
      ids: ids.slice(0, 100),
    });
    expect(statements).toHaveLength(1);
  });

  test('and each of several root fields, which begin and commit hold together', () => {
    const text = `query($first: Int) { ${deep} again: ${deep} actors { nodes { id } } __typename }`;
    const { statements } = run(text, { first: 5 });
    expect(statements).toHaveLength(6);
    expect(statements.map((one) => one.slice(0, 6))).toEqual([
      'begin',
      'select',
      'select',
      'select',
      'select',
      'commit',
    ]);
  });

  test('and none is run for a question about the schema', () => {
    expect(run('{ __schema { queryType { name } } }').statements).toEqual([]);
  });
});

describe('a document is compiled once for each shape of its variables', () => {
  test('and answers rightly for each', () => {
    const document = parse(`query($first: Int, $more: Boolean! = false, $kind: ClaimLinkKind) {
      claims(first: $first) { nodes { links(kind: $kind) { totalCount } text @include(if: $more) } } }`);
    const prepared: string[] = [];
    const spying = new Proxy(connection, {
      get(target, key) {
        const value = Reflect.get(target, key, target) as unknown;
        if (key !== 'prepare') return value;
        return (text: string) => {
          prepared.push(text);
          return target.prepare(text);
        };
      },
    });
    const spied = createReader(schema, spying);
    prepared.length = 0;
    const shapes = [{ first: 1 }, { first: 1, more: true }, { first: 1, kind: 'SUPPORTS' }, { first: 1, kind: null }];
    const answers = shapes.map((variables) => spied({ document, variables }));
    const compiledOnce = prepared.length;
    const again = shapes.map((variables) => spied({ document, variables }));
    expect(again).toEqual(answers);
    expect(prepared).toHaveLength(compiledOnce);
    // Given null and not given at all are two shapes.
    expect(compiledOnce).toBe(4);
    expect(answers[1]).not.toEqual(answers[0]);
    expect(answers[3]).toEqual(answers[0]);
  });
});
