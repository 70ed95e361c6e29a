import type { ActorKind, Predicate } from '../../vocabulary/enums.ts';

/** How a verb relates its subject to an actor after it. */
export interface RelationVerb {
  readonly predicate: Predicate;
  /** What leads to the actor: nothing for a direct object, else a preposition. */
  readonly link: 'OBJECT' | 'with' | 'to' | 'for' | 'against' | 'on';
  /** What must stand between verb and preposition: "supplied weapons to". */
  readonly gift?: 'WEAPONS' | 'AID' | 'TALKS' | 'SANCTIONS' | 'CASE';
  /** Kinds that subject and object must have; any where left out. */
  readonly between?: readonly [subject: readonly ActorKind[], object: readonly ActorKind[]];
  /** Whether what is done to something of the actor's is done to the actor ("criticised Lang’s plan"). */
  readonly reachesAll?: boolean;
  /** Whether subject and object change places: who interviews is the one that is spoken to. */
  readonly reversed?: boolean;
}

const states: readonly ActorKind[] = ['COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION', 'GROUP'];
const bodies: readonly ActorKind[] = ['ORGANIZATION', 'INTERGOVERNMENTAL_ORGANIZATION', 'MEDIA'];
const person: readonly ActorKind[] = ['PERSON'];

const table: readonly (readonly [lemmas: string, ...RelationVerb[]])[] = [
  ['invade attack bomb shell', { predicate: 'INVADED', link: 'OBJECT', between: [states, states] }],
  ['sue', { predicate: 'SUES', link: 'OBJECT' }],
  ['sanction', { predicate: 'SANCTIONS', link: 'OBJECT', between: [states, [...states, ...bodies, 'PERSON']] }],
  ['impose announce', { predicate: 'SANCTIONS', link: 'on', gift: 'SANCTIONS' }, { predicate: 'SANCTIONS', link: 'against', gift: 'SANCTIONS' }], // prettier-ignore
  ['file bring', { predicate: 'SUES', link: 'against', gift: 'CASE' }],
  ['meet', { predicate: 'MEETS', link: 'OBJECT' }, { predicate: 'MEETS', link: 'with' }],
  ['hold have', { predicate: 'MEETS', link: 'with', gift: 'TALKS' }],
  ['negotiate confer', { predicate: 'MEETS', link: 'with' }],
  ['support back endorse', { predicate: 'SUPPORTS', link: 'OBJECT' }],
  ['oppose', { predicate: 'OPPOSES', link: 'OBJECT', reachesAll: true }],
  ['cooperate collaborate', { predicate: 'COOPERATES_WITH', link: 'with' }],
  ['supply sell send ship deliver provide give donate', { predicate: 'SUPPLIES_WEAPONS_TO', link: 'to', gift: 'WEAPONS' }, { predicate: 'PROVIDES_AID_TO', link: 'to', gift: 'AID' }], // prettier-ignore
  ['arm', { predicate: 'SUPPLIES_WEAPONS_TO', link: 'OBJECT', between: [states, states] }],
  ['condemn denounce', { predicate: 'CONDEMNS', link: 'OBJECT', reachesAll: true }],
  ['criticize criticise slam lambaste rebuke blast berate', { predicate: 'CRITICIZES', link: 'OBJECT', reachesAll: true }],
  ['praise hail applaud commend laud', { predicate: 'PRAISES', link: 'OBJECT', reachesAll: true }],
  ['accuse blame', { predicate: 'ACCUSES', link: 'OBJECT' }],
  ['threaten', { predicate: 'THREATENS', link: 'OBJECT' }],
  ['warn', { predicate: 'WARNS', link: 'OBJECT' }],
  ['urge beg implore', { predicate: 'URGES', link: 'OBJECT' }],
  ['plead', { predicate: 'URGES', link: 'with' }],
  ['interview', { predicate: 'INTERVIEWED_BY', link: 'OBJECT', reversed: true }],
  ['join', { predicate: 'MEMBER_OF', link: 'OBJECT', between: [['PERSON', 'COUNTRY'], bodies] }],
  ['lead head chair own found', { predicate: 'LEADS', link: 'OBJECT', between: [person, bodies] }],
  ['marry', { predicate: 'RELATED_TO', link: 'OBJECT', between: [person, person] }],
  ['represent', { predicate: 'REPRESENTS', link: 'OBJECT', between: [person, ['PERSON', ...bodies, 'COUNTRY']] }],
  ['work', { predicate: 'EMPLOYED_BY', link: 'for', between: [person, bodies] }],
  ['play', { predicate: 'MEMBER_OF', link: 'for', between: [person, bodies] }],
]; // prettier-ignore

const verbs = new Map<string, readonly RelationVerb[]>(
  table.flatMap(([lemmas, ...relations]) => lemmas.split(' ').map((lemma) => [lemma, relations] as const)),
);

/** What the verb (lemma, lower case) tells between actors; undefined when nothing. */
export function relationVerb(lemma: string): readonly RelationVerb[] | undefined {
  return verbs.get(lemma);
}

/** The words that must stand between verb and preposition, by what is given or done. */
export const gifts: Readonly<Record<NonNullable<RelationVerb['gift']>, RegExp>> = {
  WEAPONS: /\b(?:weapons?|arms|missiles?|tanks?|ammunition|munitions|rockets?|drones?|jets?|artillery|shells)\b/,
  AID: /\b(?:aid|assistance|training|help|relief|support|funding|funds|loans?|grants?|money|food|medicine)\b/,
  TALKS: /\b(?:talks|meetings?|discussions?|negotiations|a call)\b/,
  SANCTIONS: /\bsanctions\b/,
  CASE: /\b(?:lawsuit|suit|case|complaint|charges)\b/,
};
