import type { GraphParameters } from './graph/generate-graph.ts';
import type { Contestant, ContestantName } from './contestant-process.ts';
import type { Entrant, Measured } from './measure.ts';
import type { Finding } from './finding.ts';

/** What a row of the bench can ask for. */
export interface BenchContext {
  /** How many statements the graph has, unless a row needs another one. */
  readonly statements: number;
  /** Sizes of the graphs that growth is measured over, ascending. */
  readonly sizes: readonly number[];
  /** The file of a generated graph. */
  readonly graph: (parameters: GraphParameters) => string;
  /** Starts a contestant; it is stopped when the row ends. */
  readonly start: (name: ContestantName, database: string) => Promise<Contestant>;
  /** The same for `onrecord serve` with so many workers. */
  readonly serve: (database: string, workers: number) => Promise<Contestant>;
  readonly measure: (entrants: readonly Entrant[]) => Promise<Measured[]>;
}

/** What a row found. */
export interface RowResult {
  readonly measured: readonly Measured[];
  readonly findings: readonly Finding[];
  /** A sentence on what the findings hold for, where that is not plain. */
  readonly condition?: string;
}

/** One row of the bench: some work, who does it, and how they compare. */
export interface Row {
  readonly name: string;
  readonly title: string;
  readonly run: (context: BenchContext) => Promise<RowResult>;
}
