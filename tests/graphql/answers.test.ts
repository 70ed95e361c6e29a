import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { openDatabase, type Connection } from '../../src/database/open.ts';
import { schema } from '../../src/graphql/schema.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { harbourDocument, seedDocument } from '../support/database.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const databases = temporaryDatabases();
let connection: Connection;
let ask: (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

beforeAll(() => {
  const file = databases.create((writable) => {
    for (const source of [seedDocument, harbourDocument]) ingestDocument(writable, readDocument(source), { source });
  });
  connection = openDatabase(file, 'read');
  const yoga = createYoga({ schema, plugins: [useCompiledReads(connection)], logging: false, maskedErrors: false });
  ask = async (query, variables) => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
});

afterAll(() => {
  connection.close();
  databases.remove();
});

describe('entities by id', () => {
  test('come in the order asked, twice where asked twice, null where there is none', async () => {
    const ids = ['actor_vladimir-putin', 'nobody', 'actor_russia', 'actor_vladimir-putin', '', 'place_'];
    expect(await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids })).toEqual({
      data: {
        nodes: [
          { id: 'actor_vladimir-putin', __typename: 'Actor' }, null, { id: 'actor_russia', __typename: 'Actor' },
          { id: 'actor_vladimir-putin', __typename: 'Actor' }, null, null,
        ],
      },
    }); // prettier-ignore
  });

  test('show the fields of their own type', async () => {
    const query = `query($id: ID!) { node(id: $id) { ...A ... on Article { slug } ... on Node { id } } }
      fragment A on Actor { name kind }`;
    expect(await ask(query, { id: 'actor_russia' })).toEqual({
      data: { node: { name: 'Russia', kind: 'COUNTRY', id: 'actor_russia' } },
    });
    expect(await ask(query, { id: 'article_putin-warns-west-over-missiles' })).toEqual({
      data: { node: { slug: 'putin-warns-west-over-missiles', id: 'article_putin-warns-west-over-missiles' } },
    });
  });

  test('are null when there is none', async () => {
    expect(await ask('{ node(id: "actor_nobody") { id } article(slug: "nothing") { id } }')).toEqual({
      data: { node: null, article: null },
    });
  });
});

describe('an actor', () => {
  const russia = { data: { actor: { id: 'actor_russia' } } };
  test.each([
    ['its id', 'id: "actor_russia"'],
    ['its slug', 'slug: "russia"'],
    ['its name', 'name: "Russia"'],
    ['an alias', 'name: "Moscow"'],
  ])('is found by %s', async (_how, argument) => {
    expect(await ask(`{ actor(${argument}) { id } }`)).toEqual(russia);
  });

  test.each(['', '(id: "actor_russia", slug: "russia")', '(name: null)'])(
    'needs exactly one of them: %s',
    async (args) => {
      expect(await ask(`{ actor${args} { id } }`)).toEqual({
        errors: [
          {
            message: 'Give exactly one of "id", "slug", "name"',
            locations: [{ line: 1, column: 3 }],
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    },
  );
});

describe('a page', () => {
  test.each([
    ['first: 101', '"first" must be from 0 to 100, not 101'],
    ['last: -1', '"last" must be from 0 to 100, not -1'],
    ['first: 1, last: 1', 'Give "first" or "last", not both'],
    ['after: "27"', '"27" is not a cursor of this list; take one from its edges or pageInfo'],
  ])('refuses %s, whatever is asked of it', async (args, message) => {
    for (const selection of ['totalCount', '__typename', 'edges { cursor }']) {
      expect(await ask(`{ exchanges(${args}) { ${selection} } }`)).toEqual({
        errors: [{ message, locations: [{ line: 1, column: 3 }], extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });

  test('of no entries still tells what there is', async () => {
    expect(await ask('{ actors(first: 0) { nodes { id } pageInfo { hasNextPage startCursor } } }')).toEqual({
      data: { actors: { nodes: [], pageInfo: { hasNextPage: true, startCursor: null } } },
    });
  });
});

test('words keep their emoji, quotation marks and offsets', async () => {
  const query =
    '{ article(slug: "harbour-towns-ask-for-a-seat") { text statements { nodes { evidence { start end exact } } } } }';
  const { data } = (await ask(query)) as {
    data: {
      article: { text: string; statements: { nodes: { evidence: { start: number; end: number; exact: string }[] }[] } };
    };
  };
  const spans = data.article.statements.nodes.flatMap((statement) => statement.evidence);
  expect(data.article.text).toMatch(/\p{Extended_Pictographic}/u);
  expect(spans.length).toBeGreaterThan(5);
  spans.forEach(({ start, end, exact }) => expect(data.article.text.slice(start, end)).toBe(exact));
});

test('all root fields of an operation see one state of the graph', async () => {
  const file = connection.name;
  const writer = openDatabase(file, 'write');
  // The second field is read after the first: in between, somebody else writes.
  let writes = 0;
  const reading = new Proxy(connection, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (key !== 'prepare') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return (text: string) => {
        const statement = target.prepare(text);
        return new Proxy(statement, {
          get(of, name) {
            const member = Reflect.get(of, name, of) as unknown;
            if (name === 'pluck') return () => (of.pluck(), new Proxy(of, { get: this.get as never }));
            if (name !== 'get') return typeof member === 'function' ? (member.bind(of) as unknown) : member;
            return (...bound: unknown[]) => {
              const row = of.get(...bound) as unknown;
              if (writes++ === 0) writer.exec(`update actors set name = name || ' changed' where slug = 'russia'`);
              return row;
            };
          },
        });
      };
    },
  });
  const yoga = createYoga({ schema, plugins: [useCompiledReads(reading)], logging: false });
  const query = '{ a: actor(slug: "russia") { name } b: actor(slug: "russia") { name } }';
  const response = await yoga.fetch(`http://localhost/graphql?query=${encodeURIComponent(query)}`);
  expect(await response.json()).toEqual({ data: { a: { name: 'Russia' }, b: { name: 'Russia' } } });
  expect(writes).toBe(2);
  expect(await ask('{ actor(slug: "russia") { name } }')).toEqual({ data: { actor: { name: 'Russia changed' } } });
  writer.close();
});
