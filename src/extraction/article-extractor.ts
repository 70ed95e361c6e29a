import type { AnnotationInput } from '../annotation/document.ts';
import { loadAttributionModel } from './attribution-model.ts';
import { extractAttributions } from './extract-attributions.ts';
import { extractDocument, type ArticleMetadata } from './extract.ts';
import { readArticle, type ArticleFormat } from './input/read-article.ts';

/** An article as somebody gives it. */
export interface GivenArticle {
  readonly bytes: Uint8Array;
  /** Null to tell it from the beginning of the text. */
  readonly format: ArticleFormat | null;
  /** The name of its file, without folders; null where it comes from none. */
  readonly file: string | null;
  /** What is known better than the article tells it; null or left out where nothing is. */
  readonly metadata: ArticleMetadata;
}

export interface ExtractedArticle {
  /** The text as it is to be stored beside the document. */
  readonly text: string;
  readonly document: AnnotationInput;
}

export type ArticleExtractor = (article: GivenArticle) => ExtractedArticle;

/**
 * Loads the tagger's model, once, and returns what makes an annotation document of an article.
 * The extractor throws InvalidArticleError when the article is not readable text.
 */
export function createArticleExtractor(): ArticleExtractor {
  const model = loadAttributionModel();
  return ({ bytes, format, file, metadata }) => {
    const { text, metadata: found } = readArticle(bytes, format, 'this');
    const known = Object.entries(metadata).filter(([, value]) => value != null);
    const merged: ArticleMetadata = { ...found, ...Object.fromEntries(known) };
    // What is read out of a file of another format is text that lies beside it.
    const beside = file === null ? {} : { file: file.replace(/\.[^.]*$/, '.txt') };
    return { text, document: extractDocument({ text, metadata: merged, ...beside }, extractAttributions(text, model)) };
  };
}
