import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/database/sqlite.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { runCommand } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const commands = buildProgram().commands.map((command) => command.name());

describe('help', () => {
  it.each(commands)('of %s shows its usage and an example', async (name) => {
    const { code, stdout, stderr } = await runCommand([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: onrecord ${name}`);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n(.*\\n)*? +onrecord ${name}`));
  });

  it('lists every command, and the version is that of the package', async () => {
    const { stdout } = await runCommand(['--help']);
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a wrong command line', () => {
  it.each([
    [[], 'Usage: onrecord'],
    [['sreve'], "unknown command 'sreve'\n(Did you mean serve?)"],
    [['stats', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['backup'], "missing required argument 'file'"],
    [['serve', '--port', '70000'], 'A port is a whole number from 0 to 65535.'],
    [['serve', '--port', '0x10'], 'A port is a whole number from 0 to 65535.'],
  ])('exits 2 and says why: %j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('a database that cannot be used', () => {
  it('is one line on stderr and exit 1 when it is not there', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await runCommand(['stats'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^onrecord\.db: there is no database here; .*\n$/);
  });

  it.each(['stats', 'backup', 'serve'])('is left alone by %s when it is no database', async (name) => {
    const file = join(temporaryFolder(), 'letter.txt');
    writeFileSync(file, 'Dear Sir or Madam, '.repeat(100));
    const before = readFileSync(file);
    const args = name === 'backup' ? [name, `${file}.copy`] : [name];
    const { code, stderr } = await runCommand([...args, '--database', file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/letter\.txt: cannot be opened as a database: .*\n$/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(['stats', 'serve'])("is left alone by %s when it is another program's", async (name) => {
    const file = join(temporaryFolder(), 'other.db');
    new Database(file).exec('create table notes (text)').close();
    const before = readFileSync(file);
    const { code, stderr } = await runCommand([name], { env: { ONRECORD_DATABASE: file } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/other\.db: this is another program's SQLite database; name a different file\n$/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
