import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractor } from '../../src/extraction/extract.ts';
import { formatDiff } from '../../src/ingest/diff.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { proposer } from '../../src/ingest/proposals.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import type { Connection } from '../../src/database/open.ts';
import { askerOf } from '../support/asking.ts';
import { claimArticle, type ClaimArticle } from '../support/claim-article.ts';
import { readClaimPairs } from '../support/claim-pairs.ts';
import { databaseWith, seedDocument, totalChanges } from '../support/database.ts';

const machine = { name: extractor.name, version: extractor.version };
const invaded = 'Russia invaded Ukraine in 2022.';
const ministry: ClaimArticle = {
  slug: 'ministry',
  publisher: 'The Herald',
  publishedAt: '2024-05-01',
  claims: [
    ['Ann Lee', invaded],
    ['Ann Lee', 'Ukraine has the right to defend itself.'],
  ],
};
const embassy: ClaimArticle = {
  slug: 'embassy',
  publisher: 'The Courier',
  publishedAt: '2024-05-03',
  extractor: machine,
  claims: [
    ['Cid Oak', 'Russia did not invade Ukraine in 2022.'],
    ['Bob Ray', 'In 2022 Ukraine was invaded by Russia.'],
    ['Cid Oak', 'Ukraine attacked Russia.'],
  ],
};

const load = (connection: Connection, ...articles: ClaimArticle[]) =>
  articles.map((article) => ingestDocument(connection, claimArticle(article), { source: article.slug }));

/** What is proposed across articles, by words. */
const proposals = (connection: Connection): string[] =>
  connection
    .prepare(
      `select f.text || ' ' || l.kind || ' ' || t.text || ' ' || format('%.2f', l.score) from claim_links l
       join claims f on f.id = l.from_id join claims t on t.id = l.to_id where l.proposed_by = ? order by 1`,
    )
    .pluck()
    .all(proposer) as string[];

