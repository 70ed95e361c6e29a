import { createHash } from 'node:crypto';
import { type EntityKind, publicId } from '../vocabulary/entities.ts';

/** What makes a row of an article itself: the words that identify it, and where it stands, to tell equals apart. */
export interface Identity {
  readonly words: readonly string[];
  /** UTF-16 offset of its first span. */
  readonly start: number;
  /** Decides between equals at the same place. */
  readonly tie: string;
}

/**
 * The public ids of an article's rows of one kind, in the order of `identities`: a hash of article, kind, identifying
 * words and the number among equals, counted in the order of the text. Corrections elsewhere in the document keep them.
 */
export function publicIdsOf(articleSlug: string, kind: EntityKind, identities: readonly Identity[]): string[] {
  const ids = new Array<string>(identities.length);
  const counts = new Map<string, number>();
  const inTextOrder = identities
    .map((identity, i) => ({ identity, i }))
    .sort((a, b) => a.identity.start - b.identity.start || compare(a.identity.tie, b.identity.tie) || a.i - b.i);
  for (const { identity, i } of inTextOrder) {
    const words = JSON.stringify([articleSlug, kind, ...identity.words]);
    const ordinal = counts.get(words) ?? 0;
    counts.set(words, ordinal + 1);
    const hash = createHash('sha256').update(`${words}#${ordinal}`).digest('hex');
    ids[i] = publicId(kind, hash.slice(0, 16));
  }
  return ids;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
