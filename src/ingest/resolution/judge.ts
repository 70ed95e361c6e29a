import type { ResolvedActor, ResolvedDocument } from '../../annotation/resolved.ts';
import type { ReviewReason } from '../../vocabulary/enums.ts';
import { belongingPredicates, headPredicates, rolePredicates } from '../../vocabulary/predicates.ts';
import { introductionOf } from './introduction.ts';
import type { KnownActor, KnownActors, Role } from './known-actors.ts';
import { type Match, matchesOf } from './matches.ts';
import { isCommon, isSameName, personName } from './person-name.ts';

/** The surest first: a role beside the whole name, the whole name alone, and the same for a short name. */
export const sureness = ['ROLE', 'NAME', 'SHORT_NAME_AND_ROLE', 'SHORT_NAME'] as const;
type Sureness = (typeof sureness)[number];

/** An actor of the graph that an entry may mean, and how sure that is. */
export interface Candidate {
  readonly id: number;
  /** What makes it sure; null where a person must decide. */
  readonly sure: Sureness | null;
  readonly reason: ReviewReason;
  /** 0 to 1. It ranks candidates; it was not fitted to anything, and is no probability. */
  readonly score: number;
}

const isRole = (predicate: string) => (rolePredicates as readonly string[]).includes(predicate);
const isBelonging = (predicate: string) => (belongingPredicates as readonly string[]).includes(predicate);
const isHead = (predicate: string) => (headPredicates as readonly string[]).includes(predicate);
const isState = (kind: string) => kind === 'COUNTRY' || kind === 'INTERGOVERNMENTAL_ORGANIZATION';

/**
 * Judges which actors of the graph the entries of one document may mean by their names. A wrong merge is worse than a
 * missed one:
 *
 * - A person's whole name is enough where nobody else is known by it, unless the article gives only roles that the graph
 *   does not know of the person, or says "he" where others say "she", or brings the person in as a stranger ("John Smith,
 *   a student") although the graph knows roles; and unless the name is a common one and no organisation or person that
 *   the graph links to the candidate occurs in the article. A role of the same actor (state, organisation) settles it,
 *   also among several of the name.
 * - A short name ("Putin", "President Putin") is enough with a role of the same kind in the same body; or, where one
 *   person of the name is known, if that is the head of a country which the article names or somebody whom several
 *   articles name in full, the surname is not a common one, and the article tells no role, no "Mr" or "Mrs" and no "a
 *   student". A mononym is enough with a Wikidata id.
 * - Of other kinds the name is enough if only one has it and it is not told to be part of another country. An alias in
 *   one word that is no acronym ("Northgate") needs somebody that is linked to the candidate in the article.
 */
export class Judge {
  readonly #known: KnownActors;
  readonly #document: ResolvedDocument;
  /** What the entries of the document were found to be so far, by their keys. */
  readonly #found: ReadonlyMap<string, number>;

  constructor(known: KnownActors, document: ResolvedDocument, found: ReadonlyMap<string, number>) {
    this.#known = known;
    this.#document = document;
    this.#found = found;
  }

