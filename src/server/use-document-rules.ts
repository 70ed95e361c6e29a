import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * The most tokens (names, brackets, values) of a document. Parsing stops there, and it bounds what validation costs,
 * which compares fields of one name with each other.
 */
const mostTokens = 4000;

/** Refuses requests whose parts are no JSON, documents that are too long to be looked at and, if introspection is off, questions about the schema. */
export function useDocumentRules({ introspection }: { readonly introspection: boolean }): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser) setRequestParser((request) => parseRequest(() => requestParser(request)));
    },
    onParse({ setParseFn }) {
      setParseFn(parseWithin);
    },
    onValidate({ addValidationRule }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** Of a GET, Yoga takes variables and extensions that are no JSON for a fault of the server. */
async function parseRequest<T>(parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `"variables" and "extensions" must be JSON: ${error.message}`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
  }
}

function parseWithin(source: string | Source, options?: ParseOptions) {
  try {
    return parse(source, { ...options, maxTokens: mostTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.message.includes(`${mostTokens} tokens`)) throw error;
    const message = `A document may have ${mostTokens} tokens at most; ask in several requests`;
    throw new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } });
  }
}
