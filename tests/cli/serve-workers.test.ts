import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { finishCommand, runCommand } from '../support/command.ts';
import { databaseFile, harbourDocument, seedDocument } from '../support/database.ts';
import { startServing, stop } from '../support/serving.ts';

/** A database that `serve` has nothing to add to. */
async function loadedFile(): Promise<string> {
  const file = databaseFile();
  await runCommand(['ingest', seedDocument, '--database', file]);
  return file;
}

interface Answer {
  readonly status: number | undefined;
  readonly tag: string | undefined;
  readonly text: string;
}

/** Over a connection of its own: connections go to the workers in turn. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, tag: response.headers.etag, text }));
    });
    sent.on('error', reject);
  });
}

/** Four answers come from each of two workers, by Yoga and by the fast path. */
const times = 4;
const articles = '/graphql?query={statistics{articles}}';

describe('serve --workers', () => {
  it('answers alike by all workers, shows what another process ingests to all at once, and counts all', async () => {
    const file = await loadedFile();
    const { url, child, workers } = await startServing(file, ['--workers', '2']);
    expect(workers).toHaveLength(2);
    const { tag = '' } = await ask(url + articles);
    for (let i = 0; i < times; i++) expect(await ask(url + articles)).toMatchObject({ status: 200, tag });
    for (let i = 0; i < times; i++) {
      expect(await ask(url + articles, { 'if-none-match': tag })).toEqual({ status: 304, tag, text: '' });
    }
    expect((await runCommand(['ingest', harbourDocument, '--database', file])).code).toBe(0);
    const answers = [];
    for (let i = 0; i < times; i++) answers.push(await ask(url + articles, { 'if-none-match': tag }));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"data":{"statistics":{"articles":2}}}']));
    expect(new Set(answers.map((answer) => answer.tag)).size).toBe(1);
    const count = 'onrecord_http_request_duration_seconds_count{route="/graphql",method="GET",status="200"}';
    for (let i = 0; i < times; i++) expect((await ask(`${url}/metrics`)).text).toContain(`${count} 9\n`);
    expect(await stop(child)).toBe(0);
  });

  it('replaces a worker that ends and one that hangs, and keeps answering', async () => {
    const { url, child, workers } = await startServing(await loadedFile(), ['--workers', '2']);
    const [first, second] = workers as [number, number];
    const log: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    process.kill(first, 'SIGKILL');
    process.kill(second, 'SIGSTOP');
    await expect.poll(() => [first, second].filter(isAlive), { timeout: 40_000, interval: 200 }).toEqual([]);
    expect(log.join('')).toContain('a worker does not answer any more');
    await expect.poll(() => ask(`${url}/health`).catch(() => null), { timeout: 20_000 }).toMatchObject({ status: 200 });
    for (let i = 0; i < times; i++) expect((await ask(url + articles)).status).toBe(200);
    expect(await stop(child)).toBe(0);
  });

  it('gives up, and says why, when the worker in one place ends again and again as soon as it serves', async () => {
    const { child, workers } = await startServing(await loadedFile(), ['--workers', '2']);
    if (!child.stderr) throw new Error('the process has no stderr');
    const finished = finishCommand(child);
    process.kill(workers[0] as number, 'SIGKILL');
    for await (const line of createInterface(child.stderr)) {
      if (!line.includes('the new worker serves')) continue;
      process.kill((JSON.parse(line) as { pid: number }).pid, 'SIGKILL');
    }
    const { code, stderr } = await finished;
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '5 worker processes in a row have ended within a minute of serving, the last with SIGKILL; if nothing ends them on purpose, the machine may be short of memory: try fewer --workers',
    ]);
    expect(workers.filter(isAlive)).toEqual([]);
  }, 300_000);

  it('gives up, and says why, when a worker cannot be replaced: the database is gone', async () => {
    const file = await loadedFile();
    const { child, workers } = await startServing(file, ['--workers', '2']);
    const finished = finishCommand(child);
    rmSync(file);
    process.kill(workers[0] as number, 'SIGKILL');
    const { code, stderr } = await finished;
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      `${file}: there is no database here; make one with "onrecord seed" or "onrecord ingest"`,
    ]);
    expect(workers.filter(isAlive)).toEqual([]);
  }, 300_000);

  it('says once that its port is taken', async () => {
    const file = await loadedFile();
    const { url, child } = await startServing(file);
    const { port } = new URL(url);
    const args = ['serve', '--workers', '2', '--port', port, '--database', file];
    expect(await runCommand(args)).toMatchObject({
      code: 1,
      stderr: `port ${port} on 127.0.0.1 is in use by another program; stop that one or choose another port with --port\n`,
    });
    expect(await stop(child)).toBe(0);
  });

  it('ends its workers when it is killed', async () => {
    const { child, workers } = await startServing(await loadedFile(), ['--workers', '2']);
    child.kill('SIGKILL');
    await finishCommand(child);
    const alive = () => workers.filter(isAlive);
    await expect.poll(alive, { timeout: 10_000 }).toEqual([]);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
