import { describe, expect, it } from 'vitest';
import { emptyGraph, type Ask } from '../support/asking.ts';
import { SmallGraph } from '../support/small-graph.ts';

function talks() {
  const { connection, ask } = emptyGraph();
  const graph = new SmallGraph(connection);
  const [ann, bob, cid] = [graph.actor('ann', 'Ann Élan', 'the Chair'), graph.actor('bob'), graph.actor('cid')];
  const article = graph.article('a', 'Talks in Zürich');
  const annSays = graph.statement(article, 'We WANT peace talks', { by: [ann], to: [bob], at: '2024-09-12' });
  const annAgain = graph.statement(article, 'Peace, then', { by: [ann], to: [bob, cid], at: '2024-09-30' });
  const bobSays = graph.statement(article, 'No talks with them', { by: [bob], to: [ann], at: '2025-01-01' });
  const peace = graph.claim(article, 'Peace talks are wanted.', annSays, annAgain);
  const war = graph.claim(article, 'Talks are not wanted.', bobSays);
  const never = graph.claim(article, 'Nobody wants to talk.', bobSays);
  graph.claimLink('CONTRADICTS', war, peace, true);
  graph.claimLink('CONTRADICTS', never, peace, false);
  return ask;
}

/** The texts or names of what a list holds, and what it counts. */
function listed(ask: Ask, list: string, field = 'text'): unknown[] {
  const answer = ask(`{ ${list} { totalCount nodes { ${field} } } }`) as Record<string, unknown>;
  const { totalCount, nodes } = Object.values(answer)[0] as { totalCount: number; nodes: Record<string, unknown>[] };
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => node[field]);
}

describe('contains', () => {
  it.each([
    ['{text: {contains: "want"}}', ['We WANT peace talks']],
    ['{text: {contains: "K"}}', ['"contains" needs 3 to 1000 characters; "K" has 1']],
    ['{text: {contains: "eace"}, NOT: {text: {contains: "TALKS"}}}', ['Peace, then']],
    ['{OR: [{text: {contains: "with them"}}, {speaker: {name: {contains: "éLA"}}}]}', ['We WANT peace talks', 'Peace, then', 'No talks with them']],
    ['{speaker: {aliases: {some: {name: {contains: "chair"}}}}, claims: {every: {text: {contains: "peace"}}}}', ['We WANT peace talks', 'Peace, then']],
    ['{claims: {none: {text: {contains: "wanted"}}}}', []],
    ['{text: {contains: "100% \\" or 1"}}', []],
  ])('%s finds %j', (where, expected) => {
    const ask = talks();
    const answer = ask(`{ statements(where: ${where}) { nodes { text } } }`);
    expect(Array.isArray(answer) ? answer : listed(ask, `statements(where: ${where})`)).toEqual(expected);
  }); // prettier-ignore

  it('is refused when too short also where nothing that is asked for needs it', () => {
    const short = ['"contains" needs 3 to 1000 characters; "ab" has 2'];
    const ask = talks();
    expect(ask('query ($part: String) { actors(where: {name: {contains: $part}}) { __typename } }', { part: 'ab' })).toEqual(short); // prettier-ignore
    expect(ask('{ search(text: "x", kinds: [ACTOR], where: {claim: {text: {contains: "ab"}}}) { totalCount } }')).toEqual(short); // prettier-ignore
    expect(ask('{ timeline(where: {text: {contains: "ab"}}) { count } }')).toEqual(short);
  });
});

describe('matching', () => {
  it.each([
    ['{matching: "talk* PEACE"}', ['We WANT peace talks']],
    ['{matching: "\\"peace talks\\""}', ['We WANT peace talks']],
    ['{NOT: {matching: "peace"}}', ['No talks with them']],
    ['{matching: ""}', []],
    ['{speaker: {matching: "elan chair"}}', ['We WANT peace talks', 'Peace, then']],
    ['{claims: {some: {matching: "nobody"}}}', ['No talks with them']],
    ['{article: {matching: "zurich"}, responses: {none: {}}}', ['We WANT peace talks', 'Peace, then', 'No talks with them']],
  ])('%s finds %j', (where, expected) => {
    expect(listed(talks(), `statements(where: ${where})`)).toEqual(expected);
  }); // prettier-ignore
});

