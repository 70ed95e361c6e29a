/**
 * The oracle: graphql-js runs an operation over the same schema, each field found by plain queries, one for each row.
 * It shares with the program the schema's text and the tables, nothing of how the program reads them.
 */
import { createRequire } from 'node:module';
import {
  buildSchema,
  execute,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isObjectType,
  Kind,
  printSchema,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type * as collecting from 'graphql/execution/collectFields.js';
import type { Connection } from '../../src/database/open.ts';
import { Lookup, type NaiveField, type Row } from './naive-fields.ts';
import { matcherFor } from './naive-filters.ts';
import { naiveResolvers } from './naive-resolvers.ts';

/** How graphql-js itself collects fields; not part of its main module. */
const { collectFields, collectSubfields } = createRequire(import.meta.url)(
  'graphql/execution/collectFields.js',
) as typeof collecting;

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export type NaiveExecutor = (operation: Operation) => ExecutionResult;

/** The fields that a query can come to and that have no naive resolver, as `Type.field`; not below those in `without`. */
export function fieldsWithoutNaiveResolver(schema: GraphQLSchema, without: readonly string[]): string[] {
  const missing: string[] = [];
  const reached = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type)) return;
    reached.add(type);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(reach);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (without.includes(name)) continue;
      if (!naiveResolvers[type.name]?.[field.name]) missing.push(name);
      reach(getNamedType(field.type));
    }
  };
  reach(schema.getQueryType() as GraphQLObjectType);
  return missing;
}

/** An executor whose answer has no data where there is any error: the program refuses bad arguments before it reads. */
export function createNaiveExecutor(schema: GraphQLSchema, connection: Connection): NaiveExecutor {
  const bare = buildSchema(printSchema(schema));
  const lookup = new Lookup(connection, matcherFor(bare));
  return (operation) => {
    const result = execute({
      schema: bare,
      document: operation.document,
      operationName: operation.operationName ?? null,
      variableValues: operation.variables ?? null,
      fieldResolver: (source, args, _context, { parentType, fieldName }) =>
        resolverOf(parentType.name, fieldName).resolve(source as Row, args as Row, lookup),
      typeResolver: (value) => (value as Row)['typeName'] as string,
    }) as ExecutionResult;
    const errors = result.errors ?? refusedArguments(bare, operation);
    return errors.length ? { errors } : result;
  };
}

function resolverOf(type: string, field: string): NaiveField {
  const resolver = naiveResolvers[type]?.[field];
  if (!resolver) throw new Error(`${type}.${field} has no naive resolver`);
  return resolver;
}

/** Arguments that are refused also where execution did not come: below a null, an empty list, another type. */
function refusedArguments(schema: GraphQLSchema, { document, operationName, variables }: Operation): GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  const queryType = schema.getQueryType();
  if (!operation || !queryType) return [];
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}).coerced ?? {};
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const errors: GraphQLError[] = [];
  const walk = (type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): void => {
    for (const nodes of fields.values()) {
      const node = nodes[0] as FieldNode;
      const field = type.getFields()[node.name.value];
      if (!field) continue;
      const result = getNamedType(field.type);
      const possible = isAbstractType(result) ? schema.getPossibleTypes(result) : isObjectType(result) ? [result] : [];
      try {
        resolverOf(type.name, field.name).check?.(getArgumentValues(field, node, values));
        possible.forEach((one) => walk(one, collectSubfields(schema, fragments, values, one, nodes)));
      } catch (error) {
        errors.push(error as GraphQLError);
      }
    }
  };
  walk(queryType, collectFields(schema, fragments, values, queryType, operation.selectionSet));
  return errors;
}
