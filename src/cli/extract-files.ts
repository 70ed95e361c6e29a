import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeDocument } from '../annotation/write.ts';
import { createArticleExtractor, type ExtractedArticle } from '../extraction/article-extractor.ts';
import { extractAttributionLines } from '../extraction/attribution-lines.ts';
import { loadAttributionModel } from '../extraction/attribution-model.ts';
import { extractAttributions } from '../extraction/extract-attributions.ts';
import { readArticle } from '../extraction/input/read-article.ts';
import { InvalidArticleError } from '../errors.ts';
import { readArticleFile, standardInput } from './article-files.ts';
import type { MetadataOptions } from './metadata-options.ts';
import { Progress } from './progress.ts';

type Format = 'yaml' | 'json' | 'attributions';
/** What `onrecord extract` is told on its command line. */
export interface ExtractOptions extends MetadataOptions {
  readonly format: Format;
  readonly output?: string;
}

/** Prints what is found in each article, or writes it into a folder. */
export async function extractFiles(files: readonly string[], options: ExtractOptions): Promise<void> {
  const { format, output, ...metadata } = options;
  if (format === 'attributions') return printAttributions(files);
  const extract = createArticleExtractor();
  const progress = new Progress('articles');
  files.forEach((file, i) => {
    progress.tell(i, files.length, file);
    const article = naming(file, () => extract(readArticleFile(file, metadata)));
    progress.clear();
    if (output === undefined) process.stdout.write(formatted(article, format, i > 0));
    else save(article, output);
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
