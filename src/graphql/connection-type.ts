import type { ArgBuilder, OutputType } from '@pothos/core';
import { defaultPageSize, maxPageSize } from '../database/reads/page.ts';
import { builder } from './builder.ts';

type Row = Record<string, unknown>;

/** The parts of a connection are read by the compiler by name: it builds them together from one walk of the rows. */
export function part(): never {
  throw new Error('the parts of a connection are read by compiled SQL');
}

const PageInfo = builder.objectRef<Row>('PageInfo').implement({
  description: 'Where a page of a list begins and ends.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether more follows after this page.', resolve: part }),
    hasPreviousPage: t.boolean({ description: 'Whether something comes before this page.', resolve: part }),
    startCursor: t.string({ nullable: true, description: 'Cursor of the first edge.', resolve: part }),
    endCursor: t.string({ nullable: true, description: 'Cursor of the last edge.', resolve: part }),
  }),
});

/** Makes `<name>Connection` and `<name>Edge` as the Relay specification has them; edges may get further fields. */
export function connectionType(name: string, node: OutputType<typeof builder.$inferSchemaTypes>) {
  const edge = builder.objectRef<Row>(`${name}Edge`).implement({
    description: 'One entry of a list, with its place in the list.',
    fields: (t) => ({
      cursor: t.string({ description: 'The place; stable when the graph is loaded again.', resolve: part }),
      node: t.field({ type: node, description: 'The entry itself.', resolve: part }),
    }),
  });
  const connection = builder.objectRef<Row>(`${name}Connection`).implement({
    description: `A page of a list.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The entries with their cursors.', resolve: part }),
      nodes: t.field({ type: [node], description: 'The entries.', resolve: part }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page lies in the list.', resolve: part }),
      totalCount: t.int({ description: 'How many entries the whole list has.', resolve: part }),
    }),
  });
  return [connection, edge] as const;
}

/** The Relay arguments of a connection field. */
export function pageArgs(t: ArgBuilder<typeof builder.$inferSchemaTypes>) {
  const size = `0 to ${maxPageSize}`;
  return {
    first: t.int({ description: `How many entries from the start, ${size}; ${defaultPageSize} when left out.` }),
    after: t.string({ description: 'Only entries after this cursor.' }),
    last: t.int({ description: `How many entries from the end, ${size}. Not together with "first".` }),
    before: t.string({ description: 'Only entries before this cursor.' }),
  };
}

/** The arguments of a connection that is read from its start only. */
export function forwardArgs(t: Parameters<typeof pageArgs>[0]) {
  const { first, after } = pageArgs(t);
  return { first, after };
}
