import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';

/** One thing that a filter can ask. */
export interface FilterLeaf {
  /** `claims.some.text.contains` */
  readonly path: string;
  /** `{claims: {some: {text: {contains: "war"}}}}` */
  readonly literal: string;
  /** Whether an index can lead to what it asks for; what is not so and so can only be tested. */
  readonly found: boolean;
}

/** Operators that ask for the rest of something or for a range without end, and quantifiers that ask what is not there. */
const tested = ['gt', 'gte', 'lt', 'lte', 'ne', 'notIn', 'none', 'every', 'NOT', 'isNull: false'];

/**
 * Everything that a filter can ask, alone: each operator of each member, through so many relations, by each quantifier;
 * and each of its own members under NOT, and in OR with another.
 */
export function filterLeaves(type: GraphQLInputObjectType, relations: number, text = 'war'): FilterLeaf[] {
  // A union is asked by its members only, which are a relation away.
  if (!type.getFields()['NOT']) return leavesOf(type, 1, text);
  const own = leavesOf(type, 0, text);
  const negated = own.map((leaf) => within('NOT', leaf));
  const either = own.map((leaf, i): FilterLeaf => {
    const other = own[(i + 1) % own.length] as FilterLeaf;
    return {
      path: `OR[${leaf.path}, ${other.path}]`,
      literal: `{OR: [${leaf.literal}, ${other.literal}]}`,
      found: leaf.found && other.found,
    };
  });
  return [...leavesOf(type, relations, text), ...negated, ...either];
}

function leavesOf(type: GraphQLInputObjectType, relations: number, text: string): FilterLeaf[] {
  return Object.values(type.getFields()).flatMap((member): FilterLeaf[] => {
    if (['AND', 'OR', 'NOT'].includes(member.name)) return [];
    const inner = getNamedType(member.type);
    if (!isInputObjectType(inner)) {
      return valuesOf(member, text).map((value) => {
        const asked = member.name === 'isNull' ? `${member.name}: ${value}` : member.name;
        return { path: asked, literal: `{${member.name}: ${value}}`, found: !tested.includes(asked) };
      });
    }
    // The quantifiers of a list lead no further than the list.
    const isStep = !inner.name.endsWith('Comparison') && !type.name.endsWith('ListWhere');
    if (isStep && relations === 0) return [];
    return leavesOf(inner, isStep ? relations - 1 : relations, text).map((leaf) => within(member.name, leaf));
  });
}

function within(name: string, { path, literal, found }: FilterLeaf): FilterLeaf {
  return { path: `${name}.${path}`, literal: `{${name}: ${literal}}`, found: found && !tested.includes(name) };
}

function valuesOf(member: GraphQLInputField, text: string): string[] {
  const type = getNamedType(member.type);
  if (type.name === 'Boolean') return ['true', 'false'];
  const value = isEnumType(type)
    ? (type.getValues()[0]?.name as string)
    : type.name === 'Int'
      ? '2'
      : JSON.stringify(text);
  return isListType(member.type) ? [`[${value}]`, `[${value}, ${value}]`] : [value];
}
