import cluster from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { OnrecordError } from '../errors.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { FromPrimary, FromWorker } from './worker-messages.ts';

/** What a worker's server takes from its primary. */
export interface Worker {
  /** Metrics that count this process and tell of all workers. */
  readonly metrics: Metrics;
  readonly tellServing: (url: string) => void;
}

/**
 * Serves as a worker of the primary process that forked this one, and leaves it at the end. Why serving fails is told to
 * the primary, which says it once for all workers.
 */
export async function runWorker(serve: (worker: Worker) => Promise<void>): Promise<void> {
  process.on('message', ({ kind }: FromPrimary) => kind === 'alive?' && tell({ kind: 'alive' }));
  try {
    await serve({ metrics: createSharedMetrics(), tellServing: (url) => tell({ kind: 'serving', url }) });
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    tell({ kind: 'failed', reason: error.message });
  } finally {
    cluster.worker?.disconnect();
  }
}

function createSharedMetrics(): Metrics {
  const metrics = createMetrics();
  AggregatorRegistry.setRegistries([metrics.registry]);
  // Only its making has this process answer when the primary asks for its share.
  new AggregatorRegistry();
  let count = 0;
  const read = (): Promise<string> => {
    const id = count++;
    return new Promise((resolve, reject) => {
      const take = (message: FromPrimary) => {
        if (message.kind !== 'metrics' || message.id !== id) return;
        process.off('message', take);
        if (message.text !== null) resolve(message.text);
        else reject(new Error('the metrics of all workers could not be had'));
      };
      process.on('message', take);
      tell({ kind: 'metrics wanted', id });
    });
  };
  return { ...metrics, read };
}

function tell(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}
