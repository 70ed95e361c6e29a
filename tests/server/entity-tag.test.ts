import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { openDatabase } from '../../src/database/open.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { runCommand } from '../support/command.ts';
import { databaseFile, harbourDocument } from '../support/database.ts';
import { smallYaml, writeFiles } from '../support/documents.ts';
import { runApp } from '../support/running-app.ts';
import { startServing, stop } from '../support/serving.ts';

const query = 'query ($name: String!) { actor(name: $name) { name } }';

async function runOn(file: string) {
  const connection = openDatabase(file, 'read');
  onTestFinished(() => void connection.close());
  return runApp({ connection });
}

async function ask(origin: string, body: object, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', ...headers };
  const response = await fetch(`${origin}/graphql`, { method: 'POST', body: JSON.stringify(body), headers: all });
  return { status: response.status, tag: response.headers.get('etag'), headers: response.headers, text: await response.text() }; // prettier-ignore
}

describe('the entity tag of an answer', () => {
  it('holds until another process ingests, in every process alike', async () => {
    const file = databaseFile();
    const [one, other] = [await runOn(file), await runOn(file)];
    const request = { query, variables: { name: 'Russia' } };
    const first = await ask(one.url, request);
    expect(first).toMatchObject({ status: 200, text: '{"data":{"actor":null}}' });
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const tag = first.tag ?? '';
    for (const { url } of [one, other, one, other]) {
      const again = await ask(url, request, { 'if-none-match': tag });
      expect(again).toMatchObject({ status: 304, text: '', tag });
    }
    expect((await runCommand(['ingest', harbourDocument, '--database', file])).code).toBe(0);
    const tags = new Set<string | null>();
    for (const { url } of [one, other, one, other]) {
      const again = await ask(url, request, { 'if-none-match': tag });
      expect(again.status).toBe(200);
      tags.add(again.tag);
    }
    expect([tags.size, tags.has(tag)]).toEqual([1, false]);
  });

  it('is refused to whoever asks after an ingest, by every worker and however many ask at once', async () => {
    const file = databaseFile();
    const acts = ['ASSERT', 'DENY'].map((act) => writeFiles(smallYaml.replace('ASSERT', act)));
    const writer = openDatabase(file, 'write');
    onTestFinished(() => void writer.close());
    let ingests = 0;
    const ingest = () => {
      const source = acts[ingests % 2] as string;
      ingestDocument(writer, readDocument(source), { source });
      ingests++;
    };
    ingest();
    const { url, child } = await startServing(file, ['--workers', '2']);
    const request = { query: '{ statements { nodes { speechAct } } }' };
    let done = false;
    let confirmed = 0;
    const stale: number[] = [];
    const revalidate = async () => {
      let had = { tag: '', ingests: 0 };
      while (!done) {
        const before = ingests;
        const { status, tag } = await ask(url, request, { 'if-none-match': had.tag });
        if (status === 304) {
          confirmed++;
          if (had.ingests < before) stale.push(before);
        } else {
          // No newer than this; what is ingested from now on it cannot tell of.
          had = { tag: tag ?? '', ingests };
        }
      }
    };
    const clients = Array.from({ length: 16 }, revalidate);
    while (ingests < 15) {
      const enough = confirmed + 100;
      await expect.poll(() => confirmed > enough, { timeout: 20_000, interval: 5 }).toBe(true);
      ingest();
    }
    done = true;
    await Promise.all(clients);
    expect(stale).toEqual([]);
    expect(await stop(child)).toBe(0);
  });

  it('differs with the query, the operation and the variables', async () => {
    const { url } = await runApp();
    const two = 'query A { statistics { actors } } query B { statistics { actors } }';
    const requests = [
      { query, variables: { name: 'a' } },
      { query, variables: { name: 'b' } },
      { query: `${query} `, variables: { name: 'a' } },
      { query: two, operationName: 'A' },
      { query: two, operationName: 'B' },
    ];
    const tags = await Promise.all(requests.map(async (request) => (await ask(url, request)).tag));
    expect(tags).not.toContain(null);
    expect(new Set(tags).size).toBe(requests.length);
  });

  it('is not given to mutations and errors', async () => {
    const { url } = await runApp();
    const requests = [
      { query: 'mutation { __typename }' },
      { query: '{ actors(first: -1) { totalCount } }' },
      { query: '{ nothing }' },
      { query: '{' },
      { query, variables: {} },
    ];
    for (const request of requests) {
      const { tag, status } = await ask(url, request, { 'if-none-match': '*' });
      expect([request, tag, status === 304]).toEqual([request, null, false]);
    }
  });
});
