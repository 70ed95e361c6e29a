import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { timeLimitOf } from '../../src/database/time-limit.ts';
import { planQuery } from '../../src/graphql/compiler/plan.ts';
import { schema } from '../../src/graphql/schema.ts';
import { connectionFields, ordersOf, questionFor, type ConnectionField } from '../support/connection-fields.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const size = {
  articles: 40, actors: 60, things: 40, places: 40, statements: 20, claims: 20, relationships: 20, mentions: 20,
}; // prettier-ignore
const databases = temporaryDatabases();
const connection = openDatabase(
  // Large enough that to ANALYZE no table looks as if it could as well be read whole.
  databases.create((writable) => generateGraph(writable, 3, size)),
  'write',
);
timeLimitOf(connection);
afterAll(() => {
  connection.close();
  databases.remove();
});

const selection =
  '{ edges { cursor node { __typename } } nodes { __typename } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }';
const pages = [
  '',
  'first: 5',
  'last: 5',
  'first: 5, after: $cursor',
  'last: 5, before: $cursor',
  'first: 5, after: $cursor, before: $cursor',
  'last: 5, after: $cursor, before: $cursor',
];

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** The steps that read the page of a field: not those that find the object it belongs to. */
function planOf(field: ConnectionField, args: string): Step[] {
  const document = parse(questionFor(field, args, selection));
  const variables = { id: 'id', ...(args.includes('$cursor') && { cursor: '41' }) };
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const [statement] = planQuery(schema, document, operation, variables).statements;
  return connection.prepare(`explain query plan ${statement?.text}`).all(statement?.binders.map(() => null)) as Step[];
}

/** What would make a page cost more the longer the list is. */
function faultsOf(plan: readonly Step[], args: string, isRoot: boolean): string[] {
  return plan
    .filter(({ parent, detail }) => {
      if (detail.includes('USE TEMP B-TREE')) return !turnsRound(plan, args, parent);
      if (!detail.startsWith('SCAN') || detail === 'SCAN CONSTANT ROW') return false;
      // Rows made by a step of this very plan, and no more than it makes.
      if (/^SCAN (r\d+|\(subquery-\d+\))$/.test(detail)) return false;
      // A list of everything is read from its start, no further than the page goes; were it not in order, it would be sorted.
      return !(isRoot && detail.startsWith('SCAN w'));
    })
    .map(({ detail }) => detail);
}

/** A page from the end is read backwards and then turned round: a sort of no more than the page. */
function turnsRound(plan: readonly Step[], args: string, sortedBy: number): boolean {
  const siblings = plan.filter(({ parent }) => parent === sortedBy);
  const sorts = siblings.filter(({ detail }) => detail.startsWith('USE TEMP B-TREE'));
  return (
    args.includes('last:') &&
    sorts.length === 1 &&
    siblings.some(({ detail }) => /^SCAN \(subquery-\d+\)$/.test(detail))
  );
}

const fields = connectionFields(schema);

describe.each([
  ['before ANALYZE', 'select 1'],
  ['after ANALYZE', 'analyze'],
])('a page is read by an index, in order, %s', (_when, preparation) => {
  test.each(fields.map((field) => [`${field.parent.name}.${field.name}`, field] as const))('%s', (_name, field) => {
    connection.exec(preparation);
    const isRoot = field.parent.name === 'Query' || field.parent.name === 'Exchange';
    for (const order of ['', ...ordersOf(field).map((one) => `orderBy: ${one}`)]) {
      for (const page of pages) {
        const args = [page, order].filter(Boolean).join(', ');
        const plan = planOf(field, args);
        expect({ args, faults: faultsOf(plan, args, isRoot) }).toEqual({ args, faults: [] });
      }
    }
  });
});
