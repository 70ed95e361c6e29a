import { conceptOf, oppositionOf } from './concept.ts';
import { limits, type Mood } from './function-words.ts';
import { whole, type Proposition, type Term } from './proposition.ts';
import { rolesAgree } from './roles.ts';

/** That one proposition says the same as another, or the opposite. */
export interface Likeness {
  readonly kind: 'RESTATES' | 'CONTRADICTS';
  /** For CONTRADICTS: whether both cannot be true. Null otherwise. */
  readonly strict: boolean | null;
  /** Share of what is said that both say, 0 to 1, in hundredths. */
  readonly score: number;
}

/** Name and version of this comparison; the version rises whenever two propositions would be judged otherwise. */
export const comparison = { name: 'onrecord-alike', version: '1' } as const;

const limiting = new Set([...limits].map(conceptOf));

/** Least score to be proposed. */
const leastScore = { RESTATES: 0.75, CONTRADICTS: 0.8 };
/**
 * Least weight of what both say, and least number of words in it that are neither names nor numbers: less fits too many
 * propositions. More of fragments: “Hillary Clinton, the Democratic nominee” says nothing.
 */
const leastShared = { clause: { weight: 3, words: 1 }, fragment: { weight: 5, words: 3 } };
/** What a word in the place of another weighs, each of the two; and what a word more on one side. */
const replaced = 1.5;
const added = 0.7;

/**
 * Whether two propositions say the same, or one the opposite of the other; null when neither is likely. Symmetric.
 * A weighted overlap of concepts (Jaccard, with words replaced counting more than words added), which names, numbers,
 * roles, moods and conditions that differ veto; the number of negations and opposites that differ tells the kind.
 */
export function alike(one: Proposition, other: Proposition): Likeness | null {
  // One order, so that the answer is the same to the last digit.
  if (one.text > other.text) return alike(other, one);
  if (one.elusive || other.elusive || one.hedged !== other.hedged || one.conditional !== other.conditional) return null;
  const compared = compareTerms(one, other);
  const least = leastShared[one.isClause && other.isClause ? 'clause' : 'fragment'];
  if (!compared || compared.shared < least.weight || compared.words < least.words) return null;
  const flips = polarityOf(one, other, compared.opposites);
  if (flips === null || !rolesAgree(one, other)) return null;
  const mood = moodsAgree(one.mood, other.mood, flips.differ, one.negated.length + other.negated.length > 0);
  if (mood === null) return null;
  const score = Math.round(compared.score * mood * 100) / 100;
  const kind = flips.differ ? 'CONTRADICTS' : 'RESTATES';
  return score < leastScore[kind] ? null : { kind, strict: flips.differ ? true : null, score };
}

interface Opposite {
  readonly concepts: readonly string[];
  readonly kind: 'complementary' | 'contrary';
}

interface Compared {
  /** Weight of what both say, opposites included. */
  readonly shared: number;
  readonly words: number;
  readonly score: number;
  readonly opposites: readonly Opposite[];
}

function compareTerms(one: Proposition, other: Proposition): Compared | null {
  let shared = 0;
  let words = 0;
  const opposites: Opposite[] = [];
  const left = unsharedOf(one, other);
  const right = unsharedOf(other, one);
  for (const [key, { weight, kind }] of one.terms) {
    const same = other.terms.get(key);
    if (!same) continue;
    shared += Math.max(weight, same.weight);
    words += Number(kind === 'word' && same.kind === 'word');
  }
  for (const term of [...left])
    for (const against of right) {
      const kind = oppositionOf(term.concept, against.concept);
      if (!kind) continue;
      opposites.push({ concepts: [term.concept, against.concept], kind });
      left.splice(left.indexOf(term), 1);
      right.splice(right.indexOf(against), 1);
      shared += Math.max(term.weight, against.weight);
      break;
    }
  if (opposites.length > 1) return null;
  for (const kind of ['name', 'number'] as const)
    if (left.some((term) => term.kind === kind) && right.some((term) => term.kind === kind)) return null;
  if ([...left, ...right].some(({ concept }) => limiting.has(concept))) return null;
  const lacking = weightOf(left, one, other);
  const surplus = weightOf(right, other, one);
  const swapped = Math.min(lacking, surplus);
  const extra = Math.max(lacking, surplus) - swapped;
  return {
    shared,
    words: words + opposites.length,
    opposites,
    score: shared / (shared + 2 * replaced * swapped + added * extra),
  };
}

function unsharedOf(own: Proposition, other: Proposition): Term[] {
  return [...own.terms].filter(([key]) => !other.terms.has(key)).map(([, term]) => term);
}

/** A first name beside a surname that both have adds little. */
function weightOf(unshared: readonly Term[], own: Proposition, other: Proposition): number {
  const known = new Set(
    [...own.terms.values()].filter(({ concept }) => other.terms.has(concept)).map(({ run }) => run),
  );
  return unshared.reduce(
    (sum, { kind, run, weight }) =>
      sum + (kind === 'name' && known.has(run) ? 0.2 : kind === 'number' ? 2.5 * weight : weight),
    0,
  );
}

/** Whether one denies what the other says; null when they differ in more than that, or in what is denied. */
function polarityOf(
  one: Proposition,
  other: Proposition,
  opposites: Compared['opposites'],
): { differ: boolean } | null {
  const rest = symmetricDifference(one.negated, other.negated);
  const [opposite] = opposites;
  if (rest.length === 0) return { differ: opposite !== undefined };
  const [denied, ...more] = rest as [string, ...string[]];
  // "It is not true that the bank did not": denied twice on one side.
  if (more.length === 1 && !opposite && one.negated.length !== other.negated.length) return { differ: false };
  // "found no errors", "did not find errors".
  if (more.length === 1 && !opposite && rest.includes(whole)) return { differ: false };
  if (more.length > 0) return null;
  if (opposite)
    return opposite.kind === 'complementary' && [whole, ...opposite.concepts].includes(denied)
      ? { differ: false }
      : null;
  return denied === whole || (one.terms.has(denied) && other.terms.has(denied)) ? { differ: true } : null;
}

/** What is in one list and not in the other, as often as it is more often in the one. */
function symmetricDifference(one: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  const only = one.filter((concept) => {
    const at = rest.indexOf(concept);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [...only, ...rest];
}

/** How well moods go together, 0 to 1; null where they do not. */
function moodsAgree(one: Mood, other: Mood, differ: boolean, negated: boolean): number | null {
  // "may" and "may not" go together well.
  if (differ && one === other && (one === 'possible' || one === 'probable')) return null;
  if (one === other) return 1;
  const pair = [one, other].sort().join(' ');
  if (pair === 'future planned') return 0.9;
  if (differ && negated && (pair === 'able future' || pair === 'able possible')) return 0.95;
  return null;
}
