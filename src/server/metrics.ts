import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a server counts of itself, as Prometheus reads it. */
export interface Metrics {
  readonly registry: Registry;
  /** All metrics as text, for whoever asks this server. */
  readonly read: () => Promise<string>;
  /** Counts a request to `route` when it is over. */
  readonly observe: (route: string, request: IncomingMessage, response: ServerResponse) => void;
}

/** Fresh metrics: each server has its own, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'onrecord_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer; status "aborted" when the client left first.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    read: () => registry.metrics(),
    observe(route, request, response) {
      const started = performance.now();
      response.once('close', () => {
        const status = response.writableFinished ? String(response.statusCode) : 'aborted';
        const method = request.method ?? '';
        durations.labels({ route, method, status }).observe((performance.now() - started) / 1000);
      });
    },
  };
}
