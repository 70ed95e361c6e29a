import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCommandLine, runBuiltCommand as runCommand } from '../support/built-command.ts';
import { finishCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const story = `🎤 “The bridge will open in May,” Mayor Ada Lind told reporters on Tuesday.

In response, council member Tom Okoro said that the plan was too expensive.
`;

interface Extracted {
  readonly statements: Readonly<Record<string, { readonly speaker: string; readonly mode: string }>>;
  readonly actors: Readonly<Record<string, { readonly name: string }>>;
}

function said({ statements, actors }: Extracted): (string | undefined)[][] {
  return Object.values(statements).map(({ speaker, mode }) => [actors[speaker]?.name, mode]);
}

function folderWith(name: string, content: string | Buffer): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

describe('onrecord extract', () => {
  it('prints what it finds as an annotation document, and stores nothing', async () => {
    const cwd = folderWith('bridge.txt', story);
    const { code, stdout, stderr } = await runCommand(['extract', 'bridge.txt', '--published-at', '2026-03-04'], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = parse(stdout) as Extracted & { article: object };
    expect(document.article).toMatchObject({ file: 'bridge.txt', slug: 'bridge', publishedAt: '2026-03-04' });
    expect(said(document)).toEqual([
      ['Ada Lind', 'DIRECT'],
      ['Tom Okoro', 'INDIRECT'],
    ]);
  });

  it('gives the same from Markdown, with the metadata of its front matter', async () => {
    const cwd = folderWith('bridge.md', `---\ntitle: A bridge\nauthor: Jo Penn\ndate: 2026-03-04\n---\n\n${story}`);
    const { stdout } = await runCommand(['extract', 'bridge.md', '--format', 'json'], { cwd });
    const document = JSON.parse(stdout) as Extracted & { article: object };
    expect(document.article).toMatchObject({ title: 'A bridge', byline: 'Jo Penn', publishedAt: '2026-03-04' });
    expect(said(document)).toEqual([
      ['Ada Lind', 'DIRECT'],
      ['Tom Okoro', 'INDIRECT'],
    ]);
  });

  it('writes document and text side by side, to be corrected and loaded', async () => {
    const html = `<html><head><title>A bridge</title><script>alert(1)</script></head><body><article><h1>A bridge</h1>
      ${story
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph.trim()}</p>`)
        .join('\n')}</article></body></html>`;
    const cwd = folderWith('bridge.html', html);
    const extracted = await runCommand(['extract', 'bridge.html', '--output', 'drafts'], { cwd });
    expect(extracted).toEqual({ code: 0, stdout: 'drafts/bridge.yaml\n', stderr: '' });
    expect(readFileSync(join(cwd, 'drafts/bridge.txt'), 'utf8')).not.toContain('<');
    const loaded = await runCommand(['--database', 'graph.db', 'ingest', 'drafts/bridge.yaml'], { cwd });
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.stdout).toContain('statements: 2 added');
  });

  it('answers lines of articles with lines of attributions', async () => {
    const child = spawn(process.execPath, [builtCommandLine(), 'extract', '--format', 'attributions', '-']);
    const finished = finishCommand(child);
    child.stdin.end(`${JSON.stringify({ doc: 'a', text: story })}\n${JSON.stringify({ doc: 'b', text: '' })}\n`);
    const { code, stdout } = await finished;
    const [first, second] = stdout.split('\n').map((line) => (line ? JSON.parse(line) : null) as { quotes: Quote[] });
    expect(code).toBe(0);
    expect(second).toEqual({ doc: 'b', quotes: [] });
    const [quote] = first?.quotes ?? [];
    expect(quote?.source.map(([start, end]) => story.slice(start, end))).toEqual(['Mayor Ada Lind']);
    expect(quote?.content.map(([start, end]) => story.slice(start, end))[0]).toContain('The bridge will open in May');
  });

  it('says of what file what is wrong', async () => {
    const cwd = folderWith('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const { code, stdout, stderr } = await runCommand(['extract', 'picture.txt', 'none.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('picture.txt: this is a binary file; give text, Markdown or HTML\n');
    const missing = await runCommand(['extract', 'none.txt'], { cwd });
    expect(missing.stderr).toBe('none.txt: there is no such file; check the name\n');
  });
});

interface Quote {
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

describe('onrecord ingest', () => {
  it('loads two stories of one title, each under a slug that it keeps', async () => {
    const cwd = temporaryFolder();
    const ingest = (...args: string[]) => runCommand(['--database', 'graph.db', 'ingest', ...args], { cwd });
    const other = 'Mayor Ada Lind told reporters on Friday that the bridge would stay closed.\n';
    const revised = other.replace('Friday', 'Saturday');
    for (const [folder, text] of [['a', story], ['b', other], ['c', revised]] as const) {
      mkdirSync(join(cwd, folder));
      writeFileSync(join(cwd, folder, 'bridge.txt'), text);
    } // prettier-ignore
    const slugOf = (text: string) => `bridge-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
    const first = await ingest('a/bridge.txt', 'b/bridge.txt', 'c/bridge.txt');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.match(/^.*: new article$/gm)).toEqual([
      'bridge: new article',
      `${slugOf(other)}: new article`,
      `${slugOf(revised)}: new article`,
    ]);
    expect(await ingest('c/bridge.txt', 'b/bridge.txt', 'a/bridge.txt')).toEqual({
      code: 0,
      stdout: `${[revised, other].map((text) => `${slugOf(text)}: nothing changed\n`).join('')}bridge: nothing changed\n3 files: 3 the same\n`,
      stderr: '',
    });
    const verified = await runCommand(['--database', 'graph.db', 'verify'], { cwd });
    expect(verified).toEqual({ code: 0, stdout: 'graph.db: no faults\n', stderr: '' });
  });

  it('extracts an article and loads it; twice changes nothing', async () => {
    const cwd = folderWith('bridge.txt', story);
    const first = await runCommand(['--database', 'graph.db', 'ingest', 'bridge.txt'], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('bridge: new article');
    const second = await runCommand(['--database', 'graph.db', 'ingest', 'bridge.txt'], { cwd });
    expect(second).toEqual({ code: 0, stdout: 'bridge: nothing changed\n', stderr: '' });
    const verified = await runCommand(['--database', 'graph.db', 'verify'], { cwd });
    expect(verified).toEqual({ code: 0, stdout: 'graph.db: no faults\n', stderr: '' });
  });
});
