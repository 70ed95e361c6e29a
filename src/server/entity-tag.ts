import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Connection } from '../database/open.ts';
import { graphVersion } from '../database/watch.ts';
import type { OperationRequest } from '../graphql/use-compiled-reads.ts';

/**
 * The entity tag of an operation's answer: the same in all processes for as long as the program and the graph stay as
 * they are. Null when the database does not answer.
 */
export type TagOf = (operation: OperationRequest) => string | null;

/** Tags are weak: the answer is the same whether it is compressed or not, and in either media type. */
export function createTagger(schema: GraphQLSchema, connection: Connection): TagOf {
  const packageJson = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(packageJson) as { version: string };
  const program = hash('sha1', `${version} ${printSchema(schema)}`);
  let readVersion: (() => string) | undefined;
  return ({ query, operationName, variables }) => {
    try {
      readVersion ??= graphVersion(connection);
      const told = JSON.stringify([program, readVersion(), query, operationName || null, variables]);
      return `W/"${hash('sha1', told, 'base64')}"`;
    } catch {
      // Whoever reads the answer meets the same fault, and tells it.
      return null;
    }
  };
}

/** Whether an If-None-Match header names this tag (weakly compared, RFC 9110 §13.1.2). */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = opaquePart(tag);
  return header.split(',').some((one) => one.trim() === '*' || opaquePart(one.trim()) === opaque);
}

function opaquePart(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}
