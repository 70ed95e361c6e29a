import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
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
  const { version: programVersion } = JSON.parse(packageJson) as { version: string };
  const program = hash('sha1', `${programVersion} ${printSchema(schema)}`);
  let readVersion: (() => string) | undefined;
  /** Of operations that are asked for again, which are hashed once for each version of the graph. */
  const given = new WeakMap<OperationRequest, { readonly version: string; readonly tag: string }>();
  return (operation) => {
    try {
      readVersion ??= oncePerTurn(graphVersion(connection));
      const version = readVersion();
      const last = given.get(operation);
      if (last?.version === version) return last.tag;
      const { query, operationName, variables } = operation;
      const told = JSON.stringify([program, version, query, operationName || null, variables]);
      const tag = `W/"${hash('sha1', told, 'base64')}"`;
      given.set(operation, { version, tag });
      return tag;
    } catch {
      // Whoever reads the answer meets the same fault, and tells it.
      return null;
    }
  };
}

/**
 * Reads once for all requests that the event loop has taken in together. Each of them was under way when the loop woke,
 * so what is read after that is no older than the request. Loops and events tell one waking from the next: libuv counts
 * a loop before it waits, and events after it has dealt with them.
 */
function oncePerTurn<T>(read: () => T): () => T {
  let turn: { readonly loops: number; readonly events: number; readonly value: T } | undefined;
  return () => {
    const { loopCount: loops, events } = performance.nodeTiming.uvMetricsInfo;
    if (!turn || turn.loops !== loops || turn.events !== events) turn = { loops, events, value: read() };
    return turn.value;
  };
}

/** Whether an If-None-Match header names this tag (weakly compared, RFC 9110 §13.1.2). */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag) return true;
  const opaque = opaquePart(tag);
  return header.split(',').some((one) => one.trim() === '*' || opaquePart(one.trim()) === opaque);
}

function opaquePart(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}
