import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finishCommand, runCommand } from '../support/command.ts';
import { startServing, stop } from '../support/serving.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('serve', () => {
  it('makes a database where there is none, and answers', async () => {
    const { url, child } = await startServing(join(temporaryFolder(), 'new.db'));
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const answer = await fetch(`${url}/graphql?query={statistics{articles}}`);
    expect(answer.status).toBe(200);
    expect(await stop(child)).toBe(0);
  });

  it('changes nothing in a file it has served before', async () => {
    const file = join(temporaryFolder(), 'graph.db');
    const first = await startServing(file);
    expect(await stop(first.child)).toBe(0);
    const [bytes, { mtimeMs }] = [readFileSync(file), statSync(file)];
    const second = await startServing(file);
    await fetch(`${second.url}/graphql?query={statistics{articles}}`);
    expect(await stop(second.child, 'SIGINT')).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('finishes the request in flight when it is told to stop, even twice, and takes no other', async () => {
    const { url, child } = await startServing(join(temporaryFolder(), 'graph.db'));
    const body = JSON.stringify({ query: '{ statistics { articles } }' });
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const slow = request(`${url}/graphql`, { method: 'POST', headers });
    slow.write(body.slice(0, 10));
    await expect.poll(() => slow.socket?.bytesWritten ?? 0).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ended = finishCommand(child);
    child.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`${url}/health`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .toBe('refused');
    const answered = new Promise<number | undefined>((resolve) => {
      slow.once('response', (response) => resolve(response.resume().statusCode));
    });
    slow.end(body.slice(10));
    expect(await answered).toBe(200);
    expect((await ended).code).toBe(0);
  });

  it.each([
    [['--documents', 'nowhere.json'], /^nowhere\.json: cannot be read: ENOENT/],
    [['--documents', 'broken.json'], /^broken\.json: cannot be read as JSON: /],
    [
      ['--documents', 'list.json'],
      /^list\.json: must be one JSON object with the text of each document under its id\n$/,
    ],
    [['--documents', 'old.json'], /^old\.json: the document "a": Cannot query field "nothing" on type "Query"\.\n$/],
    [['--only-documents'], /^--only-documents needs --documents with the file that holds them\n$/],
    [['--token-file', 'nowhere.txt'], /^nowhere\.txt: cannot be read: ENOENT/],
    [['--token-file', 'empty.txt'], /^empty\.txt: holds no token; write a long random text into it\n$/],
    [
      ['--workers', '2', '--token-file', 'empty.txt'],
      /^empty\.txt: holds no token; write a long random text into it\n$/,
    ],
  ])(
    'says in one line what is wrong with a file that it is given, and makes no database: %j',
    async (args, message) => {
      const cwd = temporaryFolder();
      const files = { 'broken.json': '{', 'list.json': '[]', 'old.json': '{"a": "{ nothing }"}', 'empty.txt': ' \n' };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
      const { code, stdout, stderr } = await runCommand(['serve', '--port', '0', '--database', 'graph.db', ...args], {
        cwd,
      });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(message);
      expect(stderr.match(/\n/g)).toHaveLength(1);
      expect(existsSync(join(cwd, 'graph.db'))).toBe(false);
    },
  );

  it('says in one line that its port is taken, and makes no database', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const file = join(temporaryFolder(), 'graph.db');
    const { code, stderr } = await runCommand(['serve', '--database', file], { env: { PORT: String(port) } });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `port ${port} on 127.0.0.1 is in use by another program; stop that one or choose another port with --port\n`,
    );
    expect(existsSync(file)).toBe(false);
  });
});
