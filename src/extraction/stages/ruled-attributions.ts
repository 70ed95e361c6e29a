import type { Attribution, Span } from '../attribution.ts';
import { findClauses } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { indirectContent } from './clause-content.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';

/** Words of one quotation and up, or the end of a sentence within it: what is said, not a scare quote. */
const wholeWords = 3;

/**
 * Requires a reading. Returns attributions that rules find: quotations beside a reporting verb, reported clauses,
 * narrated speech acts ("has repeatedly condemned …") and participles ("…, urging them to …"). Offsets are UTF-16 code
 * units, half-open. Linear in the length.
 */
export function ruleAttributions(reading: Reading): Attribution[] {
  const clauses = findClauses(reading);
  const used = new Set<Range>();
  const found: Attribution[] = [];
  let subject: Range | null = null;
  let last: { attribution: Attribution; sentence: number } | null = null;
  let nextClause = 0;
  for (const [number, sentence] of reading.sentences.entries()) {
    const own: Clause[] = [];
    while (clauses[nextClause]?.sentence === number) own.push(clauses[nextClause++] as Clause);
    let reported = 0;
    for (const clause of own) {
      // What is reported may itself report ("said that she had warned …"): only the outer report is the article's.
      if ((reading.words[clause.firstWord]?.start ?? 0) < reported) continue;
      if (!clause.shared) subject = clause.subject;
      const attribution = attribute(reading, clause, clause.subject ?? (clause.shared ? subject : null), used);
      if (!attribution) continue;
      found.push(attribution);
      for (const [, end] of attribution.content) reported = Math.max(reported, end);
      if (!clause.subject && !clause.shared) subject = range(attribution.source[0]);
      last = { attribution, sentence: number };
    }
    const accordingTo = attributeSource(reading, number);
    if (accordingTo) found.push(accordingTo);
    if (own.length > 0) continue;
    // A sentence that is all quotation continues the one who spoke before it in the paragraph.
    const quotation = wholeQuotation(reading, number);
    if (!quotation || used.has(quotation) || !last) continue;
    const before = reading.sentences[last.sentence];
    if (before?.paragraph !== sentence.paragraph || last.attribution.source.length === 0) continue;
    used.add(quotation);
    const { attribution } = last;
    const quoted = attribution.content.every(([start]) => isQuoted(reading, start));
    const next: Attribution = quoted
      ? { ...attribution, content: [...attribution.content, [quotation.start, quotation.end]] }
      : { source: attribution.source, cue: attribution.cue, content: [[quotation.start, quotation.end]] };
    if (quoted) found[found.indexOf(attribution)] = next;
    else found.push(next);
    last = { attribution: next, sentence: number };
  }
  return found;
}

function range(span: Span | undefined): Range | null {
  return span ? { start: span[0], end: span[1] } : null;
}

function isQuoted({ quotations }: Reading, offset: number): boolean {
  const quotation = quotations[lastBefore(quotations, offset)];
  return quotation !== undefined && offset < quotation.end;
}

function wholeQuotation({ quotations, sentences, text }: Reading, number: number): Range | null {
  const sentence = sentences[number];
  const quotation = quotations[lastBefore(quotations, (sentence?.start ?? 0) + 1)];
  if (!sentence || !quotation || quotation.start > sentence.start + 1) return null;
  return /^\W*$/.test(text.slice(quotation.end, sentence.end)) || quotation.end > sentence.end ? quotation : null;
}

function attribute(reading: Reading, clause: Clause, subject: Range | null, used: Set<Range>): Attribution | null {
  const { text, words } = reading;
  const cue: Span = [words[clause.firstWord]?.start ?? 0, words[clause.endWord - 1]?.end ?? 0];
  const quotation = clause.shared ? null : quotationBefore(reading, clause, subject);
  if (quotation && !used.has(quotation)) {
    const source = subject && subject.start >= quotation.end ? subject : subjectAfter(reading, clause);
    if (source) {
      used.add(quotation);
      return { source: [[source.start, source.end]], cue: [cue], content: [[quotation.start, quotation.end]] };
    }
  }
  if (!subject) return null;
  const content = indirectContent(reading, clause);
  if (!content) return null;
  for (const quoted of quotationsWithin(reading, content)) used.add(quoted);
  const trimmed = text.slice(content.start, content.end).trimEnd().length;
  return trimmed < 2
    ? null
    : { source: [[subject.start, subject.end]], cue: [cue], content: [[content.start, content.end]] };
}

