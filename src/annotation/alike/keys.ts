import type { Proposition, Term } from './proposition.ts';

/** So many claims under one key are compared with another on either side of it, the nearest in their order. */
export const mostCompared = 20;

/** Of so many concepts of a proposition, those that say most, the keys are made. */
const keyed = 5;

/**
 * What two propositions must have in common to be worth comparing ("blocking" in record linkage): combinations of their
 * most telling concepts, at most ten. Threes, since a word or two are in too many claims to look them up by; of short
 * propositions also twos. None of what cannot be compared.
 */
export function keysOf({ terms, elusive }: Proposition): string[] {
  if (elusive) return [];
  const telling = [...terms.values()]
    .filter(({ kind, weight }) => kind === 'name' || weight >= 1)
    .sort((a, b) => b.weight - a.weight || b.concept.length - a.concept.length || byText(a, b))
    .map(({ concept }) => concept);
  const concepts = [...new Set(telling)].slice(0, keyed).sort();
  const twos = concepts.flatMap((one, i) => concepts.slice(i + 1).map((other) => `${one} ${other}`));
  const threes = concepts.flatMap((one, i) =>
    concepts.slice(i + 1).flatMap((two, j) => concepts.slice(i + j + 2).map((three) => `${one} ${two} ${three}`)),
  );
  return concepts.length < keyed ? [...twos, ...threes] : threes;
}

function byText(a: Term, b: Term): number {
  return a.concept < b.concept ? -1 : 1;
}
