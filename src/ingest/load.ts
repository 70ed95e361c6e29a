import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../annotation/read.ts';
import type { Connection } from '../database/open.ts';
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

/**
 * Loads the articles that come with the program.
 * @throws InvalidAnnotationError when a document has problems.
 */
export function loadSeed(connection: Connection): Diff[] {
  return seedDocuments().map((file) => ingestDocument(connection, readDocument(file), { source: file }));
}
