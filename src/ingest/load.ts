import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import type { Connection } from '../database/open.ts';
import { InvalidAnnotationError, InvalidArticleError, type Problem } from '../errors.ts';
import type { Diff } from './diff.ts';
import { ingestDocument } from './ingest.ts';

const seedFolder = fileURLToPath(new URL('../../seed', import.meta.url));

/** The annotation documents that come with the program, in the order in which they are loaded. */
export function seedDocuments(): string[] {
  return readdirSync(seedFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(seedFolder, name));
}

export interface LoadOptions {
  readonly dryRun?: boolean;
  /** Reads a file; by default as an annotation document. */
  readonly read?: (file: string) => ResolvedDocument;
  /** Told after each document: how many are done and, if it could be loaded, what it changed. */
  readonly onDocument?: (done: number, diff: Diff | null) => void;
}

/**
 * Reads and ingests files, each in a transaction of its own. A document with problems leaves the graph
 * as it is and does not keep the others from being loaded. The database is opened when the first sound document is there.
 * @throws InvalidAnnotationError after the last document, with the problems of all.
 */
export function loadDocuments(files: readonly string[], open: () => Connection, options: LoadOptions = {}): Diff[] {
  const { dryRun = false, read = readDocument, onDocument } = options;
  const diffs: Diff[] = [];
  const problems: Problem[] = [];
  files.forEach((file, i) => {
    try {
      const document = read(file);
      const diff = ingestDocument(open(), document, { source: file, dryRun });
      diffs.push(diff);
      onDocument?.(i + 1, diff);
    } catch (error) {
      if (error instanceof InvalidAnnotationError) problems.push(...error.problems);
      else if (error instanceof InvalidArticleError) {
        problems.push({ file, line: null, column: null, message: error.message });
      } else throw error;
      onDocument?.(i + 1, null);
    }
  });
  if (problems.length > 0) throw new InvalidAnnotationError(problems);
  return diffs;
}
