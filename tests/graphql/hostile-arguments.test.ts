import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getNamedType, getOperationAST, isInputObjectType, isNonNullType, isObjectType, parse, type GraphQLArgument,
  type GraphQLInputObjectType, type OperationDefinitionNode, validate } from 'graphql'; // prettier-ignore
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { planQuery } from '../../src/graphql/compiler/plan.ts';
import { defaultLimits } from '../../src/graphql/compiler/limits.ts';
import { createReader } from '../../src/graphql/reader.ts';
import { schema } from '../../src/graphql/schema.ts';
import { questionFor } from '../support/connection-fields.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { createNaiveExecutor } from '../support/naive-executor.ts';
import { answeredElsewhere } from '../support/operation-selection.ts';
import { dataOf } from '../support/asking.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const size = { articles: 2, actors: 4, things: 2, places: 2, statements: 3, claims: 3, relationships: 3, mentions: 3 };
const databases = temporaryDatabases();
const file = databases.create((writable) => generateGraph(writable, 9, size));
// Writable, so that nothing but the program itself keeps the values from doing harm.
const connection = openDatabase(file, 'write');
const read = createReader(schema, connection);
const answerNaively = createNaiveExecutor(schema, connection);
const contents = () => createHash('sha256').update(readFileSync(file)).digest('hex');
const before = contents();
afterAll(() => {
  connection.close();
  databases.remove();
});

const id = connection.prepare('select public_id from actors limit 1').pluck().get() as string;
const cursor = Buffer.from(connection.prepare('select order_key from actors limit 1').pluck().get() as string);

const hostile = [
  "'", '"', "'); drop table actors; --", "' or '1'='1", '" or 1=1 --', `${id}'`, `${id}\0`, `${id}\0' or 1=1`, '\0', '\uD800',
  `${id}\uDFFF`, '%', '_', '*', '?', '?1', ':name', '\\', '\u2028', '😀', '', ' ', '\n', 'null', '1e999', 'actor_', '[]', '{"a":1}',
  cursor.toString('hex').toUpperCase(), cursor.toString('hex').toLowerCase(), '27', '00', 'FFFF', '4101', 'x'.repeat(10_000),
  '27'.repeat(5000), "'".repeat(1000), '$.a', 'near(a b)', 'a AND (', '"unbalanced', '-a', '^', 'a:b',
]; // prettier-ignore

interface Place {
  readonly name: string;
  /** Takes the value as the variable `$value` and, below the root, a parent as `$id`. */
  readonly text: string;
}

const isText = (type: unknown) => ['String', 'ID'].includes(String(getNamedType(type as GraphQLArgument['type'])));

/**
 * Every path to a text inside an input object, as the literal around the value. Each type of filter is gone into once,
 * each comparison with all its operators once and with one of them elsewhere.
 */
function insides(type: GraphQLInputObjectType, seen: Set<string>): { path: string; literal: string; type: string }[] {
  const isComparison = type.name.endsWith('Comparison');
  const again = seen.has(type.name);
  if (again && !isComparison) return [];
  seen.add(type.name);
  return Object.values(type.getFields()).flatMap((field) => {
    if (again && field.name !== 'eq') return [];
    const inner = getNamedType(field.type);
    if (isText(field.type)) return [{ path: field.name, literal: `{${field.name}: $value}`, type: String(field.type) }];
    if (!isInputObjectType(inner)) return [];
    return insides(inner, seen).map((one) => {
      return { path: `${field.name}.${one.path}`, literal: `{${field.name}: ${one.literal}}`, type: one.type };
    });
  });
}

function placesIn(): Place[] {
  const seen = new Set<string>();
  return Object.values(schema.getTypeMap()).flatMap((parent) => {
    if (!isObjectType(parent) || ['Mutation', 'Subscription'].includes(parent.name)) return [];
    return Object.values(parent.getFields()).flatMap((field) =>
      field.args.flatMap((argument): Place[] => {
        const input = getNamedType(argument.type);
        const values = isText(argument.type)
          ? [{ path: '', literal: '$value', type: String(argument.type) }]
          : isInputObjectType(input)
            ? insides(input, seen)
            : [];
        const isList = getNamedType(field.type).name.endsWith('Connection');
        const selection = isList ? '{ totalCount nodes { __typename } pageInfo { hasNextPage } }' : '{ __typename }';
        const others = field.args
          .filter((one) => one !== argument && isNonNullType(one.type))
          .map((one) => `${one.name}: "a"`);
        return values.map(({ path, literal, type }) => {
          const args = [`${argument.name}: ${literal}`, ...others].join(', ');
          const question = questionFor({ parent, name: field.name, field }, args, selection);
          const named = type.replace(/[![\]]/g, '');
          const declared = type.startsWith('[') ? `[${named}!]!` : `${named}!`;
          const text = question.includes('query(')
            ? question.replace('query(', `query($value: ${declared}, `)
            : question.replace('query', `query($value: ${declared})`);
          return {
            name: `${parent.name}.${field.name}(${argument.name}${path && `: ${path}`})`,
            text: text.startsWith('query') ? text : `query($value: ${declared}) ${text}`,
          };
        });
      }),
    );
  });
}

describe('a text in an argument never becomes SQL', () => {
  test.each(placesIn().map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const isList = text.includes('$value: [');
    const texts = new Set<string>();
    // Filters are many and all made alike.
    const values = name.includes(': ') ? hostile.filter((_, i) => i % 4 === 0) : hostile;
    for (const value of values) {
      const variables = { value: isList ? [value, id] : value, id };
      const operation = getOperationAST(document) as OperationDefinitionNode;
      texts.add(
        planQuery(schema, document, operation, variables)
          .statements.map((one) => one.text)
          .join(';'),
      );
      const compiled = read({ document, variables });
      if (answeredElsewhere.some((field) => name.startsWith(`${field}(`))) continue;
      const naive = answerNaively({ document, variables });
      expect('errors' in compiled ? 'refused' : dataOf(compiled.answer)).toEqual(
        naive.errors ? 'refused' : JSON.parse(JSON.stringify(naive.data)),
      );
    }
    expect(texts.size).toBe(1);
  });

  test('nor changes the database', () => {
    expect(placesIn().length).toBeGreaterThan(60);
    expect(connection.prepare('select total_changes()').pluck().get()).toBe(0);
    expect(contents()).toBe(before);
  });
});

test('what SQLite itself takes as too large is refused in words that help', () => {
  const readDeep = createReader(schema, connection, { ...defaultLimits, depth: 1000, complexity: Infinity });
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `statements(first: 1) { nodes { speaker { ${nested(levels - 1)} } } }`;
  const document = parse(`{ actors(first: 1) { nodes { ${nested(30)} } } }`);
  expect(readDeep({ document })).toEqual({
    errors: [
      expect.objectContaining({
        message: 'This asks for more than one SQL statement can; ask in several requests',
        extensions: { code: 'OPERATION_TOO_LARGE' },
      }),
    ],
  });
});