describe('claims of two articles', () => {
  const query = `
    { ministry: article(slug: "ministry") { ...said } embassy: article(slug: "embassy") { ...said } }
    fragment said on Article { publisher claims { nodes { text links { nodes {
      kind direction basis strict score confidence proposedBy article { slug } evidence { exact } claim { text article { publisher } }
    } } } } }`;

  it('are proposed as restating or denying each other, and told of', () => {
    const connection = databaseWith();
    const [, diff] = load(connection, ministry, embassy);
    expect(formatDiff(diff as NonNullable<typeof diff>)).toBe(
      [
        'embassy: new article',
        '  article: 1 added',
        '  actors: 2 added',
        '  actor entries: 2 added',
        '  statements: 3 added',
        '  speakers: 3 added',
        '  claims: 3 added',
        '  statements of claims: 3 added',
        '  spans of evidence: 6 added',
        '  proposed claim links: 2 added',
      ].join('\n'),
    );
    const link = (kind: string, direction: string, text: string, publisher: string) => ({
      kind, direction, basis: 'INFERRED', strict: kind === 'CONTRADICTS' ? true : null, score: 1, confidence: null,
      proposedBy: 'onrecord-alike 1', article: null, evidence: [], claim: { text, article: { publisher } },
    }); // prettier-ignore
    expect(askerOf(connection)(query)).toEqual({
      ministry: {
        publisher: 'The Herald',
        claims: {
          nodes: [
            {
              text: invaded,
              links: {
                nodes: [
                  link('CONTRADICTS', 'INCOMING', 'Russia did not invade Ukraine in 2022.', 'The Courier'),
                  link('RESTATES', 'INCOMING', 'In 2022 Ukraine was invaded by Russia.', 'The Courier'),
                ],
              },
            },
            { text: 'Ukraine has the right to defend itself.', links: { nodes: [] } },
          ],
        },
      },
      embassy: {
        publisher: 'The Courier',
        claims: {
          nodes: [
            {
              text: 'Russia did not invade Ukraine in 2022.',
              links: { nodes: [link('CONTRADICTS', 'OUTGOING', invaded, 'The Herald')] },
            },
            {
              text: 'In 2022 Ukraine was invaded by Russia.',
              links: { nodes: [link('RESTATES', 'OUTGOING', invaded, 'The Herald')] },
            },
            { text: 'Ukraine attacked Russia.', links: { nodes: [] } },
          ],
        },
      },
    });
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('are among the disagreements of those who make them, marked as proposed', () => {
    const connection = databaseWith();
    load(connection, ministry, embassy);
    const answer = askerOf(connection)(`{ disagreements(between: ["actor_ann-lee", "actor_cid-oak", "actor_bob-ray"]) {
      totalCount nodes { claim { text } opposed { text } basis strict score proposedBy statements { nodes { speaker { name } } } } } }`);
    expect(answer).toEqual({
      disagreements: {
        totalCount: 1,
        nodes: [
          {
            claim: { text: 'Russia did not invade Ukraine in 2022.' },
            opposed: { text: invaded },
            basis: 'INFERRED',
            strict: true,
            score: 1,
            proposedBy: proposer,
            statements: { nodes: [{ speaker: { name: 'Cid Oak' } }] },
          },
        ],
      },
    });
  });

  it('can be told from what an article says by a filter', () => {
    const connection = databaseWith();
    load(connection, { ...ministry, links: [{ from: 'c0', kind: 'SUPPORTS', to: 'c1', basis: 'STATED' }] }, embassy);
    const links = (where: string) =>
      askerOf(connection)(
        `{ article(slug: "ministry") { claims(first: 1) { nodes { links(where: ${where}) { totalCount } } } } }`,
      );
    const counted = (totalCount: number) => ({ article: { claims: { nodes: [{ links: { totalCount } }] } } });
    expect(links('{ proposedBy: { isNull: true } }')).toEqual(counted(1));
    expect(links('{ proposedBy: { isNull: false } }')).toEqual(counted(2));
    expect(links('{ article: { slug: { eq: "ministry" } } }')).toEqual(counted(1));
  });
});

describe('claims of one article', () => {
  const both: ClaimArticle['claims'] = [
    ['Ann Lee', invaded],
    ['Cid Oak', 'Russia did not invade Ukraine in 2022.'],
  ];

  it('are never proposed by the graph: its document says how they bear on each other', () => {
    const connection = databaseWith(seedDocument);
    load(connection, { slug: 'curated', claims: both }, { slug: 'extracted', extractor: machine, claims: both });
    const within = connection
      .prepare('select count(*) from claim_links l join claims f on f.id = l.from_id join claims t on t.id = l.to_id where f.article_id = t.article_id and l.article_id is null')
      .pluck().get(); // prettier-ignore
    expect(within).toBe(0);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('are linked as an extractor proposes, with its score, until a person takes the document over', () => {
    const connection = databaseWith();
    const links: ClaimArticle['links'] = [{ from: 'c1', kind: 'CONTRADICTS', to: 'c0', basis: 'INFERRED', strict: true, score: 0.9 }]; // prettier-ignore
    const article: ClaimArticle = { slug: 'one', claims: both, links };
    const stored = () =>
      connection.prepare('select score, proposed_by as proposedBy, confidence from claim_links').all();
    load(connection, { ...article, extractor: machine });
    expect(stored()).toEqual([{ score: 0.9, proposedBy: `${extractor.name} ${extractor.version}`, confidence: null }]);
    load(connection, article);
    expect(stored()).toEqual([{ score: null, proposedBy: null, confidence: null }]);
  });
});

describe('what is proposed', () => {
  it('is not touched by loading the same again', () => {
    const connection = databaseWith();
    load(connection, ministry, embassy);
    const before = totalChanges(connection);
    load(connection, embassy, ministry);
    expect(totalChanges(connection)).toBe(before);
  });

  it('goes with a claim that is changed or no longer made, and comes with what it says now', () => {
    const connection = databaseWith();
    load(connection, ministry, embassy);
    const again: ClaimArticle = { ...ministry, slug: 'again', publishedAt: '2024-05-02' };
    load(connection, again);
    expect(proposals(connection)).toHaveLength(6);
    const [first, second] = embassy.claims as [readonly [string, string], readonly [string, string]];
    const corrected = claimArticle(embassy);
    const claims = corrected.claims
      .filter(({ key }) => key !== 'c1')
      .map((claim) => (claim.key === 'c0' ? { ...claim, text: 'Ukraine has a right to defend itself.' } : claim));
    expect([first[1], second[1]]).toEqual(corrected.claims.slice(0, 2).map(({ text }) => text));
    const canonicalJson = JSON.stringify(claims);
    const diff = ingestDocument(connection, { ...corrected, claims, canonicalJson }, { source: 'embassy' });
    const told = diff.changes.filter(({ noun: [noun] }) => noun === 'proposed claim link').map(({ action }) => action);
    expect(told.sort()).toEqual(['added', 'added', 'removed', 'removed', 'removed', 'removed']);
    expect(proposals(connection)).toEqual([
      'Russia invaded Ukraine in 2022. RESTATES Russia invaded Ukraine in 2022. 1.00',
      'Ukraine has a right to defend itself. RESTATES Ukraine has the right to defend itself. 1.00',
      'Ukraine has a right to defend itself. RESTATES Ukraine has the right to defend itself. 1.00',
      'Ukraine has the right to defend itself. RESTATES Ukraine has the right to defend itself. 1.00',
    ]);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('points from the later claim to the earlier, also after a date is corrected', () => {
    const connection = databaseWith();
    load(connection, ministry, embassy, { ...embassy, publishedAt: '2024-04-01' });
    expect(proposals(connection)).toEqual([
      'Russia invaded Ukraine in 2022. CONTRADICTS Russia did not invade Ukraine in 2022. 1.00',
      'Russia invaded Ukraine in 2022. RESTATES In 2022 Ukraine was invaded by Russia. 1.00',
    ]);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('is the same in whatever order articles are loaded, and however often', () => {
    const sentences = readClaimPairs('dev').flatMap(({ one, other }) => [one, other]);
    const articles: ClaimArticle[] = Array.from({ length: 12 }, (_, i) => ({
      slug: `article-${i}`,
      ...(i % 3 === 0 ? {} : { publishedAt: `2024-0${1 + (i % 5)}-01` }),
      claims: sentences.filter((_, j) => (j * 7 + i * 5) % 12 < 3).map((claim) => ['Ann Lee', claim] as const),
    }));
    const all = databaseWith();
    load(all, ...articles);
    const expected = proposals(all);
    expect(expected.length).toBeGreaterThan(200);
    expect(expected.some((line) => line.includes(' CONTRADICTS '))).toBe(true);
    const order = fc
      .tuple(fc.shuffledSubarray(articles, { minLength: 12 }), fc.array(fc.constantFrom(...articles), { maxLength: 3 }))
      .map(([once, again]) => [...once, ...again]);
    fc.assert(
      fc.property(order, (loaded) => {
        const connection = databaseWith();
        load(
          connection,
          ...loaded.map((article, i) => (i % 4 === 0 ? { ...article, publishedAt: '2020-01-01' } : article)),
        );
        load(connection, ...loaded);
        expect(proposals(connection)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('links a claim that many articles make with the twenty nearest in time', () => {
    const connection = databaseWith();
    const articles = Array.from({ length: 53 }, (_, i): ClaimArticle => ({
      slug: `article-${i}`,
      publishedAt: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
      claims: [['Ann Lee', invaded]],
    })); // prettier-ignore
    load(connection, ...articles);
    const count = (slug: string) =>
      connection
        .prepare(
          `select (select count(*) from claim_links where from_id = c.id) as earlier,
             (select count(*) from claim_links where to_id = c.id) as later
           from claims c join articles a on a.id = c.article_id where a.slug = ?`,
        )
        .get(slug);
    expect(['article-0', 'article-1', 'article-26', 'article-52'].map(count)).toEqual([
      { earlier: 0, later: 20 },
      { earlier: 1, later: 20 },
      { earlier: 20, later: 20 },
      { earlier: 20, later: 0 },
    ]);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it.each([
    ['a score', 'update claim_links set score = 0.5', /does not follow from the two claims/],
    ['a kind', `update claim_links set kind = 'RESTATES', strict = null`, /does not follow from the two claims/],
    ['a version', `update claim_links set proposed_by = 'onrecord-alike 0'`, /was proposed by onrecord-alike 0/],
    ['a key', `update claim_keys set concepts = 'a b'`, /its keys do not follow from its words/],
    ['a missing key', 'delete from claim_keys', /its keys do not follow from its words/],
  ])('is checked by verify: %s', (_, damage, fault) => {
    const connection = databaseWith();
    load(connection, ministry, { ...embassy, claims: embassy.claims.slice(0, 1) });
    connection.exec(damage);
    const faults = verifyDatabase(connection);
    expect(faults.length).toBeGreaterThan(0);
    for (const found of faults) expect(found).toMatch(fault);
  });
});
