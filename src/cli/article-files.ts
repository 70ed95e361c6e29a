import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { ArticleMetadata } from '../extraction/extract.ts';
import type { GivenArticle } from '../extraction/article-extractor.ts';
import { formatOf } from '../extraction/input/read-article.ts';
import { InvalidArticleError } from '../errors.ts';

/** The name that stands for standard input. */
export const standardInput = '-';

/** Options that tell what an article does not tell itself. */
export interface MetadataOptions {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
}

export function addMetadataOptions(command: Command): Command {
  return command
    .option('--url <url>', 'where the article was published', parseUrl)
    .option('--title <title>', 'its headline')
    .option('--publisher <name>', 'who published it')
    .option('--byline <name>', 'who wrote it')
    .option('--published-at <date>', 'when, as an ISO 8601 date or time', parseDate);
}

/**
 * Reads the bytes of an article's file, or of standard input.
 * @throws InvalidArticleError when there is no such file or it cannot be read.
 */
export function readArticleFile(file: string, metadata: ArticleMetadata): GivenArticle {
  if (file === standardInput) return { bytes: readFileSync(0), format: null, file: null, metadata };
  return { bytes: readBytes(file), format: formatOf(file), file: basename(file), metadata };
}

/** Whether a file's name is one of an article that can be extracted from. */
export function isArticle(file: string): boolean {
  return file === standardInput || formatOf(file) !== null;
}

function readBytes(file: string): Buffer {
  try {
    if (statSync(file).isDirectory()) throw new InvalidArticleError('is a folder; name a file');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InvalidArticleError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = {
      ENOENT: 'there is no such file; check the name',
      EACCES: 'may not be read; change its permissions',
    };
    throw new InvalidArticleError(why[code ?? ''] ?? `cannot be read: ${message}`, { cause: error });
  }
}

function parseUrl(text: string): string {
  if (/^https?:/i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('A URL begins with http:// or https://.');
}

function parseDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return text;
  }
  throw new InvalidArgumentError('A date is written 2024-09-13, a time 2024-09-13T08:00:00Z.');
}
