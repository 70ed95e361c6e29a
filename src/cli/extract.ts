import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { writeDocument } from '../annotation/write.ts';
import { createArticleExtractor, type ExtractedArticle } from '../extraction/article-extractor.ts';
import { extractAttributionLines } from '../extraction/attribution-lines.ts';
import { loadAttributionModel } from '../extraction/attribution-model.ts';
import { extractAttributions } from '../extraction/extract-attributions.ts';
import { readArticle } from '../extraction/input/read-article.ts';
import { InvalidArticleError } from '../errors.ts';
import { addMetadataOptions, readArticleFile, standardInput, type MetadataOptions } from './article-files.ts';
import { Progress } from './progress.ts';

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

type Format = 'yaml' | 'json' | 'attributions';
interface Options extends MetadataOptions {
  readonly format: Format;
  readonly output?: string;
}

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
  addMetadataOptions(command).action(async (files: string[], { format, output, ...metadata }: Options) => {
    if (format === 'attributions') return printAttributions(files);
    const extract = createArticleExtractor();
    const progress = new Progress();
    files.forEach((file, i) => {
      const article = naming(file, () => extract(readArticleFile(file, metadata)));
      progress.clear();
      if (output === undefined) process.stdout.write(formatted(article, format, i > 0));
      else save(article, output);
      progress.tell(i + 1, files.length, 'articles');
    });
    progress.clear();
  });
}

async function printAttributions(files: readonly string[]): Promise<void> {
  const model = loadAttributionModel();
  for (const file of files) {
    if (file === standardInput) {
      const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
      for await (const line of extractAttributionLines(lines, model)) process.stdout.write(`${line}\n`);
      continue;
    }
    const { text } = naming(file, () => {
      const { bytes, format } = readArticleFile(file, {});
      return readArticle(bytes, format, 'this');
    });
    process.stdout.write(`${JSON.stringify({ doc: file, quotes: extractAttributions(text, model) })}\n`);
  }
}

/** Says of what file an error tells. */
function naming<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof InvalidArticleError)) throw error;
    throw new InvalidArticleError(`${file}: ${error.message}`, { cause: error });
  }
}

function formatted({ text, document }: ExtractedArticle, format: Format, isFurther: boolean): string {
  if (format === 'json') return `${JSON.stringify(document)}\n`;
  return `${isFurther ? '---\n' : ''}${writeDocument(document, text)}`;
}

function save({ text, document }: ExtractedArticle, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { file } = document.article;
  const path = join(folder, file.replace(/\.txt$/, '.yaml'));
  writeFileSync(join(folder, file), text);
  writeFileSync(path, writeDocument(document, text));
  process.stdout.write(`${path}\n`);
}
