import type { Checkability, Modality } from '../../vocabulary/enums.ts';
import type { Proposition } from './claim-text.ts';
import type { Statement } from './statements.ts';

const directive = new Set(['REQUEST', 'URGE', 'DEMAND', 'ORDER', 'ADVISE']);
const judging = new Set(['CONDEMN', 'PRAISE', 'WELCOME', 'CRITICIZE', 'REGRET']);

/** Verbs that tell an intention, before an infinitive. */
const intending = /\b(?:plans?|planned|planning|intends?|intended|scheduled|vows?|vowed|promised?|pledged?|prepar(?:es|ed|ing)|(?:is|are|was|were) set) to (?!the\b|an?\b)\p{Ll}|\bdue to (?:be|meet|begin|start|visit|speak|hold|travel|sign|vote|open|appear)\b/u; // prettier-ignore
/** Acts that are agreed on beforehand: told with "will" or "would", they are planned. */
const arranged = /\b(?:will|would) (?:meet|speak with|visit|hold|sign|travel|ask)\b/;
const judgement =
  /\b(?:is|are|was|were|be|been)(?: not| never)?(?: an?| the)?(?: \p{Ll}+ly| very| so| too| just| more| most)? (?:right to|right|wrong|insults?|unacceptable|outrageous|irresponsible|fair|unfair|good|bad|best|worst|better|worse|great|terrible|disgrace|disgraceful|shame|shameful|careful|disgusting|horrible|unfit|unhinged|smart|stupid|crazy|reckless|dangerous|important|appropriate|inappropriate|ridiculous|immoral|intolerable)\b|\b(?:has|have|had) (?:the|every|no|a) right to\b|\bdeserves?\b/iu;

/** How the proposition stands to the facts, as its verb and the speech act tell. */
export function modalityOf(
  { text, verb, completed, attitude }: Proposition,
  { act, lemma, mode }: Statement,
): Modality {
  if (directive.has(act) && (completed || !verb)) return 'DESIRED';
  if (act === 'ACCUSE' && lemma !== 'point out') return 'ALLEGED';
  if (attitude === 'hope' || (!verb && !completed)) return 'DESIRED';
  if (/^(?:fear|worry|suspect|guess)$/.test(attitude ?? '')) return 'POSSIBLE';
  const has = (pattern: RegExp): boolean => verb ? verb.auxiliaries.some((word) => pattern.test(word)) : pattern.test(text.toLowerCase()); // prettier-ignore
  const conditional =
    /^(?:even )?(?:if|unless)\b/i.test(text) || (/\bif\b/.test(text) && has(/\b(?:would|will|could)\b/));
  if (conditional) return 'CONDITIONAL';
  if (/\b(?:would|could) have \p{L}+(?:ed|en|ne|ade|ent|ost|on)\b/u.test(text) && has(/\b(?:would|could)\b/)) return 'HYPOTHETICAL'; // prettier-ignore
  if (has(/\b(?:should|must|shall|ought)\b/) || /^\W*(?:\p{L}+ ){1,4}(?:needs?|ha(?:s|ve)(?: got)?) to (?:be|stop|do|make|get|take|go|start|change|come|act|know)\b/u.test(text)) return 'DESIRED'; // prettier-ignore
  if (act !== 'DENY' && isNegative(text, verb)) return 'NEGATED';
  if (act === 'PROMISE' || act === 'OFFER' || act === 'THREATEN')
    return has(/\b(?:would|will)\b/) && lemma === 'say' ? (arranged.test(text) ? 'PLANNED' : 'FUTURE') : 'PLANNED';
  if (intending.test(text) || arranged.test(text)) return 'PLANNED';
  if (has(/^(?:will|['’]ll|wo)$|\bwill\b/) || /\bgoing to (?!the\b|an?\b)\p{Ll}/u.test(text)) return 'FUTURE';
  if (has(/\bwould\b|^['’]d$/)) return isSupposed(text) ? 'CONDITIONAL' : 'FUTURE';
  if (has(/\b(?:may|might|could)\b/) || /\b(?:possibly|perhaps|(?:is|are|was|were) (?:un)?likely)\b/.test(text)) return 'POSSIBLE'; // prettier-ignore
  return mode === 'NARRATED' && act === 'HINT' ? 'POSSIBLE' : 'ACTUAL';
}

/** Whether the main verb, its subject or its object is negated; a "not" elsewhere denies only a part. */
function isNegative(text: string, verb: Proposition['verb']): boolean {
  if (verb?.negated) return true;
  if (/^(?:no|nobody|nothing|none|neither|never|not)\b/i.test(text)) return true;
  const head = verb?.head.text;
  if (!head) return /\b(?:not|never|cannot)\b|n[’']t\b/i.test(text.split(', not ')[0] ?? '');
  const after = text.slice(text.indexOf(head) + head.length);
  return /^ (?:also |only )?(?:no|none|nobody|never)\b/.test(after);
}

/** A subject that is itself supposed: "allowing …", "strikes on … would", "a failure to … would". */
function isSupposed(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+ing|Any|An? \p{L}+ (?:to|of)|\p{Lu}\p{Ll}+s on|Such)\b/u.test(text);
}

/** Whether and how the proposition could be checked. */
export function checkabilityOf(proposition: Proposition, modality: Modality, { act, mode }: Statement): Checkability {
  const { text, verb, completed } = proposition;
  if (modality === 'DESIRED' || (judging.has(act) && mode === 'NARRATED')) return 'NORMATIVE';
  if (/\b(?:is|are|was|were|[’']s)(?: not)?(?: just| only| really)? about\b/.test(text)) return 'FRAMING';
  if (completed && modality !== 'ALLEGED' && act !== 'DENY' && /^.{2,80}? (?:is|are) an? /.test(text)) return 'FRAMING';
  if (['FUTURE', 'CONDITIONAL', 'PLANNED', 'POSSIBLE', 'HYPOTHETICAL'].includes(modality)) return 'PREDICTION';
  if (verb?.auxiliaries.some((word) => /^(?:will|would|wo|['’]ll)$/.test(word))) return 'PREDICTION';
  if (judgement.test(text)) return 'NORMATIVE';
  if (completed && modality === 'ACTUAL' && act !== 'DENY' && act !== 'HINT') return 'NORMATIVE';
  return /\b(?:risks?|chances?|danger) (?:of|that)\b/.test(text) ? 'PREDICTION' : 'FACTUAL';
}
