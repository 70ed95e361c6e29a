import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import { DatabaseError } from '../errors.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { databaseFile } from './database-file.ts';
import { Progress } from './progress.ts';

const examples = `
Safe while the server runs and while documents are ingested. An existing FILE is never overwritten.

Example:
  onrecord backup onrecord-2026-08-01.db`;

/** Pages copied between two looks at the clock: 4 MiB. */
const pagesAtOnce = 1024;

/** `onrecord backup FILE`: a copy of the database as it is now. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('copy the database to a new file, also while it is in use')
    .argument('<file>', 'the file to make')
    .addHelpText('after', examples)
    .action(async (target: string, _options: object, command: Command) => {
      if (existsSync(target)) throw new DatabaseError(`${target}: already exists; name a new file`);
      const connection = openDatabase(databaseFile(command), 'read');
      try {
        const pages = await copyDatabase(connection, target);
        process.stdout.write(`${target}: ${pages} pages, complete and readable\n`);
      } finally {
        connection.close();
      }
    });
}

/** Copies into a file beside the target, checks it and only then gives it its name, so that no half copy bears it. */
async function copyDatabase(connection: Connection, target: string): Promise<number> {
  const partial = `${target}.partial`;
  const progress = new Progress('pages');
  try {
    const { totalPages } = await connection.backup(partial, {
      progress: ({ totalPages: total, remainingPages }) => {
        if (total > 0) progress.tell(total - remainingPages, total);
        return pagesAtOnce;
      },
    });
    checkCopy(partial);
    renameSync(partial, target);
    return totalPages;
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`${target}: cannot be written: ${(error as Error).message}`, { cause: error });
  } finally {
    progress.clear();
  }
}

function checkCopy(file: string): void {
  const copy = openDatabase(file, 'read');
  try {
    const answer = copy.pragma('quick_check', { simple: true });
    if (answer !== 'ok') throw new DatabaseError(`${file}: the copy is damaged (${String(answer)}); try another disk`);
  } finally {
    copy.close();
  }
}
