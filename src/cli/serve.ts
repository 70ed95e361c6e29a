import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Logger } from 'pino';
import { DatabaseError } from '../errors.ts';
import { migrateDatabase, migrationState } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { schema } from '../graphql/schema.ts';
import { useCompiledReads } from '../graphql/use-compiled-reads.ts';
import { loadDocuments, seedDocuments } from '../ingest/load.ts';
import { createApp } from '../server/app.ts';
import { createHttpServer, drain, listen } from '../server/listen.ts';
import { createLogger } from '../server/log.ts';
import { databaseFile } from './database-file.ts';

const examples = `
A new database is migrated and loaded with the articles that come with onrecord. SIGTERM or Ctrl-C lets the requests
in flight finish, then exits 0.

Examples:
  onrecord serve
  onrecord serve --host 0.0.0.0 --port 8080
  onrecord serve --cors-origin https://example.org`;

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly corsOrigin?: readonly string[];
}

/** `onrecord serve`: the graph over HTTP until a signal ends it. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the graph over HTTP')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <port>', 'the port to listen on; 0 takes any free one')
        .env('PORT')
        .default(4000)
        .argParser(parsePort),
    )
    .option('--cors-origin <origin...>', 'the origins whose pages may use the graph in a browser; "*" for any')
    .addHelpText('after', examples)
    .action(async (options: ServeOptions, command: Command) => {
      await serve(databaseFile(command), options);
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

/** Migrates the database and seeds an empty one; opens it for writing only if there is something to do. */
function prepareDatabase(file: string, logger: Logger): void {
  if (existsSync(file) && isPrepared(file)) return;
  const connection = openDatabase(file, 'write');
  try {
    migrateDatabase(connection);
    if (!wasNeverLoaded(connection)) return;
    loadDocuments(seedDocuments(), () => connection, {
      onDocument: (_done, diff) => diff && logger.info({ article: diff.articleSlug }, 'loaded'),
    });
  } finally {
    connection.close();
  }
}

function isPrepared(file: string): boolean {
  try {
    const connection = openDatabase(file, 'read');
    try {
      const { known, applied } = migrationState(connection);
      return applied === known && !wasNeverLoaded(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    // What is wrong is said when the file is opened for writing, unless that puts it right (an empty file).
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

/** Also a graph whose every article was removed has been loaded: it stays empty. */
function wasNeverLoaded(connection: Connection): boolean {
  return connection.prepare('select not exists (select 1 from ingestions)').pluck().get() === 1;
}

/**
 * Serves the file, read-only, until a signal comes and the last answer is sent. The port is taken before the database
 * is touched, so that nothing is written where it cannot be had; no request is read until the routes are there, because
 * nothing in between gives way.
 */
async function serve(file: string, { host, port, corsOrigin = [] }: ServeOptions): Promise<void> {
  const logger = createLogger();
  const stopped = nextSignal();
  const server = createHttpServer();
  const url = await listen(server, host, port);
  let connection: Connection | undefined;
  try {
    prepareDatabase(file, logger);
    connection = openDatabase(file, 'read');
    const reads = useCompiledReads(connection);
    createApp({ schema, plugins: [reads], known: reads, connection, logger, corsOrigins: corsOrigin }, server);
    logger.info({ url, database: file }, 'serving');
    logger.info({ signal: await stopped }, 'stopping');
  } finally {
    await drain(server);
    connection?.close();
  }
}

/**
 * Resolves with the first signal to stop. Later ones are ignored: Ctrl-C below npm comes twice, from the terminal and
 * from npm, and draining ends by itself soon enough.
 */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve);
  });
}