describe('the filter of a search', () => {
  const search = (ask: Ask, args: string) => {
    const answer = ask(`{ search(${args}) { totalCount nodes { ... on Node { id } } } }`);
    const { totalCount, nodes } = (answer as { search: { totalCount: number; nodes: { id: string }[] } }).search;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id.split('_')[0]);
  };

  it('keeps the kinds that it names, each under its own conditions', () => {
    const ask = talks();
    expect(search(ask, 'text: "talks"').toSorted()).toEqual(['article', 'claim', 'claim', 'statement', 'statement']);
    expect(search(ask, 'text: "talks", where: {}')).toHaveLength(5);
    expect(search(ask, 'text: "talks", where: {statement: {}}')).toEqual(['statement', 'statement']);
    const where = 'where: {statement: {speaker: {name: {eq: "bob"}}}, claim: {text: {contains: "not"}}}';
    expect(search(ask, `text: "talks", ${where}`).toSorted()).toEqual(['claim', 'statement']);
    expect(search(ask, `text: "talks", kinds: [CLAIM, ACTOR], ${where}`)).toEqual(['claim']);
  });

  it('leaves the order and the pages as they are', () => {
    const { connection, ask } = emptyGraph();
    const graph = new SmallGraph(connection);
    const article = graph.article('a');
    const [ann, bob] = [graph.actor('ann'), graph.actor('bob')];
    for (let i = 0; i < 30; i++) graph.statement(article, `war ${'and '.repeat(i % 4)}`, { by: [i % 2 ? ann : bob] });
    const page = `query ($after: String, $where: SearchResultWhere) { search(text: "war", first: 4, after: $after, where: $where) {
      totalCount edges { cursor node { ... on Statement { id speaker { name } } } } pageInfo { hasNextPage endCursor } } }`;
    type Page = { totalCount: number; edges: { node: { id: string; speaker: { name: string } } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }; // prettier-ignore
    const walk = (where: object | null) => {
      const found: Page['edges'] = [];
      for (let after: string | null = null; ;) {
        const { search: one } = ask(page, { after, where }) as { search: Page };
        expect(one.totalCount).toBe(where ? 15 : 30);
        found.push(...one.edges);
        if (!one.pageInfo.hasNextPage) return found.map(({ node }) => node);
        after = one.pageInfo.endCursor;
      }
    };
    const bobs = walk({ statement: { speaker: { name: { eq: 'bob' } } } });
    expect(bobs).toEqual(walk(null).filter(({ speaker }) => speaker.name === 'bob'));
  });
});

describe('lists that are made for the question take filters', () => {
  it('a neighbourhood', () => {
    const ask = talks();
    const near = (where: string) =>
      ask(`{ actor(slug: "bob") { neighbourhood(${where}) { totalCount nodes { name } pageInfo { hasNextPage } } } }`);
    expect(near('where: {name: {contains: "Ann"}}')).toEqual({
      actor: { neighbourhood: { totalCount: 1, nodes: [{ name: 'Ann Élan' }], pageInfo: { hasNextPage: false } } },
    });
    expect(near('depth: 2, first: 1, where: {NOT: {slug: {eq: "bob"}}}')).toEqual({
      actor: { neighbourhood: { totalCount: 2, nodes: [{ name: 'Ann Élan' }], pageInfo: { hasNextPage: true } } },
    });
  });

  it('disagreements', () => {
    const ask = talks();
    const between = 'between: ["actor_ann", "actor_bob"]';
    const claims = (where: string) => listed(ask, `disagreements(${between}, where: ${where})`, 'strict');
    expect(claims('{}')).toEqual([true, false]);
    expect(claims('{strict: {eq: true}}')).toEqual([true]);
    expect(claims('{claim: {text: {contains: "nobody"}}}')).toEqual([false]);
    expect(claims('{opposed: {matching: "nobody"}}')).toEqual([]);
  });

  it('a timeline, and below it the statements of a bucket', () => {
    const ask = talks();
    const query = `{ timeline(bucket: YEAR, where: {speaker: {slug: {eq: "ann"}}}) { start count
      statements(first: 2) { totalCount nodes { text } facets { addressee { label count } } }
      peaceful: statements(first: 2, where: {text: {contains: "peace talks"}}) { totalCount nodes { text } } } }`;
    expect(ask(query)).toEqual({
      timeline: [
        {
          start: '2024',
          count: 2,
          statements: {
            totalCount: 2,
            nodes: [{ text: 'We WANT peace talks' }, { text: 'Peace, then' }],
            facets: { addressee: [{ label: 'bob', count: 2 }, { label: 'cid', count: 1 }] },
          },
          peaceful: { totalCount: 1, nodes: [{ text: 'We WANT peace talks' }] },
        },
      ],
    }); // prettier-ignore
  });

  it('links of a claim, by the claim at the other end', () => {
    const ask = talks();
    const query = `{ claims(where: {links: {some: {claim: {matching: "nobody"}, strict: {eq: false}}}}) {
      nodes { text links(where: {claim: {text: {contains: "nobody"}}}) { totalCount nodes { claim { text } } } } } }`;
    const links = { totalCount: 1, nodes: [{ claim: { text: 'Nobody wants to talk.' } }] };
    expect(ask(query)).toEqual({ claims: { nodes: [{ text: 'Peace talks are wanted.', links }] } });
  });

  it('exchanges, which can be ordered by how many statements they have', () => {
    const ask = talks();
    const counts = (list: string) => listed(ask, list, 'count');
    expect(counts('exchanges(orderBy: {field: COUNT, direction: DESC})')).toEqual([2, 1, 1]);
    expect(counts('exchanges(where: {count: {gte: 2}})')).toEqual([2]);
    const ofAnn = 'exchanges(orderBy: [{field: COUNT}, {field: SPEAKER, direction: DESC}]) { nodes { count } }';
    expect(ask(`{ actor(slug: "ann") { ${ofAnn} } }`)).toEqual({
      actor: { exchanges: { nodes: [{ count: 1 }, { count: 1 }, { count: 2 }] } },
    });
    expect(ask('{ exchanges(from: "actor_ann", orderBy: {field: COUNT}) { totalCount } }')).toEqual([
      'No index has this list in the order of COUNT; SPEAKER is possible',
    ]);
  });
});
