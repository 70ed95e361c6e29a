import { conceptOf } from './concept.ts';
import { symmetricVerbs } from './function-words.ts';
import type { Proposition, Term } from './proposition.ts';

const symmetric = new Set([...symmetricVerbs].map(conceptOf));

/** Whether what both name does the same to the same in both: not “Russia attacked Ukraine” and “Ukraine attacked Russia”. */
export function rolesAgree(one: Proposition, other: Proposition): boolean {
  const shared = [...one.terms.values()].flatMap((term) => {
    const same = other.terms.get(term.concept);
    return same ? [{ concept: term.concept, kind: term.kind, here: term, there: same }] : [];
  });
  for (const { kind, here, there } of shared) {
    const pair = `${here.preposition ?? ''} ${there.preposition ?? ''}`;
    if (kind !== 'number' && contraryPrepositions.test(pair)) return false;
  }
  const names = shared.filter(({ kind }) => kind === 'name');
  for (const first of names)
    for (const second of names)
      if (
        first.here.preposition !== first.there.preposition &&
        first.here.preposition === second.there.preposition &&
        first.there.preposition === second.here.preposition &&
        one.passive === other.passive
      )
        return false;
  if (headDiffers(one, other) || headDiffers(other, one)) return false;
  const passive = (one.passive === null) !== (other.passive === null) ? (one.passive ?? other.passive) : null;
  const bare = shared.filter(({ here, there }) => isCore(here.preposition) && isCore(there.preposition));
  for (const { here, there, concept } of shared) {
    if (symmetric.has(concept)) continue;
    const crossing = bare.filter(
      (term) => term.concept !== concept && before(term.here, here) !== before(term.there, there),
    );
    if (concept === passive && crossing.length > 0) return false;
    const fromLeft = crossing.some((term) => before(term.here, here));
    const fromRight = crossing.some((term) => !before(term.here, here));
    if (fromLeft && fromRight) return false;
  }
  return true;
}

/** "the lawyers of the families" against "the families": what both name is not what is spoken of. */
function headDiffers(own: Proposition, other: Proposition): boolean {
  const terms = [...own.terms];
  return terms.some(([key, term], i) => {
    const [owner, owned] = terms[i + 1] ?? [];
    const same = owner === undefined ? undefined : other.terms.get(owner);
    return (
      !other.terms.has(key) &&
      term.kind === 'word' &&
      owned?.preposition === 'of' &&
      same !== undefined &&
      same.preposition !== 'of'
    );
  });
}

const contraryPrepositions =
  /^(?:from (?:to|into|toward)|(?:to|into|toward) from|for against|against for|from by|by from)$/;

function isCore(preposition: string | null): boolean {
  return preposition === null || /^(?:by|to|on|against|for|with|from|at)$/.test(preposition);
}

function before(term: Term, verb: Term): boolean {
  return term.place < verb.place;
}
