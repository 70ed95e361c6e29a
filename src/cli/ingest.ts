import type { Command } from 'commander';
import { databaseFile } from './database-file.ts';
import { addMetadataOptions, type MetadataOptions } from './metadata-options.ts';

const examples = `
FILE is an annotation document (YAML beside the article that it annotates) or an article (text, Markdown, HTML, - for
standard input), which is extracted first, as "onrecord extract" shows. What is wrong is told with file, line and
remedy, and then nothing of that file is loaded; the others are. Loading the same again changes nothing.

Ctrl-C ends after the file that is being loaded; the same command again goes on.

Examples:
  onrecord ingest seed/putin-warns-west-over-missiles.yaml
  onrecord ingest --dry-run --published-at 2024-09-13 story.txt`;

/** `onrecord ingest FILE…`: loads annotation documents and articles and prints what changed. */
export function addIngestCommand(program: Command): void {
  const ingest = program
    .command('ingest')
    .description('load articles and annotation documents into the graph')
    .argument('<file...>', 'annotation documents (.yaml), articles (.txt, .md, .html), or - for standard input')
    .option('--dry-run', 'tell what would change, and change nothing')
    .addHelpText('after', examples);
  addMetadataOptions(ingest).action(async (files: string[], options: Options, command: Command) => {
    const { dryRun = false, ...metadata } = options;
    const { ingestFiles } = await import('./ingest-files.ts');
    await ingestFiles(files, databaseFile(command), dryRun, metadata);
  });
}

interface Options extends MetadataOptions {
  readonly dryRun?: boolean;
}
