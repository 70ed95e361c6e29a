import { describe, expect, it } from 'vitest';
import { runApp } from '../support/running-app.ts';

const request = {
  method: 'POST',
  body: JSON.stringify({ query: '{ statistics { actors } }' }),
};

function ask(url: string, origin: string): Promise<Response> {
  return fetch(`${url}/graphql`, { ...request, headers: { 'content-type': 'application/json', origin } });
}

function preflight(url: string, origin: string): Promise<Response> {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,authorization,if-none-match',
  };
  return fetch(`${url}/graphql`, { method: 'OPTIONS', headers });
}

describe('pages of other origins', () => {
  it('can read nothing unless their origin is configured', async () => {
    const { url } = await runApp();
    for (const answer of [await ask(url, 'https://a.example'), await preflight(url, 'https://a.example')]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('of a configured origin can, with the tag, on the fast path too, and never with credentials', async () => {
    const { url } = await runApp({ corsOrigins: ['https://a.example', 'https://b.example'] });
    for (const origin of ['https://a.example', 'https://b.example', 'https://a.example']) {
      const { headers, status } = await ask(url, origin);
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
      expect(headers.get('access-control-expose-headers')).toBe('ETag');
      expect(headers.get('access-control-allow-credentials')).toBe(null);
      expect(headers.get('vary')?.split(', ').sort()).toEqual(['Accept', 'Accept-Encoding', 'Origin']);
    }
    expect((await ask(url, 'https://c.example')).headers.get('access-control-allow-origin')).toBe(null);
  });

  it('are told beforehand what they may send', async () => {
    const { url } = await runApp({ corsOrigins: ['https://a.example'] });
    const { headers, status } = await preflight(url, 'https://a.example');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://a.example']);
    expect(headers.get('access-control-allow-headers')).toBe('Accept,Authorization,Content-Type,If-None-Match');
    expect((await preflight(url, 'https://c.example')).headers.get('access-control-allow-origin')).toBe(null);
  });

  it('can all, if so configured', async () => {
    const { url } = await runApp({ corsOrigins: ['*'] });
    expect((await ask(url, 'https://a.example')).headers.get('access-control-allow-origin')).toBe('*');
  });
});
