import type { ChildProcess } from 'node:child_process';

/** What one run of load is told. */
export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly durationMs: number;
  /** Whole HTTP requests, sent in turn. */
  readonly requests: readonly string[];
  readonly expectedStatus: number;
}

/** What one run of load measured. */
export interface LoadResult {
  readonly durationMs: number;
  readonly answers: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytesPerAnswer: number;
  /** Processor time that making the load took, of what the machine has to share. */
  readonly generatorCpuMs: number;
}

/** What the load generator's process sends back. */
export type LoadReport = { readonly result: LoadResult } | { readonly error: string };

/** Has a load generator make one run. */
export function runLoad(generator: ChildProcess, options: LoadOptions): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    generator.once('message', (report: LoadReport) =>
      'result' in report ? resolve(report.result) : reject(new Error(report.error)),
    );
    generator.send(options);
  });
}
