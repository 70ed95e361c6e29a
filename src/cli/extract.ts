import { type Command, Option } from 'commander';
import type { ExtractOptions } from './extract-files.ts';
import { addMetadataOptions } from './metadata-options.ts';

const examples = `
FILE is an article: text (.txt), Markdown (.md), HTML (.html), or - for standard input. What is found is printed as an
annotation document, to be read, corrected and loaded with "onrecord ingest"; nothing is stored. With --output the
document and the text it refers to are written side by side.

With --format attributions each article gives one line of JSON: who says what, as spans [start, end) in UTF-16 code
units. From standard input these are lines {"doc": …, "text": …}.

Examples:
  onrecord extract story.txt
  onrecord extract --output drafts --published-at 2024-09-13 story.html
  onrecord extract --format attributions - < articles.jsonl`;

/** `onrecord extract FILE…`: articles in, annotation documents out. */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description('find who says what to whom in articles, without storing it')
    .argument('<file...>', 'articles (.txt, .md, .html), or - for standard input')
    .addOption(
      new Option('--format <format>', 'what is printed').choices(['yaml', 'json', 'attributions']).default('yaml'),
    )
    .option('--output <folder>', 'write NAME.yaml and NAME.txt there instead of printing')
    .addHelpText('after', examples);
  addMetadataOptions(command).action(async (files: string[], options: ExtractOptions) => {
    const { extractFiles } = await import('./extract-files.ts');
    await extractFiles(files, options);
  });
}
