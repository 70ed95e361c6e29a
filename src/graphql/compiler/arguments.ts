import {
  GraphQLError,
  isNonNullType,
  Kind,
  valueFromAST,
  visit,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import type { Arguments, Input } from '../../database/reads/read.ts';
import { param, type SqlValue } from '../../database/reads/sql.ts';
import { BadInputError } from '../../errors.ts';

type Variables = Readonly<Record<string, unknown>>;
type Reader = (variables: Variables) => unknown;

/** The arguments of one field of an operation: decisions at compile time, bound parameters at each execution. */
export function fieldArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Arguments {
  const input = (name: string): Input | undefined => {
    const definition = field.args.find((argument) => argument.name === name);
    return definition && inputOf(node, variables, argumentReader(definition, node));
  };
  const known = (name: string): Input => {
    const found = input(name);
    if (!found) throw new Error(`${field.name} has no argument ${name}`);
    return found;
  };
  for (const { name, type } of field.args) {
    // Only a variable can be null here, and it is, or is not, in every execution of a statement (`shapeOf`).
    if (isNonNullType(type) && known(name).value == null) {
      throw badArgument(node, new BadInputError(`"${name}" must not be null`));
    }
  }
  return {
    input,
    has: (name) => known(name).value != null,
    term: (name) => (known(name).value as string | null | undefined) ?? null,
    param: (name, convert) => known(name).param(convert),
  };
}

function inputOf(node: FieldNode, variables: Variables, read: Reader): Input {
  return {
    value: read(variables),
    at: (key) => inputOf(node, variables, (values) => (read(values) as Record<string | number, unknown> | null)?.[key]),
    param: (convert) =>
      param((values) => {
        try {
          const value = read(values);
          return convert ? convert(value) : ((value ?? null) as SqlValue);
        } catch (error) {
          throw error instanceof BadInputError ? badArgument(node, error) : error;
        }
      }),
  };
}

function argumentReader(definition: GraphQLArgument, field: FieldNode): Reader {
  const { type, defaultValue } = definition;
  const value = field.arguments?.find((argument) => argument.name.value === definition.name)?.value;
  if (!value) return () => defaultValue;
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (variables) => (name in variables ? variables[name] : defaultValue);
  }
  let usesVariables = false;
  visit(value, { Variable: () => void (usesVariables = true) });
  if (!usesVariables) {
    const constant = valueFromAST(value, type);
    return () => constant;
  }
  return lastOf((variables) => valueFromAST(value, type, variables));
}

/** All parameters of an argument are read from the same variables one after the other: make its value once. */
function lastOf(read: Reader): Reader {
  let last: { readonly variables: Variables; readonly value: unknown } | undefined;
  return (variables) => {
    if (last?.variables !== variables) last = { variables, value: read(variables) };
    return last.value;
  };
}

/** A refused argument as a GraphQL error that points at its field. */
export function badArgument(node: FieldNode, error: BadInputError): GraphQLError {
  return new GraphQLError(error.message, { nodes: [node], extensions: { code: error.code }, originalError: error });
}
