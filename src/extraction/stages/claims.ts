import type { Checkability, Modality, Stance } from '../../vocabulary/enums.ts';
import type { Actor, Cast } from './cast.ts';
import { checkabilityOf, modalityOf } from './claim-modality.ts';
import { propositionsOf } from './claim-text.ts';
import type { Proposition } from './claim-text.ts';
import type { Range, Reading } from './reading.ts';
import type { Token } from '../tokens.ts';
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

/**
 * Requires tagged tokens, statements with addressees and responses, and the body that each speaker speaks for. Assigns a claim for each clause that a
 * statement puts forward.
 */
export function findClaims(
  reading: Reading,
  tokens: readonly Token[],
  cast: Cast,
  statements: readonly Statement[],
  bodies: ReadonlyMap<Actor, Actor | null>,
): Claim[] {
  const claims: Claim[] = [];
  for (const [index, statement] of statements.entries()) {
    if (silent.has(statement.act)) continue;
    const answered = deniedClaim(statement, claims, reading);
    if (answered) {
      answered.statements.push({ statement, stance: 'DENIES' });
      continue;
    }
    const setting = {
      reading,
      tokens,
      cast,
      body: bodies.get(statement.speaker) ?? null,
      before: statements[index - 1],
    };
    for (const [number, proposition] of propositionsOf(setting, statement).entries()) {
      const { text, evidence, confidence } = proposition;
      const modality = modalityOf(proposition, statement);
      claims.push({
        key: `c${statement.key.slice(1)}${number === 0 ? '' : `-${number + 1}`}`,
        text,
        statements: [{ statement, stance: statement.act === 'DENY' ? 'DENIES' : 'ASSERTS' }],
        about: aboutOf(cast, proposition),
        modality,
        checkability: checkabilityOf(proposition, modality, statement),
        evidence,
        confidence,
      });
    }
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

function aboutOf(cast: Cast, { evidence, actors }: Proposition): Actor[] {
  const about = new Set(actors);
  for (const range of evidence)
    for (const { actor, type } of cast.within(range))
      if (type !== 'ADJECTIVE' || actor.kind === 'COUNTRY') about.add(actor);
  return [...about];
}
