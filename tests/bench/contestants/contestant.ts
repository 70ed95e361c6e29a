import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bench tells a contestant's process, as JSON in its first argument. */
export interface ContestantOptions {
  readonly database: string;
}

export function contestantOptions(): ContestantOptions {
  return JSON.parse(process.argv[2] ?? '') as ContestantOptions;
}

/**
 * Listens on the loopback, tells the bench on which port, answers each of its messages with the processor time used so
 * far in milliseconds, and ends with the bench.
 */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  process.once('disconnect', () => process.exit());
}
