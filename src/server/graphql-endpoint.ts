import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createErrorMask } from './masked-errors.ts';

/** The longest body a request may have. */
const maxBodyBytes = 1_000_000;

export type GraphQLEndpoint = YogaServerInstance<Record<string, unknown>, Record<string, unknown>>;

/** GraphQL over HTTP at `/graphql`, without a page for browsers. */
export function createGraphQLEndpoint(
  schema: GraphQLSchema,
  plugins: readonly Plugin[],
  logger: Logger,
): GraphQLEndpoint {
  const { maskError, logging } = createErrorMask(logger);
  return createYoga({
    schema,
    plugins: [...plugins],
    logging,
    maskedErrors: { maskError },
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    multipart: false,
    // Yoga's default answers every origin, with credentials.
    cors: false,
    maxRequestBodySize: maxBodyBytes,
  });
}
