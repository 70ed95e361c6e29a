import type { Column } from 'drizzle-orm';
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isEnumType,
  type GraphQLEnumType,
  type GraphQLInputFieldConfigMap,
  type GraphQLNamedType,
  type GraphQLScalarType,
} from 'graphql';
import type { Input } from '../../database/reads/read.ts';
import { idOf, join, sql, type Sql, type SqlValue } from '../../database/reads/sql.ts';
import { containsSubstring, hasSubstrings } from '../../database/search/conditions.ts';
import { minSubstringLength } from '../../database/search/match.ts';
import { isIndexed } from './filterable.ts';
import { given } from './members.ts';
import { columnIn, type Tested } from './tested.ts';

interface Operator {
  readonly description: string;
  /** The condition on a column, given as an expression; the input's value is not null. */
  readonly sql: (column: string, operand: Input) => Sql;
  /** How the operand's type follows from the column's. */
  readonly operand: 'same' | 'list' | 'boolean';
  /** Whether an index over the column leads to rather few rows; where only with some operand, with which. */
  readonly seeks: boolean | ((operand: Input) => boolean);
}

const value = (operand: Input) => operand.param(bindable);
const items = (operand: Input) =>
  sql`(select value from json_each(${operand.param((list) => JSON.stringify((list as unknown[]).map(bindable)))}))`;
const compares = (operator: string, description: string): Operator => {
  return { description, operand: 'same', sql: (c, o) => sql`${c} ${operator} ${value(o)}`, seeks: true };
};

const operators = {
  eq: compares('=', 'Equal to this.'),
  ne: { ...compares('is not', 'Other than this, or not known.'), seeks: false },
  in: { description: 'One of these.', operand: 'list', sql: (c, o) => sql`${c} in ${items(o)}`, seeks: true },
  notIn: {
    description: 'None of these, or not known.',
    operand: 'list',
    sql: (c, o) => sql`(${c} is null or ${c} not in ${items(o)})`,
    seeks: false,
  },
  gt: { ...compares('>', 'Greater than this.'), seeks: false },
  gte: { ...compares('>=', 'Greater than this, or equal.'), seeks: false },
  lt: { ...compares('<', 'Less than this.'), seeks: false },
  lte: { ...compares('<=', 'Less than this, or equal.'), seeks: false },
  startsWith: {
    description: 'Beginning with this, in the same case.',
    operand: 'same',
    sql: (c, o) => sql`${c} >= ${value(o)} and ${c} < ${o.param((text) => `${text as string}\u{10ffff}`)}`,
    seeks: true,
  },
  isNull: {
    description: 'Whether it is not known.',
    operand: 'boolean',
    sql: (c, o) => sql`${c} is ${o.value === true ? '' : 'not '}null`,
    seeks: (o) => o.value === true,
  },
} satisfies Record<string, Operator>;

type OperatorName = keyof typeof operators;
/** Asked of the index over substrings, which knows rows by their keys; so no operator on the column. */
const contains = 'contains';
const containing = {
  description: `Having this anywhere in it, in whatever case; from ${minSubstringLength} characters on.`,
  operand: 'same',
} as const;

const equality: OperatorName[] = ['eq', 'ne', 'in', 'notIn'];
const ordered: OperatorName[] = ['gt', 'gte', 'lt', 'lte'];

const operatorsOf = new Map<GraphQLNamedType, readonly OperatorName[]>([
  [GraphQLID, equality],
  [GraphQLInt, [...equality, ...ordered]],
  [GraphQLBoolean, ['eq', 'ne']],
  [GraphQLString, [...equality, ...ordered, 'startsWith']],
]);

const made = new Map<string, GraphQLInputObjectType>();

/** The input type that compares a column, read as a scalar or enum type, or undefined where there is none. */
export function comparisonFor(type: GraphQLNamedType, column: Column): GraphQLInputObjectType | undefined {
  const names = operatorsOf.get(type) ?? (isEnumType(type) ? equality : undefined);
  if (!names) return undefined;
  const leaf = type as GraphQLScalarType | GraphQLEnumType;
  if (!hasSubstrings(column)) return comparison(leaf.name, leaf, names, !column.notNull);
  return isIndexed(column)
    ? comparison('Name', leaf, [...names, contains], !column.notNull)
    : comparison('Text', leaf, [contains], false);
}

/** The conditions of a comparison on a column, all of which must hold; null where none is given. */
export function compareColumn(row: Tested, column: Column, input: Input): Sql | null {
  const conditions = given(input).map((name) => {
    const operand = input.at(name);
    if (name !== contains) return operators[name as OperatorName].sql(columnIn(row, column), operand);
    const key = columnIn(row, idOf(column.table));
    return containsSubstring(column, key, (convert) => operand.param(convert));
  });
  return conditions.length ? join(conditions, ' and ') : null;
}

/** Whether an index leads to the rows that a comparison asks for; to a range, where it has two ends. */
export function isSeeking(input: Input): boolean {
  const names = given(input);
  const hasEnd = (...ends: string[]) => ends.some((end) => names.includes(end));
  if (hasEnd('gt', 'gte') && hasEnd('lt', 'lte')) return true;
  return names.some((name) => {
    if (name === contains) return true;
    const { seeks } = operators[name as OperatorName];
    return typeof seeks === 'function' ? seeks(input.at(name)) : seeks;
  });
}

/** `<Name>Comparison`, or `Nullable<Name>Comparison` where a value may be unknown. */
function comparison(
  of: string,
  leaf: GraphQLScalarType | GraphQLEnumType,
  names: readonly (OperatorName | typeof contains)[],
  nullable: boolean,
): GraphQLInputObjectType {
  const name = `${nullable ? 'Nullable' : ''}${of}Comparison`;
  const known = made.get(name);
  if (known) return known;
  const operandType = {
    same: leaf,
    list: new GraphQLList(new GraphQLNonNull(leaf)),
    boolean: GraphQLBoolean,
  };
  const offered = nullable ? [...names, 'isNull' as const] : names;
  const fields: GraphQLInputFieldConfigMap = Object.fromEntries(
    offered.map((key) => {
      const { operand, description } = key === contains ? containing : operators[key];
      return [key, { type: operandType[operand], description }];
    }),
  );
  const type = new GraphQLInputObjectType({
    name,
    description: 'Comparisons that must all hold; one that is left out or null is not made.',
    fields,
  });
  made.set(name, type);
  return type;
}

function bindable(operand: unknown): SqlValue {
  return (typeof operand === 'boolean' ? Number(operand) : operand) as SqlValue;
}
