import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AddressError } from '../errors.ts';

/** How long the whole of a request may take to arrive. */
const requestTimeoutMs = 30_000;
/** How long requests in flight may take after the server was told to stop. */
const drainTimeoutMs = 10_000;
const drainIntervalMs = 50;

/** A server that answers nothing yet and does not listen. */
export function createHttpServer(): Server {
  return createServer({ requestTimeout: requestTimeoutMs });
}

/**
 * Listens and returns the server's URL; port 0 takes any free one.
 * @throws AddressError when the address cannot be had.
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeListenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

function describeListenError(error: NodeJS.ErrnoException, host: string, port: number): AddressError {
  const where = `port ${port} on ${host}`;
  const messages: Record<string, string> = {
    EADDRINUSE: `${where} is in use by another program; stop that one or choose another port with --port`,
    EACCES: `${where} needs more rights than this user has; choose a port from 1024 up with --port`,
    EADDRNOTAVAIL: `${host} is no address of this machine; choose another with --host`,
    ENOTFOUND: `${host} is no known host; choose another with --host`,
  };
  const message = messages[error.code ?? ''] ?? `${where} cannot be listened on: ${error.message}`;
  return new AddressError(message, { cause: error });
}

/** Stops taking connections, lets the requests in flight finish, and returns when all connections are closed. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A kept-alive connection becomes idle only once its last answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), drainIntervalMs);
  const late = setTimeout(() => server.closeAllConnections(), drainTimeoutMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
