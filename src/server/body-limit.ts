import type { IncomingMessage, ServerResponse } from 'node:http';

/** The longest body a request may have. */
const maxBodyBytes = 1_000_000;

/**
 * Whether a request's body may be read on; answers 413 if it is too long. Yoga's own limit pipes every body through a
 * second stream, which doubles the time of a small query. A told length needs no counting, for Node holds the body to
 * it; a body without one is read here and left on `request.body`, where Yoga finds it.
 */
export async function admitBody(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const told = request.headers['content-length'];
  if (told !== undefined) return Number(told) <= maxBodyBytes || refuse(response);
  if (request.headers['transfer-encoding'] === undefined) return true;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    // The rest of a body that is too long is read and forgotten: to leave it would tear down the answer with it.
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  if (bytes > maxBodyBytes) return refuse(response);
  Object.assign(request, { body: Buffer.concat(chunks) });
  return true;
}

function refuse(response: ServerResponse): false {
  const message = `A request has at most ${maxBodyBytes} bytes.`;
  response.writeHead(413, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'REQUEST_TOO_LARGE' } }] }));
  return false;
}
