import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/errors.ts';
import { runApp } from '../support/running-app.ts';

const counts = '{ statistics { actors } }';
const answer = { data: { statistics: { actors: 0 } } };

const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const defaults = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return fetch(`${url}/graphql`, { method: 'POST', body, headers: { ...defaults, ...headers } });
}

/** Sends the body in chunks, without a Content-Length. */
function postStream(url: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const stream = new Blob([body]).stream();
  return fetch(`${url}/graphql`, { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit);
}

describe('GraphQL over HTTP', () => {
  it('answers a POST in the media type that is asked for', async () => {
    const { url } = await runApp();
    for (const type of ['application/graphql-response+json', 'application/json']) {
      const response = await post(url, JSON.stringify({ query: counts }), { accept: type });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
      expect(await response.json()).toEqual(answer);
    }
  });

  it('answers the same through yoga.fetch, without a socket', async () => {
    const { graphql } = await runApp();
    const response = await graphql.fetch(`http://localhost/graphql?query=${encodeURIComponent(counts)}`);
    expect(await response.json()).toEqual(answer);
  });

  it('answers a query by GET, with variables', async () => {
    const { url } = await runApp();
    const query = new URLSearchParams({
      query: 'query ($name: String) { actor(name: $name) { id } }',
      variables: '{"name": "nobody"}',
    });
    const response = await fetch(`${url}/graphql?${query}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { actor: null } }]);
  });

  it('refuses what is no request, with the status of the specification', async () => {
    const { url } = await runApp();
    expect((await post(url, '{ "query": ')).status).toBe(400);
    expect((await post(url, '{}')).status).toBe(400);
    expect((await post(url, JSON.stringify({ query: '{ statistics {' }))).status).toBe(400);
    expect((await post(url, JSON.stringify({ query: '{ nothing }' }))).status).toBe(400);
    expect((await fetch(`${url}/graphql`, { method: 'PUT' })).status).toBe(405);
  });

  it('says which media types it reads and answers in when it can do neither', async () => {
    const { url } = await runApp();
    const body = JSON.stringify({ query: counts });
    const read = 'send application/json, application/graphql or application/x-www-form-urlencoded';
    const plain = await post(url, body, { 'content-type': 'text/plain' });
    expect([plain.status, await plain.json()]).toEqual([
      415,
      refusal('UNSUPPORTED_MEDIA_TYPE', `A body of the type "text/plain" is not read here; ${read}`),
    ]);
    // Only of bytes does fetch name no type.
    const untyped = await fetch(`${url}/graphql`, { method: 'POST', body: Buffer.from(body) });
    expect([untyped.status, await untyped.json()]).toEqual([
      415,
      refusal('UNSUPPORTED_MEDIA_TYPE', `The body has no Content-Type; ${read}`),
    ]);
    const offered =
      'accept application/graphql-response+json or application/json for answers, text/event-stream for events';
    for (const accept of ['image/png, application/json;charset=latin1', 'json', 'image/*']) {
      const response = await post(url, body, { accept });
      expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
        406,
        'application/json; charset=utf-8',
        refusal('NOT_ACCEPTABLE', `Nothing here is of the type "${accept}"; ${offered}`),
      ]);
    }
    const query = 'subscription { articleIngested { added } }';
    const events = await post(url, JSON.stringify({ query }), { accept: 'application/json' });
    expect([events.status, await events.json()]).toEqual([
      406,
      refusal('NOT_ACCEPTABLE', `Nothing here is of the type "application/json"; ${offered}`),
    ]);
  });

  it('refuses a body over a megabyte, with its length told or not', async () => {
    const { url } = await runApp();
    const body = JSON.stringify({ query: `${counts} #${'x'.repeat(1_000_000)}` });
    const told = await post(url, body);
    const error = { message: 'A request has at most 1000000 bytes.', extensions: { code: 'REQUEST_TOO_LARGE' } };
    expect([told.status, await told.json()]).toEqual([413, { errors: [error] }]);
    const untold = await postStream(url, body);
    expect([untold.status, await untold.json()]).toEqual([413, { errors: [error] }]);
  });

  it('takes a body whose length is not told', async () => {
    const { url } = await runApp();
    const response = await postStream(url, JSON.stringify({ query: counts }));
    expect([response.status, await response.json()]).toEqual([200, answer]);
  });
});

describe('errors', () => {
  const fail = (message: string, error: () => unknown) => ({
    type: message === 'nonNull' ? new GraphQLNonNull(GraphQLInt) : GraphQLInt,
    resolve: () => {
      throw error();
    },
  });
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        secret: fail('', () => new Error('password=hunter2 in /etc/secret')),
        nonNull: fail('nonNull', () => new TypeError('cannot read properties of undefined')),
        known: fail('', () => new GraphQLError('page sizes go up to 100', { extensions: { code: 'PAGE_SIZE' } })),
        badInput: fail('', () => new BadInputError('name one of id, slug and name')),
        odd: fail('', () => 'a string'),
      },
    }),
  });

  it('that are meant for clients pass as they are', async () => {
    const { url, log } = await runApp({ schema, plugins: [] });
    const response = await post(url, '{"query":"{ known badInput }"}');
    const { errors } = (await response.json()) as { errors: { message: string; path: string[]; extensions: object }[] };
    expect(errors.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      { message: 'page sizes go up to 100', path: ['known'], extensions: { code: 'PAGE_SIZE' } },
      { message: 'name one of id, slug and name', path: ['badInput'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(log).toEqual([]);
  });

  it.each(['secret', 'nonNull', 'odd'])(
    'that are ours (%s) are masked by an id and logged once under it',
    async (field) => {
      const { url, log } = await runApp({ schema, plugins: [] });
      const response = await post(url, `{"query":"{ ${field} }"}`);
      const text = await response.text();
      expect(text).not.toMatch(/hunter2|undefined|a string/);
      const { errors } = JSON.parse(text) as { errors: { path: string[]; extensions: { correlationId: string } }[] };
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ path: [field], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
      expect(log).toHaveLength(1);
      expect(log[0]).toMatchObject({ correlationId: errors[0]?.extensions.correlationId, path: [field] });
    },
  );

  it('that happen while compiled reads run are masked too', async () => {
    const { url, log, connection } = await runApp();
    connection.close();
    const response = await post(url, JSON.stringify({ query: counts }));
    const { errors } = (await response.json()) as { errors: { extensions: { correlationId: string } }[] };
    expect(response.status).toBe(500);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(log).toHaveLength(1);
  });
});
