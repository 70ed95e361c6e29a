import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/graphql/compiler/limits.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

/** A server that admits whatever is asked, and stops it after a fifth of a second. */
async function runShort() {
  const connection = openSeeded();
  let runs = 0;
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((text: string) => {
    const statement = prepare(text);
    const get = statement.get.bind(statement);
    if (text.startsWith('select cast(')) statement.get = (...values: unknown[]) => (runs++, get(...values));
    return statement;
  }) as typeof connection.prepare;
  const limits = { ...defaultLimits, complexity: Infinity, depth: 30, milliseconds: 200 };
  const reads = useCompiledReads(connection, undefined, limits);
  const { url, log } = await runApp({ connection, plugins: [reads], known: reads });
  const ask = async (query: string, variables = {}) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, answer: (await response.json()) as object };
  };
  return { ask, log, runs: () => runs };
}

const slug = 'putin-warns-west-over-missiles';

const stopped = {
  errors: [
    {
      message:
        'This took longer than 0.2 seconds and was stopped; ask for less at once: fewer lists, counts, facets or filters',
      extensions: { code: 'TIME_LIMIT' },
    },
  ],
};

/** Each of these would go on for hours: every level multiplies what is below by the statements of an article. */
const nested = (levels: number, part: string): string =>
  levels === 0 ? 'id' : `statements(first: 100) { ${part} nodes { article { ${nested(levels - 1, part)} } } }`;
const neighbourhoods = (levels: number): string =>
  levels === 0 ? 'id' : `neighbourhood(depth: 3, first: 100) { nodes { ${neighbourhoods(levels - 1)} } }`;
/** Of each statement, of all statements of its article, of all of those again. */
const rounds = (levels: number): string =>
  levels === 0
    ? '{ mode: { eq: DIRECT } }'
    : `{ article: { statements: { every: { NOT: { article: { statements: { none: ${rounds(levels - 1)} } } } } } } }`;

const filtered = (levels: number): string =>
  levels === 0 ? 'id' : `statements(where: ${rounds(2)}) { totalCount nodes { article { ${filtered(levels - 1)} } } }`;

describe('SQL that runs too long', () => {
  it.each([
    ['lists of lists', `{ article(slug: "${slug}") { ${nested(6, '')} } }`],
    ['counts', `{ article(slug: "${slug}") { ${nested(6, 'totalCount')} } }`],
    ['neighbourhoods', `{ actors { nodes { ${neighbourhoods(5)} } } }`],
    ['filters', `{ article(slug: "${slug}") { ${filtered(5)} } }`],
  ])('is stopped within a statement, and the server goes on: %s', async (_name, query) => {
    const { ask, log } = await runShort();
    expect(await ask(query)).toMatchObject({ status: 200, answer: stopped });
    expect(await ask('{ statistics { articles } }')).toEqual({
      status: 200,
      answer: { data: { statistics: { articles: 1 } } },
    });
    expect(log).toEqual([]);
  });

  it('is not run again: by a query that has been answered before', async () => {
    const { ask, runs } = await runShort();
    const query = `query ($n: Int) { article(slug: "${slug}") { ${nested(6, '').replaceAll('100', '$n')} } }`;
    expect(await ask(query, { n: 0 })).toEqual({
      status: 200,
      answer: { data: { article: { statements: { nodes: [] } } } },
    });
    const before = runs();
    expect(await ask(query, { n: 100 })).toEqual({ status: 200, answer: stopped });
    expect(runs() - before).toBe(1);
  });
});
