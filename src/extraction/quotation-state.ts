import type { Token } from './tokens.ts';

/** What a token is to the quotation marks around it; a value of `QuotationState.state`. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const INSIDE_SINGLE = 2;
export const OPENING = 3;
export const CLOSING = 4;
/** Inside a quotation that its line never closes: one that runs on in the next paragraph, or a stray mark. */
export const INSIDE_UNCLOSED = 5;

/** Quotation marks of an article, one entry a token. */
export interface QuotationState {
  readonly state: Int32Array;
  /** Number of the quotation the token belongs to (its marks included), from 1; 0 outside. */
  readonly quotation: Int32Array;
  /** Index of the first token of each quotation, by its number. */
  readonly firstToken: number[];
  /** Index of the last token of each quotation, by its number. */
  readonly lastToken: number[];
}

const OPENERS = new Set(['“', '„', '«', '``', '‟']);
const CLOSERS = new Set(['”', '»']);
const STRAIGHT = new Set(['"', '＂', '″']);

type Side = 'open' | 'close' | 'either';

/**
 * Reads the quotation marks, straight, curly, doubled apostrophes and single, line by line: a quotation ends with its
 * line at the latest, so a stray mark does no harm beyond its paragraph.
 */
export function readQuotations(text: string, tokens: readonly Token[]): QuotationState {
  const state = new Int32Array(tokens.length);
  const quotation = new Int32Array(tokens.length);
  const firstToken = [0];
  const lastToken = [0];
  let open = 0;
  let single = 0;
  let line = -1;

  const closeLine = (end: number): void => {
    for (const start of [open, single]) if (start) fill(firstToken[start] ?? 0, end, start, INSIDE_UNCLOSED);
    open = single = 0;
  };
  const fill = (from: number, to: number, number: number, inside: number): void => {
    lastToken[number] = to - 1;
    for (let i = from; i < to; i++) {
      if (quotation[i] === 0 || inside !== INSIDE_SINGLE) quotation[i] = number;
      if (state[i] === OUTSIDE || (state[i] === INSIDE_UNCLOSED && inside === INSIDE)) state[i] = inside;
    }
  };
  const begin = (i: number): number => {
    state[i] = OPENING;
    firstToken.push(i);
    lastToken.push(i);
    return firstToken.length - 1;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.line !== line) {
      closeLine(i);
      line = token.line;
    }
    const width = markWidth(text, tokens, i);
    if (width === 0) continue;
    const isSingle = width < 0;
    const size = Math.abs(width);
    const side = sideOf(text, token.start, tokens[i + size - 1]?.end ?? token.end);
    const current = isSingle ? single : open;
    const opens = side === 'open' || (side === 'either' && !current && !isSingle);
    if (opens) {
      const number = begin(i);
      if (isSingle) single = number;
      else open = number;
    } else if (current) {
      fill(firstToken[current] ?? i, i + size, current, isSingle ? INSIDE_SINGLE : INSIDE);
      for (let k = i; k < i + size; k++) state[k] = CLOSING;
      if (isSingle) single = 0;
      else open = single = 0;
    }
    for (let k = i + 1; k < i + size; k++) state[k] = opens ? OPENING : (state[k] ?? OUTSIDE);
    i += size - 1;
  }
  closeLine(tokens.length);
  return { state, quotation, firstToken, lastToken };
}

/** Tokens that the mark at `i` is made of: 0 no mark, 1 or 2 a double mark, -1 a single mark. */
function markWidth(text: string, tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  const word = token?.text ?? '';
  if (OPENERS.has(word) || CLOSERS.has(word) || STRAIGHT.has(word) || word === "''") return 1;
  if (word !== "'" && word !== '’' && word !== '‘' && word !== '`') return 0;
  const next = tokens[i + 1];
  if (next && token && next.start === token.end && next.text === word) return 2;
  return /\w/.test(text[(token?.start ?? 0) - 1] ?? '') && word !== '‘' && /\w/.test(text[token?.end ?? 0] ?? '')
    ? 0
    : -1;
}

/** Whether the mark at [start, end) opens or closes, by its form or else by the characters beside it. */
function sideOf(text: string, start: number, end: number): Side {
  const mark = text[start] ?? '';
  if (OPENERS.has(mark) || mark === '‘' || mark === '`') return 'open';
  if (CLOSERS.has(mark)) return 'close';
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const opensBefore = /[\s([{—–-]/.test(before);
  const closesAfter = /[\s.,;:!?)\]}—–-]/.test(after);
  if (opensBefore && !closesAfter) return 'open';
  if (!opensBefore) return 'close';
  return 'either';
}
