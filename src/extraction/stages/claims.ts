import type { Checkability, Modality, Stance } from '../../vocabulary/enums.ts';
import type { Actor, Cast } from './cast.ts';
import { propositionOf } from './claim-text.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

/** A proposition with the statements that make it or take it up. */
export interface Claim {
  readonly key: string;
  readonly text: string;
  readonly statements: { statement: Statement; stance: Stance }[];
  readonly about: readonly Actor[];
  readonly modality: Modality;
  readonly checkability: Checkability;
  readonly evidence: readonly Range[];
  readonly confidence: number;
}

/** Speech acts that put nothing forward. */
const silent = new Set(['DECLINE_TO_COMMENT', 'THANK', 'APOLOGIZE', 'REFUSE', 'JOKE', 'INVITE', 'ASK']);
const directive = new Set(['REQUEST', 'URGE', 'DEMAND', 'ORDER', 'ADVISE']);
const judging = new Set(['CONDEMN', 'PRAISE', 'WELCOME', 'CRITICIZE', 'REGRET']);

/** Requires statements with addressees and responses. Assigns one claim for each statement that puts something forward. */
export function findClaims(reading: Reading, cast: Cast, statements: readonly Statement[]): Claim[] {
  const claims: Claim[] = [];
  for (const [index, statement] of statements.entries()) {
    if (silent.has(statement.act)) continue;
    const answered = deniedClaim(statement, claims, reading);
    if (answered) {
      answered.statements.push({ statement, stance: 'DENIES' });
      continue;
    }
    const proposition = propositionOf(reading, statement, statements[index - 1]);
    if (!proposition) continue;
    const { text } = proposition;
    const modality = modalityOf(text, statement, proposition.named);
    claims.push({
      key: `c${statement.key.slice(1)}`,
      text,
      statements: [{ statement, stance: statement.act === 'DENY' ? 'DENIES' : 'ASSERTS' }],
      about: aboutOf(cast, statement),
      modality,
      checkability: checkabilityOf(text, modality, statement),
      evidence: statement.content,
      confidence: proposition.confidence,
    });
  }
  return claims;
}

/** "rejected the accusation": the claim of the statement answered, taken up and denied. */
function deniedClaim(statement: Statement, claims: readonly Claim[], { text }: Reading): Claim | null {
  if (statement.act !== 'DENY' || statement.mode === 'MIXED') return null;
  const content = statement.content[0];
  if (
    !content ||
    !/^(?:the|this|that|these|those|his|her|its|their) [\p{L}]+$/u.test(text.slice(content.start, content.end))
  )
    return null;
  const answered = statement.respondsTo[0]?.value;
  return claims.find((claim) => claim.statements[0]?.statement === answered) ?? null;
}

function aboutOf(cast: Cast, { content }: Statement): Actor[] {
  const actors = new Set<Actor>();
  for (const range of content)
    for (const { actor, type } of cast.within(range))
      if (type !== 'ADJECTIVE' || actor.kind === 'COUNTRY') actors.add(actor);
  return [...actors];
}

function modalityOf(text: string, statement: Statement, named: boolean): Modality {
  const { act } = statement;
  if (directive.has(act)) return 'DESIRED';
  if (act === 'ACCUSE' && statement.lemma !== 'point out') return 'ALLEGED';
  if (/^if\b|\bif\b.*\b(?:would|will|could)\b|\b(?:would|will|could)\b.*\bif\b/i.test(text)) return 'CONDITIONAL';
  if (/\b(?:would|could) have \p{L}+(?:ed|en)\b/u.test(text)) return 'HYPOTHETICAL';
  if (/\b(?:not|never|no|nobody|nothing|neither|cannot)\b|n[’']t\b/i.test(text) && act !== 'DENY') return 'NEGATED';
  if (act === 'PROMISE' || act === 'OFFER')
    return /\bwould\b|\bwill\b/.test(text) && statement.lemma === 'say' ? 'FUTURE' : 'PLANNED';
  if (
    /\b(?:plans?|planned|intends?|scheduled|due) to\b|\bwill (?:meet|speak|visit|hold|sign|walk|travel)\b|\bwould (?:ask|speak|meet|visit)\b/.test(
      text,
    )
  )
    return 'PLANNED';
  if (/\bwill\b|\bgoing to\b/.test(text)) return 'FUTURE';
  if (/\bwould\b/.test(text)) return isSupposed(text) ? 'CONDITIONAL' : 'FUTURE';
  if (/\b(?:may|might|could|possible|possibly|perhaps|unlikely|likely|risk of)\b/.test(text)) return 'POSSIBLE';
  if (/\b(?:should|must|ought|needs? to|wants?|hopes?)\b/.test(text)) return 'DESIRED';
  return named && act === 'HINT' ? 'POSSIBLE' : 'ACTUAL';
}

/** A subject that is itself supposed: "allowing …", "strikes on … would", "a failure to … would". */
function isSupposed(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+ing|Any|An? \p{L}+ (?:to|of)|\p{Lu}\p{Ll}+s on|Such)\b/u.test(text);
}

function checkabilityOf(text: string, modality: Modality, statement: Statement): Checkability {
  if (modality === 'DESIRED' || judging.has(statement.act)) return 'NORMATIVE';
  if (/\b(?:is|are|was|were)(?: not)?(?: just| only| really)? about\b/.test(text)) return 'FRAMING';
  if (['FUTURE', 'CONDITIONAL', 'PLANNED', 'POSSIBLE', 'HYPOTHETICAL'].includes(modality)) return 'PREDICTION';
  if (
    /\b(?:should|must|right to|wrong|deserves?|insult|unacceptable|outrageous|irresponsible|fair|unfair|good|bad|best|worst|disgrace|shame|careful)\b/i.test(
      text,
    )
  )
    return 'NORMATIVE';
  return 'FACTUAL';
}
