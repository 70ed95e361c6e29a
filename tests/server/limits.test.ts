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

const tooLarge: Record<string, string> = {
  'lists of lists of lists':
    '{ actors(first: 100) { nodes { statements(first: 100) { nodes { claims(first: 100) { nodes { text } } } } } } }',
  'lists by variables and fragments': `query ($n: Int = 100) { actors(first: $n) { nodes { ...A } } }
    fragment A on Actor { statements(first: $n) { nodes { ...S } } }
    fragment S on Statement { claims(first: $n) { nodes { text } } }`,
  depth: `{ actors(first: 1) { nodes { ${nested(10)} } } }`,
  aliases: `{ statistics { ${Array.from({ length: 201 }, (_, i) => `a${i}: actors`).join(' ')} } }`,
  'root fields': `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: statistics { actors }`).join(' ')} }`,
  tokens: `{ statistics { ${'actors '.repeat(5000)} } }`,
  'overlapping fields': `{ ${'statistics { ...F } '.repeat(600)} } fragment F on Statistics { ${'actors '.repeat(1700)} }`,
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

  it('is told which limit it exceeds', async () => {
    const { ask } = await runCounting();
    const { errors } = await ask({ query: tooLarge['lists of lists of lists'] });
    expect(errors?.[0]?.message).toMatch(
      /^An operation may have 100000 values at most, and this has \d+ or more; ask for smaller pages/,
    );
    const long = await ask({ query: tooLarge['tokens'] });
    expect(long.errors?.[0]?.message).toBe('A document may have 4000 tokens at most; ask in several requests');
  });

  it('in a batch is not looked at', async () => {
    const { ask } = await runCounting();
    const { status, data } = await ask([{ query: '{ statistics { actors } }' }]);
    expect([status, data]).toEqual([400, undefined]);
  });
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
