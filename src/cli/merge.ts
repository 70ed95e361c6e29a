import type { Command } from 'commander';
import { migrateDatabase } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { formatDiff } from '../ingest/diff.ts';
import { mergeActors } from '../ingest/merge.ts';
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
    .action((from: string, into: string, _options: object, command: Command) => {
      const connection = openDatabase(databaseFile(command), 'write');
      try {
        migrateDatabase(connection);
        const diffs = mergeActors(connection, from, into, { source: 'onrecord merge' });
        process.stdout.write(`${diffs.map(formatDiff).join('\n')}\n`);
      } finally {
        connection.close();
      }
    });
}
