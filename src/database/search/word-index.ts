import type { EntityKind } from '../../vocabulary/entities.ts';

/** A full-text index over the words of one kind of entity; the row id is the entity's internal key. */
export interface WordIndex {
  /** The FTS5 table. */
  readonly name: string;
  /** The table of the entities. */
  readonly table: string;
  /** The indexed columns, each with its weight in bm25. */
  readonly columns: Readonly<Record<string, number>>;
}

/**
 * The kinds of entity that can be searched for. All but actors index columns of their own table, which FTS5 reads
 * there (external content); actors are found by their aliases too, so their index keeps its own copy.
 */
export const wordIndexes = {
  actor: { name: 'actor_words', table: 'actors', columns: { name: 10, aliases: 5 } },
  thing: { name: 'thing_words', table: 'things', columns: { name: 10 } },
  place: { name: 'place_words', table: 'places', columns: { name: 10 } },
  article: { name: 'article_words', table: 'articles', columns: { title: 5, text: 1 } },
  claim: { name: 'claim_words', table: 'claims', columns: { text: 1 } },
  statement: { name: 'statement_words', table: 'statements', columns: { text: 1 } },
} as const satisfies Partial<Record<EntityKind, WordIndex>>;

/** A kind of entity that can be searched for. */
export type SearchKind = keyof typeof wordIndexes;

export const searchKinds = Object.keys(wordIndexes) as SearchKind[];

/** Whether the index reads its text from the table of the entities. */
export function isExternal(kind: SearchKind): boolean {
  return kind !== 'actor';
}

/** An index over every three letters of a column, for substrings. */
export interface TrigramIndex {
  readonly name: string;
  readonly table: string;
  readonly column: string;
}

/** The columns that can be asked for a substring. */
export const trigramIndexes: readonly TrigramIndex[] = [
  { name: 'actor_trigrams', table: 'actors', column: 'name' },
  { name: 'alias_trigrams', table: 'aliases', column: 'name' },
  { name: 'thing_trigrams', table: 'things', column: 'name' },
  { name: 'place_trigrams', table: 'places', column: 'name' },
  { name: 'article_trigrams', table: 'articles', column: 'title' },
  { name: 'claim_trigrams', table: 'claims', column: 'text' },
  { name: 'statement_trigrams', table: 'statements', column: 'text' },
];
