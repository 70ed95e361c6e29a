import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { hex, orderText } from '../../database/reads/cursor.ts';
import { facetRows, type FacetName } from '../../database/reads/facets.ts';
import type { OrderTerm } from '../../database/reads/order.ts';
import { jsonArray, jsonObject, jsonText, type Json } from '../../database/reads/json.ts';
import { pageOf } from '../../database/reads/page.ts';
import type {
  Arguments,
  ConnectionRead,
  NodeFilter,
  Page,
  PagedRead,
  Relation,
  Variant,
} from '../../database/reads/read.ts';
import { withinTime } from '../../database/time-limit.ts';
import { columnsRead, sql, type Sql } from '../../database/reads/sql.ts';
import { nodeFilter, rowsFilter, whereParameters } from '../filters/node-filter.ts';
import { orderOf } from '../filters/order-types.ts';
import { jsonScalar } from './json-scalar.ts';
import { childRow, nodeRow, subfields, type Row } from './rows.ts';
import type { OperationScope } from './selection.ts';

/** How objects and fields are compiled. */
export interface Compilers {
  readonly object: (scope: OperationScope, type: GraphQLObjectType, nodes: readonly FieldNode[], row: Row) => Json;
  readonly field: (scope: OperationScope, parent: GraphQLObjectType, nodes: readonly FieldNode[], row: Row) => Json;
  readonly variants: (
    scope: OperationScope,
    variants: readonly Variant[],
    nodes: readonly FieldNode[],
    row: Row,
  ) => Json;
}

/** What the parts of one connection are read from. */
interface Parts {
  readonly compile: Compilers;
  readonly page: Page;
  readonly order: readonly OrderTerm[];
  readonly edge: Row;
  readonly node: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Json;
  /** Whether the page may aggregate over its rows to tell what lies beyond it. */
  readonly paged: boolean;
  /** Set by the parts that aggregate over the page's rows. */
  usesRows: boolean;
}

/** A page of a relation: `edges`, `nodes`, `pageInfo` and `totalCount` as one JSON object from one walk of the rows. */
export function compileConnection(
  compile: Compilers,
  scope: OperationScope,
  read: ConnectionRead | PagedRead,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  row: Row,
  args: Arguments,
): Json {
  const arms = read.kind === 'paged' ? [read] : read.arms(args);
  const first = arms[0] as Relation;
  const edge: Row = { ...childRow(row), table: first.table };
  const joined = first.node && nodeRow(edge, first.node);
  const nodeType = fieldType(type, 'nodes');
  const order = (arm: Relation) => orderOf(arm, nodeType.name, args.input('orderBy'));
  const parts: Parts = {
    compile,
    page:
      read.kind === 'paged'
        ? read.page(args, row.alias, edge.alias, both(row.within, nodeFilter(nodeType, args)))
        : pageOf({ arms, parent: row.alias, args, order, filter: rowsFilter(nodeType, args, read.variants) }),
    order: order(first),
    edge,
    node: (of, fields) =>
      read.variants
        ? compile.variants(scope, read.variants, fields, edge)
        : compile.object(scope, of, fields, joined?.row ?? edge),
    paged: read.kind === 'paged',
    usesRows: false,
  };
  const object = jsonText(
    compileParts(scope, type, nodes, (field, group) => compilePart(scope, type, field, group, parts)),
  );
  // Without an aggregate the rows would give an object each, or none.
  const value = parts.usesRows ? overRows(object, parts, joined?.join ?? '') : object;
  const unbound = parts.page.parameters?.binders.filter((binder) => !value.binders.includes(binder));
  scope.unbound.push(...(unbound ?? []), ...whereParameters(nodeType, args));
  return [sql`case when ${withinTime} then ${value} end`];
}

function overRows(object: Sql, { page, edge }: Parts, join: string): Sql {
  return sql`(select ${object} from (${page.rows(columnsRead(object.text + join, edge.alias))}) ${edge.alias} ${join})`;
}

