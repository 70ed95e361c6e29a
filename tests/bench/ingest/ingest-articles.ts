import { resolveDocument } from '../../../src/annotation/read.ts';
import { readArticleFile } from '../../../src/cli/article-files.ts';
import { migrateDatabase } from '../../../src/database/migrate.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { createArticleExtractor } from '../../../src/extraction/article-extractor.ts';
import { ingestDocument } from '../../../src/ingest/ingest.ts';
import type { Progress } from '../progress.ts';

/** What one article took from its file to the commit, in milliseconds. */
export interface ArticleTimes {
  /** Processor time of each stage, on all threads: what else the machine does lengthens it little. */
  readonly extract: number;
  readonly resolve: number;
  readonly write: number;
  readonly wall: number;
}

/** So many articles in a row, by the size that the graph had. */
export interface Block {
  readonly articles: readonly ArticleTimes[];
  /** Resident memory of the process after the last of them, in bytes. */
  readonly residentBytes: number;
}

export const blockSize = 100;

/** Extracts, resolves and writes the files one after the other, after others that warm the process up. */
export function ingestArticles(
  files: readonly string[],
  warmUp: readonly string[],
  database: string,
  progress: Progress,
): Block[] {
  const ingestOther = createIngester(':memory:');
  warmUp.forEach((file) => ingestOther.ingest(file));
  ingestOther.close();
  const { ingest, close } = createIngester(database);
  const blocks: Block[] = [];
  for (let start = 0; start < files.length; start += blockSize) {
    progress.show('One process', start / files.length);
    const articles = files.slice(start, start + blockSize).map(ingest);
    blocks.push({ articles, residentBytes: process.memoryUsage.rss() });
  }
  close();
  progress.clear();
  return blocks;
}

function createIngester(database: string) {
  const connection = openDatabase(database, 'write');
  migrateDatabase(connection);
  const extract = createArticleExtractor();
  const ingest = (file: string): ArticleTimes => {
    const begun = performance.now();
    const nextMs = stopwatch();
    const { text, document } = extract(readArticleFile(file, {}));
    const extractMs = nextMs();
    const resolved = resolveDocument(document, text, file);
    const resolveMs = nextMs();
    ingestDocument(connection, resolved, { source: file });
    return { extract: extractMs, resolve: resolveMs, write: nextMs(), wall: performance.now() - begun };
  };
  return { ingest, close: () => connection.close() };
}

/** Tells the processor time since it was last asked. */
function stopwatch(): () => number {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
}
