import { migrateDatabase } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { type Diff, formatDiff } from '../ingest/diff.ts';

/** Changes the graph in a file, and tells in words what changed, article by article. */
export function changeGraph(file: string, change: (connection: Connection) => readonly Diff[]): string[] {
  const connection = openDatabase(file, 'write');
  try {
    migrateDatabase(connection);
    return change(connection).map(formatDiff);
  } finally {
    connection.close();
  }
}
