import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { type OperationRequest, useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { readDocuments } from '../../src/server/documents.ts';
import { openSeeded, runApp } from '../support/running-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const query = 'query Named($name: String!) { actor(name: $name) { name } }';
const sha256Hash = createHash('sha256').update(query).digest('hex');
const variables = { name: 'Russia' };
const answer = { data: { actor: { name: 'Russia' } } };

function manifest(content: unknown): string {
  const file = join(temporaryFolder(), 'documents.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function runWith(only: boolean) {
  const connection = openSeeded();
  const reads = useCompiledReads(connection);
  const counted = { shortcuts: 0 };
  const answerAgain = (request: OperationRequest, response: object) => {
    counted.shortcuts++;
    return reads.answerAgain(request, response);
  };
  const documents = readDocuments(manifest({ named: query }), schema, only);
  const { url } = await runApp({ connection, plugins: [reads], known: { ...reads, answerAgain }, documents });
  const post = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as { errors?: { extensions: object }[] };
  };
  const get = async (parameters: Record<string, string>) =>
    (await (await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`)).json()) as object;
  return { post, get, counted };
}

describe('a persisted document', () => {
  it('is answered by its id and by its hash, the second time on the fast path', async () => {
    const { post, get, counted } = await runWith(true);
    const ways = [
      { documentId: 'named' },
      { documentId: `sha256:${sha256Hash}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash } } },
    ];
    for (const way of ways) expect(await post({ ...way, variables })).toEqual(answer);
    expect(counted.shortcuts).toBe(2);
    const told = { variables: JSON.stringify(variables) };
    expect(await get({ documentId: 'named', ...told })).toEqual(answer);
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    expect(await get({ extensions, ...told })).toEqual(answer);
    expect(counted.shortcuts).toBe(4);
  });

  it('is answered by Yoga the first time, also by GET', async () => {
    const { get } = await runWith(false);
    expect(await get({ documentId: 'named', variables: JSON.stringify(variables) })).toEqual(answer);
  });

  it('that is not known is an error that clients understand', async () => {
    for (const only of [true, false]) {
      const { post } = await runWith(only);
      const { errors } = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } });
      expect(errors).toMatchObject([{ message: 'PersistedQueryNotFound' }]);
      expect((await post({ documentId: 'x' })).errors).toMatchObject([{ message: 'PersistedQueryNotFound' }]);
    }
  });

  it('leaves other queries alone unless only documents are answered', async () => {
    const open = await runWith(false);
    expect(await open.post({ query, variables })).toEqual(answer);
    expect(await open.post({ query, variables })).toEqual(answer);
    const closed = await runWith(true);
    await closed.post({ documentId: 'named', variables });
    for (const body of [{ query, variables }, { query: getIntrospectionQuery() }, { query, documentId: 'named' }]) {
      const { errors } = await closed.post(body);
      expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_DOCUMENT' } }]);
    }
  });

  it('is checked when the manifest is read', () => {
    const read = (content: unknown) => () => readDocuments(manifest(content), schema, false);
    expect(read({ a: '{ nothing }' })).toThrow(/the document "a": Cannot query field "nothing"/);
    expect(read({ a: '{' })).toThrow(/the document "a": Syntax Error/);
    expect(read({ a: 1 })).toThrow(/the document "a": is no text/);
    expect(read([])).toThrow(/must be one JSON object/);
    expect(read('{')).toThrow(/cannot be read as JSON/);
    expect(() => readDocuments('/nowhere/documents.json', schema, false)).toThrow(/cannot be read/);
  });
});
