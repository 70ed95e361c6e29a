import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { hex, orderText } from '../../database/reads/cursor.ts';
import { pageOf, type Page } from '../../database/reads/page.ts';
import type { Arguments, ConnectionRead, Relation } from '../../database/reads/read.ts';
import { boolean, join, literal, sql, type Sql } from '../../database/reads/sql.ts';
import {
  childRow,
  compileField,
  compileObject,
  compileVariants,
  nodeRow,
  subfields,
  type Row,
} from './compile-selection.ts';
import type { OperationScope } from './selection.ts';

/** What the parts of one connection are read from. */
interface Walk {
  readonly page: Page;
  readonly edge: Row;
  readonly node: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Sql;
  /** Set by the parts that aggregate over the page's rows. */
  usesRows: boolean;
}

/** A page of a relation: `edges`, `nodes`, `pageInfo` and `totalCount` as one JSON object from one walk of the rows. */
export function compileConnection(
  scope: OperationScope,
  read: ConnectionRead,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  row: Row,
  args: Arguments,
): Sql {
  const arms = read.arms(args);
  const first = arms[0] as Relation;
  const edge: Row = { ...childRow(row), table: first.table };
  const joined = first.node && nodeRow(edge, first.node);
  const walk: Walk = {
    page: pageOf(arms, row.alias, args),
    edge,
    node: (nodeType, fields) =>
      read.variants
        ? compileVariants(scope, read.variants, fields, edge)
        : compileObject(scope, nodeType, fields, joined?.row ?? edge),
    usesRows: false,
  };
  const object = jsonObject(scope, type, nodes, (field, group) => compilePart(scope, type, field, group, walk));
  // Without an aggregate the rows would give an object each, or none.
  return walk.usesRows ? sql`(select ${object} from (${walk.page.rows}) ${edge.alias} ${joined?.join ?? ''})` : object;
}

function compilePart(
  scope: OperationScope,
  type: GraphQLObjectType,
  field: string,
  nodes: readonly FieldNode[],
  walk: Walk,
): Sql {
  switch (field) {
    case 'nodes':
      return collect(walk, walk.node(fieldType(type, field), nodes));
    case 'edges':
      return collect(walk, compileEdge(scope, fieldType(type, field), nodes, walk));
    case 'pageInfo':
      return jsonObject(scope, fieldType(type, field), nodes, (part) => compilePageInfo(part, walk));
    case 'totalCount':
      return walk.page.totalCount;
    default:
      throw new Error(`${type.name}.${field} is not a part of a connection`);
  }
}

function compileEdge(scope: OperationScope, type: GraphQLObjectType, nodes: readonly FieldNode[], walk: Walk): Sql {
  return jsonObject(scope, type, nodes, (field, group) => {
    if (field === 'cursor') return hex(orderText(walk.edge.alias, walk.page.order));
    if (field === 'node') return walk.node(fieldType(type, field), group);
    return compileField(scope, type, group, walk.edge);
  });
}

function compilePageInfo(field: string, walk: Walk): Sql {
  switch (field) {
    case 'hasNextPage':
      return boolean(walk.page.hasNextPage);
    case 'hasPreviousPage':
      return boolean(walk.page.hasPreviousPage);
    case 'startCursor':
    case 'endCursor': {
      walk.usesRows = true;
      const order = orderText(walk.edge.alias, walk.page.order);
      return sql`nullif(${hex(`${field === 'startCursor' ? 'min' : 'max'}(${order})`)}, '')`;
    }
    default:
      throw new Error(`PageInfo.${field} is not a part of a page`);
  }
}

/** The page's rows, each as `item`, as a JSON array in the order of the connection. */
function collect(walk: Walk, item: Sql): Sql {
  walk.usesRows = true;
  if (!walk.page.backward) return sql`json_group_array(${item})`;
  return sql`json_group_array(${item} order by ${orderText(walk.edge.alias, walk.page.order)})`;
}

function jsonObject(
  scope: OperationScope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: (field: string, nodes: readonly FieldNode[]) => Sql,
): Sql {
  const entries = [...subfields(scope, type, nodes)].map(([key, group]) => {
    const field = (group[0] as FieldNode).name.value;
    return sql`${literal(key)}, ${field === '__typename' ? literal(type.name) : value(field, group)}`;
  });
  return sql`json_object(${join(entries, ', ')})`;
}

function fieldType(type: GraphQLObjectType, field: string): GraphQLObjectType {
  return getNamedType(type.getFields()[field]?.type) as GraphQLObjectType;
}
