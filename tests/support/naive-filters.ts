import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Lookup, Matches, Row } from './naive-fields.ts';
import { compareParts } from './naive-paging.ts';
import { naiveResolvers } from './naive-resolvers.ts';
import { hasInIt, isFound } from './naive-words.ts';

/** Whether an object is like a filter says, asked of the object's fields as they are answered. */
export function matcherFor(schema: GraphQLSchema): Matches {
  const matches: Matches = (typeName, node, where, lookup) => {
    if (isUnionType(schema.getType(typeName))) return isOneOf(node, where, lookup);
    return given(where).every(([name, member]) => {
      const all = member as readonly Row[];
      if (name === 'AND') return all.every((one) => matches(typeName, node, one, lookup));
      if (name === 'OR') return all.some((one) => matches(typeName, node, one, lookup));
      if (name === 'NOT') return !matches(typeName, node, member as Row, lookup);
      if (name === 'matching') return isFound(typeName, node, member as string, lookup);
      const resolver = naiveResolvers[typeName]?.[name];
      if (!resolver) throw new Error(`${typeName}.${name} has no naive resolver`);
      const { type, nodes } = nodeTypeOf(schema, typeName, name);
      const value = resolver.nodes ? resolver.nodes(node, lookup) : resolver.resolve(node, {}, lookup);
      if (!isCompositeType(type)) return compares(value, member as Row);
      const like = (one: unknown, condition: Row) => matches(type.name, one as Row, condition, lookup);
      if (!nodes && !Array.isArray(value)) return value !== null && like(value, member as Row);
      const entries = value as readonly unknown[];
      return given(member as Row).every(([quantifier, condition]) => {
        if (quantifier === 'some') return entries.some((entry) => like(entry, condition as Row));
        if (quantifier === 'none') return !entries.some((entry) => like(entry, condition as Row));
        return entries.every((entry) => like(entry, condition as Row));
      });
    });
  };
  /** Of one of the types that are named, and like what is said of that; anything where none is named. */
  const isOneOf = (node: Row, where: Row, lookup: Lookup): boolean => {
    const typeName = node['typeName'] as string;
    const own = given(where).find(([member]) => member === typeName.charAt(0).toLowerCase() + typeName.slice(1));
    return own ? matches(typeName, node, own[1] as Row, lookup) : given(where).length === 0;
  };
  return matches;
}

/** The members that are not null. */
function given(input: Row): [string, unknown][] {
  return Object.entries(input).filter(([, member]) => member != null);
}

/** What a field gives, or what the nodes of its connection are. */
function nodeTypeOf(schema: GraphQLSchema, typeName: string, field: string) {
  const type = getNamedType((schema.getType(typeName) as GraphQLObjectType).getFields()[field]?.type);
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
  return { type: nodes ? getNamedType(nodes.type) : type, nodes: nodes !== undefined };
}

function compares(value: unknown, comparison: Row): boolean {
  const order = (operand: unknown) => compareParts(value as string | number, operand as string | number);
  return given(comparison).every(([operator, operand]) => {
    switch (operator) {
      case 'eq':
        return value === operand;
      case 'ne':
        return value !== operand;
      case 'in':
        return (operand as unknown[]).includes(value);
      case 'notIn':
        return !(operand as unknown[]).includes(value);
      case 'gt':
        return value !== null && order(operand) > 0;
      case 'gte':
        return value !== null && order(operand) >= 0;
      case 'lt':
        return value !== null && order(operand) < 0;
      case 'lte':
        return value !== null && order(operand) <= 0;
      case 'startsWith':
        return value !== null && (value as string).startsWith(operand as string);
      case 'contains':
        return value !== null && hasInIt(value as string, operand as string);
      case 'isNull':
        return (value === null) === operand;
      default:
        throw new Error(`${operator} is not compared naively`);
    }
  });
}
