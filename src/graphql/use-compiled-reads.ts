import { getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Connection } from '../database/open.ts';
import { createEffectsExecutor, type EffectsExecutor } from './effects-executor.ts';
import { readOnlyRefusal, type Effects } from './payload.ts';
import { createReader, type Reader, type ReadRequest, type ReadResult } from './reader.ts';

/** What the sender of a request may do besides asking. */
export type EffectsFor = (request: Request) => Effects;

/**
 * Answers every operation by compiled SQL over `connection`: queries at once, mutations and subscriptions after what
 * they do or wait for.
 */
export function useCompiledReads(connection: Connection, effectsFor: EffectsFor = readOnly): Plugin {
  let reader: Reader;
  let executor: EffectsExecutor;
  return {
    onSchemaChange({ schema }) {
      reader = createReader(schema, connection);
      executor = createEffectsExecutor(schema, connection);
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const request = requestOf(args);
        const operation = getOperationAST(args.document, args.operationName)?.operation;
        if (operation !== 'mutation') return executionResult(reader(request));
        return executor
          .mutate(request, effectsFor((args.contextValue as YogaInitialContext).request))
          .then(executionResult);
      });
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args: ExecutionArgs) => {
        const answers = executor.subscribe(requestOf(args));
        return Symbol.asyncIterator in answers ? executionResults(answers) : executionResult(answers);
      });
    },
  };
}

/** A server that nobody may change the graph by. */
function readOnly(): Effects {
  const refuse = () => Promise.reject(readOnlyRefusal());
  return { ingestArticle: refuse, ingestAnnotation: refuse };
}

function requestOf({ document, operationName, variableValues }: ExecutionArgs): ReadRequest {
  return { document, operationName, variables: variableValues ?? null };
}

/** An answer whose `data` is JSON text already: Yoga writes that text, whoever wants the object pays for parsing it. */
function executionResult(result: ReadResult): ExecutionResult & { stringify?: () => string } {
  if ('errors' in result) return result;
  return {
    get data() {
      return JSON.parse(result.data) as Record<string, unknown>;
    },
    stringify: () => `{"data":${result.data}}`,
  };
}

async function* executionResults(results: AsyncIterable<ReadResult>) {
  for await (const result of results) yield executionResult(result);
}
