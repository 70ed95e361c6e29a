import { startContestant, startServe, type Contestant } from './contestant-process.ts';
import { graphFile } from './graph/graph-file.ts';
import type { Progress } from './progress.ts';
import type { BenchContext, Row, RowResult } from './row.ts';

/** Runs one row and stops the contestants that it has started. */
export async function runRow(
  row: Row,
  options: Pick<BenchContext, 'statements' | 'sizes' | 'measure'>,
  progress: Progress,
): Promise<RowResult> {
  const contestants: Contestant[] = [];
  const keep = (contestant: Contestant) => {
    contestants.push(contestant);
    return contestant;
  };
  const context: BenchContext = {
    ...options,
    graph: (parameters) => graphFile(parameters, progress),
    start: async (name, database) => keep(await startContestant(name, { database })),
    serve: async (database, workers) => keep(await startServe(database, workers)),
  };
  try {
    return await row.run(context);
  } finally {
    contestants.forEach((contestant) => contestant.stop());
  }
}
