import { entityTables } from '../../database/reads/entity-tables.ts';
import type { Variant } from '../../database/reads/read.ts';
import { columnOf, literal, sql } from '../../database/reads/sql.ts';
import { maxRanked, searchHits, searchPage } from '../../database/search/search-page.ts';
import { searchKinds, type SearchKind } from '../../database/search/word-index.ts';
import { entities } from '../../vocabulary/entities.ts';
import { builder } from '../builder.ts';
import { forwardArgs } from '../connection-type.ts';
import { column, paged } from '../reads.ts';
import { SearchConnection, SearchEdge } from '../refs.ts';

const searchedIn: Readonly<Record<SearchKind, string>> = {
  actor: 'Actors, by name and aliases.',
  thing: 'Things, by name.',
  place: 'Places, by name.',
  article: 'Articles, by title and text.',
  claim: 'Claims, by text.',
  statement: 'Statements, by the reported words.',
};

const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What to search for.',
  values: Object.fromEntries(
    searchKinds.map((kind) => [kind.toUpperCase(), { value: kind, description: searchedIn[kind] }]),
  ) as Record<string, { value: SearchKind; description: string }>,
});

builder.objectFields(SearchEdge, (t) => ({
  rank: t.float({
    description: 'How well it matches (bm25): the greater the better. Compare within one answer only.',
    ...column(searchHits.rank),
  }),
  snippet: t.string({
    description:
      'The passage where the words stand closest, as HTML: `<mark>` around the words found, everything else escaped.',
    ...column(searchHits.snippet),
  }),
}));

/** The entity that a hit stands for. */
const found = searchKinds.map((kind): Variant => {
  const table = entityTables[kind];
  return {
    typeName: entities[kind].typeName,
    table,
    where: (child, hit) =>
      sql`${columnOf(child, table.id)} = ${columnOf(hit, searchHits.id)} and ${columnOf(hit, searchHits.kind)} = ${literal(kind)}`,
  };
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: `What has all of these words, best match first. Of each kind the ${maxRanked} latest loaded are ranked and listed; totalCount counts all.`,
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words in any order and case; `begin*` for words that begin so; `"a phrase"` for words in this order. ' +
          'All other signs only part words. Nothing is found when there is no word in it.',
      }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Only these kinds; all when left out.' }),
      ...forwardArgs(t.arg),
    },
    ...paged({
      table: searchHits,
      order: [searchHits.rankKey, searchHits.publicId],
      variants: found,
      cost: () => 1_000,
      page: searchPage,
    }),
  }),
);
