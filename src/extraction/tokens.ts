import winkNLP from 'wink-nlp';
import type { ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** Universal part-of-speech tags that the library gives; a token's `tag` is an index into this list. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;

/** A token of an article; offsets are UTF-16 code units, half-open [start, end), into the article's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Index into `TAGS`. */
  readonly tag: number;
  /** Number of the sentence within the article, from 0. */
  readonly sentence: number;
  /** Number of the line (a paragraph, as articles are written; a very long one in pieces), counting those with text. */
  readonly line: number;
}

/** Longest piece handed to the library at once, and longest run without a space: its time grows faster than the piece. */
const MAX_PIECE = 6000;
const MAX_RUN = 80;

const nlp = winkNLP(model, ['sbd', 'pos']);
const tagIndex = new Map<string, number>(TAGS.map((tag, index) => [tag, index]));
const PART = TAGS.indexOf('PART');
const POSSESSIVE = /(?<=.)['’]s$/i;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;
/** What the library drops or treats as part of a word: replaced by a space of the same length before it reads. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u00a0\ufeff\u200b\u2060\ud800-\udfff]/g;

/**
 * Splits an article into tokens with lemma, tag, sentence and line. Sentences never cross a line. Every token's
 * slice of `text` is its own text, except that control and invisible characters count as spaces. Linear in the length.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let sentence = 0;
  for (const [lineStart, lineEnd] of linesOf(text)) {
    for (let start = lineStart; start < lineEnd;) {
      const end = pieceEnd(text, start, lineEnd);
      const before = tokens.length;
      sentence = readPiece(text.slice(start, end), start, line, sentence, tokens);
      if (tokens.length > before) line++;
      start = end;
    }
  }
  return tokens;
}

function* linesOf(text: string): Generator<[number, number]> {
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    if (match.index > start) yield [start, match.index];
    start = match.index + match[0].length;
  }
  if (start < text.length) yield [start, text.length];
}

/** End of the piece of a line that begins at `start`: the line's end, or else a sentence's, a space or a hard limit. */
function pieceEnd(text: string, start: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, start + MAX_PIECE);
  let space = -1;
  let stop = -1;
  let lastSpace = start;
  for (let i = start; i < limit; i++) {
    if (text.charCodeAt(i) > 0x20 && text.charCodeAt(i) !== 0xa0) {
      if (i - lastSpace >= MAX_RUN) return i;
      continue;
    }
    lastSpace = i + 1;
    space = i;
    if (/[.!?"”’')]/.test(text[i - 1] ?? '')) stop = i;
  }
  if (limit === lineEnd) return lineEnd;
  if (stop > start + MAX_PIECE / 2) return stop;
  return space > start ? space : limit;
}

function readPiece(piece: string, offset: number, line: number, firstSentence: number, tokens: Token[]): number {
  const doc = nlp.readDoc(piece.replace(INVISIBLE, ' '));
  const words = doc.tokens().out(nlp.its.value);
  if (words.length === 0) return firstSentence;
  const spaces = doc.tokens().out(nlp.its.precedingSpaces);
  const tags = doc.tokens().out(nlp.its.pos);
  const lemmas = doc.tokens().out(nlp.its.lemma as unknown as ItsFunction<string>);
  const lastOfSentence = new Set((doc.sentences().out(nlp.its.span) as unknown as number[][]).map((span) => span[1]));
  let sentence = firstSentence;
  let position = offset;
  for (const [i, word] of words.entries()) {
    position += spaces[i]?.length ?? 0;
    if (word.trim() !== '') {
      const tag = tagIndex.get(tags[i] ?? '') ?? 0;
      pushToken(tokens, {
        start: position,
        end: position + word.length,
        text: word,
        lemma: lemmas[i] ?? word,
        tag,
        sentence,
        line,
      });
    }
    position += word.length;
    if (lastOfSentence.has(i)) sentence++;
  }
  return sentence + 1;
}

/**
 * Adds a token, its possessive ending as a token of its own. The library splits that off or not, depending on which
 * texts it has read before: here every text must give the same tokens always.
 */
function pushToken(tokens: Token[], token: Token): void {
  const stem = token.text.length > 2 ? POSSESSIVE.exec(token.text)?.index : undefined;
  if (!stem) {
    tokens.push(token);
    return;
  }
  const middle = token.start + stem;
  const word = token.text.slice(0, stem);
  tokens.push({ ...token, end: middle, text: word, lemma: word.toLowerCase() });
  tokens.push({ ...token, start: middle, text: token.text.slice(stem), lemma: "'s", tag: PART });
}
