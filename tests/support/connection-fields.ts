/** The connection fields of a schema, found in the schema, and operations that ask for one of them. */
import {
  getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql'; // prettier-ignore
import type { Connection } from '../../src/database/open.ts';
import { entities } from '../../src/vocabulary/entities.ts';

export interface ConnectionField {
  readonly parent: GraphQLObjectType;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** All that can be paged both ways, below whatever type. */
export function connectionFields(schema: GraphQLSchema): ConnectionField[] {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  return objects.flatMap((parent) =>
    Object.values(parent.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .filter((field) => field.args.some(({ name }) => name === 'last') && parent.name !== 'Disagreement')
      .map((field) => ({ parent, name: field.name, field })),
  );
}

/** All that take a filter: connections, and lists that are made for the question. */
export function filteredFields(schema: GraphQLSchema): ConnectionField[] {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  return objects.flatMap((parent) =>
    Object.values(parent.getFields())
      .filter((field) => field.args.some(({ name }) => name === 'where'))
      .map((field) => ({ parent, name: field.name, field })),
  );
}

/** What fields must be given, by their names. */
export const requiredArguments: Readonly<Record<string, string>> = {
  search: 'text: "the*"',
  disagreements: 'between: ["actor_a0", "actor_a1"]',
};

/** A query for one field with these arguments and this selection; takes the variables `$id` and `$cursor`. */
export function questionFor({ parent, name }: ConnectionField, args: string, selection: string): string {
  const asked = `${name}${args ? `(${args})` : ''} ${selection}`;
  const cursor = args.includes('$cursor') ? '$cursor: String' : '';
  if (parent.name === 'Query') return `query${cursor && `(${cursor})`} { ${asked} }`;
  if (parent.getInterfaces().some((one) => one.name === 'Node')) {
    return `query($id: ID!${cursor && `, ${cursor}`}) { node(id: $id) { ... on ${parent.name} { ${asked} } } }`;
  }
  const through: Readonly<Record<string, string>> = {
    Exchange: `exchanges(from: $id, first: 1) { nodes { ${asked} } }`,
    Disagreement: `disagreements(between: [$id, "actor_a0"], first: 1) { nodes { ${asked} } }`,
    TimelineBucket: `timeline(speaker: $id) { ${asked} }`,
  };
  if (!through[parent.name]) throw new Error(`say how to reach ${parent.name}`);
  return `query($id: ID!${cursor && `, ${cursor}`}) { ${through[parent.name]} }`;
}

/** The variables that lead to each object with such a field. */
export function parentsOf({ parent }: ConnectionField, connection: Connection): { id?: string }[] {
  if (parent.name === 'Query') return [{}];
  const kind = Object.values(entities).find((one) => one.typeName === parent.name);
  const query = kind
    ? `select public_id from ${kind.plural} limit 30`
    : 'select distinct public_id from actors join exchanges on speaker_id = actors.id';
  return (connection.prepare(query).pluck().all() as string[]).map((id) => ({ id }));
}

/** The values of `orderBy` with one key that the field can be given; below the root its own order and what an index serves. */
export function ordersOf({ parent, field }: ConnectionField): string[] {
  const type = getNamedType(field.args.find((one) => one.name === 'orderBy')?.type);
  if (!isInputObjectType(type)) return [];
  const names = getNamedType(type.getFields()['field']?.type);
  if (!isEnumType(names)) return [];
  const terms = names.getValues().map((value) => value.name);
  const below = ['TIME', 'NAME', 'SPEAKER', 'COUNT'];
  const possible = parent.name === 'Query' ? terms : terms.filter((term) => below.includes(term));
  return possible.flatMap((term) => ['ASC', 'DESC'].map((direction) => `{field: ${term}, direction: ${direction}}`));
}
