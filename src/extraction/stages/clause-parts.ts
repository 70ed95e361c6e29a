import type { Token } from '../tokens.ts';
import { mainClauseOf } from './main-clause.ts';
import type { MainClause } from './main-clause.ts';
import { lowerOf, modals, tagOf, verbGroupAt } from './verb-groups.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Tokens [first, end) of a sentence that make a proposition, after the tokens that it shares with one before. */
export interface ClausePart {
  readonly first: number;
  readonly end: number;
  /** Tokens before the part that belong to it too: the subject, and auxiliaries ("will cut A and raise B"). */
  readonly shared: readonly Token[];
  /** Its finite verb, or the verb that its shared auxiliaries make finite; null when it has none. */
  readonly verb: VerbGroup | null;
}

/** How many parts one sentence is split into at most; what follows stays with the last. */
const mostParts = 6;
/** Tokens within which a sentence is split: what goes on longer is no sentence. */
const longestSentence = 300;
/** Words of a subject that may be said again; a longer one makes no readable sentence. */
const longestSubject = 14;

/**
 * Splits a sentence at "and", "but" and ";" where they join clauses or finite verbs of one subject, and nowhere else:
 * not between nouns, infinitives or participles, not within a relative or subordinate clause, and not in what depends on
 * a condition.
 */
export function clausePartsOf(tokens: readonly Token[]): ClausePart[] {
  const parts: ClausePart[] = [];
  let shared: readonly Token[] = [];
  let clause = mainClauseOf(tokens);
  let first = /^(?:[;:—–]|--)$/.test(tokens[(clause?.start ?? 0) - 1]?.text ?? '') ? (clause?.start ?? 0) : 0;
  let current = clause?.verb ?? null;
  for (
    let i = clause?.verb.end ?? tokens.length;
    i < Math.min(tokens.length, longestSentence) && clause && parts.length < mostParts - 1;
    i++
  ) {
    if (clause.conditioned || !isJoint(tokens, i)) continue;
    const reported = lowerOf(tokens[i + 1]) === 'that' && !/^(?:AUX|VERB)$/.test(tagOf(tokens[i + 2]));
    const next = reported ? i + 2 : i + 1;
    if (!reported && within(tokens, clause.verb.end, i)) continue;
    const own = clauseAfter(tokens, i, next, reported);
    const verb = own || reported ? null : sharedVerb(tokens, next, clause.verb);
    if (!own && !verb) continue;
    if (verb && !(canShare(tokens, clause) && isParallel(tokens, clause.verb, verb, i))) continue;
    parts.push({ first, end: endBefore(tokens, i), shared, verb: current });
    first = next;
    if (own) {
      shared = [];
      clause = own;
    } else if (verb) {
      const subject: readonly Token[] = shared.length > 0 ? shared.slice(0, clause.subject[1] - clause.subject[0]) : tokens.slice(...clause.subject); // prettier-ignore
      shared = [...subject, ...auxiliariesFor(tokens, clause.verb, verb)];
      const joined = verb.finite ? verb : { ...clause.verb, end: verb.end, head: verb.head, negated: verb.negated };
      clause = { ...clause, verb: joined };
    }
    current = clause.verb;
    i = clause.verb.end - 1;
  }
  parts.push({ first, end: tokens.length, shared, verb: current });
  return parts;
}

function isJoint(tokens: readonly Token[], i: number): boolean {
  return /^(?:and|but)$/.test(lowerOf(tokens[i])) || tokens[i]?.text === ';';
}

/** Whether what lies between holds a clause of its own, a list or a bracket that the "and" may belong to. */
function within(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token;
    if (/^[([{“‘]$/.test(text)) depth++;
    if (/^[)\]}”]$/.test(text)) depth--;
    if (
      /^(?:that|who|which|whom|whose|if|whether|because|while|when|where|how|what|why|although|though|unless|than)$/i.test(
        text,
      )
    )
      return true;
  }
  return depth !== 0;
}

