import { readFileSync } from 'node:fs';
import { BadInputError } from '../../errors.ts';
import type { Attribution, Span } from '../attribution.ts';

/** One article as one person annotated it; an article may come several times. Spans as in `Attribution`. */
export interface CorpusArticle {
  readonly doc: string;
  readonly text: string;
  readonly quotes: readonly Attribution[];
}

/** Reads a corpus, one JSON object a line: {doc, text, quotes: [{source, cue, content}]}. Throws BadInputError naming the line. */
export function readCorpus(file: string): CorpusArticle[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadInputError(`cannot read the corpus ${file}: give a file with --corpus`, { cause });
  }
  const articles: CorpusArticle[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      articles.push(parseArticle(JSON.parse(line)));
    } catch (cause) {
      throw new BadInputError(
        `${file}:${index + 1}: not a line {"doc", "text", "quotes": [{"source", "cue", "content"}]}`,
        { cause },
      );
    }
  }
  if (articles.length === 0) throw new BadInputError(`${file} holds no article`);
  return articles;
}

function parseArticle(value: unknown): CorpusArticle {
  const { doc, text, quotes } = value as Record<'doc' | 'text' | 'quotes', unknown>;
  if (typeof doc !== 'string' || typeof text !== 'string' || !Array.isArray(quotes)) throw new TypeError('wrong shape');
  const spans = (list: unknown): Span[] =>
    ((list ?? []) as unknown[]).map((span) => {
      const [start, end] = span as [unknown, unknown];
      if (typeof start !== 'number' || typeof end !== 'number' || !(0 <= start && start < end && end <= text.length))
        throw new RangeError('span outside the text');
      return [start, end];
    });
  const parse = (quote: Record<'source' | 'cue' | 'content', unknown>): Attribution => ({
    source: spans(quote.source),
    cue: spans(quote.cue),
    content: spans(quote.content),
  });
  return { doc, text, quotes: quotes.map(parse) };
}
