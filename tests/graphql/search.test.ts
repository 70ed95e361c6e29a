import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { emptyGraph, type Ask } from '../support/asking.ts';
import { SmallGraph } from '../support/small-graph.ts';

/** What a search finds, in its order: ids. */
function found(ask: Ask, text: string, kinds?: string[]): string[] {
  const query = `query ($text: String!, $kinds: [SearchKind!]) {
    search(text: $text, kinds: $kinds, first: 100) { totalCount nodes { ... on Node { id } } }
  }`;
  const { search } = ask(query, { text, kinds }) as { search: { totalCount: number; nodes: { id: string }[] } };
  expect(search.totalCount).toBe(search.nodes.length);
  return search.nodes.map(({ id }) => id);
}

function missiles() {
  const { connection, ask } = emptyGraph();
  const graph = new SmallGraph(connection);
  const putin = graph.actor('putin', 'Vladimir Putin', 'the Kremlin chief');
  graph.actor('other', 'Somebody Else');
  const article = graph.article('missiles', 'Missiles <over> Kyiv', 'A 😀 long-range missile & "more". Then nothing.');
  graph.statement(article, 'The long-range missile is <b>ours</b> & theirs', { by: [putin] });
  graph.statement(article, 'A range so long that no missile can fly it');
  graph.claim(article, 'Élan and naïveté decide wars.');
  return { connection, ask, graph, article };
}

describe('a search', () => {
  it('finds all kinds, best first, with rank, marked snippet and node', async () => {
    const { connection } = missiles();
    const yoga = createYoga({ schema, plugins: [useCompiledReads(connection)], logging: false });
    const query = `{ search(text: "missile") { totalCount pageInfo { hasNextPage hasPreviousPage } edges { rank snippet node {
      __typename ... on Article { title } ... on Statement { speaker { name } } } } } }`;
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({
      data: {
        search: {
          totalCount: 3,
          pageInfo: { hasNextPage: false, hasPreviousPage: false },
          edges: [
            {
              rank: expect.any(Number) as number,
              snippet: 'The long-range <mark>missile</mark> is &lt;b&gt;ours&lt;/b&gt; &amp; theirs',
              node: { __typename: 'Statement', speaker: { name: 'Vladimir Putin' } },
            },
            {
              rank: expect.any(Number) as number,
              snippet: 'A range so long that no <mark>missile</mark> can fly it',
              node: { __typename: 'Statement', speaker: null },
            },
            {
              rank: expect.any(Number) as number,
              snippet: 'A 😀 long-range <mark>missile</mark> &amp; &quot;more&quot;. Then nothing.',
              node: { __typename: 'Article', title: 'Missiles <over> Kyiv' },
            },
          ],
        },
      },
    });
  });

  it.each([
    ['putin', ['actor_putin']],
    ['VLADIMIR kremlin', ['actor_putin']],
    ['kreml', []],
    ['kreml*', ['actor_putin']],
    ['“the kremlin ch”*', ['actor_putin']],
    ['elan NAIVETE', ['claim_000003']],
    ['missile range long', ['statement_000001', 'statement_000002', 'article_missiles']],
    ['"long range"', ['statement_000001', 'article_missiles']],
    ['long-range', ['statement_000001', 'article_missiles']],
    ['missile -fly', ['statement_000002']],
    ['missile OR putin', []],
    ['text:missile', []],
    ['m*', []],
    ['', []],
    ['" AND NEAR(', []],
    ['😀', []],
    ['missile "', ['statement_000001', 'statement_000002', 'article_missiles']],
    ['missile\0fly', ['statement_000002']],
    [`' or 1=1 --`, []],
  ])('for %j finds %j', (text, ids) => {
    expect(found(missiles().ask, text)).toEqual(ids);
  });

  it('can be narrowed to kinds', () => {
    const { ask } = missiles();
    expect(found(ask, 'missile', ['ARTICLE'])).toEqual(['article_missiles']);
    expect(found(ask, 'missile', ['STATEMENT', 'ACTOR'])).toEqual(['statement_000001', 'statement_000002']);
    expect(ask('{ search(text: "missile", kinds: []) { totalCount } }')).toEqual([
      '"kinds" is empty: name at least one kind, or leave it out for all',
    ]);
  });

  it('refuses what is too long, in words that help', () => {
    const { ask } = missiles();
    const search = 'query ($text: String!) { search(text: $text) { totalCount } }';
    expect(ask(search, { text: 'a'.repeat(10_240) })).toEqual([
      'A search can have at most 1000 characters; this has 10240: leave some words out',
    ]);
    expect(ask(search, { text: 'word '.repeat(33) })).toEqual([
      'A search can have at most 32 words and phrases; this has 33',
    ]);
    expect(ask('{ search(text: "missile", first: 101) { totalCount nodes { __typename } } }')).toEqual([
      '"first" must be from 0 to 100, not 101',
    ]);
    expect(ask('{ search(text: "missile", after: "00") { nodes { __typename } } }')).toEqual([
      '"00" is not a cursor of this list; take one from its edges or pageInfo',
    ]);
  });
});

