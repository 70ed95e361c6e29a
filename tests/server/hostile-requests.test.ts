import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/server/examples.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

const json = { 'content-type': 'application/json' };
const counts = '{ statistics { articles } }';
const body = (query: unknown, variables?: unknown) => JSON.stringify({ query, variables });

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A server, and a way to send it whatever it is and to be sure that it lives and has logged no fault. */
async function runHostile() {
  const { url, log } = await runApp({ connection: openSeeded() });
  let slowest = 0;
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const started = performance.now();
    const response = await fetch(url + path, init);
    const text = await response.text();
    slowest = Math.max(slowest, performance.now() - started);
    return { status: response.status, text };
  };
  const post = (content: string, headers: Record<string, string> = json) =>
    send('/graphql', { method: 'POST', headers, body: content });
  const expectAlive = async () => {
    expect(log).toEqual([]);
    expect(await post(body(counts))).toEqual({ status: 200, text: '{"data":{"statistics":{"articles":1}}}' });
  };
  return { send, post, expectAlive, slowest: () => slowest };
}

const flood = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join(' ');
const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
const page = 'query ($v: String) { actors(after: $v) { totalCount } }';
const where = 'query ($v: StatementWhere) { statements(where: $v) { totalCount } }';

describe('a body that is no request is refused', () => {
  it.each([
    ['JSON that breaks off', '{"query":', /invalid JSON/],
    ['nothing', '', /invalid JSON/],
    ['a byte order mark', `\ufeff${body(counts)}`, /invalid JSON/],
    ['null', 'null', /expected to be object/],
    ['a number', '1', /expected to be object/],
    ['a text', '"{ x }"', /expected to be object/],
    ['a batch', `[${body(counts)}]`, /Batching is not supported/],
    ['an empty batch', '[]', /Batching is not supported/],
    ['depth', nested(100_000, '{"a":', '}').replace('{}', '{"a":1}'), /invalid JSON|Unexpected parameter/],
    ['another prototype', `{"__proto__":{"query":"{x}"},"query":"${counts}"}`, /Unexpected parameter/],
    ['an unknown parameter', JSON.stringify({ query: counts, select: 1 }), /Unexpected parameter .*select/],
    ['a number for a query', body(5), /to be a string/],
    ['variables in a list', body(counts, [1]), /to be empty or an object/],
    ['variables as text', body(counts, 'x'), /to be empty or an object/],
    ['extensions as text', JSON.stringify({ query: counts, extensions: 'x' }), /to be empty or an object/],
    [
      'an operation that is not there',
      JSON.stringify({ query: counts, operationName: '__proto__' }),
      /which|what operation/,
    ],
    ['no name for one of two', body(`query A ${counts} query B ${counts}`), /which|what operation/],
  ])('%s', async (_name, content, message) => {
    const { post, expectAlive } = await runHostile();
    const { status, text } = await post(content);
    expect([status, text]).toEqual([400, expect.stringMatching(message)]);
    await expectAlive();
  });

  it.each([
    ['text', 'text/plain', 415],
    ['a form with files', 'multipart/form-data; boundary=x', 415],
    ['XML', 'application/xml', 415],
  ])('%s', async (_name, type, status) => {
    const { post, expectAlive } = await runHostile();
    expect((await post(body(counts), { 'content-type': type })).status).toBe(status);
    await expectAlive();
  });
});

describe('an odd URL or method is refused', () => {
  const input = encodeURIComponent('mutation { ingestArticle(input: { text: "x" }) { __typename } }');
  it.each([
    ['a mutation by GET', `/graphql?query=${input}`, 'GET', 405],
    ['variables that are no JSON', `/graphql?query=${counts}&variables={`, 'GET', 400],
    ['extensions that are no JSON', `/graphql?query=${counts}&extensions=x`, 'GET', 400],
    ['percent signs without a number', '/graphql?query=%E0%A4%A', 'GET', 200],
    ['a head that is too long', `/graphql?query=${'a'.repeat(20_000)}`, 'GET', 431],
    ['DELETE', '/graphql', 'DELETE', 405],
    ['HEAD', `/graphql?query=${counts}`, 'HEAD', 405],
    ['another path', '//graphql', 'GET', 404],
    ['a path in other words', '/%67raphql', 'GET', 404],
  ])('%s', async (_name, path, method, status) => {
    const { send, expectAlive } = await runHostile();
    expect((await send(path, { method })).status).toBe(status);
    await expectAlive();
  });
});

