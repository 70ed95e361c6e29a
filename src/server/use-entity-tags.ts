import { getOperationAST, type ExecutionArgs } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { namesTag, type TagOf } from './entity-tag.ts';

/**
 * Gives the answers of successful queries their entity tag, and answers 304 to whoever has it. Mutations, events and
 * answers with errors have none.
 */
export function useEntityTags(tagOf: TagOf): Plugin {
  /** Of each request, as the graph was before it was read. */
  const tags = new WeakMap<Request, string>();
  const successful = new WeakSet<Request>();
  return {
    onParams({ request, params: { query, operationName = null, variables = null } }) {
      const tag = query ? tagOf({ query, operationName, variables }) : null;
      if (tag !== null) tags.set(request, tag);
    },
    onExecute() {
      return {
        onExecuteDone({ args, result }) {
          const { document, operationName, contextValue } = args as ExecutionArgs;
          if (isAsyncIterable(result) || (result.errors?.length ?? 0) > 0) return;
          if (getOperationAST(document, operationName)?.operation !== 'query') return;
          successful.add((contextValue as YogaInitialContext).request);
        },
      };
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const tag = tags.get(request);
      if (tag === undefined || !successful.has(request)) return;
      // An event stream is no representation that could be revalidated.
      if (!response.headers.get('content-type')?.startsWith('application/')) return;
      const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
      if (namesTag(request.headers.get('if-none-match') ?? undefined, tag)) {
        setResponse(new fetchAPI.Response(null, { status: 304, headers }));
      } else {
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      }
    },
  };
}
