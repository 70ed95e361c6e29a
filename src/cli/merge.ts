import type { Command } from 'commander';
import { databaseFile } from './database-file.ts';

const examples = `
All that is said of A, by it and to it is said of B from then on, also when an article is loaded again. The id and the
slug of A lead to B. There is no way back; "onrecord backup" keeps the graph as it is.

Example:
  onrecord merge putin vladimir-putin`;

/** `onrecord merge A B`: makes one actor of two. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description('merge an actor into another')
    .argument('<a>', 'the slug or the id of the actor that is merged')
    .argument('<b>', 'the slug or the id of the actor that remains')
    .addHelpText('after', examples)
    .action(async (from: string, into: string, _options: object, command: Command) => {
      const { changeGraph } = await import('./change-graph.ts');
      const { mergeActors } = await import('../ingest/merge.ts');
      const source = 'onrecord merge';
      const told = changeGraph(databaseFile(command), (connection) => mergeActors(connection, from, into, { source }));
      process.stdout.write(`${told.join('\n')}\n`);
    });
}
