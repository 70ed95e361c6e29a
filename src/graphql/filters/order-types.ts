import type { Column } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import { entityTables } from '../../database/reads/entity-tables.ts';
import { defaultOrder, type OrderTerm } from '../../database/reads/order.ts';
import type { Input, Relation } from '../../database/reads/read.ts';
import { BadInputError } from '../../errors.ts';
import { entities, entityKinds, type EntityKind } from '../../vocabulary/entities.ts';

const directions = new GraphQLEnumType({
  name: 'OrderDirection',
  description: 'Which end comes first.',
  values: { ASC: { description: 'Lowest or earliest first.' }, DESC: { description: 'Highest or latest first.' } },
});

const made = new Map<EntityKind, GraphQLInputObjectType>();

/** `<Type>Order`: the orders that an index serves, for types of entities; undefined for other types. */
export function orderTypeOf(typeName: string): GraphQLInputObjectType | undefined {
  const kind = entityKinds.find((one) => entities[one].typeName === typeName);
  if (!kind) return undefined;
  const known = made.get(kind);
  if (known) return known;
  const field = new GraphQLEnumType({
    name: `${typeName}OrderField`,
    description: 'What to order by. Lists below another object know their own order only, in both directions.',
    values: Object.fromEntries(
      Object.keys(orderFields(kind)).map((name) => [name, { description: meaning(kind, name) }]),
    ),
  });
  const order = new GraphQLInputObjectType({
    name: `${typeName}Order`,
    description: 'One key of an order. What keys leave equal is ordered as by default.',
    fields: {
      field: { type: new GraphQLNonNull(field), description: 'What to order by.' },
      direction: { type: new GraphQLNonNull(directions), defaultValue: 'ASC', description: 'Which end comes first.' },
    },
  });
  made.set(kind, order);
  return order;
}

/**
 * The order that the argument `orderBy` asks of a relation.
 * @throws BadInputError when a list below another object is to be ordered by anything but its own order.
 */
export function orderOf(relation: Relation, typeName: string, orderBy: Input | undefined): OrderTerm[] {
  const keys = (orderBy?.value ?? []) as readonly { field: string; direction: string }[];
  const kind = entityKinds.find((one) => entities[one].typeName === typeName);
  const own = defaultOrder(relation);
  if (!kind || keys.length === 0) return own;
  const terms: OrderTerm[] = [];
  for (const { field, direction } of keys) {
    const descending = direction === 'DESC';
    if (field === entities[kind].order) {
      // Public time runs against the stored keys, which put the latest first.
      const reversed = field === 'TIME' ? !descending : descending;
      return [...terms, ...own.map((term) => ({ ...term, descending: reversed }))];
    }
    if (relation.parent || relation.where) {
      throw new BadInputError(
        `This list can be ordered by ${entities[kind].order} only; ${field} is for the root field`,
      );
    }
    const column = orderFields(kind)[field] as Column;
    if (!terms.some((term) => term.column === column)) terms.push({ column, descending });
  }
  return [...terms, ...own.map((term) => ({ ...term, descending: terms[0]?.descending === true }))];
}

/** By their GraphQL names: the default order, and columns with an index over them and the default order. */
function orderFields(kind: EntityKind): Readonly<Record<string, Column>> {
  const table = entityTables[kind] as SQLiteTable;
  const columns = getTableColumns(table);
  const indexed = getTableConfig(table)
    .indexes.map(({ config }) => config.columns)
    .filter(([first, second, ...rest]) => second === columns['orderKey'] && rest.length === 0 && first !== undefined)
    .map(([first]) => first as Column)
    .filter((column) => column.notNull && column.dataType === 'string');
  const own = entities[kind].order;
  const byName = indexed.map((column): [string, Column] => [toSnakeCase(column.name).toUpperCase(), column]);
  return { [own]: columns['orderKey'] as Column, ...Object.fromEntries(byName.filter(([name]) => name !== own)) };
}

function meaning(kind: EntityKind, name: string): string {
  if (name !== entities[kind].order) return `By ${name.toLowerCase().replaceAll('_', ' ')}.`;
  return name === 'TIME' ? 'By date, then place in the text; what has no date counts as earliest.' : 'By name.';
}
