import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { addBackupCommand } from './backup.ts';
import { addExtractCommand } from './extract.ts';
import { addIngestCommand } from './ingest.ts';
import { addMergeCommand } from './merge.ts';
import { addReviewCommand } from './review.ts';
import { addSeedCommand } from './seed.ts';
import { addServeCommand } from './serve.ts';
import { addStatsCommand } from './stats.ts';
import { addVerifyCommand } from './verify.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The command line: every command, none of them run yet. A wrong command line throws a CommanderError. */
export function buildProgram(): Command {
  const program = new Command('onrecord')
    .description('Who said what to whom: a GraphQL knowledge graph of public statements in one SQLite file.')
    .version(version)
    .addOption(new Option('--database <file>', 'the database file').env('ONRECORD_DATABASE').default('onrecord.db'))
    .showHelpAfterError('(--help tells more)')
    .exitOverride();
  for (const addCommand of commands) addCommand(program);
  return program;
}

/** In the order of the help: what serves, what loads, what looks after the file. */
const commands: readonly ((program: Command) => void)[] = [
  addServeCommand,
  addSeedCommand,
  addExtractCommand,
  addIngestCommand,
  addReviewCommand,
  addMergeCommand,
  addStatsCommand,
  addVerifyCommand,
  addBackupCommand,
];
