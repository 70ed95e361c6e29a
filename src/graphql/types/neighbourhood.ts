import {
  countLinks,
  maxNeighbourhoodDepth,
  neighbourhoodCost,
  neighbourhoodPage,
  neighbours,
} from '../../database/graph/neighbourhood.ts';
import { actors } from '../../database/tables/actor.ts';
import { builder } from '../builder.ts';
import { forwardArgs } from '../connection-type.ts';
import { column, computed, paged } from '../reads.ts';
import { Actor, NeighbourConnection, NeighbourEdge } from '../refs.ts';

builder.objectFields(NeighbourEdge, (t) => ({
  distance: t.int({ description: 'How many steps away.', ...column(neighbours.distance) }),
  links: t.int({
    description:
      'How many links join it to actors one step nearer: statements from one to the other, relationships, shared claims.',
    ...computed(countLinks),
  }),
}));

builder.objectField(Actor, 'neighbourhood', (t) =>
  t.field({
    type: NeighbourConnection,
    description:
      'The actors around it, linked by statements, relationships or shared claims: nearest first, then by name.',
    args: {
      depth: t.arg.int({ description: `How many steps away at most, 1 to ${maxNeighbourhoodDepth}; 1 when left out.` }),
      ...forwardArgs(t.arg),
    },
    ...paged({
      table: neighbours,
      order: [neighbours.distance, neighbours.orderKey],
      node: { table: actors, column: neighbours.actorId },
      cost: neighbourhoodCost,
      page: neighbourhoodPage,
    }),
  }),
);
