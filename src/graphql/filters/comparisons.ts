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
import { join, sql, type Sql, type SqlValue } from '../../database/reads/sql.ts';

interface Operator {
  readonly description: string;
  /** The condition on a column; the input's value is not null. */
  readonly sql: (column: string, operand: Input) => Sql;
  /** How the operand's type follows from the column's. */
  readonly operand: 'same' | 'list' | 'boolean';
}

const value = (operand: Input) => operand.param(bindable);
const items = (operand: Input) =>
  sql`(select value from json_each(${operand.param((list) => JSON.stringify((list as unknown[]).map(bindable)))}))`;

const operators = {
  eq: { description: 'Equal to this.', operand: 'same', sql: (c, o) => sql`${c} = ${value(o)}` },
  ne: { description: 'Other than this, or not known.', operand: 'same', sql: (c, o) => sql`${c} is not ${value(o)}` },
  in: { description: 'One of these.', operand: 'list', sql: (c, o) => sql`${c} in ${items(o)}` },
  notIn: {
    description: 'None of these, or not known.',
    operand: 'list',
    sql: (c, o) => sql`(${c} is null or ${c} not in ${items(o)})`,
  },
  gt: { description: 'Greater than this.', operand: 'same', sql: (c, o) => sql`${c} > ${value(o)}` },
  gte: { description: 'Greater than this, or equal.', operand: 'same', sql: (c, o) => sql`${c} >= ${value(o)}` },
  lt: { description: 'Less than this.', operand: 'same', sql: (c, o) => sql`${c} < ${value(o)}` },
  lte: { description: 'Less than this, or equal.', operand: 'same', sql: (c, o) => sql`${c} <= ${value(o)}` },
  startsWith: {
    description: 'Beginning with this, in the same case.',
    operand: 'same',
    sql: (c, o) => sql`${c} >= ${value(o)} and ${c} < ${o.param((text) => `${text as string}\u{10ffff}`)}`,
  },
  isNull: {
    description: 'Whether it is not known.',
    operand: 'boolean',
    sql: (c, o) => sql`${c} is ${o.value === true ? '' : 'not '}null`,
  },
} satisfies Record<string, Operator>;

type OperatorName = keyof typeof operators;

const equality: OperatorName[] = ['eq', 'ne', 'in', 'notIn'];
const ordered: OperatorName[] = ['gt', 'gte', 'lt', 'lte'];

const comparisons = new Map<GraphQLNamedType, GraphQLInputObjectType>([
  [GraphQLID, comparison('IDComparison', GraphQLID, equality)],
  [GraphQLInt, comparison('IntComparison', GraphQLInt, [...equality, ...ordered])],
  [GraphQLString, comparison('StringComparison', GraphQLString, [...equality, ...ordered, 'startsWith', 'isNull'])],
]);

/** The input type that compares fields of a scalar or enum type, or undefined where there is none. */
export function comparisonFor(type: GraphQLNamedType): GraphQLInputObjectType | undefined {
  const known = comparisons.get(type);
  if (known || !isEnumType(type)) return known;
  const made = comparison(`${type.name}Comparison`, type, [...equality, 'isNull']);
  comparisons.set(type, made);
  return made;
}

/** The conditions of a comparison on a column, all of which must hold; null where none is given. */
export function compareColumn(column: string, input: Input): Sql | null {
  const given = Object.keys(input.value as object).filter((name) => input.at(name).value != null) as OperatorName[];
  return given.length
    ? join(
        given.map((name) => operators[name].sql(column, input.at(name))),
        ' and ',
      )
    : null;
}

function comparison(
  name: string,
  leaf: GraphQLScalarType | GraphQLEnumType,
  names: readonly OperatorName[],
): GraphQLInputObjectType {
  const operandType = {
    same: leaf,
    list: new GraphQLList(new GraphQLNonNull(leaf)),
    boolean: GraphQLBoolean,
  };
  const fields: GraphQLInputFieldConfigMap = Object.fromEntries(
    names.map((key) => [key, { type: operandType[operators[key].operand], description: operators[key].description }]),
  );
  return new GraphQLInputObjectType({
    name,
    description: 'Comparisons that must all hold; one that is left out or null is not made.',
    fields,
  });
}

function bindable(operand: unknown): SqlValue {
  return (typeof operand === 'boolean' ? Number(operand) : operand) as SqlValue;
}
