import { TAGS } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { lastBefore } from './reading.ts';
import type { Range } from './reading.ts';

/** Auxiliaries, adverbs and the verb that they belong to; indices into the tokens that it was read from. */
export interface VerbGroup {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly head: Token;
  /** What the head's form is: "published" is PAST in "they published" and "they have published" alike. */
  readonly form: 'BASE' | 'THIRD' | 'PAST' | 'ING';
  readonly finite: boolean;
  /** The auxiliaries in lower case, without "not". */
  readonly auxiliaries: readonly string[];
  readonly passive: boolean;
  readonly negated: boolean;
}

const finiteAuxiliary = new Set("is was are were am has have had do does did will would can could may might must shall should ought ca wo 's 're 've 'll 'd 'm ’s ’re ’ve ’ll ’d ’m".split(' ')); // prettier-ignore
export const modals = new Set("will would can could may might must shall should ca wo 'll 'd ’ll ’d".split(' '));
const forms = new Set("be been being is was are were am 's 're 'm ’s ’re ’m".split(' '));
/** Verbs before whose object a bare infinitive stands: "help Ukraine defend itself". */
const causative = new Set('help let make have see watch hear'.split(' '));
/** Verbs whose past is their base form. */
const unchanged = new Set('put cut set hit let cost hurt shut spread quit beat burst split'.split(' '));
/** Plurals and quantities that do not end in "s". */
const plural = /^(?:i|you|we|they|who|that|which|people|men|women|children|police|half|most|many|some|all|both|few|others|media)$/; // prettier-ignore

