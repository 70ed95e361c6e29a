import { extname } from 'node:path';
import { readDocument, resolveDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import { DatabaseError, InvalidAnnotationError, InvalidArticleError, OnrecordError, type Problem } from '../errors.ts';
import type { MetadataOptions } from './metadata-options.ts';

/**
 * Returns what reads annotation documents as they are and extracts articles; the extractor is loaded when there is one
 * to extract.
 */
export function createReader(metadata: MetadataOptions): (file: string) => Promise<ResolvedDocument> {
  let extract: Awaited<ReturnType<typeof loadExtractor>> | undefined;
  return async (file) => {
    if (/^\.ya?ml$/i.test(extname(file))) return readDocument(file);
    const { text, document } = (extract ??= await loadExtractor())(file, metadata);
    return resolveDocument(document, text, file);
  };
}

async function loadExtractor() {
  const { isArticle, readArticleFile } = await import('./article-files.ts');
  const { createArticleExtractor } = await import('../extraction/article-extractor.ts');
  const extract = createArticleExtractor();
  return (file: string, metadata: MetadataOptions) => {
    if (isArticle(file)) return extract(readArticleFile(file, metadata));
    throw new InvalidArticleError(
      'what this is cannot be told from its name; give an annotation document (.yaml) or an article (.txt, .md, .html)',
    );
  };
}

/**
 * What keeps one file from being loaded, a fault of this program with it included: the others may fare better.
 * @throws DatabaseError: no file would fare better.
 */
export function problemsOf(file: string, error: unknown): readonly Problem[] {
  if (error instanceof DatabaseError) throw error;
  if (error instanceof InvalidAnnotationError) return error.problems;
  const message = error instanceof OnrecordError ? error.message : faultOf(error);
  return [{ file, line: null, column: null, message }];
}

function faultOf(error: unknown): string {
  const trace = error instanceof Error ? error.stack : String(error);
  return `something unexpected went wrong; this is a fault of onrecord. Please report, with the file: ${trace}`;
}
