import { facetDescription, facetNames, maxFacetValues } from '../../database/reads/facets.ts';
import { builder } from '../builder.ts';
import { part } from '../connection-type.ts';
import { StatementConnection } from '../refs.ts';

type Row = Record<string, unknown>;

const Facet = builder.objectRef<Row>('Facet').implement({
  description: 'One value that entries of a list have, and how many have it.',
  fields: (t) => ({
    value: t.string({ description: 'The public id of an entity, or a term.', resolve: part }),
    label: t.string({ description: 'The value for people to read.', resolve: part }),
    count: t.int({ description: 'How many entries have it.', resolve: part }),
  }),
});

const StatementFacets = builder.objectRef<Row>('StatementFacets').implement({
  description: `How the statements of a list divide; at most ${maxFacetValues} values each, the most frequent first.`,
  fields: (t) =>
    Object.fromEntries(
      facetNames.map((name) => [name, t.field({ type: [Facet], description: facetDescription(name), resolve: part })]),
    ),
});

builder.objectField(StatementConnection, 'facets', (t) =>
  t.field({
    type: StatementFacets,
    description: 'How the whole list divides, under the same conditions.',
    resolve: part,
  }),
);
