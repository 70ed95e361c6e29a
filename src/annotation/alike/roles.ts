import { conceptOf } from './concept.ts';
import { symmetricVerbs } from './function-words.ts';
import type { Proposition, Term } from './proposition.ts';

const symmetric = new Set([...symmetricVerbs].map(conceptOf));
/** Of subjects, objects and those nearest to them; the rest can stand anywhere ("in Geneva", "after the vote"). */
const core: ReadonlySet<string | null> = new Set([null, 'by', 'to', 'on', 'against', 'for', 'with', 'from', 'at']);
const contrary = /^(?:from (?:to|into|toward)|(?:to|into|toward) from|for against|against for|from by|by from)$/;

/** A term that both propositions have. */
interface Shared {
  readonly concept: string;
  readonly here: Term;
  readonly there: Term;
}

/** Whether what both name does the same to the same in both: not “Russia attacked Ukraine” and “Ukraine attacked Russia”. */
export function rolesAgree(one: Proposition, other: Proposition): boolean {
  const shared = [...one.terms.values()].flatMap((here): Shared[] => {
    const there = other.terms.get(here.concept);
    return there ? [{ concept: here.concept, here, there }] : [];
  });
  const isSameVoice = one.passive === other.passive;
  const passive = (one.passive === null) === (other.passive === null) ? null : (one.passive ?? other.passive);
  return (
    !shared.some(isContrary) &&
    !(isSameVoice && hasSwappedNames(shared)) &&
    !hasTurned(shared, passive) &&
    !hasOtherHead(one, other) &&
    !hasOtherHead(other, one)
  );
}

/** "from Lima" and "to Lima". */
function isContrary({ here, there }: Shared): boolean {
  return here.kind !== 'number' && contrary.test(`${here.preposition ?? ''} ${there.preposition ?? ''}`);
}

/** "left Kherson for Crimea" and "left Crimea for Kherson". */
function hasSwappedNames(shared: readonly Shared[]): boolean {
  const moved = shared.filter(({ here, there }) => here.kind === 'name' && here.preposition !== there.preposition);
  return moved.some(({ here, there }) =>
    moved.some(
      (second) => here.preposition === second.there.preposition && there.preposition === second.here.preposition,
    ),
  );
}

/** Whether what stood before and after a term has changed sides, or in a change of voice anything about its verb. */
function hasTurned(shared: readonly Shared[], passive: string | null): boolean {
  const movable = shared.filter(({ here, there }) => core.has(here.preposition) && core.has(there.preposition));
  return shared.some(({ concept, here, there }) => {
    if (symmetric.has(concept)) return false;
    const crossing = movable.filter((term) => isBefore(term.here, here) !== isBefore(term.there, there));
    if (concept === passive && crossing.length > 0) return true;
    return crossing.some((term) => isBefore(term.here, here)) && crossing.some((term) => isBefore(term.there, there));
  });
}

function isBefore(term: Term, verb: Term): boolean {
  return term.place < verb.place;
}

/** "the lawyers of the families" against "the families": what both name is not what is spoken of. */
function hasOtherHead(own: Proposition, other: Proposition): boolean {
  const terms = [...own.terms];
  return terms.some(([key, { kind }], i) => {
    const [owner, owned] = terms[i + 1] ?? [];
    if (other.terms.has(key) || kind !== 'word' || owned?.preposition !== 'of' || owner === undefined) return false;
    const same = other.terms.get(owner);
    return same !== undefined && same.preposition !== 'of';
  });
}
