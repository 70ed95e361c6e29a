import {
  getNamedType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isObjectType,
  isUnionType,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLUnionType,
} from 'graphql';
import { entityTables } from '../../database/reads/entity-tables.ts';
import { hasWords } from '../../database/search/conditions.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';
import { comparisonFor } from './comparisons.ts';
import { filterOf, nodeTypeOf, type Filter } from './filterable.ts';

const made = new Map<string, GraphQLInputObjectType | null>();

function once(name: string, make: () => GraphQLInputObjectType | null): GraphQLInputObjectType | null {
  const known = made.get(name);
  if (known !== undefined) return known;
  const where = make();
  made.set(name, where);
  return where;
}

/**
 * `<Type>Where`: for an object type one member for each field that a filter can ask of, `matching`, and AND, OR, NOT;
 * for a union one member for each type. Null where there is nothing to ask. Members carry their `Filter` as an extension.
 */
export function whereTypeOf(type: GraphQLNamedType): GraphQLInputObjectType | null {
  if (isUnionType(type)) return once(`${type.name}Where`, () => unionWhere(type));
  return isObjectType(type) ? once(`${type.name}Where`, () => objectWhere(type)) : null;
}

function objectWhere(type: GraphQLObjectType): GraphQLInputObjectType | null {
  const direct = Object.values(type.getFields()).some((field) =>
    ['column', 'object'].includes(filterOf(field)?.kind ?? ''),
  );
  if (!direct) return null;
  const where: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${type.name}Where`,
    description: 'Conditions that must all hold; one that is left out or null is not made.',
    fields: (): GraphQLInputFieldConfigMap => ({ ...logic(where), ...words(type), ...members(type) }),
  });
  return where;
}

/** Entries of a union are of one type each: its members are alternatives. */
function unionWhere(union: GraphQLUnionType): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${union.name}Where`,
    description: 'Conditions on entries of several types: an entry must be of one of the types given, and like it.',
    fields: () =>
      Object.fromEntries(
        union.getTypes().map((type): [string, GraphQLInputFieldConfig] => {
          const filter: Filter = { kind: 'member', typeName: type.name };
          const name = type.name.charAt(0).toLowerCase() + type.name.slice(1);
          return [name, member(whereTypeOf(type) as GraphQLInputType, `${type.name}s like this.`, filter)];
        }),
      ),
  });
}

function logic(where: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
  const list = new GraphQLList(new GraphQLNonNull(where));
  return {
    AND: { type: list, description: 'All of these hold.' },
    OR: { type: list, description: 'At least one of these holds; none does when the list is empty.' },
    NOT: { type: where, description: 'This does not hold.' },
  };
}

function words(type: GraphQLObjectType): GraphQLInputFieldConfigMap {
  const kind = entityKinds.find((one) => entities[one].typeName === type.name);
  const table = kind && entityTables[kind];
  if (!table || !hasWords(table)) return {};
  const description = 'Found by these words, `begin*` and `"phrases"`, as by `search`.';
  return { matching: member(GraphQLString, description, { kind: 'words', table }) };
}

function members(type: GraphQLObjectType): GraphQLInputFieldConfigMap {
  const entries = Object.values(type.getFields()).flatMap((field): [string, GraphQLInputFieldConfig][] => {
    const filter = filterOf(field);
    const input = filter && inputTypeOf(filter, getNamedType(field.type));
    return input ? [[field.name, member(input, field.description, filter)]] : [];
  });
  return Object.fromEntries(entries);
}

function member(
  type: GraphQLInputType,
  description: string | null | undefined,
  filter: Filter,
): GraphQLInputFieldConfig {
  return { type, description, extensions: { filter } };
}

function inputTypeOf(filter: Filter, type: GraphQLNamedType): GraphQLInputObjectType | null {
  if (filter.kind === 'column') return comparisonFor(type, filter.column) ?? null;
  const where = whereTypeOf(nodeTypeOf(type as GraphQLObjectType));
  const isList = filter.kind === 'variants' || (filter.kind === 'rows' && !filter.single);
  return where && isList ? listWhereOf(where) : where;
}

function listWhereOf(where: GraphQLInputObjectType): GraphQLInputObjectType | null {
  const name = where.name.replace(/Where$/, 'ListWhere');
  return once(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        description: 'Conditions on the entries of a list, all of which must hold.',
        fields: {
          some: { type: where, description: 'At least one entry is like this.' },
          none: { type: where, description: 'No entry is like this.' },
          every: { type: where, description: 'Every entry is like this; so when there is none.' },
        },
      }),
  );
}
