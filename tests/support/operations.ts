/** Random valid queries, made from nothing but the schema and values of the database they will be sent to. */
import fc from 'fast-check';
import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { chosen, type Choices } from './choices.ts';
import { SelectionWriter } from './operation-selection.ts';
import type { ValuePool } from './operation-values.ts';
import { OperationVariables } from './operation-variables.ts';

export interface GeneratedOperation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Queries of at most about `size` fields. */
export function operations(schema: GraphQLSchema, pool: ValuePool, size = 40): fc.Arbitrary<GeneratedOperation> {
  return chosen((choices) => {
    // Fields of one response key may conflict; another draw is simpler than to keep all of them apart. (A filter would
    // draw the same again: fast-check's `gen` works on a copy of the source of randomness.)
    for (let attempt = 0; attempt < 20; attempt++) {
      const operation = writeOperation(schema, pool, choices, size);
      if (validate(schema, operation.document).length === 0) return operation;
    }
    return { text: '{ __typename }', document: parse('{ __typename }'), operationName: null, variables: {} };
  });
}

function writeOperation(schema: GraphQLSchema, pool: ValuePool, choices: Choices, size: number): GeneratedOperation {
  const variables = new OperationVariables(choices, pool);
  const writer = new SelectionWriter(schema, choices, variables, size);
  const selection = writer.operation();
  const other = choices.chance(10) ? 'query Other { __typename }\n' : '';
  const text = `${other}query Asked${variables.definitions()} ${selection}\n${writer.fragments().join('\n')}`;
  const asked = { text, document: parse(text), operationName: 'Asked', variables: variables.values() };
  // What is told of a counterexample: not the parsed document.
  return { ...asked, [fc.toStringMethod]: () => `${text}\n${JSON.stringify(asked.variables)}` } as GeneratedOperation;
}
