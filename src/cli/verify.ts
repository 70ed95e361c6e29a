import { accessSync, constants } from 'node:fs';
import type { Command } from 'commander';
import { type Connection, openDatabase } from '../database/open.ts';
import { IntegrityError } from '../errors.ts';
import { databaseFile } from './database-file.ts';
import { Progress } from './progress.ts';

const examples = `
Checks every span against the text of its article, every reference, every copy that is kept to answer faster, and
SQLite's own integrity. Changes nothing; safe while the server runs.

Example:
  onrecord verify --database news.db`;

/** `onrecord verify`: names every fault of the database; says so when there is none. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check the whole database')
    .addHelpText('after', examples)
    .action(async (_options: object, command: Command) => {
      const { verifyDatabase } = await import('../ingest/verify/verify.ts');
      const file = databaseFile(command);
      const connection = openForVerifying(file);
      const progress = new Progress('checks');
      try {
        const faults = verifyDatabase(connection, (done, total) => progress.tell(done, total));
        progress.clear();
        if (faults.length > 0) throw new IntegrityError(faults.map((fault) => `${file}: ${fault}`));
        process.stdout.write(`${file}: no faults\n`);
      } finally {
        progress.clear();
        connection.close();
      }
    });
}

/** SQLite checks a search index by what looks like a write: where the file may not be written, that is left out. */
function openForVerifying(file: string): Connection {
  const connection = openDatabase(file, 'read');
  try {
    accessSync(file, constants.W_OK);
  } catch {
    return connection;
  }
  connection.close();
  return openDatabase(file, 'write');
}
