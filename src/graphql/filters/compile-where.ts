import type { Column, Table } from 'drizzle-orm';
import type { GraphQLInputObjectType } from 'graphql';
import { entityTables } from '../../database/reads/entity-tables.ts';
import type { Input, Relation, Variant } from '../../database/reads/read.ts';
import { columnOf, idOf, join, nodeJoin, sql, tableName, type Sql } from '../../database/reads/sql.ts';
import { matchesWords } from '../../database/search/conditions.ts';
import { withinTime } from '../../database/time-limit.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';
import { compareColumn } from './comparisons.ts';
import { noArguments, type Filter } from './filterable.ts';
import { filterAt, given, items, typeAt } from './members.ts';
import { isSought } from './sought.ts';
import { columnIn, type Tested } from './tested.ts';

/** The condition of a `<Type>Where` on a row; null where it asks for nothing. */
export function compileWhere(type: GraphQLInputObjectType, input: Input, row: Tested, depth = 0): Sql | null {
  const names = given(input);
  const conditions = names.map((name): Sql | null => {
    const member = input.at(name);
    const all = () => items(member).map((one) => compileWhere(type, one, row, depth) ?? sql`1`);
    if (name === 'AND') return all().length ? sql`(${join(all(), ' and ')})` : null;
    if (name === 'OR') return all().length ? sql`(${join(all(), ' or ')})` : sql`0`;
    if (name === 'NOT') return sql`(${compileWhere(type, member, row, depth) ?? sql`1`}) is not true`;
    return compileFilter(filterAt(type, name) as Filter, typeAt(type, name), member, row, depth);
  });
  const made = conditions.filter((condition) => condition !== null);
  if (!made.length) return null;
  // An entry of a union is of one type: its members are alternatives.
  return names.some((name) => filterAt(type, name)?.kind === 'member')
    ? sql`(${join(made, ' or ')})`
    : join(made, ' and ');
}

/** The condition that the row of `table` with a key, given as an expression, is like a `<Type>Where` says. */
export function refersTo(key: string, table: Table, type: GraphQLInputObjectType, input: Input, depth = 0): Sql {
  const alias = `f${depth}`;
  const id = columnOf(alias, idOf(table));
  const like = (reached: boolean) => compileWhere(type, input, { alias, reached }, depth + 1) ?? sql`1`;
  return isSought(type, input)
    ? sql`${key} in (select ${id} from ${tableName(table)} ${alias} where ${like(false)})`
    : sql`exists (select 1 from ${tableName(table)} ${alias} where ${id} = ${key} and ${like(true)})`;
}

/** What a row of one of several types is tested by: the columns that refer to each. */
export function keysOf(variants: readonly Variant[], row: Tested): NonNullable<Tested['keyAs']> {
  return (typeName) => {
    const from = variants.find((variant) => variant.typeName === typeName)?.from;
    return from ? columnIn(row, from) : null;
  };
}

function compileFilter(
  filter: Filter,
  type: GraphQLInputObjectType,
  input: Input,
  row: Tested,
  depth: number,
): Sql | null {
  switch (filter.kind) {
    case 'column':
      return compareColumn(row, filter.column, input);
    case 'words':
      return matchesWords(filter.table, idIn(row), (convert) => input.param(convert));
    case 'member': {
      const key = row.keyAs?.(filter.typeName) ?? null;
      const kind = entityKinds.find((one) => entities[one].typeName === filter.typeName);
      return key && kind ? refersTo(key, entityTables[kind], type, input, depth) : sql`0`;
    }
    case 'object': {
      const { from, table } = filter;
      const key = typeof from === 'string' ? (row.relation?.extra?.[from]?.(row.alias) as string) : columnIn(row, from);
      return refersTo(key, table, type, input, depth);
    }
    case 'rows':
      return filter.single ? some({ ...filter, type, input }, row, depth) : quantified(filter, type, input, row, depth);
    case 'variants':
      return quantified({ ...filter, relations: [filter.relation] }, type, input, row, depth);
  }
}

/** Rows of relations, and what they or their nodes must be like. */
interface RowsFilter {
  readonly relations: readonly Relation[];
  readonly variants?: readonly Variant[];
  readonly type: GraphQLInputObjectType;
  readonly input: Input;
}

/** The conditions `some`, `none` and `every` on the rows of relations. */
function quantified(
  rows: Pick<RowsFilter, 'relations' | 'variants'>,
  type: GraphQLInputObjectType,
  input: Input,
  row: Tested,
  depth: number,
): Sql | null {
  const conditions = given(input).map((name) => {
    const filter: RowsFilter = { ...rows, type: typeAt(type, name), input: input.at(name) };
    if (name === 'some') return some(filter, row, depth);
    const counterexamples = name === 'none' ? like : unlike;
    return join(
      rows.relations.map((relation) => sql`not ${exists(filter, relation, row, depth, counterexamples)}`),
      ' and ',
    );
  });
  return conditions.length ? join(conditions, ' and ') : null;
}

const like = (condition: Sql) => condition;
const unlike = (condition: Sql) => sql`(${condition}) is not true`;

/** Asked from the inside out where an index leads to such rows, so that SQLite may begin with them. */
function some(filter: RowsFilter, row: Tested, depth: number): Sql {
  const sought = isSought(filter.type, filter.input);
  const alternatives = filter.relations.map((relation) => {
    if (!sought) return exists(filter, relation, row, depth, like);
    const { from, where } = matching(filter, relation, false, depth, like);
    const parents = columnOf(`w${depth}`, relation.parent as Column);
    return sql`${idIn(row)} in (select ${parents} from ${from} where ${where})`;
  });
  return sql`(${join(alternatives, ' or ')})`;
}

/** Asked of the rows that the tested row leads to, one after the other. */
function exists(
  filter: RowsFilter,
  relation: Relation,
  row: Tested,
  depth: number,
  wanted: (condition: Sql) => Sql,
): Sql {
  const { from, where } = matching(filter, relation, true, depth, wanted);
  const parent = columnOf(`w${depth}`, relation.parent as Column);
  return sql`exists (select 1 from ${from} where ${parent} = ${row.alias}."id" and ${where})`;
}

function matching(
  { variants, type, input }: RowsFilter,
  relation: Relation,
  reached: boolean,
  depth: number,
  wanted: (condition: Sql) => Sql,
): { readonly from: string; readonly where: Sql } {
  const walked: Tested = { alias: `w${depth}`, reached, relation };
  const node = `f${depth}`;
  const tested = variants
    ? { ...walked, keyAs: keysOf(variants, walked) }
    : relation.node
      ? { alias: node, reached }
      : walked;
  const condition = wanted(compileWhere(type, input, tested, depth + 1) ?? sql`1`);
  const own = relation.where?.(walked.alias, noArguments, '');
  return {
    from: fromOf(relation, node, walked),
    where: join([...(own ? [own] : []), condition, sql`${withinTime}`], ' and '),
  };
}

/** Rows that are reached lead to their nodes; else the nodes, which an index finds, lead to the rows. */
function fromOf({ table, node: link }: Relation, node: string, { alias, reached }: Tested): string {
  const rows = `${tableName(table)} ${alias}`;
  if (!link) return rows;
  if (reached) return `${rows} cross join ${nodeJoin(link, node, alias)}`;
  const refers = `${columnOf(alias, link.column)} = ${columnOf(node, idOf(link.table))}`;
  return `${tableName(link.table)} ${node} cross join ${rows} on ${refers}`;
}

/** The internal key of the row. */
function idIn({ alias, reached }: Tested): string {
  return `${reached ? '+' : ''}${alias}."id"`;
}
