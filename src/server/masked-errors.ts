import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { YogaLogger } from 'graphql-yoga';
import type { Logger } from 'pino';
import { BadInputError } from '../errors.ts';

/** What Yoga needs to hide faults of ours from clients. */
export interface ErrorMask {
  /** The error a client gets for one that was thrown. */
  readonly maskError: (error: unknown) => GraphQLError;
  /** Yoga's own log, without the errors that `maskError` has seen already. */
  readonly logging: YogaLogger;
}

/**
 * Errors meant for clients (GraphQLError, BadInputError) pass. Any other is logged once under a correlation id, and the
 * client gets that id instead of the error.
 */
export function createErrorMask(logger: Logger): ErrorMask {
  const known = new WeakSet<object>();
  const maskError = (error: unknown): GraphQLError => {
    const located = error instanceof GraphQLError ? error : undefined;
    const cause = findCause(error);
    if (cause === undefined) return located as GraphQLError;
    if (error instanceof Object) known.add(error);
    if (cause instanceof BadInputError) return locate(cause.message, { code: cause.code }, located);
    const correlationId = randomUUID();
    logger.error({ correlationId, path: located?.path, err: cause }, 'an operation failed unexpectedly');
    const message = `Unexpected error; the server's log tells more under ${correlationId}.`;
    return locate(message, { code: 'INTERNAL_SERVER_ERROR', correlationId, unexpected: true }, located);
  };
  const ignore = (): void => undefined;
  const logRest = (...parts: unknown[]): void => {
    const [first] = parts;
    if (!(first instanceof Object && known.has(first))) logger.error({ parts: parts.map(String) }, 'a request failed');
  };
  return { maskError, logging: { debug: ignore, info: ignore, warn: ignore, error: logRest } };
}

/** What a resolver threw, below the GraphQLErrors that only say where; undefined when it threw a GraphQLError. */
function findCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError) {
    if (cause.originalError === undefined) return undefined;
    cause = cause.originalError;
  }
  return cause ?? new Error('nothing was thrown as an error');
}

function locate(message: string, extensions: Record<string, unknown>, at: GraphQLError | undefined): GraphQLError {
  return new GraphQLError(message, { nodes: at?.nodes ?? null, path: at?.path ?? null, extensions });
}
