import { getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Connection } from '../database/open.ts';
import { createReader, type Reader } from './reader.ts';

/** An answer whose `data` is JSON text already: Yoga writes that text, whoever wants the object pays for parsing it. */
function textResult(data: string): ExecutionResult & { stringify: () => string } {
  return {
    get data() {
      return JSON.parse(data) as Record<string, unknown>;
    },
    stringify: () => `{"data":${data}}`,
  };
}

/** Answers every query from `connection` by compiled SQL; mutations and subscriptions go on to their resolvers. */
export function useCompiledReads(connection: Connection): Plugin {
  let reader: Reader | undefined;
  return {
    onSchemaChange({ schema }) {
      reader = createReader(schema, connection);
    },
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const operation = getOperationAST(args.document, args.operationName);
        if (!reader || operation?.operation !== 'query') return executeFn(args);
        const result = reader({
          document: args.document,
          operationName: args.operationName,
          variables: args.variableValues ?? null,
        });
        return 'data' in result ? textResult(result.data) : result;
      });
    },
  };
}
