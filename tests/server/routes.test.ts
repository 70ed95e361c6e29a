import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get, type IncomingMessage } from 'node:http';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { runApp } from '../support/running-app.ts';

/** Like fetch, but with the body as it is on the wire. */
async function getRaw(url: string, headers: Record<string, string>): Promise<[IncomingMessage, Buffer]> {
  const response = await new Promise<IncomingMessage>((resolve) => get(url, { headers }, resolve));
  return [response, Buffer.concat(await response.toArray())];
}

describe('every route', () => {
  it('sends headers that keep a browser from guessing and framing', async () => {
    const { url } = await runApp();
    for (const path of ['/', '/graphql', '/health', '/ready', '/metrics', '/schema.graphql', '/nothing']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('access-control-allow-origin'), path).toBe(null);
    }
  });

  it('but /graphql answers only GET and HEAD', async () => {
    const { url } = await runApp();
    for (const path of ['/', '/health', '/ready', '/metrics', '/schema.graphql']) {
      const answer = await fetch(url + path, { method: 'POST', body: 'x' });
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
  });

  it('is found whatever the query string; anything else is not', async () => {
    const { url } = await runApp();
    expect((await fetch(`${url}/health?probe=1`)).status).toBe(200);
    expect((await fetch(`${url}/healthy`)).status).toBe(404);
    expect((await fetch(`${url}/../package.json`)).status).toBe(404);
  });
});

describe('the landing page', () => {
  it('tells what the graph holds and leads to the rest', async () => {
    const { url } = await runApp();
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await answer.text();
    expect(html).toContain('<th>statement</th><td>0</td>');
    expect([...html.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual([
      ...['/graphql', '/schema.graphql', '/metrics', '/health', '/ready'],
    ]);
  });

  it('does not lead to what is switched off', async () => {
    const { url } = await runApp({ graphiql: false, introspection: false });
    const html = await (await fetch(url)).text();
    expect([...html.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual(['/metrics', '/health', '/ready']);
  });
});

describe('the schema', () => {
  it('is the SDL that is served', async () => {
    const { url } = await runApp();
    const sdl = await (await fetch(`${url}/schema.graphql`)).text();
    expect(printSchema(buildSchema(sdl))).toBe(printSchema(schema));
  });

  it('is sent compressed, and not at all to those who have it', async () => {
    const { url } = await runApp();
    const plain = await (await fetch(`${url}/schema.graphql`, { headers: { 'accept-encoding': 'identity' } })).text();
    const [brotli, brotliBody] = await getRaw(`${url}/schema.graphql`, { 'accept-encoding': 'gzip, br;q=0.5' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotliBody).toString()).toBe(plain);
    const [gzip, gzipBody] = await getRaw(`${url}/schema.graphql`, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipBody).toString()).toBe(plain);
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': `"other", ${gzip.headers.etag}` };
    const [again, nothing] = await getRaw(`${url}/schema.graphql`, headers);
    expect([again.statusCode, nothing.byteLength]).toEqual([304, 0]);
  });
});

describe('health and readiness', () => {
  it('are separate: the process lives while the database does not answer', async () => {
    const { url, connection } = await runApp();
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    connection.close();
    const answer = await fetch(`${url}/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'not ready', reason: 'the database does not answer' });
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

describe('metrics', () => {
  it('count requests by route, method and status, and unknown paths together', async () => {
    const { url } = await runApp();
    await fetch(`${url}/health`);
    await fetch(`${url}/health`);
    await fetch(`${url}/a`);
    await fetch(`${url}/b`);
    const text = await (await fetch(`${url}/metrics`)).text();
    const count = 'onrecord_http_request_duration_seconds_count';
    expect(text).toContain(`${count}{route="/health",method="GET",status="200"} 2`);
    expect(text).toContain(`${count}{route="other",method="GET",status="404"} 2`);
    expect(text).toContain('process_resident_memory_bytes ');
  });

  it('belong to one server, not to the process', async () => {
    const one = await runApp();
    const other = await runApp();
    await fetch(`${one.url}/health`);
    expect(await (await fetch(`${other.url}/metrics`)).text()).not.toContain('route="/health"');
  });
});
