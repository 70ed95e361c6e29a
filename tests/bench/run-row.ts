import { startContestant, type Contestant } from './contestant-process.ts';
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
  const context: BenchContext = {
    ...options,
    graph: (parameters) => graphFile(parameters, progress),
    async start(name, database) {
      const contestant = await startContestant(name, { database });
      contestants.push(contestant);
      return contestant;
    },
  };
  try {
    return await row.run(context);
  } finally {
    contestants.forEach((contestant) => contestant.stop());
  }
}
