import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../../src/database/open.ts';
import { generateGraph, type GraphParameters } from './generate-graph.ts';
import type { Progress } from '../progress.ts';

const folder = join(tmpdir(), 'onrecord-bench');

/**
 * Returns the file of a generated graph, made at first use and kept in the system's folder for temporary files. The
 * name is a hash of the parameters and of all that the graph is made by, so that no graph outlives a change.
 */
export function graphFile(parameters: GraphParameters, progress: Progress): string {
  const key = createHash('sha256').update(JSON.stringify(parameters)).update(sourcesHash()).digest('hex');
  const file = join(folder, `${parameters.statements}-${key.slice(0, 16)}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  const total = parameters.statements + parameters.soloists.reduce((sum, count) => sum + count, 0);
  const title = `Generating ${total.toLocaleString('en')} statements`;
  try {
    const connection = openDatabase(draft, 'write');
    // Pages go to their place once instead of through a log; the file is not in use before it is whole.
    connection.pragma('journal_mode = MEMORY');
    generateGraph(connection, parameters, (written) => progress.show(title, written / total));
    connection.pragma('journal_mode = WAL');
    connection.close();
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    progress.clear();
  }
  return file;
}

/** Changes when the generator, the tables, the vocabulary or the orders change. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const path of ['.', '../../../migrations', '../../../src/vocabulary', '../../../src/database/derived']) {
    const sources = fileURLToPath(new URL(path, import.meta.url));
    const names = readdirSync(sources).filter((name) => /\.(ts|sql)$/.test(name));
    for (const name of names.sort()) hash.update(readFileSync(join(sources, name)));
  }
  hash.update(readFileSync(new URL('../../../src/ingest/order-key.ts', import.meta.url)));
  return hash.digest('hex');
}
