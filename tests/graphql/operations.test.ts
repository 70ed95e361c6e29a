import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { createReader } from '../../src/graphql/reader.ts';
import { schema } from '../../src/graphql/schema.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { createNaiveExecutor } from '../support/naive-executor.ts';
import { valuePoolOf } from '../support/operation-values.ts';
import { operations } from '../support/operations.ts';
import { dataOf } from '../support/asking.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const databases = temporaryDatabases();
afterAll(() => databases.remove());

/** More for a long run: GRAPHS=100 OPERATIONS=200 FIRST_SEED=1000. */
const graphs = Number(process.env['GRAPHS'] ?? 12);
const runs = Number(process.env['OPERATIONS'] ?? 40);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 1);

test('an answer over HTTP is the same', async () => {
  const file = databases.create((writable) => generateGraph(writable, firstSeed));
  const connection = openDatabase(file, 'read');
  const answerNaively = createNaiveExecutor(schema, connection);
  const yoga = createYoga({ schema, plugins: [useCompiledReads(connection)], logging: false, maskedErrors: false });
  await fc.assert(
    fc.asyncProperty(
      operations(schema, valuePoolOf(connection)),
      async ({ text, document, operationName, variables }) => {
        const response = await yoga.fetch('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query: text, operationName, variables }),
        });
        const answer = (await response.json()) as ExecutionResult;
        if (answer.errors?.[0]?.extensions?.['code'] === 'OPERATION_TOO_LARGE') return;
        const naive = answerNaively({ document, operationName, variables });
        expect(answer.errors ? 'errors' : JSON.stringify(answer.data)).toBe(
          naive.errors ? 'errors' : JSON.stringify(naive.data),
        );
      },
    ),
    { numRuns: runs, seed: firstSeed, endOnFailure: true },
  );
  connection.close();
});

describe('compiled reads answer as a query for each row does', () => {
  test.each(Array.from({ length: graphs }, (_, i) => firstSeed + i))('over the graph of seed %i', (seed) => {
    const connection = openDatabase(
      databases.create((writable) => generateGraph(writable, seed)),
      'read',
    );
    const read = createReader(schema, connection);
    const answerNaively = createNaiveExecutor(schema, connection);
    fc.assert(
      fc.property(operations(schema, valuePoolOf(connection)), (operation) => {
        const compiled = read(operation);
        // Whether an operation is too large to be answered is the program's own business.
        if ('errors' in compiled && compiled.errors[0]?.extensions['code'] === 'OPERATION_TOO_LARGE') return;
        const naive = answerNaively(operation);
        if ('errors' in compiled || naive.errors) {
          expect('errors' in compiled ? 'errors' : compiled.answer.toString()).toBe(
            naive.errors ? 'errors' : JSON.stringify(naive.data),
          );
          return;
        }
        // Text against text: the order of keys counts too.
        expect(JSON.stringify(dataOf(compiled.answer))).toBe(JSON.stringify(naive.data));
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    connection.close();
  });
});
