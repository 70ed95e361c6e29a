import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { migrateDatabase, migrationState } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { BadInputError, DatabaseError } from '../errors.ts';
import { formatDiff } from '../ingest/diff.ts';
import { loadDocuments } from '../ingest/load.ts';
import { databaseFile } from './database-file.ts';
import { Progress } from './progress.ts';

const examples = `
FILE is an annotation document: YAML beside the article that it annotates. What is wrong with it is told with file,
line and remedy, and then nothing of it is loaded. Loading the same document again changes nothing.

Examples:
  onrecord ingest seed/putin-warns-west-over-missiles.yaml
  onrecord ingest --dry-run corrected.yaml`;

/** `onrecord ingest FILE…`: loads annotation documents and prints what changed. */
export function addIngestCommand(program: Command): void {
  program
    .command('ingest')
    .description('load annotation documents into the graph')
    .argument('<file...>', 'annotation documents (.yaml)')
    .option('--dry-run', 'tell what would change, and change nothing')
    .addHelpText('after', examples)
    .action((files: string[], { dryRun = false }: { dryRun?: boolean }, command: Command) => {
      for (const file of files) assertDocument(file);
      ingestFiles(files, databaseFile(command), dryRun);
    });
}

/** Loads documents, printing each diff as soon as it is there. */
export function ingestFiles(files: readonly string[], database: string, dryRun: boolean): void {
  const progress = new Progress();
  let connection: Connection | undefined;
  const open = () => (connection ??= dryRun ? openForDryRun(database) : openForWriting(database));
  try {
    loadDocuments(files, open, {
      dryRun,
      onDocument: (done, diff) => {
        progress.clear();
        if (diff) process.stdout.write(`${formatDiff(diff)}\n`);
        if (done < files.length) progress.tell(done, files.length, 'documents');
      },
    });
  } finally {
    progress.clear();
    connection?.close();
  }
}

function openForWriting(database: string): Connection {
  const connection = openDatabase(database, 'write');
  migrateDatabase(connection);
  return connection;
}

/** A database that is not there yet is not made: the run takes place in memory. */
function openForDryRun(database: string): Connection {
  if ((statSync(database, { throwIfNoEntry: false })?.size ?? 0) === 0) return openForWriting(':memory:');
  const connection = openDatabase(database, 'write');
  const { known, applied } = migrationState(connection);
  if (known === applied) return connection;
  connection.close();
  throw new DatabaseError(
    `${database}: made by another version of onrecord; run "onrecord seed" to bring it up to date`,
  );
}

function assertDocument(file: string): void {
  if (/^\.ya?ml$/i.test(extname(file))) return;
  throw new BadInputError(
    `${file}: only annotation documents (.yaml) can be loaded; write one beside the article, as in the folder seed/`,
  );
}
