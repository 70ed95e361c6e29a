import cluster, { type Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { AggregatorRegistry } from 'prom-client';
import { WorkerError } from '../errors.ts';
import type { FromPrimary, FromWorker } from './worker-messages.ts';

const heartbeatMs = 1000;
/** A worker that leaves so many heartbeats unanswered is stuck, in a statement that SQLite cannot be stopped in. */
const mostUnanswered = 10;
const firstDelayMs = 100;
const longestDelayMs = 5000;
/** So many workers in a row that end early are enough. */
const mostEarlyEnds = 5;
/** A worker that has served for so long has not ended early. */
const steadyMs = 60_000;
/** After so long a worker that was told to stop is killed; draining takes less. */
const stopTimeoutMs = 15_000;

interface Member {
  readonly worker: Worker;
  /** Since when, on the clock of `performance`; null before. */
  servingSince: number | null;
  /** How many before it, in its place, have ended early, one after the other. */
  readonly earlyEnds: number;
  unanswered: number;
  /** Why it could not start, if it has said so. */
  reason: string | null;
}

/** The processes that serve one address together, each replaced when it ends or hangs. */
export class WorkerPool {
  readonly #members = new Map<number, Member>();
  readonly #logger: Logger;
  readonly #aggregator = new AggregatorRegistry();
  #onEmpty: () => void = () => undefined;
  #everServed = false;
  #failure: WorkerError | null = null;
  #stopping = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /**
   * Keeps `count` workers until `stopped`, then stops them and returns when the last has ended. `onServing` is told the
   * URL, and the workers' process ids, once all serve.
   * @throws WorkerError when a worker cannot start at first, or those in one place end early again and again.
   */
  async run(count: number, stopped: Promise<unknown>, onServing: (url: string, pids: number[]) => void): Promise<void> {
    const heartbeat = setInterval(() => this.#askAll(), heartbeatMs);
    void stopped.then(() => this.#stop());
    await new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
      cluster.on('message', (worker, message: FromWorker) => {
        const member = this.#members.get(worker.id);
        if (!member) return;
        this.#hear(member, message);
        const all = [...this.#members.values()];
        if (this.#everServed || message.kind !== 'serving' || all.some(({ servingSince }) => servingSince === null))
          return;
        this.#everServed = true;
        onServing(
          message.url,
          all.map((one) => one.worker.process.pid ?? 0),
        );
      });
      cluster.on('exit', (worker, code: number | null, signal: string | null) => {
        const member = this.#members.get(worker.id);
        this.#members.delete(worker.id);
        if (member && !this.#stopping) this.#replace(member, signal ?? `code ${code}`);
        if (this.#stopping && this.#members.size === 0) this.#onEmpty();
      });
      for (let i = 0; i < count; i++) this.#start(0);
    });
    clearInterval(heartbeat);
    if (this.#failure) throw this.#failure;
  }

  #start(earlyEnds: number): void {
    const worker = cluster.fork();
    this.#members.set(worker.id, { worker, servingSince: null, earlyEnds, unanswered: 0, reason: null });
  }

  #hear(member: Member, message: FromWorker): void {
    if (message.kind === 'serving') {
      member.servingSince = performance.now();
      if (this.#everServed) this.#logger.info({ pid: member.worker.process.pid }, 'the new worker serves');
    }
    if (message.kind === 'failed') member.reason = message.reason;
    if (message.kind === 'alive') member.unanswered = 0;
    if (message.kind === 'metrics wanted') void this.#tellMetrics(member.worker, message.id);
  }

  /** A worker that has ended is started again, the later the more in its place have ended early. */
  #replace({ servingSince, earlyEnds: before, reason }: Member, end: string): void {
    const steady = servingSince !== null && performance.now() - servingSince >= steadyMs;
    const earlyEnds = steady ? 0 : before + 1;
    if ((servingSince === null && !this.#everServed) || earlyEnds >= mostEarlyEnds) {
      this.#failure ??= new WorkerError(reason ?? describeEnd(end, earlyEnds));
      return this.#stop();
    }
    const delayMs = Math.min(firstDelayMs * 2 ** earlyEnds, longestDelayMs);
    this.#logger.error({ end, ...(reason !== null && { reason }), delayMs }, 'a worker has ended; starting another');
    setTimeout(() => {
      if (!this.#stopping) this.#start(earlyEnds);
    }, delayMs);
  }

  #askAll(): void {
    for (const { worker, servingSince, unanswered } of this.#members.values()) {
      if (servingSince === null) continue;
      if (unanswered >= mostUnanswered) {
        this.#logger.error({ pid: worker.process.pid }, 'a worker does not answer any more; ending it');
        worker.process.kill('SIGKILL');
      }
      tell(worker, { kind: 'alive?' });
    }
    for (const member of this.#members.values()) if (member.servingSince !== null) member.unanswered++;
  }

  async #tellMetrics(worker: Worker, id: number): Promise<void> {
    const text = await this.#aggregator.clusterMetrics().catch(() => null);
    tell(worker, { kind: 'metrics', id, text });
  }

  #stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    const members = [...this.#members.values()];
    if (members.length === 0) this.#onEmpty();
    for (const { worker } of members) worker.process.kill('SIGTERM');
    const kill = () => members.forEach(({ worker }) => worker.process.kill('SIGKILL'));
    setTimeout(kill, stopTimeoutMs).unref();
  }
}

function describeEnd(end: string, earlyEnds: number): string {
  if (earlyEnds === 1) return `a worker process has ended with ${end} before it could serve`;
  return `${earlyEnds} worker processes in a row have ended within a minute of serving, the last with ${end}; if nothing ends them on purpose, the machine may be short of memory: try fewer --workers`;
}

function tell(worker: Worker, message: FromPrimary): void {
  // It may end at any time; that is dealt with where its end is heard of.
  if (worker.isConnected()) worker.send(message, () => undefined);
}
