import { sql, type Sql } from './sql.ts';

/** At most so many values of a facet are told, the most frequent. */
export const maxFacetValues = 100;

/** How the statements of a list divide: what leads from a statement `s` to the value, the value, and its label. */
const facets = {
  speaker: {
    description: 'By who says it.',
    from: 'join statement_speakers l on l.statement_id = s.id join actors v on v.id = l.actor_id',
    value: 'v.public_id',
    label: 'v.name',
  },
  addressee: {
    description: 'By whom it is said to.',
    from: 'join addressees l on l.statement_id = s.id join actors v on v.id = l.actor_id',
    value: 'v.public_id',
    label: 'v.name',
  },
  mode: { description: 'By how the words are given.', from: '', value: 's.mode', label: 's.mode' },
  speechAct: { description: 'By what is done by saying it.', from: '', value: 's.speech_act', label: 's.speech_act' },
  article: {
    description: 'By article.',
    from: 'join articles v on v.id = s.article_id',
    value: 'v.public_id',
    label: 'coalesce(v.title, v.slug)',
  },
} as const;

export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as FacetName[];

export function facetDescription(name: FacetName): string {
  return facets[name].description;
}

/** The values of a facet over statements, most frequent first: rows `f` with value, label and count. `keys` is a query of their keys, `id`. */
export function facetRows(keys: Sql, name: FacetName): Sql {
  const { from, value, label } = facets[name];
  return sql`(select ${value} as value, ${label} as label, count(*) as count
    from (${keys}) b join statements s on s.id = b.id ${from}
    where ${value} is not null group by ${value} order by count desc, value limit ${maxFacetValues}) f`;
}
