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
