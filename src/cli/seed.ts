import type { Command } from 'commander';
import { seedDocuments } from '../ingest/load.ts';
import { databaseFile } from './database-file.ts';
import { ingestFiles } from './ingest.ts';

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
    .action((_options: object, command: Command) => ingestFiles(seedDocuments(), databaseFile(command), false));
}