/** The quotation that ends directly before the subject or the verb: “…,” he said / “…,” said X. */
function quotationBefore(reading: Reading, clause: Clause, subject: Range | null): Range | null {
  const { quotations, text, words } = reading;
  const verb = words[clause.firstWord];
  const at = subject?.start ?? verb?.start ?? 0;
  const quotation = quotations[lastBefore(quotations, at)];
  if (!quotation || quotation.end > at || !/^(?:[”»"’']|'') $/.test(text.slice(quotation.end, at))) return null;
  const quoted = text.slice(quotation.start, quotation.end);
  // On NBC’s “Meet the Press,” he said …: a title goes on the words before it.
  if (/[\p{L}\p{N}’'] .$/u.test(text.slice(Math.max(0, quotation.start - 3), quotation.start)) && !beginsSentence(reading, quotation.start)) return null; // prettier-ignore
  return /[,?!.—-]$/.test(quoted) && quoted.split(' ').length >= wholeWords ? quotation : null;
}

function beginsSentence({ sentences }: Reading, offset: number): boolean {
  const sentence = sentences[lastBefore(sentences, offset)];
  return sentence !== undefined && offset - sentence.start <= 2;
}

/** “…,” said X: the words after the verb, up to a comma that does not lead to an apposition, or a word of place or time. */
function subjectAfter({ sentences, text, words }: Reading, clause: Clause): Range | null {
  const first = words[clause.endWord];
  const sentence = sentences[clause.sentence];
  if (!first || !sentence || first.sentence !== clause.sentence) return null;
  const rest = text.slice(first.start, sentence.end);
  const stop =
    /[.;:“"]|,(?! (?:an? |the |who |whose |[\p{Ll} ]+ (?:of|at|for) ))|\s(?:on|in an? (?:interview|email|statement)|at an?|during|after|before|when|as)\s/u.exec(
      rest,
    );
  const end = first.start + (stop ? stop.index : rest.length);
  return end > first.start ? { start: first.start, end } : null;
}

function quotationsWithin({ quotations }: Reading, { start, end }: Range): Range[] {
  const within: Range[] = [];
  for (let i = lastBefore(quotations, start); i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation) continue;
    if (quotation.start >= end) break;
    if (quotation.end > start) within.push(quotation);
  }
  return within;
}

/** “…, according to X”: the rest of the sentence is the content. */
function attributeSource({ sentences, text }: Reading, number: number): Attribution | null {
  const sentence = sentences[number];
  if (!sentence) return null;
  const words = text.slice(sentence.start, sentence.end);
  const at = words.search(/\b[Aa]ccording to /);
  if (at === -1) return null;
  const cueStart = sentence.start + at;
  const sourceStart = cueStart + 'according to '.length;
  const cue: Span = [cueStart, sourceStart - 1];
  if (at <= 1) {
    const rest = text.slice(sourceStart, sentence.end);
    const parts = /^[^,]+(?:, (?:published|who|which|an?|the)\b[^,]*)?,/.exec(rest);
    if (!parts) return null;
    const end = sourceStart + parts[0].length - 1;
    return { source: [[sourceStart, end]], cue: [cue], content: [[end + 2, withoutStop(text, sentence.end)]] };
  }
  const contentEnd = sentence.start + words.slice(0, at).replace(/[, ]+$/, '').length;
  return {
    source: [[sourceStart, withoutStop(text, sentence.end)]],
    cue: [cue],
    content: [[sentence.start, contentEnd]],
  };
}

function withoutStop(text: string, end: number): number {
  return /[.!?]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
