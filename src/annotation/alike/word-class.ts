import { participles, pasts } from './forms.ts';
import { denials, modals, negators, prepositions, stopWords } from './function-words.ts';
import { sameName } from './meanings.ts';
import type { Word } from './words.ts';

/** Forms of "be", which make a passive with a participle. */
export const beForms: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);

const determiner = /^(?:a|an|the|this|that|these|those|its|his|her|their|all|some|every|any|no|both)$/;

/** "Israeli", "Chinese": a name whose noun is yet to come. */
export function isDemonym(lower: string): boolean {
  const country = sameName.get(lower);
  return country !== undefined && country !== lower;
}

/** Whether a word has no content of its own. */
export function isFunction({ lower }: Word): boolean {
  return stopWords.has(lower) || modals.has(lower) || negators.has(lower);
}

/** After "to": an infinitive rather than a name or the start of a noun phrase. */
export function isInfinitive({ lower, isName, number }: Word): boolean {
  return !isName && number === null && !determiner.test(lower);
}

/** Whether with a form of "be" it makes a passive. */
export function isParticiple(lower: string): boolean {
  return (lower.length > 4 && lower.endsWith('ed')) || participles.has(lower);
}

/** A form that only verbs have, or one in -s after what may be its subject and before what may be its object. */
export function isVerb({ lower, isName }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (isName) return false;
  if (beForms.has(lower) || /^(?:has|have|had|do|does|did)$/.test(lower) || modals.has(lower)) return true;
  if (isParticiple(lower) || denials.has(lower) || pasts.has(lower)) return true;
  const hasSubject = before !== undefined && !isFunction(before);
  return /[^s]s$/.test(lower) && hasSubject && !(after && prepositions.has(after.lower));
}
