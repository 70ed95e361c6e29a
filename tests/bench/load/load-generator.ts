/**
 * The process that makes the load: keep-alive connections, each sending its next request when it has the answer to the
 * last. Bare sockets, so that it costs a fraction of what any contestant does and the second core suffices for it.
 */
import { connect } from 'node:net';
import { AnswerReader } from './answer-reader.ts';
import type { LoadOptions, LoadReport, LoadResult } from './load.ts';

process.on('message', (options: LoadOptions) => {
  const report = (message: LoadReport) => process.send?.(message);
  makeLoad(options).then(
    (result) => report({ result }),
    (error: unknown) => report({ error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());

async function makeLoad(options: LoadOptions): Promise<LoadResult> {
  const requests = options.requests.map((request) => Buffer.from(request));
  const latencies: number[] = [];
  let next = 0;
  let bytes = 0;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const deadline = start + options.durationMs;

  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
      const reader = new AnswerReader();
      let sentAt = 0;
      const send = () => {
        sentAt = performance.now();
        socket.write(requests[next++ % requests.length] as Buffer);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('the server closed a connection')));
      socket.on('data', (data: Buffer) => {
        const answer = reader.push(data);
        if (!answer) return;
        const now = performance.now();
        if (answer.status !== options.expectedStatus) {
          socket.destroy();
          reject(new Error(`the server answered with ${answer.status}: ${answer.body.toString().slice(0, 500)}`));
        } else if (now < deadline) {
          latencies.push(now - sentAt);
          bytes += answer.body.length;
          send();
        } else {
          socket.destroy();
          resolve();
        }
      });
    });

  await Promise.all(Array.from({ length: options.connections }, connection));
  const { user, system } = process.cpuUsage(cpuBefore);
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN;
  return {
    durationMs: options.durationMs,
    answers: latencies.length,
    requestsPerSecond: (latencies.length / options.durationMs) * 1000,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    bytesPerAnswer: bytes / latencies.length,
    generatorCpuMs: (user + system) / 1000,
  };
}
