import {
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { isActor } from '../../database/reads/actor-by-id.ts';
import { entityTables } from '../../database/reads/entity-tables.ts';
import { jsonArray, jsonObject, jsonOrNull, jsonText, type Json } from '../../database/reads/json.ts';
import { listOf } from '../../database/reads/page.ts';
import type { Arguments, NodesRead, Read, Variant } from '../../database/reads/read.ts';
import { columnOf, columnsRead, join, sql, tableName, type Sql } from '../../database/reads/sql.ts';
import { withinTime } from '../../database/time-limit.ts';
import { BadInputError } from '../../errors.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';
import { nodeFilter, whereParameters } from '../filters/node-filter.ts';
import { badArgument, fieldArguments } from './arguments.ts';
import { compileConnection, type Compilers } from './compile-connection.ts';
import { jsonScalar } from './json-scalar.ts';
import { childRow, nodeRow, subfields, type Row } from './rows.ts';
import type { OperationScope } from './selection.ts';

/** What a connection needs of this module, which needs it in turn. */
const compilers: Compilers = { object: compileObject, field: compileField, variants: compileVariants };

/** The fields that a selection asks of an object of one type, as a JSON object. */
export function compileObject(
  scope: OperationScope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  row: Row,
): Json {
  const fields = [...subfields(scope, type, nodes)];
  return jsonObject(fields.map(([key, group]) => [key, compileField(scope, type, group, row)]));
}

/** The value of one field (all nodes of one response key). */
export function compileField(
  scope: OperationScope,
  parentType: GraphQLObjectType,
  nodes: readonly FieldNode[],
  row: Row,
): Json {
  const node = nodes[0] as FieldNode;
  if (node.name.value === '__typename') return [JSON.stringify(parentType.name)];
  const field = parentType.getFields()[node.name.value] as GraphQLField<unknown, unknown>;
  const read = field.extensions['read'] as Read | undefined;
  if (!read) throw new Error(`${parentType.name}.${field.name} does not declare what it reads`);
  try {
    return compileRead(scope, read, field.type, nodes, row, fieldArguments(field, node, scope.variables));
  } catch (error) {
    throw error instanceof BadInputError ? badArgument(node, error) : error;
  }
}

function compileRead(
  scope: OperationScope,
  read: Read,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  row: Row,
  args: Arguments,
): Json {
  const objectType = () => getNamedType(type) as GraphQLObjectType;
  const child = childRow(row);
  switch (read.kind) {
    case 'scalar':
      return read.isJson ? [read.sql(row.alias, args)] : jsonScalar(type, read.sql(row.alias, args));
    case 'self':
      return compileObject(scope, objectType(), nodes, row);
    case 'one': {
      const object = jsonText(compileObject(scope, objectType(), nodes, { ...child, table: read.table }));
      const where = read.where(child.alias, row.alias, args);
      return jsonOrNull(sql`(select ${object} from ${tableName(read.table)} ${child.alias} where ${where} limit 1)`);
    }
    case 'variant':
      return compileVariants(scope, read.variants, nodes, row);
    case 'first':
    case 'list': {
      const { table, node } = read.relation;
      const joined = node && nodeRow(child, node);
      const object = compileObject(scope, objectType(), nodes, joined?.row ?? { ...child, table });
      const join = joined?.join ?? '';
      const item = jsonText(read.kind === 'first' ? object : jsonArray(object));
      const columns = columnsRead(item.text + join, child.alias);
      const rows = listOf(read.relation, row.alias, args, read.kind === 'first' ? 1 : -1, columns);
      const from = sql`(${rows}) ${child.alias} ${join}`;
      if (read.kind === 'first') return jsonOrNull(sql`(select ${item} from ${from})`);
      return [sql`case when ${withinTime} then (select ${item} from ${from}) end`];
    }
    case 'made': {
      const filtered = read.filtered === undefined ? undefined : scope.schema.getType(read.filtered);
      const within = filtered ? nodeFilter(filtered, args) : null;
      if (filtered) scope.unbound.push(...whereParameters(filtered, args));
      const object = compileObject(scope, objectType(), nodes, { ...child, table: read.table, within });
      const answered = sql`count(*) > 0 or ${read.mayBeEmpty(args)}`;
      const rows = read.rows(args, row.alias, within);
      const all = jsonText(jsonArray(object));
      return jsonOrNull(sql`(select case when ${answered} then ${all} end from (${rows}) ${child.alias})`);
    }
    case 'connection':
    case 'paged':
      return compileConnection(compilers, scope, read, objectType(), nodes, row, args);
    case 'link':
      return row.table === read.table ? compileRead(scope, read.read, type, nodes, row, args) : ['null'];
    case 'nodes':
      return compileNodes(scope, read, nodes, row, args);
  }
}

/** The object of whichever variant has a row; null when none has. */
function compileVariants(
  scope: OperationScope,
  variants: readonly Variant[],
  nodes: readonly FieldNode[],
  row: Row,
): Json {
  const child = childRow(row);
  return oneOf(
    variants.map(({ typeName, table, where }) => {
      const type = scope.schema.getType(typeName) as GraphQLObjectType;
      const object = jsonText(compileObject(scope, type, nodes, { ...child, table }));
      return sql`(select ${object} from ${tableName(table)} ${child.alias} where ${where(child.alias, row.alias)} limit 1)`;
    }),
  );
}

function compileNodes(
  scope: OperationScope,
  read: NodesRead,
  nodes: readonly FieldNode[],
  row: Row,
  args: Arguments,
): Json {
  const find = (id: Sql) =>
    oneOf(
      entityKinds.map((kind) => {
        const table = entityTables[kind];
        const child: Row = { ...childRow(row), table };
        const type = scope.schema.getType(entities[kind].typeName) as GraphQLObjectType;
        const object = jsonText(compileObject(scope, type, nodes, child));
        const isMeant =
          kind === 'actor' ? isActor(child.alias, id) : sql`${columnOf(child.alias, table.publicId)} = ${id}`;
        return sql`(select ${object} from ${tableName(table)} ${child.alias} where ${isMeant})`;
      }),
    );
  if (read.argument === 'id') return find(args.param('id'));
  const ids = args.param('ids', (value) => JSON.stringify(value));
  const all = jsonText(jsonArray(find(sql`i.value`)));
  return [sql`(select ${all} from (select value from json_each(${ids}) order by key limit -1) i)`];
}

function oneOf(choices: readonly Sql[]): Json {
  return [sql`coalesce(${join(choices, ', ')}, 'null')`];
}
