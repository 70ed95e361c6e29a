import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function makeDatabase(file: string): void {
  const connection = openDatabase(file, 'write');
  migrateDatabase(connection);
  connection.close();
}

it('copies the database, also while someone writes to it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'graph.db');
  makeDatabase(file);
  const writer = openDatabase(file, 'write');
  writer.exec('begin immediate');
  const copy = join(folder, 'copy.db');
  const { code, stdout, stderr } = await runCommand(['backup', copy, '--database', file]);
  writer.close();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/copy\.db: \d+ pages, complete and readable\n$/);
  const stats = await runCommand(['stats', '--json', '--database', copy]);
  expect(stats.code).toBe(0);
  expect(JSON.parse(stats.stdout)).toMatchObject({ entities: { article: 0 }, lastIngestion: null });
});

it('never overwrites a file', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'graph.db');
  makeDatabase(file);
  const precious = join(folder, 'precious.db');
  writeFileSync(precious, 'precious');
  for (const target of [precious, file]) {
    const { code, stderr } = await runCommand(['backup', target, '--database', file]);
    expect([code, stderr]).toEqual([1, `${target}: already exists; name a new file\n`]);
  }
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});

it('leaves nothing behind where it cannot write', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'graph.db');
  makeDatabase(file);
  const before = readdirSync(folder);
  const target = join(folder, 'no', 'such', 'folder.db');
  const { code, stderr } = await runCommand(['backup', target, '--database', file]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/folder\.db: cannot be written: .*\n$/);
  expect(existsSync(join(folder, 'no'))).toBe(false);
  expect(readdirSync(folder).filter((name) => !before.includes(name) && !/-(wal|shm)$/.test(name))).toEqual([]);
});
