import {
  GraphQLError,
  Kind,
  valueFromAST,
  visit,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type ValueNode,
} from 'graphql';
import type { Arguments } from '../../database/reads/read.ts';
import { param, type Sql, type SqlValue } from '../../database/reads/sql.ts';
import { BadInputError } from '../../errors.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The arguments of one field of an operation: decisions at compile time, bound parameters at each execution. */
export function fieldArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Arguments {
  const reader = (name: string): ((variables: Variables) => unknown) => {
    const definition = field.args.find((argument) => argument.name === name);
    if (!definition) throw new Error(`${field.name} has no argument ${name}`);
    return argumentReader(definition, node.arguments?.find((argument) => argument.name.value === name)?.value);
  };
  return {
    has: (name) => reader(name)(variables) != null,
    term: (name) => (reader(name)(variables) as string | null | undefined) ?? null,
    param(name, convert) {
      const read = reader(name);
      return checkedParam(node, (values) => {
        const value = read(values);
        return convert ? convert(value) : ((value ?? null) as SqlValue);
      });
    },
  };
}

function argumentReader(definition: GraphQLArgument, value: ValueNode | undefined): (variables: Variables) => unknown {
  const { type, defaultValue } = definition;
  if (!value) return () => defaultValue;
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (variables) => (name in variables ? variables[name] : defaultValue);
  }
  if (!usesVariables(value)) {
    const constant = valueFromAST(value, type);
    return () => constant;
  }
  return (variables) => valueFromAST(value, type, variables);
}

function usesVariables(value: ValueNode): boolean {
  let found = false;
  visit(value, { Variable: () => void (found = true) });
  return found;
}

/** A parameter whose refusal is told as an error at the field. */
function checkedParam(node: FieldNode, read: (variables: Variables) => SqlValue): Sql {
  return param((variables) => {
    try {
      return read(variables);
    } catch (error) {
      throw error instanceof BadInputError ? badArgument(node, error) : error;
    }
  });
}

/** A refused argument as a GraphQL error that points at its field. */
export function badArgument(node: FieldNode, error: BadInputError): GraphQLError {
  return new GraphQLError(error.message, { nodes: [node], extensions: { code: error.code }, originalError: error });
}
