import {
  getArgumentValues,
  getNamedType,
  getOperationAST,
  GraphQLError,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { map } from 'graphql-yoga';
import type { Connection } from '../database/open.ts';
import { timeLimitOf } from '../database/time-limit.ts';
import { jsonText } from '../database/reads/json.ts';
import { sql, type Binder } from '../database/reads/sql.ts';
import { compileObject } from './compiler/compile-selection.ts';
import { assertWithin, defaultLimits } from './compiler/limits.ts';
import { collectFields, operationScope, type OperationScope } from './compiler/selection.ts';
import { payloadVariable, type Effects, type Mutate, type Payload, type Subscribe } from './payload.ts';
import { refused, type ReadRequest, type ReadResult } from './reader.ts';
import { coerceVariables } from './variables.ts';

/** Runs mutations and subscriptions; what they answer is read from `connection`. */
export interface EffectsExecutor {
  /** Root fields one after the other, as the specification has it. */
  readonly mutate: (request: ReadRequest, effects: Effects) => Promise<ReadResult>;
  /** An answer for each event, or the errors of a request that could not be run. */
  readonly subscribe: (request: ReadRequest) => AsyncIterableIterator<ReadResult> | ReadResult;
  /** Has all open subscriptions end, as if there were no more events. */
  readonly endSubscriptions: () => void;
}

/** Each costs a connection and, at every event, a read. */
const mostSubscriptions = 500;

function tooManySubscriptions(): GraphQLError {
  const message = `${mostSubscriptions} subscriptions are open already; try again later`;
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 503 } } });
}

interface Prepared {
  readonly scope: OperationScope;
  readonly fields: readonly RootField[];
}

interface RootField {
  readonly responseKey: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Reads what its selection asks of a payload, as JSON text; by the name of the payload's type. */
  readonly reads: ReadonlyMap<string, (values: Payload['values']) => string>;
  readonly extensions: { readonly mutate?: Mutate; readonly subscribe?: Subscribe };
}

export function createEffectsExecutor(
  schema: GraphQLSchema,
  connection: Connection,
  limits = defaultLimits,
): EffectsExecutor {
  const timeLimit = timeLimitOf(connection);
  const open = new Set<AsyncIterableIterator<ReadResult>>();
  return {
    async mutate(request, effects) {
      return attempt(async () => {
        const { scope, fields } = prepare(request);
        const answers: string[] = [];
        for (const field of fields) {
          const { responseKey, name, args, extensions } = field;
          const value = extensions.mutate
            ? read(field, await extensions.mutate(args, effects))
            : JSON.stringify(name === '__typename' ? scope.schema.getMutationType()?.name : null);
          answers.push(`"${responseKey}":${value}`);
        }
        return { answer: Buffer.from(`{"data":{${answers.join(',')}}}`) };
      });
    },
    subscribe(request) {
      const started = attemptSync(() => prepare(request));
      if ('errors' in started) return started;
      const field = started.fields[0] as RootField;
      if (open.size >= mostSubscriptions) return { errors: [tooManySubscriptions()] };
      const events = (field.extensions.subscribe as Subscribe)(connection);
      const answers = map((payload: Payload) =>
        attemptSync(() => {
          const value = read(field, payload);
          return { answer: Buffer.from(`{"data":{"${field.responseKey}":${value}}}`) };
        }),
      )(events);
      return tracked(answers);
    },
    endSubscriptions() {
      for (const answers of open) void answers.return?.();
    },
  };

  /** The same answers, counted as open until their end. */
  function tracked(answers: AsyncIterableIterator<ReadResult>): AsyncIterableIterator<ReadResult> {
    open.add(answers);
    const close = (result: IteratorResult<ReadResult>) => {
      if (result.done) open.delete(answers);
      return result;
    };
    return {
      next: () => answers.next().then(close),
      return: async () => {
        open.delete(answers);
        return (await answers.return?.()) ?? { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  function prepare({ document, operationName, variables: inputs }: ReadRequest): Prepared {
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    const { errors, coerced } = coerceVariables(schema, operation, inputs);
    if (errors) throw errors[0] as GraphQLError;
    const scope = operationScope(schema, document, coerced);
    const type = schema.getRootType(operation.operation) as GraphQLObjectType;
    assertWithin(limits, scope, document, operation);
    const fields = [...collectFields(scope, type, [operation.selectionSet])].map(([responseKey, nodes]): RootField => {
      const node = nodes[0] as FieldNode;
      const definition = type.getFields()[node.name.value];
      return {
        responseKey,
        name: node.name.value,
        args: definition ? getArgumentValues(definition, node, coerced) : {},
        reads: new Map(typesOf(definition?.type).map((one) => [one.name, readOf(scope, one, nodes)])),
        extensions: definition?.extensions ?? {},
      };
    });
    return { scope, fields };
  }

  /** The object types of payloads of a field with that type. */
  function typesOf(type: GraphQLOutputType | undefined): readonly GraphQLObjectType[] {
    const named = type && getNamedType(type);
    if (isAbstractType(named)) return schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  /** Compiles what a selection asks of a payload, and refuses arguments of it: before anything is done. */
  function readOf(scope: OperationScope, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    const unbound: Binder[] = [];
    const object = compileObject({ ...scope, unbound }, type, nodes, { alias: '', table: null, depth: 0 });
    const { text, binders } = sql`select ${jsonText(object)}`;
    const statement = connection.prepare(text).pluck();
    const bind = (values: Payload['values']) => {
      const variables = { ...scope.variables, [payloadVariable]: values };
      unbound.forEach((read) => read(variables));
      return binders.map((read) => read(variables));
    };
    bind({});
    return (values: Payload['values']) =>
      timeLimit.run(limits.milliseconds, () => statement.get(bind(values))) as string;
  }
}

function read({ reads }: RootField, { typeName, values }: Payload): string {
  return (reads.get(typeName) as (values: Payload['values']) => string)(values);
}

async function attempt(run: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await run();
  } catch (error) {
    return refused(error);
  }
}

function attemptSync<T extends object>(run: () => T): T | { readonly errors: readonly GraphQLError[] } {
  try {
    return run();
  } catch (error) {
    return refused(error);
  }
}
