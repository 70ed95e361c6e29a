import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * What of the variables can change the SQL or its cost, as a string: which are given, null-ness, booleans, enum terms,
 * whole numbers (page sizes), keys of input objects, lengths of lists. Two executions of a document with equal shapes share a statement.
 */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const definitions = operation.variableDefinitions;
  if (!definitions?.length) return '';
  return definitions
    .map(({ variable, type }) => {
      const name = variable.name.value;
      return name in variables ? shapeOfValue(typeFromAST(schema, type) as GraphQLInputType, variables[name]) : '-';
    })
    .join(',');
}

function shapeOfValue(type: GraphQLInputType | undefined, value: unknown): string {
  if (value == null || !type) return '0';
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (isScalarType(getNamedType(nullable))) return `l${(value as unknown[]).length}`;
    return `[${(value as unknown[]).map((item) => shapeOfValue(nullable.ofType as GraphQLInputType, item)).join(',')}]`;
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const entries = Object.entries(value).map(([key, item]) => `${key}:${shapeOfValue(fields[key]?.type, item)}`);
    return `{${entries.join(',')}}`;
  }
  return isEnumType(nullable) || ['Boolean', 'Int'].includes(nullable.name) ? String(value) : 's';
}
