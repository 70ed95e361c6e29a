/**
 * `npm run bench:ingest`: how long articles take from file to graph, as the graph grows, and how much memory. Generated
 * articles of some 650 words are loaded one after the other in this process, stage by stage, then by the command.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { figureOf, median, percentile, type Finding } from './finding.ts';
import { writeArticleFiles } from './ingest/article-files.ts';
import { type ArticleTimes, type Block, blockSize, ingestArticles } from './ingest/ingest-articles.ts';
import { type CommandCost, runIngestCommand } from './ingest/ingest-command.ts';
import { Progress } from './progress.ts';
import { align, formatFindings } from './report.ts';

const warmUpArticles = 50;
/** The process has its code compiled and its caches filled after so many blocks. */
const settledBlocks = 2;
const megabyte = 1e6;

const { articles } = new Command('bench:ingest')
  .option('--articles <number>', 'how many articles are loaded', parseCount, 1000)
  .parse()
  .opts<{ articles: number }>();
await run(articles);

async function run(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    mkdirSync(join(folder, 'articles'));
    const files = writeArticleFiles(join(folder, 'articles'), count + warmUpArticles);
    const [measured, warmUp] = [files.slice(0, count), files.slice(count)];
    const blocks = ingestArticles(measured, warmUp, join(folder, 'process.db'), new Progress());
    process.stdout.write(`${formatBlocks(blocks).join('\n')}\n\n`);
    const cost = await runIngestCommand(measured, join(folder, 'command.db'));
    process.stdout.write(`${formatFindings(findings(blocks, cost, count)).join('\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function formatBlocks(blocks: readonly Block[]): string[] {
  const stages = ['extract', 'resolve', 'write', 'wall'] as const;
  const head = ['articles', ...stages.flatMap((stage) => [`${stage} p50`, 'p95']), 'resident'];
  const rows = blocks.map(({ articles, residentBytes }, i) => {
    const columns = stages.map((stage) => articles.map((times) => times[stage]));
    const last = i * blockSize + articles.length;
    return [
      `${i * blockSize + 1} to ${last}`,
      ...columns.flatMap((values) => [median(values).toFixed(1), percentile(values, 0.95).toFixed(1)]),
      `${(residentBytes / megabyte).toFixed(0)} MB`,
    ];
  });
  return align([head, ...rows]);
}

function findings(
  blocks: readonly Block[],
  { seconds, processorSeconds, peakBytes }: CommandCost,
  count: number,
): Finding[] {
  const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
  const medianOf = ({ articles }: Block, read: (times: ArticleTimes) => number) => median(articles.map(read));
  const growth = (read: (times: ArticleTimes) => number) => medianOf(last, read) / medianOf(first, read);
  const resident = blocks.slice(settledBlocks).map((block) => block.residentBytes);
  const settled = (blocks[settledBlocks - 1] as Block).residentBytes;
  return [
    figureOf('an article from file to graph, ms', [medianOf(last, ({ wall }) => wall)], { must: 60, aim: 40 }),
    figureOf('its processor time, ms', [medianOf(last, processorMs)], { must: 60, aim: 40 }),
    figureOf('processor time of the last articles to the first', [growth(processorMs)], { must: 1.3, aim: 1.1 }),
    figureOf('the same, of writing alone', [growth(({ write }) => write)], { must: 1.3, aim: 1.1 }),
    figureOf('resident memory, to that after 200', [median(resident) / settled], { must: 1.2, aim: 1 }),
    figureOf('the command, s for 1,000 articles', [(seconds * 1000) / count], { must: 120, aim: 60 }),
    figureOf('its processor time, s', [(processorSeconds * 1000) / count], { must: 120, aim: 60 }),
    figureOf('its peak memory, MB', [peakBytes / megabyte], { must: 1000, aim: 500 }),
  ];
}

function processorMs({ extract, resolve, write }: ArticleTimes): number {
  return extract + resolve + write;
}

function parseCount(text: string): number {
  const count = Number(text);
  const least = (settledBlocks + 1) * blockSize;
  if (Number.isInteger(count) && count >= least) return count;
  throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
}
