import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createErrorMask } from './masked-errors.ts';
import { useMediaTypes } from './use-media-types.ts';

export type GraphQLEndpoint = YogaServerInstance<Record<string, unknown>, Record<string, unknown>>;

/** GraphQL over HTTP at `/graphql`, without a page for browsers and without a limit to the body. */
export function createGraphQLEndpoint(
  schema: GraphQLSchema,
  plugins: readonly Plugin[],
  logger: Logger,
): GraphQLEndpoint {
  const { maskError, logging } = createErrorMask(logger);
  return createYoga({
    schema,
    plugins: [useMediaTypes(), ...plugins],
    logging,
    maskedErrors: { maskError },
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    multipart: false,
    // Yoga's default answers every origin, with credentials.
    cors: false,
    // admitBody has seen to it.
    maxRequestBodySize: false,
  });
}