function both(one: NodeFilter | null | undefined, other: NodeFilter | null): NodeFilter | null {
  if (!one || !other) return one ?? other;
  return (key, table) => sql`${one(key, table)} and ${other(key, table)}`;
}

function compilePart(
  scope: OperationScope,
  type: GraphQLObjectType,
  field: string,
  nodes: readonly FieldNode[],
  parts: Parts,
): Json {
  const partType = fieldType(type, field);
  switch (field) {
    case 'nodes':
      return collect(parts, parts.node(partType, nodes));
    case 'edges':
      return collect(parts, compileEdge(scope, partType, nodes, parts));
    case 'pageInfo':
      return compileParts(scope, partType, nodes, (part) => compilePageInfo(partType, part, parts));
    case 'totalCount':
      return [parts.page.totalCount];
    case 'facets':
      return compileParts(scope, partType, nodes, (name, group) => compileFacet(scope, partType, name, group, parts));
    default:
      throw new Error(`${type.name}.${field} is not a part of a connection`);
  }
}

function compileEdge(scope: OperationScope, type: GraphQLObjectType, nodes: readonly FieldNode[], parts: Parts): Json {
  return compileParts(scope, type, nodes, (field, group) => {
    if (field === 'cursor') return ['"', hex(orderText(parts.edge.alias, parts.order)), '"'];
    if (field === 'node') return parts.node(fieldType(type, field), group);
    return parts.compile.field(scope, type, group, parts.edge);
  });
}

function compileFacet(
  scope: OperationScope,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
  { page }: Parts,
): Json {
  if (!page.keys) throw new Error(`${type.name} does not know the keys of its list`);
  const facet = fieldType(type, name);
  const value = compileParts(scope, facet, nodes, (part) => scalarPart(facet, part, sql`f.${part}`));
  return [sql`(select ${jsonText(jsonArray(value))} from ${facetRows(page.keys, name as FacetName)})`];
}

function compilePageInfo(type: GraphQLObjectType, field: string, parts: Parts): Json {
  return scalarPart(type, field, pageInfoOf(field, parts));
}

function pageInfoOf(field: string, parts: Parts): Sql {
  switch (field) {
    case 'hasNextPage':
      if (parts.paged) parts.usesRows = true;
      return parts.page.hasNextPage;
    case 'hasPreviousPage':
      return parts.page.hasPreviousPage;
    case 'startCursor':
    case 'endCursor':
      parts.usesRows = true;
      return cursorAt(field === 'startCursor' ? 'first' : 'last', parts);
    default:
      throw new Error(`PageInfo.${field} is not a part of a page`);
  }
}

/** The cursor of the first or last row of the page; null when there is none. */
function cursorAt(end: 'first' | 'last', { edge, order }: Parts): Sql {
  const text = orderText(edge.alias, order);
  // Where the cursors sort as the rows do, the first is the least of them.
  if (order.every(({ descending }) => !descending))
    return sql`nullif(${hex(`${end === 'first' ? 'min' : 'max'}(${text})`)}, '')`;
  return sql`json_extract(json_group_array(${hex(text)}), ${end === 'first' ? `'$[0]'` : `'$[#-1]'`})`;
}

/** The page's rows, each as `item`, as a JSON array in the order of the connection. */
function collect(parts: Parts, item: Json): Json {
  parts.usesRows = true;
  return jsonArray(item);
}

/** An object whose fields the page tells. */
function compileParts(
  scope: OperationScope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: (field: string, nodes: readonly FieldNode[]) => Json,
): Json {
  const fields = [...subfields(scope, type, nodes)];
  return jsonObject(
    fields.map(([key, group]) => {
      const field = (group[0] as FieldNode).name.value;
      return [key, field === '__typename' ? [JSON.stringify(type.name)] : value(field, group)];
    }),
  );
}

function scalarPart(type: GraphQLObjectType, field: string, value: Sql): Json {
  return jsonScalar((type.getFields()[field] as GraphQLField<unknown, unknown>).type, value);
}

function fieldType(type: GraphQLObjectType, field: string): GraphQLObjectType {
  return getNamedType(type.getFields()[field]?.type) as GraphQLObjectType;
}
