import type { Command } from 'commander';

/** The database file that the command line or ONRECORD_DATABASE names, as given; `onrecord.db` when neither does. */
export function databaseFile(command: Command): string {
  return command.optsWithGlobals<{ database: string }>().database;
}
