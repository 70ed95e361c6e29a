import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/database/sqlite.ts';
import { runBuiltCommand as runCommand } from '../support/built-command.ts';
import { databaseFile } from '../support/database.ts';
import { smallYaml, writeFiles } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs a command in the folder of `file`, on the database `graph.db` there. */
const run = (file: string, ...args: string[]) =>
  runCommand(['--database', 'graph.db', ...args], { cwd: dirname(file) });

describe('onrecord ingest', () => {
  it('tells in counts what is new, in words what changed, and nothing twice', async () => {
    const file = writeFiles(smallYaml);
    const foretold = await run(file, 'ingest', '--dry-run', 'small.yaml');
    expect(existsSync(join(dirname(file), 'graph.db'))).toBe(false);
    const loaded = await run(file, 'ingest', 'small.yaml');
    expect(loaded).toEqual(foretold);
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    expect(loaded.stdout).toContain('small: new article\n  article: 1 added\n  actors: 3 added\n');
    writeFileSync(file, smallYaml.replace('mode: INDIRECT', 'mode: NARRATED'));
    expect(await run(file, 'ingest', 'small.yaml')).toMatchObject({
      code: 0,
      stdout: 'small: changed\n  statement: 1 changed\n  changed statement s2: mode INDIRECT → NARRATED\n',
    });
    expect(await run(file, 'ingest', 'small.yaml')).toMatchObject({ code: 0, stdout: 'small: nothing changed\n' });
    expect(await run(file, 'verify')).toEqual({ code: 0, stdout: 'graph.db: no faults\n', stderr: '' });
  });

  it('loads what is sound and reports the problems of all the rest', async () => {
    const file = writeFiles(smallYaml);
    const folder = dirname(file);
    writeFileSync(join(folder, 'bad.yaml'), smallYaml.replace('speaker: ray', 'speaker: rai'));
    writeFileSync(
      join(folder, 'worse.yaml'),
      smallYaml.replace('mode: DIRECT', 'mode: ODD').replace('slug: small', 'slug: Small'),
    );
    const { code, stdout, stderr } = await run(file, 'ingest', 'bad.yaml', 'small.yaml', 'worse.yaml', 'none.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('small: new article\n');
    expect(stderr).toBe(
      [
        'bad.yaml:27:14: statements.s2.speaker: there is no actor "rai"; did you mean "ray"?',
        'worse.yaml:5:9: article.slug: "Small" must be lower-case words joined by "-"',
        'worse.yaml:20:11: statements.s1.mode: "ODD" is not a term that is known here; write one of DIRECT, INDIRECT, MIXED, NARRATED, ARTICLE_VOICE',
        'none.yaml: there is no such file; check the name',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing, not even a database, for a document with problems', async () => {
    const file = writeFiles(smallYaml.replace('speaker: ray', 'speaker: rai'));
    expect((await run(file, 'ingest', 'small.yaml')).code).toBe(1);
    expect(existsSync(join(dirname(file), 'graph.db'))).toBe(false);
  });

  it('refuses what is neither an annotation document nor an article', async () => {
    expect(await run(writeFiles(smallYaml), 'ingest', 'small.pdf')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'small.pdf: what this is cannot be told from its name; give an annotation document (.yaml) or an article (.txt, .md, .html)\n',
    });
  });

  it('leaves a file alone that is not a database of ours', async () => {
    const file = writeFiles(smallYaml);
    const folder = dirname(file);
    mkdirSync(join(folder, 'folder.db'));
    writeFileSync(join(folder, 'text.db'), 'This is no database.'.repeat(100));
    const foreign = new Database(join(folder, 'foreign.db'));
    foreign.exec('create table bookmarks (url text)');
    foreign.close();
    for (const [name, problem] of [
      ['folder.db', 'cannot be opened as a database'],
      ['text.db', 'cannot be opened as a database: file is not a database'],
      ['foreign.db', 'this is another program'],
    ] as const) {
      const before = name === 'folder.db' ? null : readFileSync(join(folder, name));
      const commands = [['ingest', 'small.yaml'], ['ingest', '--dry-run', 'small.yaml'], ['verify']];
      for (const command of name === 'foreign.db' ? commands : commands.slice(0, 1)) {
        const { code, stdout, stderr } = await runCommand(['--database', name, ...command], { cwd: folder });
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr.split('\n')).toHaveLength(2);
        expect(stderr).toContain(`${name}: ${problem}`);
      }
      if (before) expect(readFileSync(join(folder, name))).toEqual(before);
    }
  });
});

it('onrecord seed loads the articles of the program, and a second time nothing', async () => {
  const folder = temporaryFolder();
  const options = { cwd: folder, env: { ONRECORD_DATABASE: 'news.db' } };
  const first = await runCommand(['seed'], options);
  expect(first.stdout).toContain('putin-warns-west-over-missiles: new article\n');
  const second = await runCommand(['seed'], options);
  expect(second).toEqual({ code: 0, stdout: 'putin-warns-west-over-missiles: nothing changed\n', stderr: '' });
});

it('onrecord verify names each fault on a line of its own', async () => {
  const database = databaseFile();
  const yaml = writeFiles(smallYaml);
  await runCommand(['--database', database, 'ingest', yaml]);
  const connection = new Database(database);
  connection.exec(`update actors set name = 'X' where slug = 'ann-lee'; update articles set text = text || '.'`);
  connection.close();
  const { code, stdout, stderr } = await runCommand(['--database', basename(database), 'verify'], {
    cwd: dirname(database),
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n').sort()).toEqual([
    'graph.db: actor ann-lee: name is not what its articles say',
    'graph.db: actors ann-lee: its order key does not follow from its name',
    'graph.db: article small: its text does not have the sha256 that is stored with it',
    expect.stringMatching(
      /^graph.db: evidence \d+: prefix or suffix is not what small reads around “the bridge is safe”$/,
    ),
    expect.stringMatching(
      /^graph.db: evidence \d+: prefix or suffix is not what small reads around “the bridge is safe”$/,
    ),
  ]);
});