describe('the pages of a search', () => {
  const page = `query ($text: String!, $first: Int, $after: String) {
    search(text: $text, first: $first, after: $after) {
      edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  interface Page {
    search: {
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  }

  /** All entries, page by page; `between` happens after each page. */
  function walk(ask: Ask, text: string, first: number, between = (_page: number): void => {}): string[] {
    const ids: string[] = [];
    for (let after: string | null = null, number = 1; number < 1000; number++) {
      const { edges, pageInfo }: Page['search'] = (ask(page, { text, first, after }) as Page).search;
      expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      ids.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
      between(number);
    }
    throw new Error('the pages have no end');
  }

  it('join to the whole list, whatever their size, equal ranks in the order of ids', () => {
    const { ask, graph, article } = missiles();
    // Said in the order of no id: equal words rank equally.
    for (let i = 0; i < 23; i++) graph.statement(article, `drone ${'and '.repeat(i % 3)}`);
    const all = found(ask, 'drone');
    expect(all).toHaveLength(23);
    for (const first of [1, 2, 7, 22, 23, 24]) expect(walk(ask, 'drone', first)).toEqual(all);
    expect(walk(ask, 'nothing at all', 5)).toEqual([]);
  });

  it('go on behind the same entry after everything has come to rank otherwise', () => {
    const { ask, graph, article } = missiles();
    for (let i = 0; i < 20; i++) graph.statement(article, 'drone');
    const before = found(ask, 'drone');
    const walked = walk(ask, 'drone', 6, () => graph.statement(article, 'something long about quite another matter'));
    expect(walked).toEqual(before);
  });

  it('go on where an entry was that is gone', () => {
    const { connection, ask, graph, article } = missiles();
    for (let i = 0; i < 9; i++) graph.statement(article, 'drone');
    const all = found(ask, 'drone');
    const { pageInfo } = (ask(page, { text: 'drone', first: 3 }) as Page).search;
    connection.prepare('delete from statements where public_id = ?').run(all[2]);
    // Its rank is taken from the cursor; all others rank a little differently now, but answer.
    const rest = (ask(page, { text: 'drone', first: 100, after: pageInfo.endCursor }) as Page).search;
    expect(rest.edges.length).toBeLessThanOrEqual(8);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('rank the latest entries only where very many match', () => {
    const { connection, ask, graph, article } = missiles();
    connection.transaction(() => {
      for (let i = 0; i < 520; i++) graph.statement(article, 'drone');
    })();
    expect(ask('{ search(text: "drone") { totalCount } }')).toEqual({ search: { totalCount: 520 } });
    expect(walk(ask, 'drone', 100)).toHaveLength(500);
  });
});
