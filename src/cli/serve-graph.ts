import cluster from 'node:cluster';
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
import { createEffects } from './graph-effects.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readToken } from './token.ts';

/** What `onrecord serve` is told on its command line. */
export interface ServeOptions {
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

/** Serves the graph by as many processes as `options` say, until a signal ends it; in a worker, as that worker. */
export async function serveGraph(file: string, options: ServeOptions): Promise<void> {
  if (cluster.isWorker) return runWorker((worker) => serve(file, options, worker));
  if (options.workers === 1) return serve(file, options);
  // Each worker reads them anew; what is wrong with them is told before anything is done.
  readInputs(options);
  return serveByWorkers(file, options);
}

/**
 * Serves the file, read-only, until a signal comes and the last answer is sent. The options are read and the port is
 * taken before the database is touched, so that nothing is written where they cannot be had; no request is read until
 * the routes are there, because nothing in between gives way. A worker finds the database prepared by its primary.
 */
async function serve(file: string, options: ServeOptions, worker?: Worker): Promise<void> {
  const { host, port, corsOrigin = [], introspection, graphiql } = options;
  const { token, ...inputs } = readInputs(options);
  const logger = createLogger();
  const stopped = nextSignal();
  const server = createHttpServer();
  const url = await listen(server, host, port);
  let connection: Connection | undefined;
  try {
    if (!worker) prepareDatabase(file, logger);
    connection = openDatabase(file, 'read');
    const reads = useCompiledReads(connection, createEffects(file, bearerAuthorization(token)));
    createApp(
      {
        ...{ schema, plugins: [reads], known: reads, connection, logger },
        ...{ introspection, graphiql, corsOrigins: corsOrigin },
        ...inputs,
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

/** What the files hold that the options name. */
function readInputs({ tokenFile, documents, onlyDocuments = false }: ServeOptions): {
  readonly token: string | undefined;
  readonly documents?: Documents;
} {
  const token = readToken(tokenFile);
  if (documents !== undefined) return { token, documents: readDocuments(documents, schema, onlyDocuments) };
  if (onlyDocuments) throw new BadInputError('--only-documents needs --documents with the file that holds them');
  return { token };
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
