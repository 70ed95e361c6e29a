import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { runBuiltCommand as runCommand } from '../support/built-command.ts';
import { databaseFile } from '../support/database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tell, type Told } from '../support/told.ts';

const person = (name: string, ...roles: NonNullable<Told['roles']>): Told => ({ name, roles });
const decideHint = 'decide with "onrecord review ID --same" or "onrecord review ID --different"\n';

/** A database in which a second John Smith waits for a review. */
function databaseWithReview(): string {
  const file = databaseFile();
  const connection = openDatabase(file, 'write');
  tell(connection, 'leeds', { text: 'John Smith, mayor of Leeds, spoke.', actors: [person('John Smith', ['LEADS', 'Leeds Council', 'mayor'])] }); // prettier-ignore
  tell(connection, 'ajax', { text: 'John Smith, goalkeeper of Ajax, spoke.', actors: [person('John Smith', ['MEMBER_OF', 'Ajax', 'goalkeeper'])] }); // prettier-ignore
  connection.close();
  return file;
}

const id = 'review_6b4170c5684823df';

describe('onrecord review', () => {
  it('lists who may be the same, with roles, articles and words', async () => {
    const file = databaseWithReview();
    expect(await runCommand(['--database', file, 'review'])).toEqual({
      code: 0,
      stdout: [
        `${id}  score 0.3`,
        '  reason  SAME_NAME_OTHER_ROLE: The same name, but what is told of the one does not fit the other: another office, body or sex.',
        '  named   “John Smith” in ajax',
        '  words   …[John Smith], goalkeeper of Ajax, spoke. (aj…',
        '  new     John Smith [john-smith-2], PERSON, goalkeeper (Ajax), in ajax',
        '  known   John Smith [john-smith], PERSON, mayor (Leeds Council), in leeds',
        '',
      ].join('\n'),
      stderr: decideHint,
    });
  });

  it('prints them as JSON', async () => {
    const { code, stdout, stderr } = await runCommand([
      '--database',
      databaseWithReview(),
      'review',
      '--format',
      'json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const actor = (slug: string, article: string, predicate: string, title: string, of: string) => ({
      slug, name: 'John Smith', kind: 'PERSON', wikidataId: null,
      relationships: { nodes: [{ predicate, title, object: { name: of } }] },
      articles: { totalCount: 1, nodes: [{ slug: article }] },
    }); // prettier-ignore
    expect(JSON.parse(stdout)).toEqual([
      {
        id, status: 'OPEN', reason: 'SAME_NAME_OTHER_ROLE', score: 0.3, name: 'John Smith', decidedAt: null,
        article: { slug: 'ajax' },
        mention: { evidence: { prefix: '', exact: 'John Smith', suffix: ', goalkeeper of Ajax, spoke. (aj' } },
        actor: actor('john-smith-2', 'ajax', 'MEMBER_OF', 'goalkeeper', 'Ajax'),
        candidate: actor('john-smith', 'leeds', 'LEADS', 'mayor', 'Leeds Council'),
      },
    ]); // prettier-ignore
  });

  it('keeps apart who is different, for good', async () => {
    const file = databaseWithReview();
    const run = (...args: string[]) => runCommand(['--database', file, ...args]);
    const decided = { code: 0, stdout: `${id}: they are different\n`, stderr: '' };
    expect(await run('review', id, '--different')).toEqual(decided);
    expect(await run('review', id, '--different')).toEqual(decided);
    expect(await run('review')).toEqual({ code: 0, stdout: 'nothing to review\n', stderr: '' });
    expect((await run('review', id)).stdout).toMatch(/^review_6b4170c5684823df {2}score 0\.3 {2}DIFFERENT since 20/);
    expect(await run('verify')).toMatchObject({ code: 0 });
  });

  it('merges who is the same', async () => {
    const file = databaseWithReview();
    const run = (...args: string[]) => runCommand(['--database', file, ...args]);
    expect((await run('review', id, '--same')).stdout).toMatch(
      /^review_6b4170c5684823df: they are the same\najax: changed\n[^]* {2}removed actor john-smith-2\n$/,
    );
    expect(await run('review', id, '--different')).toEqual({
      code: 1, stdout: '', stderr: `review ${id}: the two were merged, and cannot be parted again\n`,
    }); // prettier-ignore
    expect(await run('merge', 'john-smith-2', 'john-smith')).toEqual({
      code: 1, stdout: '', stderr: '"john-smith" is one actor already; name two\n',
    }); // prettier-ignore
    expect(await run('verify')).toMatchObject({ code: 0 });
  });

  it.each([
    [1, ['review_x', '--same'], 'there is no review "review_x"; "onrecord review" lists those that are open\n'],
    [1, ['review_x'], 'there is no review "review_x"; "onrecord review" lists those that are open\n'],
    [2, ['--same'], 'error: name the review to decide; "onrecord review" lists those that are open\n(--help tells more)\n'],
    [2, ['x', '--same', '--different'], "error: option '--same' cannot be used with option '--different'\n(--help tells more)\n"],
  ])('exits %i after %j', async (code, args, stderr) => {
    expect(await runCommand(['--database', databaseWithReview(), 'review', ...args])).toEqual({ code, stdout: '', stderr });
  }); // prettier-ignore
});

it('onrecord ingest says what waits, and onrecord merge decides it too', async () => {
  const folder = temporaryFolder();
  const run = (...args: string[]) => runCommand(['--database', 'graph.db', ...args], { cwd: folder });
  writeFileSync(join(folder, 'kyiv.txt'), 'Ukraine will fight, President Volodymyr Zelensky said on Monday.');
  writeFileSync(join(folder, 'mr.txt'), 'Mr Zelensky said no to reporters on Tuesday.');
  expect((await run('ingest', 'kyiv.txt')).stdout).not.toContain('review');
  expect((await run('ingest', 'mr.txt')).stdout).toMatch(
    /\n {2}review: 1 added\n[^]*\n {2}1 to decide: run "onrecord review"\n$/,
  );
  expect((await run('merge', 'zelensky', 'volodymyr-zelensky')).stdout).toMatch(/^mr: changed\n/);
  expect(await run('ingest', 'mr.txt')).toMatchObject({ stdout: 'mr: nothing changed\n' });
  expect(await run('review')).toMatchObject({ stdout: 'nothing to review\n' });
}, 30_000);
