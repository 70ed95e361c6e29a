import type { SpeechAct, StatementMode } from '../../vocabulary/enums.ts';
import { factiveLemmas } from '../lexicon/reporting-verbs.ts';
import { readCueWords } from './cue-words.ts';
import type { Actor } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';
import type { Spoken } from './speakers.ts';

/** A fact about a statement, with the words that say so; INFERRED where they do not say so themselves. */
export interface Told<Value> {
  readonly value: Value;
  readonly basis: 'STATED' | 'INFERRED';
  readonly evidence: Range | null;
  readonly confidence: number;
}

/** A statement as it is being described; UTF-16 code units, half-open. */
export interface Statement {
  readonly key: string;
  readonly spoken: Spoken;
  readonly speaker: Actor;
  readonly cue: Range | null;
  readonly lemma: string;
  /** Without surrounding quotation marks. */
  readonly content: readonly Range[];
  readonly quotes: readonly Range[];
  readonly mode: StatementMode;
  act: SpeechAct;
  readonly factive: boolean;
  addressees: readonly Told<Actor>[];
  target: Actor | null;
  venue: Told<string> | null;
  time: Told<Range> | null;
  saidAt: { readonly date: string; readonly precision: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' } | null;
  respondsTo: readonly Told<Statement>[];
  echoes: readonly Told<Statement>[];
  turn: number;
}

/**
 * Requires a reading and attributions with their speakers, in the order of the text. Assigns content, quotes, mode and
 * speech act of each statement. Statements by one speaker in a row, without another between, share a turn.
 */
export function describeStatements(reading: Reading, spoken: readonly Spoken[]): Statement[] {
  const statements: Statement[] = [];
  let turn = 0;
  for (const one of spoken) {
    const speaker = one.speakers[0];
    const content = one.attribution.content
      .map(([start, end]) => unquoted(reading, { start, end }))
      .filter(({ start, end }) => end > start);
    if (!speaker || content.length === 0) continue;
    const [first] = one.attribution.cue;
    const last = one.attribution.cue[one.attribution.cue.length - 1];
    const cue = first && last ? { start: first[0], end: last[1] } : null;
    const words = readCueWords(cue ? reading.text.slice(cue.start, cue.end) : '');
    const quotes = content.flatMap((range) => quotationsIn(reading, range));
    const mode = modeOf(reading, content, quotes, words.lemma);
    if (statements[statements.length - 1]?.speaker !== speaker) turn++;
    statements.push({
      key: `s${String(statements.length + 1).padStart(2, '0')}`,
      spoken: one, speaker, cue, lemma: words.lemma, content, quotes, mode, turn,
      act: actOf(reading, words.act, words.lemma, content, one, mode),
      factive: factiveLemmas.has(words.lemma) || words.lemma === 'point out',
      addressees: [], target: null, venue: null, time: null, saidAt: null, respondsTo: [], echoes: [],
    }); // prettier-ignore
  }
  return statements;
}

/** The range without the quotation marks and spaces around it. */
function unquoted({ quotations, text }: Reading, { start, end }: Range): Range {
  const quotation = quotations[lastBefore(quotations, start + 2)];
  if (quotation && quotation.start >= start && quotation.end >= end - 2 && quotation.end <= end)
    return { start: quotation.start, end: quotation.end };
  let [from, to] = [start, end];
  while (
    from < to &&
    /[\s“«"]/.test(text[from] ?? '') &&
    (text[from] !== '“' || !/”/.test(text.slice(from, to - 1)) || to - from > 2) &&
    closesAtEnd(text, from, to)
  )
    from++;
  while (to > from && /[\s]/.test(text[to - 1] ?? '')) to--;
  while (to > from && /[”»"]/.test(text[to - 1] ?? '') && !/[“«"]/.test(text.slice(from, to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a mark at `from` spans the whole range, so that it is not the first of several quotations within it. */
function closesAtEnd(text: string, from: number, to: number): boolean {
  if (/\s/.test(text[from] ?? '')) return true;
  const rest = text.slice(from + 1, to).trimEnd();
  const close = rest.search(/[”»"]/);
  return close === -1 || close >= rest.length - 1;
}

function quotationsIn({ quotations }: Reading, { start, end }: Range): Range[] {
  const found: Range[] = [];
  for (let i = Math.max(0, lastBefore(quotations, start)); i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.start >= end) break;
    if (quotation.end > start)
      found.push({ start: Math.max(start, quotation.start), end: Math.min(end, quotation.end) });
  }
  return found;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Lemmas whose object only names what was said. */
const naming = new Set(
  'condemn denounce decry deplore criticize criticise slam blast praise hail applaud laud commend welcome reject dismiss deny request seek demand thank apologize apologise refuse offer hint express issue back endorse support question regret decline call congratulate disagree'.split(
    ' ',
  ),
);

function modeOf({ text }: Reading, content: readonly Range[], quotes: readonly Range[], lemma: string): StatementMode {
  const quoted = lengthOf(quotes);
  if (quoted > 0)
    return quoted >= 0.85 * lengthOf(content) && !hasWordsOutside(text, content, quotes) ? 'DIRECT' : 'MIXED';
  const words = text.slice(content[0]?.start, content[0]?.end);
  if (lemma === 'decline' || lemma === 'refuse' || lemma === 'call for') return 'NARRATED';
  // "denied stealing", "promised to publish", "denied that …" report a clause; "condemned the aid" names it.
  const isNamed =
    naming.has(lemma) &&
    !/^(?:to (?!the |an? |his |her |its |their )\p{Ll}|\p{Ll}+ing\b)/u.test(words) &&
    !hasClause(words);
  return isNamed ? 'NARRATED' : 'INDIRECT';
}

/** Whether the article's own words stand in the reported ones ("he “never saw a forged signature”"). */
function hasWordsOutside(text: string, content: readonly Range[], quotes: readonly Range[]): boolean {
  const first = content[0];
  const quote = quotes[0];
  if (!first || !quote) return false;
  return /\p{L}/u.test(text.slice(first.start, quote.start).replace(/\bthat\b/, ''));
}

/** Whether words before any comma, relative or preposition hold a finite verb. */
function hasClause(words: string): boolean {
  const main = words.split(/,| that | which | who | to | as /)[0] ?? '';
  return /\b(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)\b/.test(main);
}

function actOf(
  { sentences, text }: Reading,
  act: SpeechAct,
  lemma: string,
  content: readonly Range[],
  spoken: Spoken,
  mode: StatementMode,
): SpeechAct {
  const words = text.slice(content[0]?.start, content[0]?.end);
  if (lemma === 'tell' && /^(?:not )?to \p{Ll}/u.test(words)) return 'ORDER';
  const end = spoken.attribution.cue[spoken.attribution.cue.length - 1]?.[1] ?? 0;
  if (lemma === 'ask' && /^ (?:whether|if|why|how|what|who|when|where)\b/.test(text.slice(end, end + 10))) return 'ASK';
  if (lemma === 'ask' && /\bto \p{Ll}/u.test(words) && !/\?$/.test(words)) return 'REQUEST';
  if (act !== 'ASSERT' || !/^(?:say|add|tell|state)$/.test(lemma)) return act;
  const sentence = sentences[spoken.sentence];
  if (sentence && /^(?:[Ww]hen )?[Aa]sked (?:about|whether|if|why|how|what|by|who|when)\b/.test(text.slice(sentence.start, sentence.end))) return 'ANSWER'; // prettier-ignore
  if (lemma === 'tell' && /^You (?:must|have to|will not|need to)\b/.test(words)) return 'ORDER';
  if (lemma === 'tell' && /^(?: the|^) (?:court|inquiry|tribunal|inquest)\b/.test(text.slice(end, end + 20)))
    return 'TESTIFY';
  const oneself = spoken.speakers[0]?.kind === 'PERSON' ? /^(?:he|she) (?:would|will) (?!not\b)/ : /^(?:it|they) (?:would|will) (?!not\b)/; // prettier-ignore
  if (mode !== 'DIRECT' && oneself.test(words)) return 'PROMISE';
  if (
    / (?:would|will) (?!not\b)/.test(words) &&
    !/^(?:I|We|he|she|it|they)\b/.test(words) &&
    spoken.speakers.length === 1
  )
    return 'PREDICT';
  return act;
}
