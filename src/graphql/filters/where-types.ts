import {
  getNamedType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLObjectType,
  type GraphQLUnionType,
} from 'graphql';
import { comparisonFor } from './comparisons.ts';
import { filterOf, nodeTypeOf, type Filter } from './filterable.ts';

const made = new Map<string, GraphQLInputObjectType | null>();

/**
 * `<Type>Where`: one member for each field of the type that a filter can ask of, and AND, OR, NOT. Null where the type
 * has no such field. Members carry their `Filter` as an extension.
 */
export function whereTypeOf(type: GraphQLObjectType): GraphQLInputObjectType | null {
  const name = `${type.name}Where`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const direct = Object.values(type.getFields()).some((field) =>
    ['column', 'object'].includes(filterOf(field)?.kind ?? ''),
  );
  const where: GraphQLInputObjectType | null = direct
    ? new GraphQLInputObjectType({
        name,
        description: 'Conditions that must all hold; one that is left out or null is not made.',
        fields: (): GraphQLInputFieldConfigMap => ({ ...logic(where as GraphQLInputObjectType), ...members(type) }),
      })
    : null;
  made.set(name, where);
  return where;
}

function logic(where: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
  const list = new GraphQLList(new GraphQLNonNull(where));
  return {
    AND: { type: list, description: 'All of these hold.' },
    OR: { type: list, description: 'At least one of these holds; none does when the list is empty.' },
    NOT: { type: where, description: 'This does not hold.' },
  };
}

function members(type: GraphQLObjectType): GraphQLInputFieldConfigMap {
  const entries = Object.values(type.getFields()).flatMap((field): [string, GraphQLInputFieldConfig][] => {
    const filter = filterOf(field);
    const input = filter && inputTypeOf(filter, getNamedType(field.type) as GraphQLObjectType);
    return input ? [[field.name, { type: input, description: field.description, extensions: { filter } }]] : [];
  });
  return Object.fromEntries(entries);
}

function inputTypeOf(filter: Filter, type: GraphQLObjectType): GraphQLInputObjectType | null {
  switch (filter.kind) {
    case 'column':
      return comparisonFor(type) ?? null;
    case 'variants':
      return listWhereOf(subjectWhereOf(getNamedType(type.getFields()['nodes']?.type) as GraphQLUnionType));
    case 'object':
    case 'rows': {
      const node = nodeTypeOf(type);
      const where = node && whereTypeOf(node);
      return where && filter.kind === 'rows' && !filter.single ? listWhereOf(where) : where;
    }
  }
}

function listWhereOf(where: GraphQLInputObjectType): GraphQLInputObjectType {
  const name = where.name.replace(/Where$/, 'ListWhere');
  const known = made.get(name);
  if (known) return known;
  const list = new GraphQLInputObjectType({
    name,
    description: 'Conditions on the entries of a list, all of which must hold.',
    fields: {
      some: { type: where, description: 'At least one entry is like this.' },
      none: { type: where, description: 'No entry is like this.' },
      every: { type: where, description: 'Every entry is like this; so when there is none.' },
    },
  });
  made.set(name, list);
  return list;
}

/** The conditions on an entry that may be of several types: those of one type, which it must be of. */
function subjectWhereOf(union: GraphQLUnionType): GraphQLInputObjectType {
  const name = `${union.name}Where`;
  const known = made.get(name);
  if (known) return known;
  const where = new GraphQLInputObjectType({
    name,
    description: 'Conditions on an entry of one of several types. One member for each type; all given must hold.',
    fields: () =>
      Object.fromEntries(
        union.getTypes().map((type) => {
          const typed = whereTypeOf(type) as GraphQLInputObjectType;
          return [memberName(type.name), { type: typed, description: `It is of type ${type.name} and like this.` }];
        }),
      ),
  });
  made.set(name, where);
  return where;
}

/** The member of a union's filter that stands for a type: `Actor` is asked as `actor`. */
export function memberName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}
