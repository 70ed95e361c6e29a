import type { Column, Table } from 'drizzle-orm';
import type { GraphQLInputObjectType } from 'graphql';
import type { Input, Relation, Variant } from '../../database/reads/read.ts';
import { columnOf, idOf, join, nodeJoin, sql, tableName, type Sql } from '../../database/reads/sql.ts';
import { withinTime } from '../../database/time-limit.ts';
import { compareColumn } from './comparisons.ts';
import { noArguments, type Filter } from './filterable.ts';
import { memberName } from './where-types.ts';

/** The condition of a `<Type>Where` on the row known by `row`; null where it asks for nothing. */
export function compileWhere(type: GraphQLInputObjectType, input: Input, row: string, depth = 0): Sql | null {
  const conditions = given(input).map((name): Sql | null => {
    const member = input.at(name);
    if (name === 'AND' || name === 'OR') {
      const all = (member.value as unknown[]).map((_, i) => compileWhere(type, member.at(i), row, depth) ?? sql`1`);
      if (all.length > 0) return sql`(${join(all, name === 'AND' ? ' and ' : ' or ')})`;
      return name === 'AND' ? null : sql`0`;
    }
    if (name === 'NOT') return sql`(${compileWhere(type, member, row, depth) ?? sql`1`}) is not true`;
    const field = type.getFields()[name];
    const filter = field?.extensions['filter'] as Filter;
    return compileFilter(filter, field?.type as GraphQLInputObjectType, member, row, depth);
  });
  const made = conditions.filter((condition) => condition !== null);
  return made.length ? join(made, ' and ') : null;
}

function compileFilter(
  filter: Filter,
  type: GraphQLInputObjectType,
  input: Input,
  row: string,
  depth: number,
): Sql | null {
  switch (filter.kind) {
    case 'column':
      return compareColumn(columnOf(row, filter.column), input);
    case 'object':
      return refersTo(columnOf(row, filter.from), filter.table, type, input, depth);
    case 'rows': {
      const rows = (quantified: Input, of: GraphQLInputObjectType): RowsFilter => ({
        relations: filter.relations,
        where: (node) => compileWhere(of, quantified, node, depth + 1),
      });
      return filter.single ? some(rows(input, type), row, depth) : quantify(type, input, rows, row, depth);
    }
    case 'variants': {
      const rows = (quantified: Input, of: GraphQLInputObjectType): RowsFilter => ({
        relations: [filter.relation],
        where: (_node, walked) => variantWhere(filter.variants, of, quantified, walked, depth + 1),
      });
      return quantify(type, input, rows, row, depth);
    }
  }
}

/** Rows of relations, and the condition on each: on its node, or on the walked row itself. */
interface RowsFilter {
  readonly relations: readonly Relation[];
  readonly where: (node: string, walked: string) => Sql | null;
}

function quantify(
  type: GraphQLInputObjectType,
  input: Input,
  rows: (quantified: Input, of: GraphQLInputObjectType) => RowsFilter,
  row: string,
  depth: number,
): Sql | null {
  const conditions = given(input).map((name) => {
    const filter = rows(input.at(name), type.getFields()[name]?.type as GraphQLInputObjectType);
    if (name === 'some') return some(filter, row, depth);
    return name === 'none' ? without(filter, row, depth, (where) => where) : every(filter, row, depth);
  });
  return conditions.length ? join(conditions, ' and ') : null;
}

/** Asked from the inside out, so that SQLite may begin with the rows that match. */
function some({ relations, where }: RowsFilter, row: string, depth: number): Sql {
  const alternatives = relations.map((relation) => {
    const parents = columnOf(`w${depth}`, relation.parent as never);
    return sql`${row}."id" in (select ${parents} from ${matching(relation, where, depth, [])})`;
  });
  return sql`(${join(alternatives, ' or ')})`;
}

function every(filter: RowsFilter, row: string, depth: number): Sql {
  return without(filter, row, depth, (where) => sql`(${where}) is not true`);
}

function without(
  { relations, where }: RowsFilter,
  row: string,
  depth: number,
  counterexample: (where: Sql) => Sql,
): Sql {
  const conditions = relations.map((relation) => {
    const ofParent = sql`${columnOf(`w${depth}`, relation.parent as never)} = ${row}."id"`;
    const like = (node: string, walked: string) => counterexample(where(node, walked) ?? sql`1`);
    return sql`not exists (select 1 from ${matching(relation, like, depth, [ofParent])})`;
  });
  return join(conditions, ' and ');
}

function matching(relation: Relation, where: RowsFilter['where'], depth: number, also: readonly Sql[]): Sql {
  const walked = `w${depth}`;
  const node = relation.node ? `f${depth}` : walked;
  const joined = relation.node ? ` join ${nodeJoin(relation.node, node, walked)}` : '';
  const conditions = [
    ...also,
    relation.where?.(walked, noArguments, '') ?? null,
    where(node, walked),
    sql`${withinTime}`,
  ];
  const made = conditions.filter((condition) => condition !== null);
  return sql`${tableName(relation.table)} ${walked}${joined}${made.length ? sql` where ${join(made, ' and ')}` : sql``}`;
}

function variantWhere(
  variants: readonly Variant[],
  type: GraphQLInputObjectType,
  input: Input,
  walked: string,
  depth: number,
): Sql | null {
  const conditions = given(input).map((name) => {
    const variant = variants.find(({ typeName }) => memberName(typeName) === name) as Variant;
    const of = type.getFields()[name]?.type as GraphQLInputObjectType;
    return refersTo(columnOf(walked, variant.from as Column), variant.table, of, input.at(name), depth);
  });
  return conditions.length ? join(conditions, ' and ') : null;
}

/** Asked from the inside out too: the column is one of the keys of the rows that match. */
function refersTo(column: string, table: Table, type: GraphQLInputObjectType, input: Input, depth: number): Sql {
  const object = `f${depth}`;
  const where = compileWhere(type, input, object, depth + 1) ?? sql`1`;
  return sql`${column} in (select ${columnOf(object, idOf(table))} from ${tableName(table)} ${object} where ${where})`;
}

/** The members that are given and not null. */
function given(input: Input): string[] {
  return Object.keys(input.value as object).filter((name) => input.at(name).value != null);
}