  /** All candidates of an entry, best first. */
  candidates(entry: ResolvedActor): Candidate[] {
    const matches = matchesOf(this.#known, entry);
    const doubtful = new Set([...matches.keys()].filter((id) => this.#isDoubtful(entry, id, matches)));
    const bearersOf = (match: Match) =>
      [...matches].filter(([id, other]) => other === match && !doubtful.has(id)).length;
    return [...matches]
      .map(([id, match]) => {
        const actor = this.#known.actor(id);
        const judge = entry.kind === 'PERSON' ? this.#judgePerson : this.#judgeOther;
        const candidate = judge.call(this, entry, actor, match, bearersOf(match));
        // Where somebody has the name itself, a short form of it makes nobody sure.
        return candidate && match !== 'WHOLE' && bearersOf('WHOLE') > 0 ? { ...candidate, sure: null } : candidate;
      })
      .filter((candidate) => candidate !== null)
      .filter(({ id, sure }) => !doubtful.has(id) || sure === 'ROLE' || sure === 'SHORT_NAME_AND_ROLE')
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /**
   * Whether it is still open if an actor is another of the matches: until that is decided it is no second bearer of the
   * name, unless somebody that is linked to it occurs in the article. Else one mistake would make every further article
   * ambiguous.
   */
  #isDoubtful(entry: ResolvedActor, id: number, matches: ReadonlyMap<number, Match>): boolean {
    const isAsked = this.#known.openCandidates(id).some((other) => matches.get(other) === matches.get(id));
    return isAsked && !this.#isAcquainted(entry, id);
  }

  #judgePerson(entry: ResolvedActor, actor: KnownActor, match: Match, bearers: number): Candidate | null {
    const name = personName(entry.name);
    const here = introductionOf(
      entry.name,
      entry.mentions.map(({ type, span }) => ({ type, ...span })),
    );
    const elsewhere = introductionOf(actor.name, this.#known.references(actor.id));
    const isOtherGender = here.gender !== null && elsewhere.gender !== null && here.gender !== elsewhere.gender;
    const [own, theirs] = [this.#rolesIn(entry).filter(isOf(isRole)), this.#known.roles(actor.id).filter(isOf(isRole))];
    const isStranger = here.presentation !== null && !theirs.some(({ title }) => isIn(here.presentation, title));
    const shared = own.flatMap((role) => theirs.filter(({ objectId }) => objectId === role.objectId).map((other) => [role, other] as const)); // prettier-ignore
    const same = shared.filter(([role, other]) => isSameRole(role, other));
    const isOther =
      shared.length === 0 &&
      ((own.length > 0 && theirs.length > 0) || areDisjoint(here.occupations, elsewhere.occupations));
    const isAcquainted = this.#isAcquainted(entry, actor.id);
    const isHeadHere = theirs.some(({ predicate, objectId }) => isHead(predicate) && this.#isNamed(objectId));
    const score = rank(match, [
      [same.length > 0, 0.35],
      [shared.length > 0, 0.15],
      [isAcquainted, 0.1],
      [isHeadHere, 0.15],
      [actor.wikidata !== null, 0.05],
      [isOther || isOtherGender || isStranger, -0.3],
      [bearers > 1, -0.1],
    ]);
    const judged = (sure: Candidate['sure'], reason: ReviewReason): Candidate => ({
      id: actor.id,
      sure,
      reason,
      score,
    });
    const isAmbiguous = bearers > 1 || (match === 'WHOLE' && !isCommon(name));
    const doubt = isAmbiguous ? 'SEVERAL_BEAR_THE_NAME' : match === 'SHORT' ? 'SHORT_NAME' : 'COMMON_NAME';
    if (match === 'SIMILAR') return isOtherGender ? null : judged(null, 'SIMILAR_NAME');
    if (match === 'SHORT') {
      // Many a short name waits for its bearer; not every new one of the surname is asked about.
      if (isOtherGender || (name.isWhole && shared.length === 0 && !isAcquainted)) return null;
      const holdsAlone = ([{ predicate }]: (typeof same)[number]) => isHead(predicate) || predicate === 'LEADS';
      if (same.some(holdsAlone) || (same.length > 0 && !isCommon(name))) return judged('SHORT_NAME_AND_ROLE', doubt);
      const isKnownMononym = actor.wikidata !== null && isSameName(personName(actor.name), name);
      const isPlain =
        bearers === 1 && own.length === 0 && !isStranger && !here.isCivil && !name.isWhole && !isCommon(name);
      const isKnown = isHeadHere || isKnownMononym || this.#known.isOftenNamed(actor.id);
      return judged(isPlain && isKnown ? 'SHORT_NAME' : null, doubt);
    }
    if (isOtherGender || isOther || (isStranger && (theirs.length > 0 || actor.wikidata !== null)))
      return judged(null, 'SAME_NAME_OTHER_ROLE');
    const isTelling = same.length > 0 || shared.some(([{ objectKind }]) => !isState(objectKind));
    if (isTelling || (shared.length > 0 && !isCommon(name))) return judged('ROLE', doubt);
    return judged(bearers === 1 && (!isCommon(name) || isAcquainted) ? 'NAME' : null, doubt);
  }

  #judgeOther(entry: ResolvedActor, actor: KnownActor, match: Match, bearers: number): Candidate {
    const [own, theirs] = [this.#rolesIn(entry), this.#known.roles(actor.id)].map((roles) =>
      roles.filter(({ predicate, objectKind }) => isBelonging(predicate) && objectKind === 'COUNTRY'),
    ) as [Role[], Role[]];
    const shares = own.some(({ objectId }) => theirs.some((role) => role.objectId === objectId));
    const isOther = own.length > 0 && theirs.length > 0 && !shares;
    const isAcquainted = this.#isAcquainted(entry, actor.id);
    const score = rank(match, [
      [shares, 0.3],
      [isAcquainted, 0.1],
      [isOther, -0.3],
      [bearers > 1, -0.1],
    ]);
    if (isOther) return { id: actor.id, sure: null, reason: 'SAME_NAME_OTHER_ROLE', score };
    const reason = match === 'SHORT' && bearers === 1 ? 'SHORT_NAME' : 'SEVERAL_BEAR_THE_NAME';
    const suffices = bearers === 1 && (match === 'WHOLE' || isAcquainted);
    return { id: actor.id, sure: shares ? 'ROLE' : suffices ? 'NAME' : null, reason, score };
  }

  /** The roles that the document tells of an entry. */
  #rolesIn(entry: ResolvedActor): Role[] {
    return this.#document.relationships
      .filter(({ subject, modality }) => subject === entry.key && modality === 'ACTUAL')
      .map(({ predicate, object, title }) => {
        const body = this.#document.actors.find(({ key }) => key === object) as ResolvedActor;
        return { predicate, objectId: this.#found.get(object) ?? null, objectKind: body.kind, title };
      });
  }

  #isNamed(id: number | null): boolean {
    return [...this.#found.values()].some((found) => found === id);
  }

  /** Whether the document names somebody else, no state, that the graph links to the actor. */
  #isAcquainted(entry: ResolvedActor, id: number): boolean {
    return this.#document.actors.some(({ key, kind }) => {
      const other = this.#found.get(key);
      return other !== undefined && key !== entry.key && !isState(kind) && this.#known.areRelated(id, other);
    });
  }
}

function isOf(holds: (predicate: string) => boolean) {
  return ({ predicate }: Role) => holds(predicate);
}

/** Whether what is told of a person holds the title. */
function isIn(presentation: string | null, title: string | null): boolean {
  const isDenied =
    presentation === null || /^(?:another|no relation|unrelated|not related|who is no)/.test(presentation);
  return title !== null && !isDenied && presentation.includes(title.toLowerCase());
}

/** Whether both tell something, and nothing that both tell. */
function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}

/** Of one body and of one predicate; where there may be several of them, with the same title if both tell one. */
function isSameRole(one: Role, other: Role): boolean {
  if (one.predicate !== other.predicate) return false;
  if (isHead(one.predicate) || one.title === null || other.title === null) return true;
  return one.title.toLowerCase() === other.title.toLowerCase();
}

const baseScores: Readonly<Record<Match, number>> = { WHOLE: 0.6, SHORT: 0.4, SIMILAR: 0.3 };

function rank(match: Match, reasons: readonly (readonly [holds: boolean, weight: number])[]): number {
  const sum = reasons.reduce((total, [holds, weight]) => total + (holds ? weight : 0), baseScores[match]);
  return Math.round(Math.min(0.95, Math.max(0.05, sum)) * 100) / 100;
}
