import { alike, type Likeness } from '../../annotation/alike/alike.ts';
import { keysOf, mostCompared } from '../../annotation/alike/keys.ts';
import type { Proposition } from '../../annotation/alike/proposition.ts';
import { readProposition } from '../../annotation/alike/read-proposition.ts';
import type { ClaimLinkKind } from '../../vocabulary/enums.ts';
import type { Claim } from './claims.ts';
import type { Range } from './reading.ts';
import type { Statement } from './statements.ts';

/** How one claim bears on another. */
export interface ClaimLink {
  readonly from: Claim;
  readonly kind: ClaimLinkKind;
  readonly to: Claim;
  readonly basis: 'STATED' | 'INFERRED';
  readonly strict: boolean | null;
  readonly evidence: readonly Range[];
  /** In the reading of the article; null for what is proposed because the two are alike, which has a score. */
  readonly confidence: number | null;
  readonly score: number | null;
}

/**
 * Requires claims, with the statements that they come from. Assigns links within the article: what an echo restates and
 * what a participle gives as reason are stated; claims
 * that are alike are proposed as RESTATES, and as CONTRADICTS where one denies what the other says. Nothing is merged.
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
  const byStatement = claimsByStatement(claims);
  for (const [statement, own] of byStatement) {
    for (const { value, evidence, confidence } of statement.echoes) {
      const [from, to] = closest(own, byStatement.get(value) ?? []) ?? [];
      if (from && to)
        add({
          from,
          kind: 'RESTATES',
          to,
          basis: 'STATED',
          strict: null,
          evidence: evidence ? [evidence] : [],
          confidence: confidence * 0.8,
          score: null,
        });
    }
  }
  const inOrder = [...byStatement.keys()];
  for (const [index, statement] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before) reasonWithin(before, statement, byStatement, add);
  }
  for (const [from, to, { kind, strict, score }] of alikePairs(claims))
    add({ from, kind, to, basis: 'INFERRED', strict, evidence: [], confidence: null, score });
  return links;
}

/** The claims that each statement puts forward, both in the order of the text. */
function claimsByStatement(claims: readonly Claim[]): Map<Statement, Claim[]> {
  const found = new Map<Statement, Claim[]>();
  for (const claim of claims) {
    const statement = claim.statements[0]?.statement;
    if (statement) found.set(statement, [...(found.get(statement) ?? []), claim]);
  }
  return found;
}

/** Which claim of an echo takes up which of what it echoes: the two that are most alike, else the first of each. */
function closest(own: readonly Claim[], echoed: readonly Claim[]): readonly [Claim, Claim] | null {
  const pairs = own.flatMap((one) => echoed.map((other) => [one, other] as const));
  const scores = new Map(pairs.map((pair) => [pair, restating(...pair)]));
  return pairs.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0] ?? null;
}

function restating(one: Claim, other: Claim): number {
  const likeness = alike(readProposition(one.text), readProposition(other.text));
  return likeness?.kind === 'RESTATES' ? likeness.score : 0;
}

/** "condemned the aid, arguing it …" and "reminded them that …, urging them to …" give reasons. */
function reasonWithin(
  one: Statement,
  two: Statement,
  byStatement: ReadonlyMap<Statement, readonly Claim[]>,
  add: (link: ClaimLink) => void,
): void {
  if (!one.cue || !two.cue || one.speaker !== two.speaker || one.spoken.sentence !== two.spoken.sentence) return;
  const [before, after] = [byStatement.get(one) ?? [], byStatement.get(two) ?? []];
  const supports = (from: Claim | undefined, to: Claim | undefined, evidence: readonly Range[]): void => {
    if (from && to) add({ from, kind: 'SUPPORTS', to, basis: 'STATED', strict: null, evidence, confidence: 0.7, score: null }); // prettier-ignore
  };
  if (two.lemma === 'argue' || two.lemma === 'say' || two.lemma === 'claim') {
    if (!['CONDEMN', 'CRITICIZE', 'DENY', 'URGE', 'DEMAND', 'REQUEST'].includes(one.act)) return;
    for (const reason of after) supports(reason, before[0], [two.cue]);
  } else if (['URGE', 'REQUEST', 'DEMAND'].includes(two.act) && ['REMIND', 'WARN', 'EMPHASIZE'].includes(one.act)) {
    for (const reason of before) supports(reason, after[0], [one.cue, two.cue]);
  }
}

/** The later claim, the earlier, and how alike they are. Near linear: only claims that share a key are compared. */
function* alikePairs(claims: readonly Claim[]): Generator<[Claim, Claim, Likeness]> {
  const byKey = new Map<string, number[]>();
  const read = claims.map(({ text }) => readProposition(text));
  for (const [index, proposition] of read.entries()) {
    const earlier = new Set<number>();
    for (const key of keysOf(proposition)) {
      const sharing = byKey.get(key) ?? [];
      for (const other of sharing.slice(-mostCompared)) earlier.add(other);
      byKey.set(key, [...sharing, index]);
    }
    for (const other of earlier) {
      const likeness = alike(proposition, read[other] as Proposition);
      if (likeness) yield [claims[index] as Claim, claims[other] as Claim, likeness];
    }
  }
}
