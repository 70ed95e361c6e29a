import type { Token } from '../tokens.ts';

/** A word of a claim as it is to be written, with the token that it comes from where there is one. */
export interface Wording {
  readonly text: string;
  /** What stands between it and the word before: a space or nothing. */
  readonly gap: string;
  readonly token: Token | null;
}

/** The words of the tokens as the article writes them; tokens that stand apart there are joined by a space. */
export function wordingOf(tokens: readonly Token[]): Wording[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const touches = before !== undefined && before.end === token.start;
    return { text: token.text, gap: index === 0 || touches ? '' : ' ', token };
  });
}

/** A sentence of its own: with a capital and a full stop, without what hangs over at either end. */
export function sentenceFrom(words: string): string {
  const text = words
    .replace(/[“”«»"„]|''|``/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:.!?%)\]])/g, '$1')
    .replace(/^(?:\W*\b(?:and|but|so|yet|or)\b,? )+/i, '')
    .replace(/^(?:well|look|listen|now|yes|no|yeah|okay|oh), (?:(?:well|look|listen), )?/i, '')
    .replace(/^[^\p{L}\p{N}$£€¥‘'’(#@]+/u, '');
  const whole = unbracketed(unpaired(text)).replace(/(?:[\s,;:–—-]|\.\.\.|…)+(?=[.!?]?$)/u, '');
  const closed = whole.replace(/(?: (?:and|or|but|as|that|which|who))+$/, '');
  const capital = closed.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_, marks: string, letter: string) => marks + letter.toUpperCase()); // prettier-ignore
  return /[.!?][’')]?$/.test(capital) ? capital : `${capital}.`;
}

/** Without a single quotation mark that has no partner; apostrophes stay. */
function unpaired(text: string): string {
  const opening = (text.match(/‘/g) ?? []).length;
  const closing = (text.match(/’(?!\p{L})/gu) ?? []).length - (text.match(/s’ /g) ?? []).length;
  if (opening > closing) return text.replace(/‘/g, '');
  return opening < closing ? text.replace(/(?<=[^s\p{Lu}])’(?=[,.!?]?$)/u, '') : text;
}

/** What an opening bracket without its partner begins is cut off. */
function unbracketed(text: string): string {
  const open = text.lastIndexOf('(');
  if (open > 0 && !text.includes(')', open)) return text.slice(0, open).trimEnd();
  return !text.includes('(') ? text.replace(/\)/g, '') : text;
}
