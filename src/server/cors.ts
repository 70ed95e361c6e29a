import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

/** Sets what tells a browser whether a page of another origin may read the answer; answers preflight requests itself. */
export type OriginPolicy = (request: IncomingMessage, response: ServerResponse) => 'answered' | 'go on';

/** A policy that admits the given origins, `*` for any, never with credentials; with none it does nothing. */
export function createOriginPolicy(origins: readonly string[]): OriginPolicy {
  if (origins.length === 0) return () => 'go on';
  const apply = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match'],
    exposedHeaders: ['ETag'],
    maxAge: 86_400,
  });
  return (request, response) => {
    let passed = false;
    apply(request, response, () => (passed = true));
    return passed ? 'go on' : 'answered';
  };
}
