import type { Token } from '../tokens.ts';
import { lowerOf, tagOf, verbGroupAt } from './verb-groups.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A main clause within tokens: half-open indices of its subject, and its finite verb. */
export interface MainClause {
  /** Index of the token from which the clause stands alone: after a colon or a dash that a fragment leads to. */
  readonly start: number;
  /** After what leads in ("But", "In response,"). */
  readonly subject: readonly [first: number, end: number];
  readonly verb: VerbGroup;
  /** Whether it begins with a condition or another clause ("If A, …"), which bears on all that follows. */
  readonly conditioned: boolean;
}

const subordinators = new Set(
  'if when while because although though unless until whether since after before as once where whereas who whom whose which what how why wherever whenever than'.split(' '),
); // prettier-ignore
const reporting = /^(?:say|think|believe|claim|argue|know|hope|insist|suggest|fear|allege)$/;
const questions = new Set('where what how why who whom whose which whether'.split(' '));
const relatives = new Set('who whom whose which where'.split(' '));

/**
 * The main clause of a sentence or part of one; null when it has none ("Himself", "where he stands", "reports of …").
 * Finite verbs of relative and subordinate clauses before the main verb are passed over.
 */
export function mainClauseOf(tokens: readonly Token[]): MainClause | null {
  let start = 0;
  while (start < tokens.length && (/^(?:PUNCT|CCONJ|INTJ|SYM)$/.test(tagOf(tokens[start])) && !/^[$£€]$/.test(tokens[start]?.text ?? ''))) start++; // prettier-ignore
  // "where he stands", "how surprised he is": a question within a sentence, and no sentence.
  if (questions.has(lowerOf(tokens[start]))) return null;
  let subject = start;
  let conditioned = false;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    // "the people they refuse to define": a clause that belongs to the noun before it.
    const contact = i > start && /^(?:he|she|they|we|i|you)$/.test(lowerOf(token)) && /^(?:NOUN|PROPN)$/.test(tagOf(tokens[i - 1])) && !/^(?:ADP|ADV)$/.test(tagOf(tokens[subject])); // prettier-ignore
    if (contact || isSubordinator(tokens, i, start)) {
      const past = pastSubordinate(tokens, i);
      if (past === -1) continue;
      if (i === start) conditioned = true;
      // "If A, it would": the subject begins behind the comma; "reefs that closed recovered" goes on.
      if (i === start || tokens[past]?.text === ',')
        subject = i === start ? Math.min(past + 1, tokens.length) : subject;
      i = past;
      continue;
    }
    if (token.text === ',' && leadsIn(tokens, subject, i)) {
      subject = i + 1;
      continue;
    }
    // "a new message: it is about me": what stands before the colon is no clause.
    if (/^(?:[;:—–]|--)$/.test(token.text)) subject = start = i + 1;
    const verb = verbGroupAt(tokens, i);
    if (!verb) continue;
    subject = pastPhrase(tokens, subject, i);
    if (verb.finite && hasNoun(tokens, subject, i)) return { start, subject: [subject, i], verb, conditioned };
    i = verb.end - 1;
  }
  return null;
}

/** Whether a clause of its own begins at `i`, whose verb is not the main one. */
function isSubordinator(tokens: readonly Token[], i: number, start: number): boolean {
  const lower = lowerOf(tokens[i]);
  if (lower === 'that') {
    return i > start && /^(?:NOUN|PROPN|PRON|ADJ|NUM|VERB|ADV)$/.test(tagOf(tokens[i - 1]));
  }
  return subordinators.has(lower) && lowerOf(tokens[i + 1]) !== 'of';
}

/** Index of the last token that belongs to the clause that begins at `i`; -1 when it has no verb. */
function pastSubordinate(tokens: readonly Token[], i: number): number {
  const relative =
    /^(?:NOUN|PROPN)$/.test(tagOf(tokens[i - 1])) || relatives.has(lowerOf(tokens[i])) || lowerOf(tokens[i]) === 'that';
  const commaBefore = tokens[i - 1]?.text === ',';
  for (let at = i + 1; at < tokens.length; at++) {
    if (tokens[at]?.text === ',' && !relative) {
      if (/^(?:as|since|before|after|until|once|than)$/.test(lowerOf(tokens[i]))) return -1;
      // "If the rain stops, …": the tagger may miss the verb; "because we, too, …" goes on.
      if (at - i > 3) return at;
    }
    const verb = verbGroupAt(tokens, at);
    if (!verb?.finite) continue;
    // "which he said were refused": what is said in it has a verb of its own.
    if (relative && reporting.test(verb.head.lemma) && verbGroupAt(tokens, verb.end)?.finite) {
      at = verb.end - 1;
      continue;
    }
    if (relative && !commaBefore) return verb.end - 1;
    for (let end = verb.end; end < tokens.length; end++) if (tokens[end]?.text === ',') return end;
    return relative ? verb.end - 1 : tokens.length - 1;
  }
  return -1;
}

/** "In response,", "On Friday,", "Speaking in Turin,", "Well,": words before a comma that hold no subject. */
function leadsIn(tokens: readonly Token[], from: number, comma: number): boolean {
  const first = tokens[from];
  const tag = tagOf(first);
  return /^(?:ADP|ADV|INTJ|SCONJ)$/.test(tag) || (tag === 'VERB' && /(?:ing|ed)$/.test(lowerOf(first))) || (comma === from + 1 && /^(?:so|well|look|now|yes|no|yet|folks|believe me)$/.test(lowerOf(first))); // prettier-ignore
}

const date = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})$/; // prettier-ignore

/** "In 2019 the factory", "at the meeting he": where a subject begins behind a phrase that leads in without a comma. */
function pastPhrase(tokens: readonly Token[], from: number, end: number): number {
  if (tagOf(tokens[from]) !== 'ADP') return from;
  let at = from + 1;
  if (date.test(lowerOf(tokens[at]))) while (date.test(lowerOf(tokens[at]))) at++;
  else {
    if (tagOf(tokens[at]) === 'DET') at++;
    while (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tagOf(tokens[at]))) at++;
  }
  return at > from + 1 && at < end && /^(?:DET|PRON|PROPN)$/.test(tagOf(tokens[at])) ? at : from;
}

function hasNoun(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const tag = tagOf(tokens[i]);
    // What a preposition leads to at the very beginning is no subject: "to voters", "on Tuesday".
    if (i === from && (tag === 'ADP' || tag === 'PART') && !/^(?:about|around|over|under|up|at|near)$/.test(lowerOf(tokens[i]))) return false; // prettier-ignore
    if (/^(?:NOUN|PROPN|PRON|NUM|SYM)$/.test(tag) || (tag === 'DET' && i === end - 1)) return true;
    if (/^(?:there|here|this|that|these|those|most|many|some|all|none|both|half)$/.test(lowerOf(tokens[i])))
      return true;
    if (tag === 'VERB' && /ing$/.test(lowerOf(tokens[i]))) return true;
  }
  return false;
}
