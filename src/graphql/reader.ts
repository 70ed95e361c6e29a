import type { Statement } from 'better-sqlite3';
import {
  execute,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Connection } from '../database/open.ts';
import { TimeLimitError, timeLimitOf } from '../database/time-limit.ts';
import { defaultLimits } from './compiler/limits.ts';
import { planQuery, type Plan, type RootStatement } from './compiler/plan.ts';
import { shapeOf } from './compiler/shape.ts';
import { coerceVariables } from './variables.ts';

/** A query to answer; `document` has passed validation. */
export interface ReadRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The answer as JSON text of the `data` entry, or the errors of a request that could not be run. */
export type ReadResult = { readonly data: string } | { readonly errors: readonly GraphQLError[] };

/** Answers queries from one connection. */
export type Reader = (request: ReadRequest) => ReadResult;

interface PreparedPlan extends Pick<Plan, 'unbound' | 'introspection' | 'responseKeys'> {
  readonly statements: readonly (RootStatement & { readonly prepared: Statement })[];
}

const maxPlans = 1000;

/**
 * A reader that compiles each operation once for each shape of its variables and keeps the prepared statements.
 * All root fields of an operation see the same state of the database.
 */
export function createReader(schema: GraphQLSchema, connection: Connection, limits = defaultLimits): Reader {
  const timeLimit = timeLimitOf(connection);
  const plans = new LRUCache<string, PreparedPlan>({ max: maxPlans });
  const documents = new WeakMap<DocumentNode, number>();
  let documentCount = 0;
  const begin = connection.prepare('begin');
  const commit = connection.prepare('commit');

  return ({ document, operationName, variables: inputs }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [new GraphQLError('Name the operation to run: "operationName"')] };
    const { errors, coerced } = coerceVariables(schema, operation, inputs);
    if (errors) return { errors };
    let number = documents.get(document);
    if (number === undefined) documents.set(document, (number = documentCount++));
    const key = `${number} ${operation.name?.value ?? ''} ${shapeOf(schema, operation, coerced)}`;
    try {
      let plan = plans.get(key);
      if (!plan) plans.set(key, (plan = prepare(planQuery(schema, document, operation, coerced, limits), connection)));
      const ready = plan;
      return { data: timeLimit.run(limits.milliseconds, () => run(ready, coerced)) };
    } catch (error) {
      return refused(error);
    }
  };

  function run(plan: PreparedPlan, variables: Readonly<Record<string, unknown>>): string {
    plan.unbound.forEach((read) => read(variables));
    const bound = plan.statements.map(({ binders }) => binders.map((bind) => bind(variables)));
    const values = new Map<string, string>();
    const read = () =>
      plan.statements.forEach(({ responseKey, prepared }, i) => {
        values.set(responseKey, (prepared.get(bound[i]) as string | null) ?? 'null');
      });
    if (plan.statements.length > 1) {
      begin.run();
      try {
        read();
      } finally {
        commit.run();
      }
    } else {
      read();
    }
    if (plan.introspection) {
      const { data } = execute({ schema, document: plan.introspection, variableValues: variables }) as ExecutionResult;
      Object.entries(data ?? {}).forEach(([key, value]) => values.set(key, JSON.stringify(value)));
    }
    return `{${plan.responseKeys.map((key) => `"${key}":${values.get(key)}`).join(',')}}`;
  }
}

function prepare(plan: Plan, connection: Connection): PreparedPlan {
  const statements = plan.statements.map((statement) => ({
    ...statement,
    prepared: connection.prepare(statement.text).pluck(),
  }));
  return { ...plan, statements };
}

/** Errors that tell the client something; any other goes on, to be masked. */
export function refused(error: unknown): { readonly errors: readonly GraphQLError[] } {
  if (error instanceof GraphQLError) return { errors: [error] };
  if (!(error instanceof TimeLimitError)) throw error;
  return { errors: [new GraphQLError(error.message, { extensions: { code: error.code } })] };
}
