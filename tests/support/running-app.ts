import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { type Connection, openDatabase } from '../../src/database/open.ts';
import { schema } from '../../src/graphql/schema.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { loadSeed } from '../../src/ingest/load.ts';
import { type App, type AppParts, createApp } from '../../src/server/app.ts';
import { drain, listen } from '../../src/server/listen.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A server on a free port, ended with the test, and the lines of its log. */
export interface RunningApp extends App {
  readonly url: string;
  readonly connection: Connection;
  readonly log: Record<string, unknown>[];
}

/** Serves a migrated, empty database; `replaced` parts take the place of the real ones. */
export async function runApp(replaced: Partial<AppParts> = {}): Promise<RunningApp> {
  const connection = replaced.connection ?? openMigrated();
  const log: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => log.push(JSON.parse(line) as Record<string, unknown>) });
  const reads = useCompiledReads(connection);
  const app = createApp({ schema, plugins: [reads], known: reads, logger, ...replaced, connection });
  const url = await listen(app.server, '127.0.0.1', 0);
  onTestFinished(() => drain(app.server));
  return { ...app, url, connection, log };
}

/** A reading connection to a fresh database that holds the articles of `seed/`. */
export function openSeeded(): Connection {
  return openMigrated(loadSeed);
}

function openMigrated(fill?: (writer: Connection) => void): Connection {
  const file = join(temporaryFolder(), 'graph.db');
  const writer = openDatabase(file, 'write');
  migrateDatabase(writer);
  fill?.(writer);
  writer.close();
  const connection = openDatabase(file, 'read');
  onTestFinished(() => void connection.close());
  return connection;
}
