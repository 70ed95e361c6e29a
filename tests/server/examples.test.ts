import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/server/examples.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

/** By operation: what the answer must hold, taken from the article and its annotation. */
const facts: Readonly<Record<string, readonly string[]>> = {
  WhatDidPutinSay: ['"totalCount":5', '"Putin interview with Russian state TV"', '"The West"', '"Keir Starmer"'],
  Exchanges: ['"speaker":{"name":"Vasily Nebenzya"},"addressee":{"name":"UN Security Council"},"count":1'],
  Contradictions: [
    'Allowing Ukraine to use Western-supplied long-range missiles to strike Russian territory would lead to direct',
    'Ukraine should be permitted to hit military targets deep inside Russian territory with ATACMS.',
  ],
  Evidence: ['{"start":384,"end":474,"exact":"It’s about deciding if NATO countries want to be directly involved'],
  Names: [
    '{"name":"Moscow","type":"METONYM","usedBy":[]}',
    '{"name":"the Ukrainian regime","type":"LOADED","usedBy":[{"name":"Vladimir Putin"}]}',
  ],
  Relationships: ['"predicate":"INVADED","object":{"name":"Ukraine"}', '"__typename":"Statement"'],
  Echoes: ['"UN Security Council meeting"', '"Echoing Putin’s warning"'],
  About: ['Army Tactical Missile Systems (ATACMS)', 'ATACMS can hit targets up to 300 kilometers (190 miles) away.'],
};

function operationOf(query: string): string | undefined {
  const [definition] = parse(query).definitions;
  return definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined;
}

describe('the examples', () => {
  it('are the worked one and at least six more, each an operation of its own', () => {
    const names = examples.map(({ query }) => operationOf(query));
    expect(names[0]).toBe('WhatDidPutinSay');
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect(new Set(names)).toEqual(new Set(Object.keys(facts)));
  });

  it.each(examples)('answer from the seed article: $title', async ({ query, variables }) => {
    const { url } = await runApp({ connection: openSeeded() });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toEqual([200, { data: expect.anything() as unknown }]);
    for (const fact of facts[operationOf(query) ?? ''] ?? []) expect(text).toContain(fact);
  });
});
