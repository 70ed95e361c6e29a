import type { Mood } from './function-words.ts';

/** A content word, name or number of a proposition. */
export interface Term {
  /** What stands for the word and all that mean the same. */
  readonly concept: string;
  readonly kind: 'name' | 'number' | 'word';
  /** How much of what is said it carries. */
  readonly weight: number;
  /** Which run of capitalised words it is in; -1 outside. */
  readonly run: number;
  /** The preposition before it; null for subjects and objects. */
  readonly preposition: string | null;
  /** Place among the terms, agents before the verb and patients after it, also in a passive. */
  readonly place: number;
}

/** A sentence as it is compared with others. */
export interface Proposition {
  readonly text: string;
  /** In the order of the sentence, by concept; where a word is said again, with "again". */
  readonly terms: ReadonlyMap<string, Term>;
  /** The concepts that negations apply to, `whole` for all that is said; those of a relative clause with "who". */
  readonly negated: readonly string[];
  readonly mood: Mood;
  readonly conditional: boolean;
  readonly hedged: boolean;
  /** The verb of a passive; null in the active voice. */
  readonly passive: string | null;
  /** Whether a verb is seen in it; fragments ("the minister's visit") are less telling. */
  readonly isClause: boolean;
  /**
   * Whether it cannot be compared: it speaks of something that only its surroundings name ("he", "we"), commits to
   * nothing ("did not deny"), or is too long.
   */
  readonly elusive: boolean;
}

/** Among what is negated: everything that is said. */
export const whole = '';
