import type { ActorKind } from '../../vocabulary/enums.ts';
import type { Actor, Cast, Gender } from './cast.ts';
import { lastBefore, quotationAt } from './reading.ts';
import type { Reading } from './reading.ts';

/** How far back a pronoun may look, in sentences. */
const reach = 4;

/** What a pronoun or a definite description may refer to. */
export interface Wanted {
  readonly kinds: ReadonlySet<ActorKind>;
  readonly gender: Gender;
  /** Actors that it cannot be. */
  readonly except?: readonly (Actor | null | undefined)[];
}

export const people: ReadonlySet<ActorKind> = new Set(['PERSON']);
export const bodies: ReadonlySet<ActorKind> = new Set([
  'COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION', 'ORGANIZATION', 'MEDIA',
]); // prettier-ignore
export const groups: ReadonlySet<ActorKind> = new Set(['GROUP']);

/**
 * The actor that words at `offset` most likely take up: the first one that fits in the sentence before them, then in
 * the sentences before that, each read from its subject on; what is said within quotation marks counts last.
 */
export function antecedentOf(reading: Reading, cast: Cast, offset: number, wanted: Wanted): Actor | null {
  const here = lastBefore(reading.sentences, offset);
  for (let sentence = here; sentence >= Math.max(0, here - reach); sentence--) {
    const range = reading.sentences[sentence];
    if (!range) continue;
    const end = sentence === here ? offset : range.end;
    let quoted: Actor | null = null;
    for (const mention of cast.within({ start: range.start, end })) {
      if (!fits(mention.actor, wanted) || mention.type === 'ADJECTIVE') continue;
      if (!quotationAt(reading, mention.start)) return mention.actor;
      quoted ??= mention.actor;
    }
    if (quoted) return quoted;
  }
  return null;
}

export function fits(actor: Actor, { kinds, gender, except }: Wanted): boolean {
  if (!kinds.has(actor.kind) || except?.includes(actor)) return false;
  return gender === null || actor.gender === null || actor.gender === gender;
}

/** What a pronoun (lower case) can refer to; null when it is none of the third person. */
export function wantedBy(pronoun: string): Wanted | null {
  if (/^(?:he|him|his|himself)$/.test(pronoun)) return { kinds: people, gender: 'M' };
  if (/^(?:she|her|hers|herself)$/.test(pronoun)) return { kinds: people, gender: 'F' };
  if (/^(?:it|its|itself)$/.test(pronoun)) return { kinds: bodies, gender: null };
  if (/^(?:they|them|their|theirs|themselves)$/.test(pronoun)) return { kinds: groups, gender: null };
  return null;
}
