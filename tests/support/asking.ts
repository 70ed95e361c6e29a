import { join } from 'node:path';
import { parse, validate, type DocumentNode } from 'graphql';
import { onTestFinished } from 'vitest';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { openDatabase, type Connection } from '../../src/database/open.ts';
import { createReader } from '../../src/graphql/reader.ts';
import { schema } from '../../src/graphql/schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A migrated database file to write to and a way to ask it; both end with the running test. */
export function emptyGraph(): { readonly connection: Connection; readonly ask: Ask } {
  const connection = openDatabase(join(temporaryFolder(), 'graph.db'), 'write');
  onTestFinished(() => void connection.close());
  migrateDatabase(connection);
  return { connection, ask: askerOf(connection) };
}

/** Answers a query: its data, or the messages of its errors. */
export type Ask = (query: string, variables?: Record<string, unknown>) => unknown;

/** Asks a connection by compiled reads, after validation. */
export function askerOf(connection: Connection): Ask {
  const read = createReader(schema, connection);
  const documents = new Map<string, DocumentNode>();
  return (query, variables) => {
    const document = documents.get(query) ?? parse(query);
    if (!documents.has(query)) {
      const [invalid] = validate(schema, document);
      if (invalid) throw invalid;
      documents.set(query, document);
    }
    const result = read({ document, variables });
    return 'answer' in result ? dataOf(result.answer) : result.errors.map(({ message }) => message);
  };
}

/** The `data` of an answer as it goes over the wire. */
export function dataOf(answer: Buffer): unknown {
  return (JSON.parse(answer.toString()) as { data: unknown }).data;
}
