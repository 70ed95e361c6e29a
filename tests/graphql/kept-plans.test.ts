import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { planQuery } from '../../src/graphql/compiler/plan.ts';
import { schema } from '../../src/graphql/schema.ts';

describe('a compiled statement', () => {
  it.each([
    '{ statements { nodes { id } pageInfo { hasNextPage } } }',
    '{ actors(last: 3) { nodes { statements(first: 2) { nodes { claims { nodes { id } } } } } } }',
    '{ search(text: "war", first: 5) { nodes { __typename } } }',
  ])('is not planned anew at each execution, as by a bare parameter after LIMIT: %s', (query) => {
    const document = parse(query);
    const { statements } = planQuery(schema, document, getOperationAST(document) as never, {});
    for (const { text } of statements) {
      expect(text).toMatch(/limit \(\? \+ 0\)/);
      expect(text).not.toMatch(/limit \?/);
    }
  });
});
