import { request as send, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useCompiledReads, type OperationRequest } from '../../src/graphql/use-compiled-reads.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

const query = `query Told($slug: String = "vladimir-putin", $size: Int) {
  actor(slug: $slug) { __typename name statements(first: $size) { nodes { text mode } totalCount } }
}
query Counted { statistics { actors } }
mutation Changed { __typename }`;
const told = { query, operationName: 'Told' };

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(origin: string, { method = 'POST', url = '/graphql', headers = {}, body = '' }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = send(`${origin}${url}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    request.on('error', reject).end(body);
  });
}

/** Two servers over one database, the second without the fast path, and how often the first one took it. */
async function runBoth() {
  const connection = openSeeded();
  const reads = useCompiledReads(connection);
  let shortcuts = 0;
  const answerAgain = (request: OperationRequest, response: object) => {
    const data = reads.answerAgain(request, response);
    if (data !== null) shortcuts++;
    return data;
  };
  const fast = await runApp({ connection, plugins: [reads], known: { ...reads, answerAgain } });
  const never = { knows: () => false, answerAgain: () => null };
  const { url: slow } = await runApp({ connection, plugins: [useCompiledReads(connection)], known: never });
  const json = { 'content-type': 'application/json' };
  for (const operationName of ['Told', 'Counted']) {
    await ask(fast.url, { headers: json, body: JSON.stringify({ query, operationName }) });
  }
  return {
    fast: fast.url,
    /** Asks both, compares, and tells the answer and whether it took the fast path. */
    async compare(asked: Asked) {
      const before = shortcuts;
      const [ours, yogas] = [await ask(fast.url, asked), await ask(slow, asked)];
      expect(comparable(ours)).toEqual(comparable(yogas));
      return { ...ours, shortcut: shortcuts > before };
    },
  };
}

/** All that a client sees but the way the body's length is told; ids of errors are random. */
function comparable({ status, headers, body }: Answered) {
  const own = ['date', 'transfer-encoding', 'content-length'];
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
  const text = body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
  return { status, headers: rest, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
}

const parameters = (values: object) =>
  `/graphql?${new URLSearchParams(Object.entries(values) as [string, string][]).toString()}`;

describe('the fast path', () => {
  it('answers as Yoga does, in whatever media type is accepted', async () => {
    const { compare } = await runBoth();
    const accepted = [
      undefined, '', '*/*', 'application/*', 'application/json', 'application/graphql-response+json', 'text/html',
      'application/json, application/graphql-response+json', 'application/graphql-response+json, application/json;q=0.9',
      'application/graphql-response+json;q=0.1, */*', 'text/event-stream', 'text/event-stream, application/json',
      'multipart/mixed, application/json', 'APPLICATION/JSON', ' application/json ; charset=utf-8',
      'application/json;charset=latin1', 'application/json;charset=latin1, */*', 'image/png', 'application', ',,',
    ]; // prettier-ignore
    const contentTypes = [
      'application/json', 'application/json; charset=utf-8', 'application/json;x', 'application/graphql+json',
      'application/graphql', 'application/jsonp', 'text/plain', 'application/x-www-form-urlencoded', undefined,
    ]; // prettier-ignore
    let shortcuts = 0;
    for (const accept of accepted) {
      for (const type of contentTypes) {
        const headers = {
          ...(accept !== undefined && { accept }),
          ...(type !== undefined && { 'content-type': type }),
        };
        const { shortcut } = await compare({ headers, body: JSON.stringify(told) });
        if (shortcut) shortcuts++;
      }
      const headers = accept === undefined ? {} : { accept };
      const { shortcut } = await compare({ method: 'GET', url: parameters(told), headers });
      if (shortcut) shortcuts++;
    }
    expect(shortcuts).toBeGreaterThan(40);
  });

  const bodies: [string, boolean][] = [
    [JSON.stringify(told), true],
    [JSON.stringify({ ...told, variables: {} }), true],
    [JSON.stringify({ ...told, variables: null, extensions: null, more: null }), true],
    [JSON.stringify({ ...told, variables: { slug: 'keir-starmer', size: 3, unknown: 1 } }), true],
    [JSON.stringify({ ...told, variables: { slug: 'nobody “ü” 😀' } }), true],
    [JSON.stringify({ query, operationName: 'Counted' }), true],
    [` \n${JSON.stringify(told)} `, true],
    [JSON.stringify({ ...told, variables: { size: 101 } }), false],
    [JSON.stringify({ ...told, variables: { size: -1 } }), false],
    [JSON.stringify({ ...told, variables: { size: '3' } }), false],
    [JSON.stringify({ ...told, variables: { slug: null } }), false],
    [JSON.stringify({ ...told, variables: [] }), false],
    [JSON.stringify({ ...told, variables: 'x' }), false],
    [JSON.stringify({ ...told, extensions: { persistedQuery: {} } }), false],
    [JSON.stringify({ ...told, extensions: 1 }), false],
    [JSON.stringify({ ...told, more: 1 }), false],
    [JSON.stringify({ ...told, operationName: 'Nothing' }), false],
    [JSON.stringify({ ...told, operationName: '' }), false],
    [JSON.stringify({ ...told, operationName: 1 }), false],
    [JSON.stringify({ query }), false],
    [JSON.stringify({ query, operationName: 'Changed' }), false],
    [JSON.stringify({ query: `${query} ` }), false],
    [JSON.stringify({ query: '{ nothing }' }), false],
    [JSON.stringify({ query: '{' }), false],
    [JSON.stringify({ query: 1 }), false],
    [JSON.stringify({ query: '' }), false],
    [`{"__proto__": {"a": 1}, ${JSON.stringify(told).slice(1)}`, false],
    [JSON.stringify([told]), false],
    [JSON.stringify(query), false],
    [`\uFEFF${JSON.stringify(told)}`, false],
    [JSON.stringify(told).slice(0, -1), false],
    ['null', false],
    ['1', false],
    ['', false],
  ];

  it('takes plain queries and leaves all else to Yoga', async () => {
    const { compare } = await runBoth();
    for (const [body, expected] of bodies) {
      const { shortcut } = await compare({ headers: { 'content-type': 'application/json' }, body });
      expect({ body, shortcut }).toEqual({ body, shortcut: expected });
    }
  });

  it('reads the parameters of an URL as Yoga does', async () => {
    const { compare } = await runBoth();
    const urls: [string, boolean][] = [
      [parameters(told), true],
      [parameters({ ...told, variables: '{"size": 3}', extensions: '', more: '1' }), true],
      [parameters({ ...told, variables: '' }), true],
      [`${parameters(told)}&query=x&operationName=Counted`, true],
      [parameters({ ...told, variables: '{"size": 3' }), false],
      [parameters({ ...told, variables: '[1]' }), false],
      [parameters({ ...told, variables: 'null' }), false],
      [parameters({ ...told, extensions: '{}' }), false],
      [parameters({ query }), false],
      [parameters({ query, operationName: 'Changed' }), false],
      ['/graphql?', false],
      ['/graphql', false],
    ];
    for (const [url, expected] of urls) {
      const { shortcut } = await compare({ method: 'GET', url });
      expect({ url, shortcut }).toEqual({ url, shortcut: expected });
    }
    await compare({ method: 'HEAD', url: parameters(told) });
    await compare({ method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(told) });
  });

  it('answers revalidation as Yoga does, without reading the data', async () => {
    const { compare } = await runBoth();
    const requests: Asked[] = [
      { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...told, variables: { size: 2 } }) },
      { method: 'GET', url: parameters(told) },
    ];
    for (const asked of requests) {
      const { headers: { etag = '', vary }, body } = await compare(asked); // prettier-ignore
      expect(etag).toMatch(/^W\/"[^"]+"$/);
      expect(body).toContain('Vladimir Putin');
      const strong = etag.replace('W/', '');
      for (const named of [etag, strong, `"other", ${etag}`, '*', ` ${etag} `]) {
        const again = await compare({ ...asked, headers: { ...asked.headers, 'if-none-match': named } });
        expect(again).toMatchObject({ status: 304, body: '', shortcut: false, headers: { etag, vary } });
      }
      for (const named of ['', '"other"', etag.slice(0, -1), 'W/', '""']) {
        const again = await compare({ ...asked, headers: { ...asked.headers, 'if-none-match': named } });
        expect(again).toMatchObject({ status: 200, body, shortcut: true, headers: { etag } });
      }
      const accept = 'application/graphql-response+json';
      await compare({ ...asked, headers: { ...asked.headers, accept, 'if-none-match': etag } });
      await compare({ ...asked, headers: { ...asked.headers, accept: 'text/event-stream', 'if-none-match': etag } });
    }
    for (const variables of [{ size: 101 }, { size: 'x' }]) {
      const headers = { 'content-type': 'application/json', 'if-none-match': '*' };
      const refused = await compare({ headers, body: JSON.stringify({ ...told, variables }) });
      expect(refused.body).toContain('errors');
    }
  });

  it('survives clients that leave before the end of their body', async () => {
    const { fast, compare } = await runBoth();
    const { port, hostname } = new URL(fast);
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"query":';
    for (let i = 0; i < 5; i++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.write(head, () => socket.destroy()));
        socket.on('close', () => resolve());
      });
    }
    const headers = { 'content-type': 'application/json' };
    expect((await compare({ headers, body: JSON.stringify(told) })).shortcut).toBe(true);
  });
});
