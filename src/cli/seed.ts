import type { Command } from 'commander';
import { databaseFile } from './database-file.ts';

const examples = `
A second time it changes nothing.

Example:
  onrecord seed --database news.db`;

/** `onrecord seed`: loads the articles that come with the program. */
export function addSeedCommand(program: Command): void {
  program
    .command('seed')
    .description('load every article of the folder seed/')
    .addHelpText('after', examples)
    .action(async (_options: object, command: Command) => {
      const { seedDocuments } = await import('../ingest/load.ts');
      const { ingestFiles } = await import('./ingest-files.ts');
      await ingestFiles(seedDocuments(), databaseFile(command), false);
    });
}
