import { getOperationAST, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { map, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Connection } from '../database/open.ts';
import { defaultLimits } from './compiler/limits.ts';
import { createEffectsExecutor, type EffectsExecutor } from './effects-executor.ts';
import { readOnlyRefusal, type Effects } from './payload.ts';
import { createReader, type Reader, type ReadRequest, type ReadResult } from './reader.ts';

/** What the sender of a request may do besides asking. */
export type EffectsFor = (request: Request) => Effects;

/** An operation as a client sends it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** The Yoga plugin, and a way around Yoga for what has gone through it before. */
export interface CompiledReads extends Plugin, KnownQueries {
  /** Has all open subscriptions end; a server that stops would wait for them. */
  readonly endSubscriptions: () => void;
}

/** Queries of documents that have been parsed, validated and answered before. */
export interface KnownQueries {
  readonly knows: (request: OperationRequest) => boolean;
  /**
   * Answers a known query, as `ReadResult` has it. Null for any other, and when there are errors: those are Yoga's to
   * tell, and it is given them for that `response` without the query being run again.
   */
  readonly answerAgain: (request: OperationRequest, response: object) => Buffer | null;
}

const maxDocuments = 1000;
const maxDocumentCharacters = 10_000_000;

/**
 * Answers every operation by compiled SQL over `connection`: queries at once, mutations and subscriptions after what
 * they do or wait for.
 */
export function useCompiledReads(
  connection: Connection,
  effectsFor: EffectsFor = readOnly,
  limits = defaultLimits,
): CompiledReads {
  let reader: Reader;
  let executor: EffectsExecutor;
  const answered = new LRUCache<string, DocumentNode>({
    max: maxDocuments,
    maxSize: maxDocumentCharacters,
    sizeCalculation: (_document, query) => query.length + 1,
  });
  /** The errors of known queries, by the response of Node that is to tell them. */
  const refusals = new WeakMap<object, ReadResult>();
  const find = ({ query, operationName }: OperationRequest): DocumentNode | null => {
    const document = answered.get(query);
    return document && getOperationAST(document, operationName)?.operation === 'query' ? document : null;
  };
  const remember = ({ document, contextValue }: ExecutionArgs) => {
    const { params } = contextValue as YogaInitialContext;
    if (params?.query) answered.set(params.query, document);
  };
  return {
    onSchemaChange({ schema }) {
      reader = createReader(schema, connection, limits);
      executor = createEffectsExecutor(schema, connection, limits);
      answered.clear();
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const request = requestOf(args);
        const operation = getOperationAST(args.document, args.operationName)?.operation;
        if (operation !== 'mutation') {
          const { res } = args.contextValue as { readonly res?: object };
          const result = (res && refusals.get(res)) ?? reader(request);
          if ('answer' in result) remember(args);
          return executionResult(result);
        }
        return executor
          .mutate(request, effectsFor((args.contextValue as YogaInitialContext).request))
          .then(executionResult);
      });
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args: ExecutionArgs) => {
        const answers = executor.subscribe(requestOf(args));
        return Symbol.asyncIterator in answers ? map(executionResult)(answers) : executionResult(answers);
      });
    },
    endSubscriptions: () => executor.endSubscriptions(),
    knows: (request) => find(request) !== null,
    answerAgain(request, response) {
      const document = find(request);
      if (!document) return null;
      try {
        const result = reader({ ...request, document });
        if ('answer' in result) return result.answer;
        refusals.set(response, result);
        return null;
      } catch {
        // Yoga meets the same fault, masks it and logs it.
        return null;
      }
    },
  };
}

/** A server that nobody may change the graph by. */
function readOnly(): Effects {
  const refuse = () => Promise.reject(readOnlyRefusal());
  return { ingestArticle: refuse, ingestAnnotation: refuse, decideReview: refuse, mergeActors: refuse };
}

function requestOf({ document, operationName, variableValues }: ExecutionArgs): ReadRequest {
  return { document, operationName, variables: variableValues ?? null };
}

/** An answer that is JSON already: Yoga writes that, whoever wants the object pays for parsing it. */
function executionResult(result: ReadResult): ExecutionResult & { stringify?: () => string } {
  if ('errors' in result) return result;
  return {
    get data() {
      return (JSON.parse(String(result.answer)) as { data: Record<string, unknown> }).data;
    },
    stringify: () => String(result.answer),
  };
}
