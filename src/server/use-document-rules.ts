import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * The most tokens (names, brackets, values) of a document. Parsing stops there, and it bounds what validation costs,
 * which compares fields of one name with each other.
 */
const mostTokens = 4000;

/** Refuses documents that are too long to be looked at and, if introspection is off, questions about the schema. */
export function useDocumentRules({ introspection }: { readonly introspection: boolean }): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithin);
    },
    onValidate({ addValidationRule }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
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
