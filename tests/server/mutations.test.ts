import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEffects } from '../../src/cli/graph-effects.ts';
import { openDatabase } from '../../src/database/open.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { bearerAuthorization } from '../../src/server/authorization.ts';
import { databaseFile, harbourDocument } from '../support/database.ts';
import { runApp } from '../support/running-app.ts';

const token = 'a long random text';
const authorization = `Bearer ${token}`;
const mutation = `mutation ($input: IngestAnnotationInput!) {
  ingestAnnotation(input: $input) {
    __typename
    ... on IngestSuccess { added changed removed summary article { slug statements(first: 1) { nodes { text } totalCount } } }
    ... on IngestRefusal { problems }
  }
}`;
const input = {
  document: readFileSync(harbourDocument, 'utf8'),
  text: readFileSync(harbourDocument.replace('.yaml', '.txt'), 'utf8'),
};

/** A server of an empty graph whose mutations need `configured`, and a way to send it operations. */
async function runWith(configured: string | undefined) {
  const file = databaseFile();
  const connection = openDatabase(file, 'read');
  onTestFinished(() => void connection.close());
  const reads = useCompiledReads(connection, createEffects(file, bearerAuthorization(configured)));
  const { url } = await runApp({ connection, plugins: [reads], known: reads });
  const send = async (query: string, variables: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };
  return Object.assign(send, { file });
}

describe('a mutation', () => {
  it('is refused while no token is configured', async () => {
    const send = await runWith(undefined);
    for (const headers of [{}, { authorization }, { authorization: 'Bearer ' }]) {
      const { status, answer } = await send(mutation, { input }, headers as Record<string, string>);
      expect(status).toBe(403);
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'READ_ONLY' } }] });
    }
  });

  it('is refused without the right token', async () => {
    const send = await runWith(token);
    for (const wrong of [undefined, 'Bearer wrong', token, `Basic ${token}`, `${authorization}x`]) {
      const { status, answer } = await send(mutation, { input }, wrong === undefined ? {} : { authorization: wrong });
      expect([wrong, status]).toEqual([wrong, 401]);
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    expect((await send('{ statistics { articles } }', {})).answer).toEqual({ data: { statistics: { articles: 0 } } });
  });

  it('loads a document and answers from the graph as it is then; the second time nothing changes', async () => {
    const send = await runWith(token);
    const { answer } = await send(mutation, { input }, { authorization });
    const { ingestAnnotation: first } = answer['data'] as { ingestAnnotation: Record<string, unknown> };
    expect(first).toMatchObject({ __typename: 'IngestSuccess', changed: 0, removed: 0 });
    expect(first['added']).toBeGreaterThan(50);
    expect(first['article']).toMatchObject({ slug: 'harbour-towns-ask-for-a-seat', statements: { nodes: [{}] } });
    const again = await send(mutation, { input }, { authorization });
    expect(again.answer).toMatchObject({
      data: {
        ingestAnnotation: {
          ...{ added: 0, changed: 0, removed: 0 },
          summary: ['harbour-towns-ask-for-a-seat: nothing changed'],
          article: first['article'],
        },
      },
    });
  });

  it('is refused while another process writes for long, and can be sent again', async () => {
    const send = await runWith(token);
    const other = openDatabase(send.file, 'write');
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const { status, answer } = await send(mutation, { input }, { authorization });
    expect(status).toBe(503);
    const message = 'Another process is writing to the graph; send the same again in a moment';
    expect(answer).toMatchObject({ errors: [{ message, extensions: { code: 'BUSY' } }] });
    other.exec('commit');
    const again = await send(mutation, { input }, { authorization });
    expect(again.answer).toMatchObject({ data: { ingestAnnotation: { __typename: 'IngestSuccess' } } });
  });

  it('tells every problem of a document, with its place, and loads nothing of it', async () => {
    const send = await runWith(token);
    const documents = ['nonsense: [', input.document.replace(/^schema: .*$/m, 'schema: 99'), ''];
    for (const document of documents) {
      const { status, answer } = await send(mutation, { input: { ...input, document } }, { authorization });
      const { ingestAnnotation } = answer['data'] as { ingestAnnotation: { __typename: string; problems: string[] } };
      expect([status, ingestAnnotation.__typename]).toEqual([200, 'IngestRefusal']);
      expect(ingestAnnotation.problems.join()).toMatch(/^ingestAnnotation(:\d+:\d+)?: /);
    }
    expect((await send('{ statistics { articles } }', {})).answer).toEqual({ data: { statistics: { articles: 0 } } });
  });

  it.each([
    ['a page size', 'article { statements(first: 101) { totalCount } }', {}, '"first" must be from 0 to 100, not 101'],
    ['a page size by variable', 'article { statements(first: $n) { nodes { id } } }', { n: -1 }, '"first" must be'],
    ['both ends', 'article { claims(first: 1, last: 1) { totalCount } }', {}, 'Give "first" or "last", not both'],
    ['a cursor', 'article { statements(after: "x") { nodes { id } } }', {}, 'cursor'],
  ])('that asks for what cannot be had of its answer loads nothing: %s', async (_name, fields, variables, message) => {
    const send = await runWith(token);
    const declared =
      'n' in variables ? '($input: IngestAnnotationInput!, $n: Int)' : '($input: IngestAnnotationInput!)';
    const first = 'first: ingestAnnotation(input: $input) { __typename }';
    const query = `mutation ${declared} { ${first} ingestAnnotation(input: $input) { ... on IngestSuccess { ${fields} } } }`;
    const { answer } = await send(query, { input, ...variables }, { authorization });
    expect(answer).toEqual({
      errors: [
        expect.objectContaining({
          message: expect.stringContaining(message) as string,
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      ],
    });
    expect((await send('{ statistics { articles } }', {})).answer).toEqual({ data: { statistics: { articles: 0 } } });
  });

  it('whose answer its sender could not read loads nothing', async () => {
    const send = await runWith(token);
    const { status } = await send(mutation, { input }, { authorization, accept: 'image/png' });
    expect(status).toBe(406);
    expect((await send('{ statistics { articles } }', {})).answer).toEqual({ data: { statistics: { articles: 0 } } });
  });

  it('extracts an article and loads it', async () => {
    const send = await runWith(token);
    const query = `mutation ($input: IngestArticleInput!) {
      ingestArticle(input: $input) {
        ... on IngestSuccess { article { title statements { nodes { speaker { name } } } } }
        ... on IngestRefusal { problems }
      }
    }`;
    const text = '“We will not sell the harbour,” said Mayor Anna Lind. Peter Holm said the town had no choice.';
    const { answer } = await send(query, { input: { text, title: 'The harbour' } }, { authorization });
    expect(answer).toMatchObject({ data: { ingestArticle: { article: { title: 'The harbour' } } } });
    expect(JSON.stringify(answer)).toContain('Lind');
    const empty = await send(query, { input: { text: ' ' } }, { authorization });
    expect(empty.answer).toMatchObject({ data: { ingestArticle: { problems: [expect.stringContaining('no text')] } } });
  });
});
