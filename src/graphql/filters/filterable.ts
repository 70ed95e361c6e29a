import type { Column, Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { Arguments, Read, Relation, Variant } from '../../database/reads/read.ts';

/** What a declared read lets a filter ask of a field. */
export type Filter =
  | { readonly kind: 'column'; readonly column: Column }
  /** The object that a column refers to. */
  | { readonly kind: 'object'; readonly from: Column; readonly table: Table }
  /** Rows of relations; at most one of them where `single`. */
  | { readonly kind: 'rows'; readonly relations: readonly Relation[]; readonly single: boolean }
  /** Rows of a relation whose nodes are of several types. */
  | { readonly kind: 'variants'; readonly relation: Relation; readonly variants: readonly Variant[] };

/**
 * What can be asked of a field by a filter: what an index serves. Columns must be the first of an index, relations
 * know the column that leads to their parent; anything else would read a whole table and is not offered.
 */
export function filterOf(field: GraphQLField<unknown, unknown>): Filter | null {
  const read = field.extensions['read'] as Read | undefined;
  switch (read?.kind) {
    case 'scalar':
      return read.column && isIndexed(read.column) ? { kind: 'column', column: read.column } : null;
    case 'one':
      return read.from ? { kind: 'object', from: read.from, table: read.table } : null;
    case 'first':
      return rows([read.relation], true);
    case 'list':
      return rows([read.relation], false);
    case 'connection': {
      const relations = read.arms(noArguments);
      const [relation] = relations;
      if (!read.variants) return rows(relations, false);
      return relation?.parent && read.variants.every(({ from }) => from)
        ? { kind: 'variants', relation, variants: read.variants }
        : null;
    }
    default:
      return null;
  }
}

/** The objects that a connection field lists, where they are of one type. */
export function nodeTypeOf(type: GraphQLOutputType): GraphQLObjectType | null {
  const named = getNamedType(type);
  if (!isObjectType(named)) return null;
  const nodes = named.name.endsWith('Connection') ? named.getFields()['nodes'] : undefined;
  const node = nodes ? getNamedType(nodes.type) : named;
  return isObjectType(node) ? node : null;
}

function rows(relations: readonly Relation[], single: boolean): Filter | null {
  return relations.every(({ parent }) => parent) ? { kind: 'rows', relations, single } : null;
}

/** Whether an index begins with the column. */
export function isIndexed(column: Column): boolean {
  const { indexes } = getTableConfig(column.table as SQLiteTable);
  return column.isUnique || column.primary || indexes.some(({ config }) => config.columns[0] === column);
}

/** What a field that is filtered by is read with: no arguments of its own. */
export const noArguments: Arguments = {
  has: () => false,
  term: () => null,
  input: () => undefined,
  param(name) {
    throw new Error(`a filter gives no argument ${name}`);
  },
};
