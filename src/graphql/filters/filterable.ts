import type { Column, Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType } from 'graphql';
import type { Arguments, Read, Relation, Variant } from '../../database/reads/read.ts';
import { hasSubstrings } from '../../database/search/conditions.ts';

/** What a member of a filter asks of the row that is tested. */
export type Filter =
  | { readonly kind: 'column'; readonly column: Column }
  /** The object that a column refers to, or an expression of the walked row that the relation names. */
  | { readonly kind: 'object'; readonly from: Column | string; readonly table: Table }
  /** Rows of relations; at most one of them where `single`. */
  | { readonly kind: 'rows'; readonly relations: readonly Relation[]; readonly single: boolean }
  /** Rows of a relation whose nodes are of several types. */
  | { readonly kind: 'variants'; readonly relation: Relation; readonly variants: readonly Variant[] }
  /** That the words of a search find the row. */
  | { readonly kind: 'words'; readonly table: Table }
  /** In the filter of a union: that the entry is of this type. */
  | { readonly kind: 'member'; readonly typeName: string };

/**
 * What can be asked of a field by a filter: what an index serves. Columns must be the first of an index or have one over
 * their substrings, relations know the column that leads to their parent; anything else would read a whole table and is
 * not offered.
 */
export function filterOf(field: GraphQLField<unknown, unknown>): Filter | null {
  const read = field.extensions['read'] as Read | undefined;
  switch (read?.kind) {
    case 'scalar': {
      const { column } = read;
      return column && (isIndexed(column) || hasSubstrings(column)) ? { kind: 'column', column } : null;
    }
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

/** The type of the entries that a connection lists; of any other field its own. */
export function nodeTypeOf(type: GraphQLOutputType): GraphQLNamedType {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && named.name.endsWith('Connection') ? named.getFields()['nodes'] : undefined;
  return nodes ? getNamedType(nodes.type) : named;
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
