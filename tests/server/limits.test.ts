import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AppParts } from '../../src/server/app.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

/** A server of the seeded graph, and how to ask it and count the statements that it prepared meanwhile. */
async function runCounting(parts: Partial<AppParts> = {}) {
  const connection = openSeeded();
  let prepared = 0;
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((text: string) => {
    if (!text.includes('from ingestions')) prepared++;
    return prepare(text);
  }) as typeof connection.prepare;
  const { url } = await runApp({ connection, ...parts });
  return {
    url,
    async ask(body: unknown) {
      prepared = 0;
      const started = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as { errors?: { message: string; extensions: object }[]; data?: unknown };
      return { status: response.status, ...answer, prepared, ms: performance.now() - started };
    },
  };
}

const nested = (levels: number): string => (levels === 0 ? 'name' : `relationships(first: 1) { nodes { subject { ${nested(levels - 1)} } } }`); // prettier-ignore

const millionfold =
  '{ actors(first: 100) { nodes { statements(first: 100) { nodes { claims(first: 100) { nodes { text } } } } } } }';

const tooLarge: Record<string, string> = {
  'lists of lists of lists': millionfold,
  'lists by variables and fragments': `query ($n: Int = 100) { actors(first: $n) { nodes { ...A } } }
    fragment A on Actor { statements(first: $n) { nodes { ...S } } }
    fragment S on Statement { claims(first: $n) { nodes { text } } }`,
  depth: `{ actors(first: 1) { nodes { ${nested(10)} } } }`,
  aliases: `{ statistics { ${Array.from({ length: 201 }, (_, i) => `a${i}: actors`).join(' ')} } }`,
  'root fields': `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: statistics { actors }`).join(' ')} }`,
  tokens: `{ statistics { ${'actors '.repeat(5000)} } }`,
  'overlapping fields': `{ ${'statistics { ...F } '.repeat(600)} } fragment F on Statistics { ${'actors '.repeat(1700)} }`,
  'pages of what is made for the question':
    '{ actors { nodes { neighbourhood(depth: 3, first: 100) { nodes { neighbourhood(first: 100) { totalCount } } } } } }',
  paths: `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: path(from: "a", to: "b") { direction }`).join(' ')} }`,
  facets: '{ actors(first: 100) { nodes { statements(first: 1) { facets { mode { value } speaker { value } } } } } }',
  'counts of counts': '{ actors(first: 100) { nodes { statements(first: 100) { nodes { claims { totalCount } } } } } }',
  'many ids': `{ nodes(ids: [${'"a" '.repeat(3900)}]) { ... on Actor { statements { nodes { id } } } } }`,
  'a filter of many conditions': `{ statements(where: { OR: [${'{ mode: { eq: DIRECT } } '.repeat(60)}] }) { totalCount } }`,
  'a filter in a filter in a filter': `{ statements(where: ${'{ NOT: '.repeat(100)} {} ${'}'.repeat(100)}) { totalCount } }`,
  'the schema many times over': `{ __schema { types { ${Array.from({ length: 190 }, (_, i) => `a${i}: fields { type { fields { name } } }`).join(' ')} } } }`,
  'a bomb of fragments': `{ ...F0 } ${Array.from({ length: 300 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} a: statistics { actors } }`).join(' ')} fragment F300 on Query { statistics { actors } }`,
};

describe('an operation that asks too much', () => {
  it.each(Object.entries(tooLarge))('is refused before any SQL is made of it: %s', async (_name, query) => {
    const { ask } = await runCounting();
    // The first request pays for what the server loads late.
    await ask({ query: '{ statistics { actors } }' });
    const { errors, data, prepared, ms } = await ask({ query });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'OPERATION_TOO_LARGE' } });
    expect(data ?? null).toBe(null);
    expect(prepared).toBe(0);
    expect(ms).toBeLessThan(2000);
  });

  it('is told its cost, the limit and what to do: a hundred lists of a hundred lists of a hundred', async () => {
    const { ask } = await runCounting();
    const message =
      'An operation may have 100000 values at most, and this has 1020202 or more; ask for smaller pages ("first"), fewer lists, counts and facets, or in several requests';
    const times: number[] = [];
    for (let i = 0; i < 21; i++) {
      const { errors, data, prepared, ms } = await ask({ query: millionfold });
      expect(errors).toMatchObject([{ message, extensions: { code: 'OPERATION_TOO_LARGE' } }]);
      expect([data ?? null, prepared]).toEqual([null, 0]);
      times.push(ms);
    }
    const [cold, ...warm] = times as [number, ...number[]];
    const median = warm.toSorted((a, b) => a - b)[warm.length / 2] as number;
    console.info(`refusing 100 x 100 x 100 took ${cold.toFixed(1)} ms cold, ${median.toFixed(1)} ms warm`);
  });

  it('is told which limit it exceeds', async () => {
    const { ask } = await runCounting();
    const messageFor = async (name: string) => (await ask({ query: tooLarge[name] })).errors?.[0]?.message;
    expect(await messageFor('aliases')).toBe(
      'An operation may have 200 aliases at most, and this has 201; ask in several requests',
    );
    expect(await messageFor('root fields')).toBe(
      'An operation may have 20 root fields at most, and this has 21; ask in several requests',
    );
    expect(await messageFor('depth')).toBe(
      'An operation may have 20 levels of fields at most, and this has 21; go on from the ids in another request',
    );
    expect(await messageFor('a filter of many conditions')).toBe(
      'An operation may have 100 conditions in a filter at most, and this has 121; many values of one field are one condition with "in"',
    );
    expect(await messageFor('a filter in a filter in a filter')).toBe(
      'An operation may have 20 levels in a filter at most, and this has 101; ask in several requests',
    );
    const long = await ask({ query: tooLarge['tokens'] });
    expect(long.errors?.[0]?.message).toBe('A document may have 4000 tokens at most; ask in several requests');
  });

  it.each([
    ['objects', '{"NOT":', '}'],
    ['lists', '{"AND":[', ']}'],
  ])('is refused when it stands deep in a variable: %s', async (_name, open, close) => {
    const { url } = await runCounting();
    const where = `${open.repeat(20_000)}{}${close.repeat(20_000)}`;
    const query = 'query ($where: StatementWhere) { statements(where: $where) { totalCount } }';
    const body = `{"query":${JSON.stringify(query)},"variables":{"where":${where}}}`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'Values in variables may stand 100 levels deep at most',
          extensions: { code: 'OPERATION_TOO_LARGE' },
        },
      ],
    });
  });

  it('in a batch is not looked at', async () => {
    const { ask } = await runCounting();
    const { status, data } = await ask([{ query: '{ statistics { actors } }' }]);
    expect([status, data]).toEqual([400, undefined]);
  });
});

it('asks what apps ask, and is answered: all facets, the whole schema, a neighbourhood, pages of a hundred', async () => {
  const { ask } = await runCounting();
  const facet = '{ value label count }';
  for (const query of [
    getIntrospectionQuery(),
    `{ statements(first: 100) { totalCount facets { speaker ${facet} addressee ${facet} mode ${facet} speechAct ${facet} article ${facet} } nodes { id } } }`,
    '{ actor(slug: "russia") { neighbourhood(depth: 3, first: 100) { totalCount edges { distance links node { id name } } } } }',
    '{ timeline(bucket: DAY) { start count statements(first: 5) { totalCount nodes { text } } } }',
    '{ actors(first: 100) { nodes { name statements(first: 20) { totalCount nodes { id text } } } } }',
  ]) {
    expect(await ask({ query })).toMatchObject({ status: 200, data: expect.any(Object) as object });
  }
});

describe('what can be switched off', () => {
  it('is introspection, the published schema with it', async () => {
    const { url, ask } = await runCounting({ introspection: false });
    const { errors, data } = await ask({ query: getIntrospectionQuery() });
    expect(data).toBe(undefined);
    expect(errors?.[0]?.message).toContain('introspection has been disabled');
    expect((await fetch(`${url}/schema.graphql`)).status).toBe(404);
    expect((await ask({ query: '{ __typename statistics { actors } }' })).status).toBe(200);
  });

  it('is GraphiQL', async () => {
    const { url } = await runApp({ graphiql: false });
    expect((await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(404);
    const { url: other } = await runApp();
    expect((await fetch(`${other}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(200);
  });
});
