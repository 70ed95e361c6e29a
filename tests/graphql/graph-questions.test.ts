import { describe, expect, it } from 'vitest';
import { derivedFaults } from '../../src/database/derived/derived-faults.ts';
import { emptyGraph } from '../support/asking.ts';
import { SmallGraph } from '../support/small-graph.ts';

describe('a neighbourhood', () => {
  it('counts the links to nearer actors and goes on page by page', () => {
    const { connection, ask } = emptyGraph();
    const graph = new SmallGraph(connection);
    const [ann, bob, cid] = [graph.actor('ann'), graph.actor('bob'), graph.actor('cid')];
    const article = graph.article('a');
    graph.statement(article, '1', { by: [ann], to: [bob] });
    graph.statement(article, '2', { by: [bob], to: [ann, cid] });
    graph.relationship(article, ann, bob);
    const said = [ann, bob].map((by) => graph.statement(article, '3', { by: [by] }));
    graph.claim(article, 'c', ...said);
    const query = `query ($after: String) { actor(slug: "ann") { neighbourhood(depth: 3, first: 1, after: $after) {
      totalCount edges { distance links node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    interface Answer {
      actor: { neighbourhood: { edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }
    const first = (ask(query) as Answer).actor.neighbourhood;
    expect(first).toEqual({
      totalCount: 2,
      edges: [{ distance: 1, links: 4, node: { name: 'bob' } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: expect.any(String) as string },
    });
    const second = (ask(query, { after: first.pageInfo.endCursor }) as Answer).actor.neighbourhood;
    expect(second.edges).toEqual([{ distance: 2, links: 1, node: { name: 'cid' } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    for (const depth of [0, 4]) {
      expect(ask(`{ actor(slug: "ann") { neighbourhood(depth: ${depth}) { totalCount } } }`)).toEqual([
        `"depth" must be from 1 to 3, not ${depth}`,
      ]);
    }
    expect(ask(query, { after: '3101' })).toEqual([
      '"3101" is not a cursor of this list; take one from its edges or pageInfo',
    ]);
  });
});

describe('disagreements', () => {
  function quarrel() {
    const { connection, ask } = emptyGraph();
    const graph = new SmallGraph(connection);
    const [ann, bob, cid] = [graph.actor('ann'), graph.actor('bob'), graph.actor('cid')];
    const article = graph.article('a');
    const says = (by: typeof ann) => graph.statement(article, `says ${by.publicId}`, { by: [by] });
    const [annSays, bobSays, cidSays] = [says(ann), says(bob), says(cid)];
    const yes = graph.claim(article, 'yes', annSays, cidSays);
    const no = graph.claim(article, 'no', bobSays);
    const never = graph.claim(article, 'never', [bobSays, 'DENIES'], annSays);
    graph.claimLink('CONTRADICTS', yes, no, true);
    graph.claimLink('CONTRADICTS', never, yes, false);
    graph.claimLink('SUPPORTS', no, never);
    return { connection, ask };
  }
  const query = `query ($between: [ID!]!, $first: Int, $after: String) { disagreements(between: $between, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { strict
      claim { text } statements { totalCount nodes { text } } opposed { text } opposedStatements { nodes { text } } } } } }`;

  it('are claims in tension with the statements of the given actors that make them', () => {
    const { ask } = quarrel();
    const node = (strict: boolean, claim: string, by: string[], opposed: string, opposedBy: string[]) => ({
      node: {
        strict,
        claim: { text: claim },
        statements: { totalCount: by.length, nodes: by.map((one) => ({ text: `says actor_${one}` })) },
        opposed: { text: opposed },
        opposedStatements: { nodes: opposedBy.map((one) => ({ text: `says actor_${one}` })) },
      },
    });
    const between = (...slugs: string[]) => {
      const answer = ask(query, { between: slugs.map((slug) => `actor_${slug}`) });
      return (answer as { disagreements: { edges: unknown[] } }).disagreements.edges;
    };
    expect(between('ann', 'bob')).toEqual([node(true, 'yes', ['ann'], 'no', ['bob'])]);
    expect(between('bob', 'ann', 'cid')).toEqual([
      node(true, 'yes', ['ann', 'cid'], 'no', ['bob']),
      node(false, 'never', ['ann'], 'yes', ['ann', 'cid']),
    ]);
    expect(between('bob', 'nobody')).toEqual([]);
  });

  it('come in pages', () => {
    const { ask } = quarrel();
    const between = ['actor_ann', 'actor_bob', 'actor_cid'];
    const page = (after?: string, size = 1) =>
      (ask(query, { between, first: size, after }) as { disagreements: Page }).disagreements;
    interface Page {
      totalCount: number;
      edges: { node: { claim: { text: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }
    const first = page();
    expect([first.totalCount, first.edges[0]?.node.claim.text, first.pageInfo.hasNextPage]).toEqual([2, 'yes', true]);
    const second = page(first.pageInfo.endCursor);
    expect([second.edges[0]?.node.claim.text, second.pageInfo.hasNextPage]).toEqual(['never', false]);
    const ends = [undefined, first.pageInfo.endCursor, second.pageInfo.endCursor];
    const empty = ends.map((after) => page(after, 0));
    expect(empty.map(({ edges, pageInfo }) => [edges.length, pageInfo.hasNextPage])).toEqual([[0, true], [0, true], [0, false]]); // prettier-ignore
  });

  it('need two actors and not too many', () => {
    const { ask } = quarrel();
    const wrong = (n: number) => [`"between" needs the ids of 2 to 20 different actors, not ${n}`];
    expect(ask(query, { between: ['actor_ann', 'actor_ann'] })).toEqual(wrong(1));
    expect(ask(query, { between: Array.from({ length: 21 }, (_, i) => `actor_${i}`) })).toEqual(wrong(21));
  });

  it.each([
    `delete from statements where id = 1`,
    `delete from claims where id = 1`,
    `delete from articles where id = 1`,
    `delete from claim_links where id = 1`,
    `delete from statement_speakers where statement_id = 2`,
    `update claim_statements set stance = 'ASSERTS'`,
    `update claim_links set kind = 'CONTRADICTS'`,
    `update statement_speakers set actor_id = 3`,
    `insert into statement_speakers (statement_id, statement_order, ordinal, actor_id) values (1, 'x', 1, 2)`,
  ])('stay in step after %s', (change) => {
    const { connection } = quarrel();
    expect(derivedFaults(connection)).toEqual([]);
    connection.exec(change);
    expect(derivedFaults(connection)).toEqual([]);
  });
});

describe('a timeline', () => {
  function dated() {
    const { connection, ask } = emptyGraph();
    const graph = new SmallGraph(connection);
    const [ann, bob] = [graph.actor('ann'), graph.actor('bob')];
    const [one, two] = [graph.article('one'), graph.article('two')];
    graph.statement(one, 'a', { by: [ann, bob], to: [bob], at: '2024-09-12' });
    graph.statement(one, 'b', { by: [ann], at: '2024-09-12T10:00Z', precision: 'MINUTE' });
    graph.statement(two, 'c', { by: [bob], to: [ann], at: '2024-09-30', precision: 'WEEK' });
    graph.statement(two, 'd', { by: [ann], at: '2025', precision: 'YEAR' });
    graph.statement(two, 'e', { by: [ann] });
    return ask;
  }
  const timeline = (args: string) =>
    (
      dated()(`{ timeline(${args}) { start count statements { totalCount nodes { text } } } }`) as {
        timeline: Bucket[];
      }
    ).timeline.map(({ start, count, statements }) => {
      expect(statements.totalCount).toBe(count);
      expect(statements.nodes).toHaveLength(count);
      return [start, statements.nodes.map(({ text }) => text).join('')];
    });
  interface Bucket {
    start: string | null;
    count: number;
    statements: { totalCount: number; nodes: { text: string }[] };
  }

  it.each([
    ['bucket: DAY', [['2024-09-12', 'ab'], [null, 'cde']]],
    ['bucket: MONTH', [['2024-09', 'abc'], [null, 'de']]],
    ['bucket: YEAR', [['2024', 'abc'], ['2025', 'd'], [null, 'e']]],
    ['bucket: YEAR, speaker: "actor_bob"', [['2024', 'ac']]],
    ['bucket: YEAR, speaker: "actor_ann", addressee: "actor_bob"', [['2024', 'a']]],
    ['bucket: YEAR, addressee: "actor_ann"', [['2024', 'c']]],
    ['bucket: YEAR, article: "article_two"', [['2024', 'c'], ['2025', 'd'], [null, 'e']]],
    ['bucket: YEAR, from: "2025"', [['2025', 'd'], [null, 'e']]],
    ['bucket: DAY, to: "2024-09-12"', [[null, 'cde']]],
    ['bucket: YEAR, speaker: "actor_nobody"', []],
  ])('with %s keeps the undated apart', (args, expected) => {
    expect(timeline(args)).toEqual(expected);
  }); // prettier-ignore

  it('refuses what is no date, and pages its buckets', () => {
    const ask = dated();
    expect(ask('{ timeline(from: "last week") { count } }')).toEqual([
      '"from" must be a date like 2024, 2024-09 or 2024-09-12, not "last week"',
    ]);
    const page = (after: string) =>
      ask(`{ timeline(bucket: YEAR, to: "2025") { statements(first: 2${after}) { nodes { text } pageInfo { hasNextPage endCursor } } } }`) as {
        timeline: { statements: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }[];
      }; // prettier-ignore
    const first = page('').timeline[0]?.statements;
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const second = page(`, after: "${first?.pageInfo.endCursor}"`).timeline[0]?.statements;
    expect(second).toEqual({
      nodes: [{ text: 'c' }],
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
    });
  });
});
