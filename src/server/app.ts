import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Connection } from '../database/open.ts';
import type { KnownQueries } from '../graphql/use-compiled-reads.ts';
import { admitBody } from './body-limit.ts';
import { compressAnswer } from './compression.ts';
import { createOriginPolicy } from './cors.ts';
import { type Documents, useDocuments } from './documents.ts';
import { createTagger } from './entity-tag.ts';
import { createFastPath } from './fast-path.ts';
import { createGraphiqlPage } from './graphiql.ts';
import { createGraphQLEndpoint, type GraphQLEndpoint } from './graphql-endpoint.ts';
import { respondHealth, respondReadiness } from './health.ts';
import { createLandingPage } from './landing-page.ts';
import { createHttpServer } from './listen.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { Page } from './page.ts';
import { useDocumentRules } from './use-document-rules.ts';
import { useEntityTags } from './use-entity-tags.ts';

/** What a server is made of. */
export interface AppParts {
  readonly schema: GraphQLSchema;
  /** How operations are executed. */
  readonly plugins: readonly Plugin[];
  /** Answers again what the plugins have answered before; without it every request takes the long way. */
  readonly known?: KnownQueries;
  /** A connection to read from. */
  readonly connection: Connection;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** Documents that can be asked for by their ids. */
  readonly documents?: Documents;
  /** Whether clients may ask about the schema; they may when left out. */
  readonly introspection?: boolean;
  /** Whether a browser gets GraphiQL; it does when left out. */
  readonly graphiql?: boolean;
  /** The origins whose pages may read answers in a browser, `*` for any; none when left out. */
  readonly corsOrigins?: readonly string[];
}

/** Everything that answers HTTP. */
export interface App {
  readonly server: Server;
  readonly graphql: GraphQLEndpoint;
}

type Respond = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Joins the routes and lets `server` answer by them; opens nothing. */
export function createApp(parts: AppParts, server: Server = createHttpServer()): App {
  const { schema, plugins, known, connection, logger, metrics = createMetrics(), corsOrigins = [] } = parts;
  const { introspection = true, graphiql: offersGraphiql = true, documents } = parts;
  const tagOf = createTagger(schema, connection);
  const graphql = createGraphQLEndpoint(
    schema,
    [
      useDocumentRules({ introspection }),
      ...(documents ? [useDocuments(documents)] : []),
      ...plugins,
      useEntityTags(tagOf),
    ],
    logger,
  );
  const answerFast = known && createFastPath(known, tagOf, documents);
  const admitOrigin = createOriginPolicy(corsOrigins);
  const landingPage = createLandingPage(connection, { graphiql: offersGraphiql, introspection });
  const sdl = new Page(`${printSchema(schema)}\n`, { 'Content-Type': 'text/plain; charset=utf-8' });
  let graphiql: Promise<Page> | undefined;

  const routes = new Map<string, Respond>([
    ['/', readOnly((request, response) => landingPage().respond(request, response))],
    [
      '/schema.graphql',
      readOnly(introspection ? (request, response) => sdl.respond(request, response) : respondNotFound),
    ],
    ['/health', readOnly((_request, response) => respondHealth(response))],
    ['/ready', readOnly((_request, response) => respondReadiness(response, connection))],
    [
      '/metrics',
      readOnly(async (_request, response) => {
        const text = await metrics.read();
        response.writeHead(200, { 'Content-Type': metrics.registry.contentType }).end(text);
      }),
    ],
    [
      '/graphql',
      async (request, response) => {
        response.setHeader('Vary', 'Accept, Accept-Encoding');
        if (admitOrigin(request, response) === 'answered') return undefined;
        if (wantsPage(request)) {
          if (!offersGraphiql) return respondNotFound(request, response);
          graphiql ??= createGraphiqlPage();
          return (await graphiql).respond(request, response);
        }
        compressAnswer(request, response);
        if (!(await admitBody(request, response))) return undefined;
        if (await answerFast?.(request, response)) return undefined;
        return graphql(request, response);
      },
    ],
  ]);

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request);
    const respond = routes.get(path);
    metrics.observe(respond ? path : 'other', request, response);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'no-referrer');
    respondSafely(respond ?? respondNotFound, request, response, logger);
  });
  return { server, graphql };
}

/** A failure of one request is logged and answered; it never ends the process. */
async function respondSafely(respond: Respond, request: IncomingMessage, response: ServerResponse, logger: Logger) {
  try {
    await respond(request, response);
  } catch (error) {
    logger.error({ err: error, path: pathOf(request) }, 'a request failed unexpectedly');
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end('Unexpected error.\n');
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** A browser that navigates asks for HTML; a client asks for JSON. */
function wantsPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
}

function readOnly(respond: Respond): Respond {
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return respond(request, response);
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain' });
    return response.end('Only GET and HEAD are answered here.\n');
  };
}

function respondNotFound(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' });
  response.end('There is nothing here; / leads everywhere.\n');
}
