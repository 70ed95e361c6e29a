import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BadInputError } from '../errors.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** Documents that clients name by an id instead of sending them. */
export interface Documents {
  /** Whether nothing else is answered. */
  readonly only: boolean;
  /** The document that the parameters of a request name, if there is one. */
  readonly named: (parameters: Parameters) => string | undefined;
}

/**
 * Reads a manifest as Relay's compiler and graphql-codegen's client preset write it: a JSON object of ids and documents.
 * @throws BadInputError when it is none, or a document does not fit the schema.
 */
export function readDocuments(file: string, schema: GraphQLSchema, only: boolean): Documents {
  const texts = new Map<string, string>();
  for (const [id, text] of Object.entries(readManifest(file))) {
    const problem = typeof text === 'string' ? findProblem(text, schema) : 'is no text';
    if (problem !== undefined) throw new BadInputError(`${file}: the document "${id}": ${problem}`);
    texts.set(id, text as string);
    // Whatever made the ids, clients may also name a document by its hash.
    texts.set(createHash('sha256').update(text as string).digest('hex'), text as string); // prettier-ignore
  }
  return {
    only,
    named(parameters) {
      const id = idIn(parameters);
      return id === undefined ? undefined : (texts.get(id) ?? texts.get(id.replace(/^sha256:/, '')));
    },
  };
}

function readManifest(file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const as = error instanceof SyntaxError ? ' as JSON' : '';
    throw new BadInputError(`${file}: cannot be read${as}: ${(error as Error).message}`, { cause: error });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new BadInputError(`${file}: must be one JSON object with the text of each document under its id`);
}

function findProblem(text: string, schema: GraphQLSchema): string | undefined {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  return validate(schema, document)[0]?.message;
}

/** `documentId` of GraphQL over HTTP, or the extension by which Apollo's clients name a document. */
function idIn({ documentId, extensions }: Parameters): string | undefined {
  if (typeof documentId === 'string' && documentId !== '') return documentId;
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined;
}

/** Has Yoga answer documents by their ids. */
export function useDocuments({ only, named }: Documents): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId(params, request) {
      const documentId = new URL(request.url, 'http://localhost').searchParams.get('documentId');
      return idIn({ documentId, ...params }) ?? null;
    },
    getPersistedOperation: (documentId) => named({ documentId }) ?? null,
    customErrors: {
      // Apollo's clients look for this message.
      notFound: () => refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'),
      keyNotFound: () => refusal('Send a query, or the id of a document as "documentId"', 'NO_DOCUMENT'),
      persistedQueryOnly: () =>
        refusal(
          'This server only answers documents that it knows; send the id of one as "documentId"',
          'UNKNOWN_DOCUMENT',
        ),
    },
  });
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
