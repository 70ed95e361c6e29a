import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { finishCommand, runCommand } from '../support/command.ts';
import { databaseFile, harbourDocument, seedDocument } from '../support/database.ts';
import { runApp } from '../support/running-app.ts';
import { startServing } from '../support/serving.ts';

const query = 'subscription { articleIngested { added source article { slug statements(first: 1) { totalCount } } } }';

interface Stream {
  readonly response: IncomingMessage;
  readonly events: string[];
  readonly ended: Promise<unknown>;
}

function subscribe(url: string): Promise<Stream> {
  const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
  const headers = { accept: 'text/event-stream', 'accept-encoding': 'br, gzip' };
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (response) => {
      const events: string[] = [];
      const ended = new Promise((end) => response.on('close', end));
      response.setEncoding('utf8').on('error', () => undefined);
      response.on('data', (text: string) => {
        events.push(...text.split('\n').filter((line) => /^(event|data): ?\S/.test(line)));
      });
      resolve({ response, events, ended });
    }).on('error', reject);
  });
}

describe('a subscription', () => {
  it('is one of a bounded number, and its place is free again when its client leaves', async () => {
    const { url } = await runApp();
    const streams = await Promise.all(Array.from({ length: 500 }, () => subscribe(url)));
    const refused = await subscribe(url);
    await refused.ended;
    expect(refused.events.join()).toContain('TOO_MANY_SUBSCRIPTIONS');
    streams.forEach(({ response }) => response.destroy());
    await expect
      .poll(async () => {
        const { response, events } = await subscribe(url);
        await new Promise((resolve) => setTimeout(resolve, 100));
        response.destroy();
        return events;
      })
      .toEqual([]);
  });

  it('that its client cannot read takes no place', async () => {
    const { url } = await runApp();
    const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
    for (let i = 0; i <= 500; i++) {
      const response = await fetch(address, { headers: { accept: 'application/json' } });
      expect([response.status, await response.text()]).toEqual([406, expect.stringContaining('text/event-stream')]);
    }
    const { response, events } = await subscribe(url);
    expect([response.statusCode, events]).toEqual([200, []]);
    response.destroy();
  });

  it('tells all its subscribers what another process ingests, at once, and ends when the server stops', async () => {
    const file = databaseFile();
    expect((await runCommand(['ingest', seedDocument, '--database', file])).code).toBe(0);
    const { url, child } = await startServing(file);
    const [one, other, left] = [await subscribe(url), await subscribe(url), await subscribe(url)];
    expect(one.response.headers).toMatchObject({ 'content-type': 'text/event-stream' });
    expect(one.response.headers['content-encoding'] ?? 'none').toBe('none');
    left.response.destroy();
    expect((await runCommand(['ingest', harbourDocument, '--database', file])).code).toBe(0);
    for (const { events } of [one, other]) {
      await expect.poll(() => events.length, { timeout: 10_000 }).toBe(2);
      expect(events[0]).toBe('event: next');
      const { data } = JSON.parse((events[1] ?? '').slice('data: '.length)) as { data: unknown };
      expect(data).toMatchObject({ articleIngested: { article: { slug: 'harbour-towns-ask-for-a-seat' } } });
    }
    const finished = finishCommand(child);
    child.kill('SIGTERM');
    await Promise.all([one.ended, other.ended]);
    expect(one.events.slice(2)).toEqual(['event: complete']);
    expect((await finished).code).toBe(0);
  });
});
