import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Below this, an answer fits into one packet anyway. */
const compressFromBytes = 1024;

// The package speaks of Express' requests and responses, and uses no more of them than Node's have.
const compress = compression({
  threshold: compressFromBytes,
  // An event stream is sent event by event; a compressor would hold events back.
  filter: (_request, response) => String(response.getHeader('Content-Type')).startsWith('application/'),
}) as unknown as Handler;

/**
 * Has the answer compressed by brotli or gzip if the request accepts that; who does not ask pays nothing. Whoever calls
 * this tells caches that answers vary by Accept-Encoding.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (/\b(br|gzip)\b/.test(request.headers['accept-encoding'] ?? '')) compress(request, response, () => undefined);
}
