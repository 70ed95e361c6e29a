import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { migrateDatabase, migrationState } from '../database/migrate.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { DatabaseError, formatProblem, InterruptedError, InvalidAnnotationError, type Problem } from '../errors.ts';
import { type Diff, formatDiff } from '../ingest/diff.ts';
import { ingestDocument } from '../ingest/ingest.ts';
import { createReader, problemsOf } from './ingest-file.ts';
import type { MetadataOptions } from './metadata-options.ts';
import { Progress } from './progress.ts';

/**
 * Loads documents and articles, each in a transaction of its own, printing each diff as soon as it is there. What is
 * wrong with one does not keep the others from being loaded. The database is opened when the first sound one is there.
 * @throws InvalidAnnotationError after the last file, with the problems of all.
 * @throws InterruptedError after the file during which SIGINT or SIGTERM came.
 */
export async function ingestFiles(
  files: readonly string[],
  database: string,
  dryRun: boolean,
  metadata: MetadataOptions = {},
): Promise<void> {
  const progress = new Progress('files');
  const counts = { new: 0, changed: 0, 'the same': 0, 'not loaded': 0 };
  const problems: Problem[] = [];
  const signals = watchSignals();
  const read = createReader(metadata);
  let connection: Connection | undefined;
  try {
    for (const [done, file] of files.entries()) {
      progress.tell(done, files.length, file);
      // A signal is told between two files only.
      await setImmediate();
      if (signals.came()) throw new InterruptedError(interruption(done, files.length));
      try {
        const document = await read(file);
        connection ??= dryRun ? openForDryRun(database) : openForWriting(database);
        const diff = ingestDocument(connection, document, { source: file, dryRun });
        progress.clear();
        process.stdout.write(`${formatDiff(diff)}\n`);
        counts[outcomeOf(diff)] += 1;
      } catch (error) {
        problems.push(...problemsOf(file, error));
        counts['not loaded'] += 1;
      }
    }
  } catch (error) {
    progress.clear();
    problems.forEach((problem) => process.stderr.write(`${formatProblem(problem)}\n`));
    throw error;
  } finally {
    progress.clear();
    signals.ignore();
    connection?.close();
    if (files.length > 1) process.stdout.write(`${formatCounts(counts, files.length)}\n`);
  }
  if (problems.length > 0) throw new InvalidAnnotationError(problems);
}

function openForWriting(database: string): Connection {
  const connection = openDatabase(database, 'write');
  migrateDatabase(connection);
  return connection;
}

/** A database that is not there yet is not made: the run takes place in memory. */
function openForDryRun(database: string): Connection {
  if ((statSync(database, { throwIfNoEntry: false })?.size ?? 0) === 0) return openForWriting(':memory:');
  const connection = openDatabase(database, 'write');
  const { known, applied } = migrationState(connection);
  if (known === applied) return connection;
  connection.close();
  throw new DatabaseError(
    `${database}: made by another version of onrecord; run "onrecord seed" to bring it up to date`,
  );
}

function outcomeOf({ isNewArticle, changes }: Diff): 'new' | 'changed' | 'the same' {
  if (isNewArticle) return 'new';
  return changes.length > 0 ? 'changed' : 'the same';
}

/** `1000 files: 998 new, 2 not loaded` */
function formatCounts(counts: Readonly<Record<string, number>>, total: number): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const done = parts.reduce((sum, [, count]) => sum + count, 0);
  const what = done < total ? `${done} of ${total} files` : `${total} files`;
  return `${what}: ${parts.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing loaded'}`;
}

function interruption(done: number, total: number): string {
  return `interrupted after ${done} of ${total} files, each of them loaded whole or not at all; give the same command again to go on: what is loaded already stays as it is`;
}

/** Notes the first signal to stop; a second one ends the process at once, as without this. */
function watchSignals(): { came(): boolean; ignore(): void } {
  const names = ['SIGINT', 'SIGTERM'] as const;
  let came = false;
  const ignore = () => names.forEach((name) => process.off(name, note));
  const note = () => {
    came = true;
    ignore();
  };
  names.forEach((name) => process.on(name, note));
  return { came: () => came, ignore };
}
