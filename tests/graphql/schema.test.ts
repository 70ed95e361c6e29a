import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  type GraphQLArgument,
} from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { entities, entityKinds } from '../../src/vocabulary/entities.ts';
import { fieldsWithoutNaiveResolver } from '../support/naive-executor.ts';
import { answeredElsewhere } from '../support/operation-selection.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/** Every connection field by name, and whether it takes an argument. */
const connections = types.filter(isObjectType).flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => {
      const takes = (argument: string) => field.args.some(({ name }) => name === argument);
      return [`${type.name}.${field.name}`, takes] as const;
    }),
);

describe('the schema', () => {
  test('is the one that was reviewed', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../schema.graphql');
  });

  test('describes every type, field, argument and term', () => {
    const undescribed = types.flatMap((type) => {
      const members: [string, { description?: string | null | undefined }][] = [[type.name, type]];
      if (isEnumType(type)) type.getValues().forEach((value) => members.push([`${type.name}.${value.name}`, value]));
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          members.push([`${type.name}.${field.name}`, field]);
          const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
          args.forEach((argument) => members.push([`${type.name}.${field.name}(${argument.name})`, argument]));
        }
      }
      return members.filter(([, member]) => !member.description?.trim()).map(([name]) => name);
    });
    expect(undescribed).toEqual([]);
  });

  test('has a filter on every connection', () => {
    expect(connections.filter(([, takes]) => !takes('where')).map(([name]) => name)).toEqual([]);
  });

  test('has an order to choose on every connection but those that have one order by their nature', () => {
    expect(connections.filter(([, takes]) => !takes('orderBy')).map(([name]) => name).toSorted()).toEqual([
      // The nearest first; a cursor holds the distance.
      'Actor.neighbourhood',
      // As the document gives them, the most important first.
      'Claim.about',
      // By the claim at the other end, which a filter can ask of.
      'Claim.links',
      // By the claims; by rank; and a bucket is a time already.
      'Query.disagreements',
      'Query.search',
      'Statement.about',
      'TimelineBucket.statements',
    ]); // prettier-ignore
  });

  test('has one type with an id for each kind of entity', () => {
    const node = schema.getType('Node');
    const implementing = isInterfaceType(node) ? schema.getPossibleTypes(node).map((type) => type.name) : [];
    expect(implementing.toSorted()).toEqual(entityKinds.map((kind) => entities[kind].typeName).toSorted());
  });

  test('has no field that the naive executor cannot answer, or the generated operations would miss it', () => {
    expect(fieldsWithoutNaiveResolver(schema, answeredElsewhere)).toEqual([]);
  });

  test('opens nothing when it is imported', async () => {
    vi.resetModules();
    vi.doMock('better-sqlite3', () => {
      throw new Error('the schema loads the database driver');
    });
    await expect(import('../../src/graphql/schema.ts')).resolves.toHaveProperty('schema');
    vi.doUnmock('better-sqlite3');
  });
});
