import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import { parseDocument } from 'yaml';
import { InvalidArticleError } from '../../errors.ts';
import type { ArticleMetadata } from '../extract.ts';
import { metadataFrom } from './metadata.ts';

const frontMatter = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** Deeper nesting is no article. */
const deepest = 20;

/**
 * Text of a Markdown article, a paragraph a line, with the metadata of its YAML front matter; the first heading is its
 * title where the front matter has none, and is not part of the text. Images, code and HTML are left out.
 * @throws InvalidArticleError when the front matter is not YAML.
 */
export function readMarkdown(source: string, name: string): { text: string; metadata: ArticleMetadata } {
  const matter = frontMatter.exec(source);
  const values = matter ? parseMatter(matter[1] ?? '', name) : {};
  const lines: string[] = [];
  let title: string | null = null;
  for (const token of lexer(source.slice(matter?.[0].length ?? 0))) {
    if (token.type === 'heading' && title === null && lines.length === 0) title = plainText(token, 0).trim();
    else blocks(token, lines, 0);
  }
  const metadata = metadataFrom(values);
  return { text: lines.join('\n'), metadata: { ...metadata, title: metadata.title ?? title } };
}

function parseMatter(yaml: string, name: string): Record<string, unknown> {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error)
    throw new InvalidArticleError(`the front matter of ${name} is not YAML: ${error.message}; correct it or remove it`);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function blocks(token: Token, lines: string[], depth: number): void {
  if (depth > deepest || /^(?:space|code|html|hr|def|table)$/.test(token.type)) return;
  if (token.type === 'list') for (const item of (token as Tokens.List).items) blocks(item, lines, depth + 1);
  else if (token.type === 'blockquote' || token.type === 'list_item') {
    for (const inner of (token as Tokens.Blockquote).tokens) blocks(inner, lines, depth + 1);
  } else {
    const line = plainText(token, 0).replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
  }
}

function plainText(token: Token, depth: number): string {
  if (depth > deepest || /^(?:image|html|codespan)$/.test(token.type)) return '';
  if (token.type === 'br') return ' ';
  const inner = 'tokens' in token ? token.tokens : undefined;
  if (inner) return inner.map((one) => plainText(one, depth + 1)).join('');
  return 'text' in token && typeof token.text === 'string' ? unescaped(token.text) : '';
}

/** The parser leaves named characters of HTML as they are. */
function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot|apos|nbsp));/g, (whole, code?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const point = Number(code);
    return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : whole;
  });
}
