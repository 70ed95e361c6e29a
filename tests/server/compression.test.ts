import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSeeded, runApp } from '../support/running-app.ts';

const long = '{ articles { nodes { text } } }';
const short = '{ statistics { actors } }';

/** Like fetch, but with the body as it is on the wire. */
async function ask(url: string, query: string, headers: Record<string, string>): Promise<[IncomingMessage, Buffer]> {
  const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
  const response = await new Promise<IncomingMessage>((resolve) => get(address, { headers }, resolve));
  return [response, Buffer.concat(await response.toArray())];
}

describe('an answer', () => {
  it('is compressed for who accepts it, by Yoga and by the fast path, with one tag', async () => {
    const { url } = await runApp({ connection: openSeeded() });
    const [plain, text] = await ask(url, long, {});
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept, Accept-Encoding']);
    const decompress = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const path of ['Yoga', 'the fast path']) {
      for (const encoding of ['br', 'gzip'] as const) {
        // The space makes another document, which is new to the fast path the first time.
        const query = encoding === 'br' ? `${long} ` : `${long}  `;
        const [response, body] = await ask(url, query, { 'accept-encoding': encoding });
        expect([path, response.headers['content-encoding']]).toEqual([path, encoding]);
        expect(response.headers.vary).toBe('Accept, Accept-Encoding');
        expect(body.length).toBeLessThan(text.length / 2);
        expect(decompress[encoding](body).equals(text)).toBe(true);
        const headers = { 'accept-encoding': encoding, 'if-none-match': response.headers.etag ?? '' };
        const [again, nothing] = await ask(url, query, headers);
        expect([again.statusCode, again.headers['content-encoding'], nothing.length]).toEqual([304, undefined, 0]);
      }
    }
  });

  it('stays as it is when it is short, or nothing that we have is accepted', async () => {
    const { url } = await runApp({ connection: openSeeded() });
    const accepted: [string, string][] = [
      [short, 'br, gzip'],
      [short, 'br, gzip'],
      [long, 'identity'],
      [long, 'gzip;q=0, br;q=0'],
    ];
    for (const [query, encodings] of accepted) {
      const [response, body] = await ask(url, query, { 'accept-encoding': encodings });
      expect([encodings, response.headers['content-encoding']]).toEqual([encodings, undefined]);
      expect(JSON.parse(body.toString())).toHaveProperty('data');
    }
  });
});
