import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { readDocument, resolveDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import { type ArticleExtractor, createArticleExtractor } from '../extraction/article-extractor.ts';
import { migrateDatabase, migrationState } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { BadInputError, DatabaseError } from '../errors.ts';
import { formatDiff } from '../ingest/diff.ts';
import { loadDocuments } from '../ingest/load.ts';
import { addMetadataOptions, isArticle, type MetadataOptions, readArticleFile } from './article-files.ts';
import { databaseFile } from './database-file.ts';
import { Progress } from './progress.ts';

const examples = `
FILE is an annotation document (YAML beside the article that it annotates) or an article (text, Markdown, HTML, - for
standard input), which is extracted first, as "onrecord extract" shows. What is wrong is told with file, line and
remedy, and then nothing of that file is loaded. Loading the same again changes nothing.

Examples:
  onrecord ingest seed/putin-warns-west-over-missiles.yaml
  onrecord ingest --dry-run --published-at 2024-09-13 story.txt`;

/** `onrecord ingest FILE…`: loads annotation documents and prints what changed. */
export function addIngestCommand(program: Command): void {
  const ingest = program
    .command('ingest')
    .description('load articles and annotation documents into the graph')
    .argument('<file...>', 'annotation documents (.yaml), articles (.txt, .md, .html), or - for standard input')
    .option('--dry-run', 'tell what would change, and change nothing')
    .addHelpText('after', examples);
  addMetadataOptions(ingest).action((files: string[], options: Options, command: Command) => {
    const { dryRun = false, ...metadata } = options;
    for (const file of files) assertReadable(file);
    ingestFiles(files, databaseFile(command), dryRun, readerOf(metadata));
  });
}

interface Options extends MetadataOptions {
  readonly dryRun?: boolean;
}

/** Reads documents as they are and extracts articles; the extractor is made only when there is one to extract. */
function readerOf(metadata: MetadataOptions): (file: string) => ResolvedDocument {
  let extract: ArticleExtractor | undefined;
  return (file) => {
    if (isDocument(file)) return readDocument(file);
    const { text, document } = (extract ??= createArticleExtractor())(readArticleFile(file, metadata));
    return resolveDocument(document, text, file);
  };
}

/** Loads documents, printing each diff as soon as it is there. */
export function ingestFiles(
  files: readonly string[],
  database: string,
  dryRun: boolean,
  read: (file: string) => ResolvedDocument = readDocument,
): void {
  const progress = new Progress();
  let connection: Connection | undefined;
  const open = () => (connection ??= dryRun ? openForDryRun(database) : openForWriting(database));
  try {
    loadDocuments(files, open, {
      dryRun,
      read,
      onDocument: (done, diff) => {
        progress.clear();
        if (diff) process.stdout.write(`${formatDiff(diff)}\n`);
        if (done < files.length) progress.tell(done, files.length, 'files');
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

function isDocument(file: string): boolean {
  return /^\.ya?ml$/i.test(extname(file));
}

function assertReadable(file: string): void {
  if (isDocument(file) || isArticle(file)) return;
  throw new BadInputError(
    `${file}: what this is cannot be told from its name; give an annotation document (.yaml) or an article (.txt, .md, .html)`,
  );
}
