import cluster from 'node:cluster';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Connection, openDatabase } from '../database/open.ts';
import { BadInputError } from '../errors.ts';
import { schema } from '../graphql/schema.ts';
import { useCompiledReads } from '../graphql/use-compiled-reads.ts';
import { bearerAuthorization } from '../server/authorization.ts';
import { createApp } from '../server/app.ts';
import { type Documents, readDocuments } from '../server/documents.ts';
import { createHttpServer, drain, listen } from '../server/listen.ts';
import { createLogger } from '../server/log.ts';
import { runWorker, type Worker } from '../server/worker.ts';
import { WorkerPool } from '../server/worker-pool.ts';
import { databaseFile } from './database-file.ts';
import { createEffects } from './graph-effects.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readToken } from './token.ts';

const mostWorkers = 256;

const examples = `
A new database is migrated and loaded with the articles that come with onrecord. SIGTERM or Ctrl-C lets the requests
in flight finish, then exits 0.

Examples:
  onrecord serve
  onrecord serve --host 0.0.0.0 --port 8080
  onrecord serve --workers 4
  onrecord serve --cors-origin https://example.org`;

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly workers: number;
  readonly documents?: string;
  readonly onlyDocuments?: boolean;
  readonly introspection: boolean;
  readonly graphiql: boolean;
  readonly tokenFile?: string;
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
    .addOption(new Option('--workers <number>', 'how many processes answer').default(1).argParser(parseWorkers))
    .option('--token-file <file>', 'holds the token that mutations need; without one, nobody can change the graph')
    .option('--documents <file>', 'JSON of ids and documents that clients can ask by id')
    .option('--only-documents', 'answer those documents and nothing else')
    .option('--no-introspection', 'answer no questions about the schema')
    .option('--no-graphiql', 'offer no GraphiQL to browsers')
    .option('--cors-origin <origin...>', 'the origins whose pages may use the graph in a browser; "*" for any')
    .addHelpText('after', examples)
    .action(async (options: ServeOptions, command: Command) => {
      const file = databaseFile(command);
      if (cluster.isWorker) return runWorker((worker) => serve(file, options, worker));
      return options.workers > 1 ? serveByWorkers(file, options) : serve(file, options);
    });
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (/^\d+$/.test(text) && workers >= 1 && workers <= mostWorkers) return workers;
  throw new InvalidArgumentError(`The number of workers is a whole number from 1 to ${mostWorkers}.`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

/**
 * Serves the file, read-only, until a signal comes and the last answer is sent. The port is taken before the database
 * is touched, so that nothing is written where it cannot be had; no request is read until the routes are there, because
 * nothing in between gives way. A worker finds the database prepared by its primary.
 */
async function serve(file: string, options: ServeOptions, worker?: Worker): Promise<void> {
  const { host, port, tokenFile, corsOrigin = [], introspection, graphiql } = options;
  const logger = createLogger();
  const stopped = nextSignal();
  const server = createHttpServer();
  const url = await listen(server, host, port);
  let connection: Connection | undefined;
  try {
    if (!worker) prepareDatabase(file, logger);
    connection = openDatabase(file, 'read');
    const reads = useCompiledReads(connection, createEffects(file, bearerAuthorization(readToken(tokenFile))));
    createApp(
      {
        ...{ schema, plugins: [reads], known: reads, connection, logger },
        ...{ introspection, graphiql, corsOrigins: corsOrigin },
        ...documentsOf(options),
        ...(worker && { metrics: worker.metrics }),
      },
      server,
    );
    if (worker) worker.tellServing(url);
    else logger.info({ url, database: file }, 'serving');
    const signal = await stopped;
    if (!worker) logger.info({ signal }, 'stopping');
    reads.endSubscriptions();
  } finally {
    await drain(server);
    connection?.close();
  }
}

function documentsOf({ documents, onlyDocuments = false }: ServeOptions): { documents?: Documents } {
  if (documents !== undefined) return { documents: readDocuments(documents, schema, onlyDocuments) };
  if (onlyDocuments) throw new BadInputError('--only-documents needs --documents with the file that holds them');
  return {};
}

/** Has several processes serve the file, and ends when a signal has come and the last of them has ended. */
async function serveByWorkers(file: string, { host, port, workers }: ServeOptions): Promise<void> {
  const logger = createLogger();
  const stopped = nextSignal().then((signal) => logger.info({ signal }, 'stopping'));
  const trial = createHttpServer();
  await listen(trial, host, port);
  await drain(trial);
  prepareDatabase(file, logger);
  await new WorkerPool(logger).run(workers, stopped, (url, pids) => {
    logger.info({ url, database: file, workers: pids }, 'serving');
  });
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
