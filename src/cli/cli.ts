#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import { OnrecordError } from '../errors.ts';
import { buildProgram } from './program.ts';

/** The exit codes of every command; nothing else in the program sets one. */
const exitCode = { done: 0, couldNot: 1, usage: 2 };

// The reader of our output may leave early (`onrecord stats | head -1`); that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCode.done : exitCode.couldNot);
});

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync(argv);
    return exitCode.done;
  } catch (error) {
    // Commander has already printed its message, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    if (error instanceof OnrecordError) {
      process.stderr.write(`${error.message}\n`);
    } else {
      const id = randomUUID();
      process.stderr.write(`Something unexpected went wrong (${id}); this is a fault of onrecord. Please report:\n`);
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    return exitCode.couldNot;
  }
}