describe('a document or a value that means harm is answered by an error that says why', () => {
  it.each([
    ['ten thousand aliases', body(`{ ${flood(10_000, (i) => `a${i}: statistics { actors }`)} }`), /4000 tokens/],
    [
      'a cycle of fragments',
      body('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
      /within itself/,
    ],
    [
      'a long cycle',
      body(`{ ...F0 } ${flood(400, (i) => `fragment F${i} on Query { ...F${(i + 1) % 400} }`)}`),
      /within itself/,
    ],
    [
      'a flood of directives',
      body(`{ statistics ${flood(1900, () => '@a')} { actors } }`),
      /Unknown directive|too many/i,
    ],
    [
      'a flood of the same',
      body(`{ statistics ${flood(500, () => '@skip(if: false)')} { actors } }`),
      /can only be used once|4000 tokens/,
    ],
    [
      'a condition that is null',
      body('query ($b: Boolean = true) { statistics @skip(if: $b) { actors } }').replace(
        '}"}',
        '}","variables":{"b":null}}',
      ),
      /must not be null/,
    ],
    ['fields that overlap', body(`{ ${flood(900, () => 'statistics { actors }')} }`), /./],
    ['many variables', body(`query (${flood(700, (i) => `$a${i}: Int`)}) ${counts}`), /never used/],
    ['braces', body('{'.repeat(3900)), /Syntax Error/],
    [
      'brackets',
      body(`{ actors(where: { AND: ${nested(1500, '[', ']')} }) { totalCount } }`),
      /Expected|4000 tokens|levels/,
    ],
    ['a NUL', body('\0'), /Syntax Error/],
    ['half a character', String.raw`{"query":"{ actor(name: \"\ud800\") { id } }"}`, /Syntax Error/],
    [
      'an infinite number',
      `{"query":"query ($n: Int) { actors(first: $n) { totalCount } }","variables":{"n":1e400}}`,
      /Infinity/,
    ],
    ['an infinite literal', body('{ actors(first: 1e400) { totalCount } }'), /non-integer/],
    ['a number beyond 32 bits', body('{ actors(first: 99999999999) { totalCount } }'), /32-bit/],
    ['a negative page', body('{ actors(first: -1) { totalCount } }'), /"first" must be from 0 to 100, not -1/],
    ['an object for a text', body(page, { v: { a: 1 } }), /String cannot represent/],
    ['no cursor', body(page, { v: 'zz' }), /is not a cursor of this list/],
    ['a cursor that was tampered with', body(page, { v: '4101FF' }), /is not a cursor of this list/],
    [
      'a cursor of another list',
      body('query ($v: String) { exchanges(after: $v) { totalCount } }', { v: '4142' }),
      /is not a cursor of this list/,
    ],
    [
      'a member of another prototype',
      `{"query":${JSON.stringify(where)},"variables":{"v":{"__proto__":{"eq":1}}}}`,
      /not defined|"__proto__"/,
    ],
    ['a filter by nothing', body(where, { v: { constructor: { eq: 1 } } }), /not defined/],
    [
      'no direction',
      body('{ actors(orderBy: [{ field: __proto__, direction: ASC }]) { totalCount } }'),
      /does not exist/,
    ],
    ['incremental delivery', body('{ statistics { actors ... @defer { articles } } }'), /Unknown directive/],
  ])('%s', async (_name, content, message) => {
    const { post, expectAlive } = await runHostile();
    const { status, text } = await post(content);
    expect(status).toBeLessThan(500);
    const { errors } = JSON.parse(text) as { errors: { message: string }[] };
    expect(errors.map((error) => error.message).join('\n')).toMatch(message);
    await expectAlive();
  });

  it('or by data, where nothing is wrong with it', async () => {
    const { post, expectAlive } = await runHostile();
    const ask = async (query: string, variables?: object) =>
      JSON.parse((await post(body(query, variables))).text) as unknown;
    const named = 'query ($v: String) { actor(name: $v) { id } }';
    for (const v of ['\0', '\ud800', '__proto__', 'x'.repeat(500_000)]) {
      expect(await ask(named, { v })).toEqual({ data: { actor: null } });
    }
    const kinds =
      '{ actor(id: "statement_x") { id } article(id: "actor_russia") { id } node(id: "__proto__") { id } path(from: "article_x", to: "actor_russia") { direction } }';
    expect(await ask(kinds)).toEqual({ data: { actor: null, article: null, node: null, path: null } });
    expect(await ask('{ statistics @skip(if: true) { actors } }')).toEqual({ data: {} });
    const answer = '{ __proto__: statistics { constructor: articles } }';
    expect(JSON.stringify(await ask(answer))).toBe('{"data":{"__proto__":{"constructor":1}}}');
    const both = { OR: Array.from({ length: 20 }, () => ({ AND: [{ AND: [{}] }, {}] })) };
    expect(await ask(where, { v: both })).toMatchObject({
      data: { statements: { totalCount: expect.any(Number) as number } },
    });
    const levels = (count: number): object => (count === 0 ? {} : { AND: [levels(count - 1), { OR: [{}] }] });
    expect(await ask(where, { v: levels(18) })).toMatchObject({ data: {} });
    await expectAlive();
  });
});

const scraps = ['{', '}', '(', ')', '[', ']', '...', '@skip(if: true)', '@include(if: $x)', '"', '"""', '#', '!', '$x', ':', '\0', '\ud800', '😀', '__proto__', '__typename', 'on Actor', '-1', '1e999', 'null', 'first: 101', 'where: {}', 'fragment A on Actor { ...A }', '\\u', ',']; // prettier-ignore

/** Examples of GraphQL with pieces cut out, doubled, and replaced by scraps. */
const documents = fc
  .tuple(
    fc.constantFrom(...examples.map(({ query }) => query)),
    fc.array(fc.tuple(fc.nat(600), fc.nat(40), fc.constantFrom(...scraps)), { maxLength: 4 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((all, [at, length, scrap]) => all.slice(0, at) + scrap + all.slice(at + length), text),
  );
const keys = fc.oneof(fc.constantFrom('first', 'name', 'x', '__proto__', 'constructor', 'toString', ''), fc.string());
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, 1e308, -0, 2 ** 31, '\0', '\ud800', '1e400', true),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;
const requests = fc.array(
  fc.tuple(
    fc.constantFrom(
      'query',
      'query',
      'query',
      'variables',
      'operationName',
      'extensions',
      'documentId',
      '__proto__',
      'id',
    ),
    fc.oneof(documents, values),
  ),
  { minLength: 1, maxLength: 4 },
);

/** JSON in which a map is an object, whatever its keys. */
function write(value: unknown): string {
  if (value instanceof Map) {
    return `{${[...value].map(([key, one]) => `${JSON.stringify(key)}:${write(one)}`).join()}}`;
  }
  return Array.isArray(value) ? `[${value.map(write).join()}]` : JSON.stringify(value);
}

/** More for a long run: REQUESTS=10000. */
const runs = Number(process.env['REQUESTS'] ?? 400);

it('no request, however it is put together, is a fault of the server', { timeout: 60_000 + 100 * runs }, async () => {
  const { send, post, expectAlive, slowest } = await runHostile();
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), async (members, byGet) => {
      const parameters = members.map(([name, value]) => [name, typeof value === 'string' ? value : write(value)]);
      const { status, text } = byGet
        ? await send(`/graphql?${new URLSearchParams(parameters).toString()}`, {
            headers: { accept: 'application/json' },
          })
        : await post(write(new Map(members)));
      expect(status).toBeLessThan(500);
      if (status === 431) return;
      const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
      expect(errors.every(({ message }) => message !== '')).toBe(true);
      expect(data !== undefined || errors.length > 0).toBe(true);
    }),
    { numRuns: runs },
  );
  await expectAlive();
  console.info(`the slowest hostile request took ${slowest().toFixed(0)} ms`);
});
