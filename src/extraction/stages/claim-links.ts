import type { ClaimLinkKind } from '../../vocabulary/enums.ts';
import type { Claim } from './claims.ts';
import type { Range } from './reading.ts';

/** How one claim bears on another. */
export interface ClaimLink {
  readonly from: Claim;
  readonly kind: ClaimLinkKind;
  readonly to: Claim;
  readonly basis: 'STATED' | 'INFERRED';
  readonly strict: boolean | null;
  readonly evidence: readonly Range[];
  readonly confidence: number;
}

/** Least share of common words for two claims to be proposed as the same. */
const leastAlike = 0.5;
/** Claims that share a word are compared; a word in more claims than this says nothing. */
const mostClaimsOfWord = 40;

const stopWords = new Set(
  'a an the of to in on at by for with and or but that this it its is are was were be been being has have had do does did will would can could may might must should not never no nobody any as from than there their his her he she they them we us our i my you your who which what also only just more most very so if'.split(
    ' ',
  ),
);

/**
 * Requires claims, with the statements that they come from. Assigns links within the article: what an echo restates and
 * what a participle gives as reason are stated; near-equal words are proposed as RESTATES, and as CONTRADICTS where one
 * of the two is negated. Nothing is merged. Near linear: only claims that share a content word are compared.
 */
export function linkClaims(claims: readonly Claim[]): ClaimLink[] {
  const links: ClaimLink[] = [];
  const seen = new Set<string>();
  const add = (link: ClaimLink): void => {
    const pair = [link.from.key, link.to.key].sort().join(' ');
    if (link.from === link.to || seen.has(pair)) return;
    seen.add(pair);
    links.push(link);
  };
  const byStatement = new Map(claims.map((claim) => [claim.statements[0]?.statement, claim]));
  for (const claim of claims) {
    const statement = claim.statements[0]?.statement;
    for (const { value, evidence, confidence } of statement?.echoes ?? []) {
      const to = byStatement.get(value);
      if (to)
        add({
          from: claim,
          kind: 'RESTATES',
          to,
          basis: 'STATED',
          strict: null,
          evidence: evidence ? [evidence] : [],
          confidence: confidence * 0.8,
        });
    }
  }
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before) reasonWithin(before, claim, add);
  }
  for (const [one, other, score] of alikePairs(claims)) {
    const opposed = isNegated(one) !== isNegated(other);
    add({
      from: other,
      kind: opposed ? 'CONTRADICTS' : 'RESTATES',
      to: one,
      basis: 'INFERRED',
      strict: opposed ? true : null,
      evidence: [],
      confidence: Math.round(score * 80) / 100,
    });
  }
  return links;
}

/** "condemned the aid, arguing it …" and "reminded them that …, urging them to …" give reasons. */
function reasonWithin(before: Claim, claim: Claim, add: (link: ClaimLink) => void): void {
  const [one, two] = [before.statements[0]?.statement, claim.statements[0]?.statement];
  if (!one?.cue || !two?.cue || one.speaker !== two.speaker || one.spoken.sentence !== two.spoken.sentence) return;
  const link = { basis: 'STATED', strict: null, confidence: 0.7 } as const;
  if (two.lemma === 'argue' || two.lemma === 'say' || two.lemma === 'claim') {
    if (['CONDEMN', 'CRITICIZE', 'DENY', 'URGE', 'DEMAND', 'REQUEST'].includes(one.act))
      add({ ...link, from: claim, kind: 'SUPPORTS', to: before, evidence: [two.cue] });
  } else if (['URGE', 'REQUEST', 'DEMAND'].includes(two.act) && ['REMIND', 'WARN', 'EMPHASIZE'].includes(one.act)) {
    add({ ...link, from: before, kind: 'SUPPORTS', to: claim, evidence: [one.cue, two.cue] });
  }
}

function isNegated({ modality, statements }: Claim): boolean {
  return (modality === 'NEGATED') !== (statements[0]?.stance === 'DENIES');
}

function* alikePairs(claims: readonly Claim[]): Generator<[Claim, Claim, number]> {
  const words = claims.map(({ text }) => contentWords(text));
  const byWord = new Map<string, number[]>();
  for (const [index, set] of words.entries())
    for (const word of set) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  for (const [index, set] of words.entries()) {
    const shared = new Map<number, number>();
    for (const word of set) {
      const others = byWord.get(word) ?? [];
      if (others.length > mostClaimsOfWord) continue;
      for (const other of others) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, common] of shared) {
      const [one, two] = [claims[other], claims[index]];
      const score = common / (set.size + (words[other]?.size ?? 0) - common);
      if (one && two && common >= 3 && score >= leastAlike) yield [one, two, score];
    }
  }
}

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')));
}
