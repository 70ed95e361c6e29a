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

/**
 * The answer as it goes over the wire, JSON with the one entry `data` in UTF-8, or the errors of a request that could not
 * be run. SQLite's bytes are sent as they are: to make a string of them and bytes of the string costs as much as a
 * twelfth of a deep query.
 */
export type ReadResult = { readonly answer: Buffer } | { readonly errors: readonly GraphQLError[] };

/** Answers queries from one connection. */
export type Reader = (request: ReadRequest) => ReadResult;

interface PreparedPlan extends Pick<Plan, 'unbound' | 'introspection'> {
  readonly statements: readonly (RootStatement & { readonly prepared: Statement })[];
  /** What stands around each field's value in the answer, by response keys in their order. */
  readonly frames: ReadonlyMap<string, Frame>;
}

interface Frame {
  readonly before: string;
  readonly after: string;
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
      return { answer: timeLimit.run(limits.milliseconds, () => run(ready, coerced)) };
    } catch (error) {
      return refused(error);
    }
  };

  function run(plan: PreparedPlan, variables: Readonly<Record<string, unknown>>): Buffer {
    plan.unbound.forEach((read) => read(variables));
    const bound = plan.statements.map(({ binders }) => binders.map((bind) => bind(variables)));
    const parts = new Map<string, Buffer>();
    const read = () =>
      plan.statements.forEach(({ responseKey, prepared }, i) => {
        parts.set(responseKey, prepared.get(bound[i]) as Buffer);
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
      for (const [key, value] of Object.entries(data ?? {})) {
        const { before, after } = plan.frames.get(key) as Frame;
        parts.set(key, Buffer.from(`${before}${JSON.stringify(value)}${after}`));
      }
    }
    if (plan.frames.size === 0) return Buffer.from('{"data":{}}');
    const inOrder = Array.from(plan.frames.keys(), (key) => parts.get(key) as Buffer);
    return inOrder.length === 1 ? (inOrder[0] as Buffer) : Buffer.concat(inOrder);
  }
}

function prepare(plan: Plan, connection: Connection): PreparedPlan {
  const last = plan.responseKeys.length - 1;
  const frames = new Map(
    plan.responseKeys.map((key, i): [string, Frame] => {
      return [key, { before: `${i === 0 ? '{"data":{' : ','}"${key}":`, after: i === last ? '}}' : '' }];
    }),
  );
  const statements = plan.statements.map((statement) => {
    const { before, after } = frames.get(statement.responseKey) as Frame;
    const text = `select cast('${before}' || (${statement.text}) || '${after}' as blob)`;
    return { ...statement, prepared: prepareStatement(connection, text).pluck() };
  });
  return { ...plan, statements, frames };
}

/** @throws GraphQLError when SQLite's own bounds on a statement, which vary with its version, are narrower than ours. */
function prepareStatement(connection: Connection, text: string): Statement {
  try {
    return connection.prepare(text);
  } catch (error) {
    if (!/too (?:large|deep|many)|recursion limit|stack overflow/i.test((error as Error).message)) throw error;
    throw new GraphQLError('This asks for more than one SQL statement can; ask in several requests', {
      extensions: { code: 'OPERATION_TOO_LARGE' },
      originalError: error as Error,
    });
  }
}

/** Errors that tell the client something; any other goes on, to be masked. */
export function refused(error: unknown): { readonly errors: readonly GraphQLError[] } {
  if (error instanceof GraphQLError) return { errors: [error] };
  if (!(error instanceof TimeLimitError)) throw error;
  return { errors: [new GraphQLError(error.message, { extensions: { code: error.code } })] };
}
