import { hashText } from './hashing.ts';
import { reportingKinds } from './lexicon/reporting-kinds.ts';
import { OUTSIDE, readQuotations } from './quotation-state.ts';
import type { QuotationState } from './quotation-state.ts';
import { TAGS, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** An article's tokens as columns of numbers, the form that features are computed from; one row a token. */
export interface TokenTable {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: QuotationState;
  /** Hash of the word in lower case. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Hash of the last three letters, in lower case. */
  readonly suffix: Int32Array;
  /** Capitals, digits and marks of the word, folded. */
  readonly shape: Int32Array;
  /** Index into `TAGS`. */
  readonly tag: Int32Array;
  /** Kinds of reporting word, as bits. */
  readonly kinds: Int32Array;
  /** First token of each token's sentence. */
  readonly sentenceStart: Int32Array;
  /** End (exclusive) of each token's sentence. */
  readonly sentenceEnd: Int32Array;
  /** Where the lines begin, in tokens; one more entry at the end holds the number of tokens. */
  readonly lines: number[];
}

export const VERB = TAGS.indexOf('VERB');
export const AUX = TAGS.indexOf('AUX');
export const NOUN = TAGS.indexOf('NOUN');
export const PROPN = TAGS.indexOf('PROPN');
export const PRON = TAGS.indexOf('PRON');
export const PUNCT = TAGS.indexOf('PUNCT');

/** Tokenizes `text` and computes the columns. Linear in the length. */
export function buildTokenTable(text: string): TokenTable {
  const tokens = tokenize(text);
  const count = tokens.length;
  const quotations = readQuotations(text, tokens);
  const table = {
    text,
    tokens,
    quotations,
    word: new Int32Array(count),
    lemma: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Int32Array(count),
    tag: new Int32Array(count),
    kinds: new Int32Array(count),
    sentenceStart: new Int32Array(count),
    sentenceEnd: new Int32Array(count),
    lines: [] as number[],
  };
  for (const [i, token] of tokens.entries()) {
    const lower = normalize(token.text);
    const lemma = token.lemma.toLowerCase();
    table.word[i] = hashText(lower);
    table.lemma[i] = hashText(lemma);
    table.suffix[i] = hashText(lower.slice(-3));
    table.shape[i] = hashText(shapeOf(token.text));
    table.tag[i] = quotations.state[i] !== OUTSIDE && /^['’‘`]$/.test(token.text) ? PUNCT : token.tag;
    table.kinds[i] = reportingKinds(lemma);
    if (token.line !== tokens[i - 1]?.line) table.lines.push(i);
    const sameSentence = i > 0 && token.sentence === tokens[i - 1]?.sentence;
    table.sentenceStart[i] = sameSentence ? (table.sentenceStart[i - 1] ?? i) : i;
  }
  table.lines.push(count);
  for (let i = count - 1; i >= 0; i--) {
    const sameSentence = i + 1 < count && tokens[i + 1]?.sentence === tokens[i]?.sentence;
    table.sentenceEnd[i] = sameSentence ? (table.sentenceEnd[i + 1] ?? i + 1) : i + 1;
  }
  return table;
}

/** Lower case, with one form for each mark that has several. */
function normalize(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[–—]|--/g, '—')
    .replace(/\d/g, '0');
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '0')
    .slice(0, 6);
}
