import type { Column, Table } from 'drizzle-orm';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { NodeFilter } from '../../database/reads/read.ts';
import { nodeJoin } from '../../database/reads/sql.ts';
import { BadInputError } from '../../errors.ts';
import { badArgument } from './arguments.ts';
import { collectFields, type OperationScope } from './selection.ts';

/** The row that an object is read from: its alias and table, and how deep the object lies, to name further rows. */
export interface Row {
  readonly alias: string;
  readonly table: Table | null;
  readonly depth: number;
  /** What the row was made under and lists below it are to be picked by too. */
  readonly within?: NodeFilter | null;
}

/** SQLite's limit on the arguments of a function, 1000: two for each key of a JSON object, and its end. */
const maxKeys = 499;

/** The fields that nodes of one response key ask of an object, by response key. */
export function subfields(
  scope: OperationScope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Map<string, FieldNode[]> {
  const fields = collectFields(
    scope,
    type,
    nodes.flatMap((node) => node.selectionSet ?? []),
  );
  if (fields.size > maxKeys) {
    const message = `At most ${maxKeys} fields can be asked of one object; this asks for ${fields.size}`;
    throw badArgument(nodes[0] as FieldNode, new BadInputError(message));
  }
  return fields;
}

/** The row of an object one level further in. */
export function childRow(row: Row): Row {
  return { alias: `r${row.depth + 1}`, table: null, depth: row.depth + 1 };
}

/** The row that a walked row links to, and the join that brings it. */
export function nodeRow(walked: Row, node: { table: Table; column: Column }): { row: Row; join: string } {
  const row: Row = { alias: `n${walked.depth}`, table: node.table, depth: walked.depth };
  // A cross join, so that SQLite keeps to walking the page in its order and looks each node up by its key.
  return { row, join: `cross join ${nodeJoin(node, row.alias, walked.alias)}` };
}
