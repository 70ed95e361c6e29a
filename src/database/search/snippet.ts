import { literal } from '../reads/sql.ts';

/** Characters that stand for the marks until the text around them is escaped: no article needs them (U+0002, U+0003). */
const open = 'char(2)';
const close = 'char(3)';

/** Words in a snippet, at most. */
const maxTokens = 24;

const escapes = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
] as const;

/**
 * SQL of the passage of a match where its words stand closest, as HTML: `<mark>` around the words, all else escaped.
 * Should a text hold the characters that stand for the marks, it gets a mark too many, but nothing else.
 */
export function snippetOf(index: string): string {
  const passage = `snippet(${index}, -1, ${open}, ${close}, '…', ${maxTokens})`;
  const escaped = escapes.reduce((text, [from, to]) => `replace(${text}, ${literal(from)}, ${literal(to)})`, passage);
  return `replace(replace(${escaped}, ${open}, '<mark>'), ${close}, '</mark>')`;
}