/** ", and the council knew", "but he cautioned", "and that it was": a clause of its own that needs nothing before it. */
function clauseAfter(tokens: readonly Token[], joint: number, by: number, reported: boolean): MainClause | null {
  const comma = tokens[joint - 1]?.text === ',' || tokens[joint]?.text === ';';
  const nominative = /^(?:i|we|he|she|they|there|you)$/.test(lowerOf(tokens[by]));
  if (!comma && !nominative && !reported) return null;
  const rest = tokens.slice(by);
  const clause = mainClauseOf(rest);
  if (!clause || clause.conditioned) return null;
  // "…, and so far it is us": what "it" is, the clause before tells.
  const isTaken = /^(?:it|they|this|that|these|those|he|she)$/.test(lowerOf(rest[clause.subject[1] - 1]));
  if (isTaken && !reported) return null;
  const { verb } = clause;
  const moved = { ...verb, first: verb.first + by, end: verb.end + by };
  return { start: by, subject: [clause.subject[0] + by, clause.subject[1] + by], verb: moved, conditioned: false };
}

/** "want to cut taxes and raise wages": a base form after an infinitive goes with that, not with the finite verb. */
function isParallel(tokens: readonly Token[], before: VerbGroup, verb: VerbGroup, joint: number): boolean {
  if (verb.auxiliaries.length > 0 || verb.form !== 'BASE') return true;
  for (let i = before.end - 1; i < joint; i++) {
    const isInfinitive = lowerOf(tokens[i]) === 'to' && tagOf(tokens[i + 1]) === 'VERB';
    if (isInfinitive || /^(?:help|let|make|have|see|watch)$/.test(tokens[i]?.lemma ?? '')) return false;
  }
  return true;
}

/** A verb after "and" of the same subject: finite, or the same form under the same auxiliary. */
function sharedVerb(tokens: readonly Token[], from: number, before: VerbGroup): VerbGroup | null {
  let at = from;
  while (tagOf(tokens[at]) === 'ADV' || /^(?:never|not)$/.test(lowerOf(tokens[at]))) at++;
  const verb = verbGroupAt(tokens, at);
  if (!verb) return null;
  const [leading] = verb.auxiliaries;
  if (leading !== undefined)
    return isFiniteAuxiliary(leading) && !questioned(tokens, verb) ? { ...verb, finite: true } : null;
  // "sent troops and led the talks": both in one form; "stones and bricks" are no verbs to the tagger.
  if (verb.form === 'ING' || verb.form !== before.form) return null;
  if (verb.form === 'PAST' && /^(?:by)$/.test(lowerOf(tokens[verb.end]))) return before.passive ? verb : null;
  if (before.auxiliaries.length === 0) return { ...verb, finite: true };
  return { ...verb, finite: false };
}

function isFiniteAuxiliary(lower: string): boolean {
  return modals.has(lower) || /^(?:is|was|are|were|has|have|had|does|do|did)$/.test(lower);
}

/** "and did they know": a question of its own. */
function questioned(tokens: readonly Token[], verb: VerbGroup): boolean {
  return verb.head === tokens[verb.first] && /^(?:PRON)$/.test(tagOf(tokens[verb.end]));
}

function canShare(tokens: readonly Token[], { subject, verb }: MainClause): boolean {
  const [first, end] = subject;
  return end > first && end - first <= longestSubject && end <= verb.first && lowerOf(tokens[first]) !== 'there';
}

function auxiliariesFor(tokens: readonly Token[], before: VerbGroup, verb: VerbGroup): Token[] {
  if (verb.finite) return [];
  return tokens.slice(before.first, before.end).filter((token) => token !== before.head && tagOf(token) === 'AUX');
}

/** The part before ends without its comma. */
function endBefore(tokens: readonly Token[], joint: number): number {
  return tokens[joint - 1]?.text === ',' ? joint - 1 : joint;
}
