import type { Predicate } from '../../vocabulary/enums.ts';
import type { Actor } from './cast.ts';
import type { Range } from './reading.ts';

/** What one actor is to another, with the words that say so. */
export interface Role {
  readonly subject: Actor;
  readonly predicate: Predicate;
  readonly object: Actor;
  readonly title: string | null;
  readonly evidence: Range;
  readonly confidence: number;
}

/** Offices in which one speaks for the whole body. */
const speaksFor = new Set(['HEAD_OF_STATE_OF', 'HEAD_OF_GOVERNMENT_OF', 'MINISTER_OF', 'SPOKESPERSON_OF', 'LEADS']);

/** The body that each actor speaks for by office; null where there are several. */
export function bodiesOf(roles: readonly Role[]): Map<Actor, Actor | null> {
  const bodies = new Map<Actor, Actor | null>();
  for (const { subject, predicate, object } of roles) {
    if (!speaksFor.has(predicate) || object.kind === 'PERSON') continue;
    const known = bodies.get(subject);
    bodies.set(subject, known === undefined || known === object ? object : null);
  }
  return bodies;
}
