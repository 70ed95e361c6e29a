import type { Proposition, Term } from './proposition.ts';

/** Of so many concepts of a proposition, those that say most, each two make a key. */
const keyed = 5;

/** So many claims under one key are compared with another on either side of it, the nearest in their order. */
export const mostCompared = 50;

/**
 * What two propositions must have in common to be worth comparing: the pairs of their most telling concepts, at most
 * ten. A single word is in too many of them to be looked up by ("blocking" in record linkage).
 */
export function keysOf({ terms }: Proposition): string[] {
  const telling = [...terms.values()]
    .filter(({ kind, weight }) => kind === 'name' || weight >= 1)
    .sort((a, b) => b.weight - a.weight || b.concept.length - a.concept.length || byText(a, b))
    .map(({ concept }) => concept);
  const concepts = [...new Set(telling)].slice(0, keyed).sort();
  return concepts.flatMap((one, i) => concepts.slice(i + 1).map((other) => `${one} ${other}`));
}

function byText(a: Term, b: Term): number {
  return a.concept < b.concept ? -1 : 1;
}
