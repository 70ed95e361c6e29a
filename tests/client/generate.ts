import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { format } from 'prettier';

/** TypeScript of the given operations against the given schema: the type of each one's variables and answer. */
export async function generateOperations(sdl: string, documents: string): Promise<string> {
  const text = await codegen({
    schema: parse(sdl),
    documents: [{ location: 'operations.graphql', document: parse(documents) }],
    filename: 'operations.generated.ts',
    config: { useTypeImports: true, documentMode: 'string', enumsAsTypes: true, skipTypename: true },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
