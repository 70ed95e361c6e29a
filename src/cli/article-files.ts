import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ArticleMetadata } from '../extraction/extract.ts';
import type { GivenArticle } from '../extraction/article-extractor.ts';
import { formatOf } from '../extraction/input/read-article.ts';
import { InvalidArticleError } from '../errors.ts';

/** The name that stands for standard input. */
export const standardInput = '-';

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
