import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** How deep objects and lists may stand in each other; far beyond what a filter can use. */
const deepest = 100;

/**
 * The variables of an operation as its types have them, or why they cannot be. Values that stand too deep are refused
 * first, because whatever looks at them later calls itself for each level.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>> | null = {},
): ReturnType<typeof getVariableValues> {
  if (isDeeperThan(deepest, inputs)) {
    const message = `Values in variables may stand ${deepest} levels deep at most`;
    return { errors: [new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } })] };
  }
  return getVariableValues(schema, variableDefinitions, inputs ?? {});
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one));
}
