import type { Column } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { GraphQLEnumType, GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import { entityTables } from '../../database/reads/entity-tables.ts';
import { defaultOrder, type OrderTerm } from '../../database/reads/order.ts';
import type { Input, Relation } from '../../database/reads/read.ts';
import { BadInputError } from '../../errors.ts';
import { exchanges } from '../../database/tables/exchange.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';

const directions = new GraphQLEnumType({
  name: 'OrderDirection',
  description: 'Which end comes first.',
  values: { ASC: { description: 'Lowest or earliest first.' }, DESC: { description: 'Highest or latest first.' } },
});

/** What has an order to choose. */
interface Ordered {
  readonly table: SQLiteTable;
  /** The name of the default order. */
  readonly own: string;
  /** The keys of the default order. */
  readonly keys: readonly Column[];
}

function orderedOf(typeName: string): Ordered | null {
  if (typeName === 'Exchange') {
    return { table: exchanges, own: 'SPEAKER', keys: [exchanges.speakerOrder, exchanges.addresseeOrder] };
  }
  const kind = entityKinds.find((one) => entities[one].typeName === typeName);
  return kind ? { table: entityTables[kind], own: entities[kind].order, keys: [entityTables[kind].orderKey] } : null;
}

const made = new Map<string, GraphQLInputObjectType>();

/** `<Type>Order`: the orders that an index serves; undefined for types that are listed in one order only. */
export function orderTypeOf(typeName: string): GraphQLInputObjectType | undefined {
  const ordered = orderedOf(typeName);
  if (!ordered) return undefined;
  const known = made.get(typeName);
  if (known) return known;
  const names = [ordered.own, ...orderColumns(ordered).keys()];
  const field = new GraphQLEnumType({
    name: `${typeName}OrderField`,
    description: `What to order by. Lists below another object know those orders only that an index of theirs serves, ${ordered.own} at least, in both directions.`,
    values: Object.fromEntries(names.map((name) => [name, { description: meaning(name) }])),
  });
  const order = new GraphQLInputObjectType({
    name: `${typeName}Order`,
    description: 'One key of an order. What keys leave equal is ordered as by default.',
    fields: {
      field: { type: new GraphQLNonNull(field), description: 'What to order by.' },
      direction: { type: new GraphQLNonNull(directions), defaultValue: 'ASC', description: 'Which end comes first.' },
    },
  });
  made.set(typeName, order);
  return order;
}

/**
 * The order that the argument `orderBy` asks of a relation.
 * @throws BadInputError when a list below another object is to be ordered by what no index of it serves.
 */
export function orderOf(relation: Relation, typeName: string, orderBy: Input | undefined): OrderTerm[] {
  const keys = (orderBy?.value ?? []) as readonly { field: string; direction: string }[];
  const ordered = orderedOf(typeName);
  const own = defaultOrder(relation);
  if (!ordered || keys.length === 0) return own;
  const terms: OrderTerm[] = [];
  for (const { field, direction } of keys) {
    const descending = direction === 'DESC';
    if (field === ordered.own) {
      // Public time runs against the stored keys, which put the latest first.
      const reversed = field === 'TIME' ? !descending : descending;
      return [...terms, ...own.map((term) => ({ ...term, descending: reversed }))];
    }
    const column = orderColumns(ordered).get(field) as Column;
    if (!isServed(relation, column)) {
      throw new BadInputError(`No index has this list in the order of ${field}; ${ordered.own} is possible`);
    }
    if (!terms.some((term) => term.column === column)) terms.push({ column, descending });
  }
  return [...terms, ...own.map((term) => ({ ...term, descending: terms[0]?.descending === true }))];
}

/** By their GraphQL names: the columns with an index over them and the default order; not those that refer to rows. */
function orderColumns({ table, own, keys }: Ordered): ReadonlyMap<string, Column> {
  const references = getTableConfig(table).foreignKeys.flatMap((key) => key.reference().columns as Column[]);
  const columns = indexesOf(table)
    .filter(([first, ...rest]) => first && isSame(rest, keys))
    .map(([first]) => first as Column)
    .filter((column) => column.notNull && !references.includes(column));
  const named = columns.map((column) => [toSnakeCase(column.name).toUpperCase(), column] as const);
  return new Map(named.filter(([name]) => name !== own));
}

/** Whether an index has the rows of a relation in the order of a column, then of their own. */
function isServed({ table, parent, where, order }: Relation, column: Column): boolean {
  if (!parent && where) return false;
  const wanted = [...(parent ? [parent] : []), column, ...order];
  return indexesOf(table as SQLiteTable).some((columns) => isSame(columns, wanted));
}

function indexesOf(table: SQLiteTable): Column[][] {
  return getTableConfig(table).indexes.map(({ config }) => config.columns as Column[]);
}

function isSame(columns: readonly Column[], others: readonly Column[]): boolean {
  return columns.length === others.length && columns.every((column, i) => column === others[i]);
}

const meanings: Readonly<Record<string, string>> = {
  TIME: 'By date, then place in the text; what has no date counts as earliest.',
  NAME: 'By name.',
  SPEAKER: 'By the name of the speaker, then of the addressee.',
  COUNT: 'By how many statements.',
};

function meaning(name: string): string {
  return meanings[name] ?? `By ${name.toLowerCase().replaceAll('_', ' ')}.`;
}