export const tagOf = (token: Token | undefined): (typeof TAGS)[number] => TAGS[token?.tag ?? 0] ?? 'X';
export const lowerOf = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/** Tokens that lie within the range, in the order of the text. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Range): Token[] {
  const found: Token[] = [];
  for (let i = Math.max(0, lastBefore(tokens, start)); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= end) break;
    if (token.start >= start && token.end <= end) found.push(token);
  }
  return found;
}

/** The verb group that begins at `first`; null when none does. */
export function verbGroupAt(tokens: readonly Token[], first: number): VerbGroup | null {
  const start = tokens[first];
  if (tagOf(start) !== 'AUX' && !isVerb(tokens, first)) return null;
  const auxiliaries: string[] = [];
  let head: Token | null = null;
  let negated = false;
  let at = first;
  let end = first;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const lower = lowerOf(token);
    const tag = tagOf(token);
    if (/^(?:not|n['’]t|never)$/.test(lower)) negated = true;
    else if (tag === 'AUX') {
      auxiliaries.push(lower);
      end = at + 1;
    } else if ((tag === 'VERB' && isVerb(tokens, at)) || isBareVerb(token, auxiliaries)) {
      if (auxiliaries.length > 0 && !follows(auxiliaries, token)) break;
      head = token;
      end = at + 1;
      break;
    } else if (tag !== 'ADV') break;
  }
  if (!head && auxiliaries.length === 0) return null;
  const verb = head ?? (tokens[end - 1] as Token);
  const [leading] = auxiliaries;
  const bare = head !== null && (modals.has(auxiliaries[auxiliaries.length - 1] ?? '') || /^d(?:o|oes|id)$/.test(auxiliaries[auxiliaries.length - 1] ?? '')); // prettier-ignore
  const form = bare ? 'BASE' : formOf(verb);
  const before = tokens[first - 1];
  const finite = leading !== undefined ? finiteAuxiliary.has(leading) && lowerOf(before) !== 'to' && !(/^(?:have|do)$/.test(leading) && modals.has(lowerOf(before))) : isFinite(tokens, first, form); // prettier-ignore
  const passive = head !== null && form === 'PAST' && forms.has(auxiliaries[auxiliaries.length - 1] ?? '');
  for (let i = end; i > first && !negated; i--) negated = /^(?:not|n['’]t|never)$/.test(lowerOf(tokens[i - 1]));
  if (/^(?:never|not)$/.test(lowerOf(before)) || /^(?:not|n['’]t)$/.test(lowerOf(tokens[end]))) negated = true;
  return { first, end, head: verb, form, finite, auxiliaries, passive, negated };
}

/** Whether the token is used as a verb; the tagger takes some nouns and participles before nouns for verbs. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (tagOf(token) !== 'VERB') return false;
  const before = tagOf(tokens[at - 1]);
  // "this means", "both agree", but "both sides", "a visit".
  const determiner = lowerOf(tokens[at - 1]);
  const third = /s$/i.test(token?.text ?? '');
  if (before === 'DET' && !(third ? /^(?:that|this)$/ : /^(?:that|this|those|these|all|both)$/).test(determiner)) return false; // prettier-ignore
  if (/^\p{Lu}/u.test(token?.text ?? '') && at > 0) return false;
  // "an annual visit", "forged papers": after an adjective, or before a noun that it belongs to.
  if (before === 'ADJ' && !/(?:ed|ing)$/.test(lowerOf(token))) return false;
  if (before === 'PART' && !/^(?:to|not|n['’]t)$/.test(lowerOf(tokens[at - 1]))) return false;
  return !(tokens[at - 1]?.text === '-');
}

/** "would harm": the tagger takes it for a noun, but only a verb can follow the modal. */
function isBareVerb(token: Token, auxiliaries: readonly string[]): boolean {
  return (
    tagOf(token) === 'NOUN' && token.lemma === lowerOf(token) && modals.has(auxiliaries[auxiliaries.length - 1] ?? '')
  );
}

/** What the form of a verb is by its lemma and its spelling. */
export function formOf({ text, lemma }: Token): VerbGroup['form'] {
  const lower = text.toLowerCase();
  if (/..ing$/.test(lower) && !/^(?:bring|swing|cling|fling|sling|sting|string|spring)$/.test(lower)) return 'ING';
  if (/[^s]s$/.test(lower) && !/^(?:was|focus|discuss)$/.test(lower)) return 'THIRD';
  if (lemma !== lower || /[^e]ed$/.test(lower) || unchanged.has(lower)) return 'PAST';
  return 'BASE';
}

/** Whether a verb of this form can follow the auxiliaries: "has cut", "will be cutting", not "has cuts". */
function follows(auxiliaries: readonly string[], token: Token): boolean {
  const last = auxiliaries[auxiliaries.length - 1] ?? '';
  const form = formOf(token);
  if (modals.has(last) || /^(?:do|does|did)$/.test(last)) return form === 'BASE' || form === 'PAST';
  if (forms.has(last)) return form === 'PAST' || form === 'ING';
  return form === 'PAST';
}

function isFinite(tokens: readonly Token[], at: number, form: VerbGroup['form']): boolean {
  let before = at - 1;
  while (before >= 0 && tagOf(tokens[before]) === 'ADV') before--;
  const lower = lowerOf(tokens[before]);
  if (lower === 'to' || form === 'ING' || tagOf(tokens[before]) === 'CCONJ') return false;
  if (tagOf(tokens[before]) === 'ADP' && !/^(?:up|out|in|off|down|over|on)$/.test(lower)) return false;
  if (form === 'THIRD') return before >= 0;
  // "portions released by X", "a plan backed by Y": participles after their noun.
  if (form === 'PAST') return before >= 0 && !/^(?:by)$/.test(lowerOf(tokens[at + 1]));
  if (before < 0) return false;
  for (let i = before; i >= Math.max(0, before - 5); i--)
    if (tagOf(tokens[i]) === 'VERB' && causative.has(tokens[i]?.lemma ?? '')) return false;
  return plural.test(lower) || (/[^su]s$/.test(lower) && /^(?:NOUN|PROPN)$/.test(tagOf(tokens[before])));
}
