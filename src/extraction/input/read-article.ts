import { isUtf8 } from 'node:buffer';
import { storedText } from '../../annotation/text-file.ts';
import { InvalidArticleError } from '../../errors.ts';
import type { ArticleMetadata } from '../extract.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

/** An article as it can be extracted from. */
export interface ReadArticle {
  /** As it will be stored: no byte order mark, lines end with LF; paragraphs are lines. Never empty. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
}

export type ArticleFormat = 'text' | 'markdown' | 'html';

/** Far beyond any article; the same limit as that of an article beside its document. */
const mostMebibytes = 4;

const formats: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', xhtml: 'html',
}; // prettier-ignore

/** The format that a file's name tells, else null. */
export function formatOf(file: string): ArticleFormat | null {
  return formats[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * Reads an article from the bytes of a file, in `format`, or in the format that its beginning shows when null. Nothing
 * is fetched and no script is run. `source` names it in messages.
 * @throws InvalidArticleError when it is binary, not UTF-8, too large, or has no text.
 */
export function readArticle(bytes: Uint8Array, format: ArticleFormat | null, source: string): ReadArticle {
  const decoded = storedText(decode(bytes, source));
  const found = format ?? sniff(decoded);
  if (decoded.trim() === '') throw new InvalidArticleError(`${source} has no text; give an article in English`);
  // A text file is stored as it is, so that a document can lie beside it.
  if (found === 'text') return { text: decoded, metadata: {} };
  const { text, metadata } = found === 'html' ? readHtml(decoded) : readMarkdown(decoded, source);
  const clean = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ' ').trimEnd(); // eslint-disable-line no-control-regex
  if (clean.trim() === '') throw new InvalidArticleError(`${source} has no text; give an article in English`);
  return { text: clean, metadata };
}

function decode(bytes: Uint8Array, source: string): string {
  if (bytes.length > mostMebibytes * 1024 * 1024) {
    throw new InvalidArticleError(`${source} is larger than ${mostMebibytes} MiB; give one article at a time`);
  }
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
    if (text.isWellFormed() && !text.includes('\0')) return text;
  }
  if (bytes.includes(0)) throw new InvalidArticleError(`${source} is a binary file; give text, Markdown or HTML`);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const declared = declaredEncoding(bytes);
  if (declared) return new TextDecoder(declared).decode(bytes);
  throw new InvalidArticleError(`${source} is not valid UTF-8; save it as UTF-8`);
}

/** The encoding that an HTML file declares, where it is another than UTF-8 and known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{3,20})/i.exec(head)?.[1];
  if (!label || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function sniff(text: string): ArticleFormat {
  const head = text.slice(0, 1000).trimStart();
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<head|<body|<article)\b/i.test(head)) return 'html';
  return /^---\n[\s\S]*?\n---(?:\n|$)/.test(text) || /^# \S/.test(head) ? 'markdown' : 'text';
}
