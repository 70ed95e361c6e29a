import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/database/sqlite.ts';
import { writeArticleFiles } from '../bench/ingest/article-files.ts';
import { builtCommandLine, runBuiltCommand as runCommand } from '../support/built-command.ts';
import { finishCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Generated articles in a folder of their own; names are relative to it. */
function articles(count: number): { folder: string; files: string[] } {
  const folder = temporaryFolder();
  return { folder, files: writeArticleFiles(folder, count).map((file) => basename(file)) };
}

function storedArticles(folder: string): number {
  const connection = new Database(join(folder, 'graph.db'), { readonly: true });
  try {
    return connection.prepare('select count(*) from articles').pluck().get() as number;
  } finally {
    connection.close();
  }
}

const ingest = (files: readonly string[]) => ['--database', 'graph.db', 'ingest', ...files];
const hasPseudoTerminal = spawnSync('script', ['--version']).status === 0;

describe('onrecord ingest of many files', () => {
  it('loads all but those with problems, names these at the end and sums up', async () => {
    const { folder, files } = articles(6);
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2]));
    writeFileSync(join(folder, 'report.pdf'), 'no article');
    mkdirSync(join(folder, 'folder.txt'));
    const all = ['binary.txt', ...files.slice(0, 3), 'report.pdf', 'folder.txt', ...files.slice(3)];
    const { code, stdout, stderr } = await runCommand(ingest(all), { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: [
        'binary.txt: this is a binary file; give text, Markdown or HTML',
        'report.pdf: what this is cannot be told from its name; give an annotation document (.yaml) or an article (.txt, .md, .html)',
        'folder.txt: is a folder; name a file',
        '',
      ].join('\n'),
    });
    expect(stdout.match(/: new article$/gm)).toHaveLength(6);
    expect(stdout).toMatch(/\n9 files: 6 new, 3 not loaded\n$/);
    const again = await runCommand(ingest([...files, 'report.pdf']), { cwd: folder });
    expect(again.stdout).toMatch(/\n7 files: 6 the same, 1 not loaded\n$/);
    expect(storedArticles(folder)).toBe(6);
  });

  it('ends between two files when interrupted, and says how to go on', async () => {
    const { folder, files } = articles(60);
    const child = spawn(process.execPath, [builtCommandLine(), ...ingest(files)], { cwd: folder });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, stdout, stderr } = await finishCommand(child);
    const done = Number(/^interrupted after (\d+) of 60 files, /.exec(stderr)?.[1]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `interrupted after ${done} of 60 files, each of them loaded whole or not at all; give the same command again to go on: what is loaded already stays as it is\n`,
    );
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(60);
    expect(stdout).toMatch(new RegExp(`\n${done} of 60 files: ${done} new\n$`));
    expect(storedArticles(folder)).toBe(done);
    expect(await runCommand(['--database', 'graph.db', 'verify'], { cwd: folder })).toMatchObject({ code: 0 });
    const rest = await runCommand(ingest(files.slice(0, done + 2)), { cwd: folder });
    expect(rest).toMatchObject({ code: 0, stderr: '' });
    expect(rest.stdout).toMatch(new RegExp(`\n${done + 2} files: 2 new, ${done} the same\n$`));
  });

  it.runIf(hasPseudoTerminal)('shows how far it is on a terminal, and leaves nothing of that behind', async () => {
    const { folder, files } = articles(60);
    const command = [process.execPath, builtCommandLine(), ...ingest(files)].map((word) => `'${word}'`).join(' ');
    const child = spawn('script', ['-qec', `stty columns 120; ${command} > out.txt`, '/dev/null'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout } = await finishCommand(child);
    expect(code).toBe(0);
    const last = stdout.split('\r\u001B[K').at(-2);
    expect(last).toMatch(/^[█░]{20} \d+ of 60 files, [\d.]+\/s, \d+ s left, article-000\d\d\.(txt|md|html)$/);
    expect(stdout.endsWith('\r\u001B[K')).toBe(true);
  });
});
