import { builder } from '../builder.ts';
import { nodes } from '../reads.ts';
import { Node } from '../refs.ts';

Node.implement({
  description: 'Anything with an id of its own.',
  fields: (t) => ({
    id: t.id({ description: 'Stays the same when the graph is loaded again.', resolve: () => '' }),
  }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The entity with this id, of whatever type; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'A public id.' }) },
    ...nodes('id'),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The entities with these ids, in this order; null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'Public ids.' }) },
    ...nodes('ids'),
  }),
}));
