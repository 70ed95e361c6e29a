import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { jsonText } from '../../database/reads/json.ts';
import { sql, type Binder } from '../../database/reads/sql.ts';
import { compileField } from './compile-selection.ts';
import { assertWithin, defaultLimits, type Limits } from './limits.ts';
import { collectFields, operationScope } from './selection.ts';

/** One root field of an operation, ready to run. */
export interface RootStatement {
  readonly responseKey: string;
  /** Gives one column, the field's value as JSON text. */
  readonly text: string;
  readonly binders: readonly Binder[];
}

export interface Plan {
  readonly statements: readonly RootStatement[];
  /** Parameters that no statement binds, to be read for the refusal of bad arguments that they may throw. */
  readonly unbound: readonly Binder[];
  /** The part of the operation that asks about the schema, for graphql-js to answer; null when there is none. */
  readonly introspection: DocumentNode | null;
  /** All response keys in their order. */
  readonly responseKeys: readonly string[];
}

/**
 * Compiles a query of a validated document, given coerced variables, to one SQL statement for each root field.
 * The plan serves every execution whose variables have the same shape (`shapeOf`).
 * @throws GraphQLError at the field whose arguments cannot be used.
 */
export function planQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits = defaultLimits,
): Plan {
  const queryType = schema.getQueryType();
  if (!queryType) throw new Error('the schema has no queries');
  const scope = operationScope(schema, document, variables);
  assertWithin(limits, scope, document, operation);
  const fields = collectFields(scope, queryType, [operation.selectionSet]);
  const statements: RootStatement[] = [];
  const aboutSchema: FieldNode[] = [];
  for (const [responseKey, nodes] of fields) {
    const name = nodes[0]?.name.value;
    if (name === '__schema' || name === '__type') {
      aboutSchema.push(...nodes);
      continue;
    }
    const value = compileField(scope, queryType, nodes, { alias: '', table: null, depth: 0 });
    statements.push({ responseKey, ...sql`select ${jsonText(value)}` });
  }
  return {
    statements,
    unbound: scope.unbound,
    introspection: aboutSchema.length ? introspectionOf(operation, aboutSchema, [...scope.fragments.values()]) : null,
    responseKeys: [...fields.keys()],
  };
}

function introspectionOf(
  operation: OperationDefinitionNode,
  selections: readonly FieldNode[],
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}
