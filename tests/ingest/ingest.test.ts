import { describe, expect, it } from 'vitest';
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { readDocument, resolveDocument } from '../../src/annotation/read.ts';
import { sha256Of } from '../../src/annotation/text-file.ts';
import type { Connection } from '../../src/database/open.ts';
import { InvalidAnnotationError } from '../../src/errors.ts';
import { formatDiff } from '../../src/ingest/diff.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseWith, harbourDocument, seedDocument, totalChanges } from '../support/database.ts';
import { documentOf, smallText, smallYaml, writeFiles } from '../support/documents.ts';
import { readPublicGraph } from '../support/public-graph.ts';

const ingestYaml = (connection: Connection, yaml: string, dryRun = false) =>
  ingestDocument(connection, readDocument(writeFiles(yaml)), { source: 'small.yaml', dryRun });

const ingestInput = (connection: Connection, input: AnnotationInput, text: string) =>
  ingestDocument(connection, resolveDocument(input, text, 'test'), { source: 'test' });

/** An article as an extractor gives it. */
const extracted = (text: string, slug: string, url: string | null): AnnotationInput => ({
  ...documentOf(text, slug),
  extractor: { name: 'test', version: '1' },
  article: { ...documentOf(text, slug).article, url },
});

const ids = (connection: Connection, table: string) =>
  connection.prepare(`select id, public_id from ${table} order by id`).all() as { id: number; public_id: string }[];

describe('an extracted article whose slug another has', () => {
  const slugIn = (connection: Connection, text: string, url: string | null) =>
    ingestInput(connection, extracted(text, 'talks', url), text).articleSlug;
  const hashed = (text: string) => `talks-${sha256Of(text).slice(0, 8)}`;

  it('gets a slug of its own, and keeps it', () => {
    const connection = databaseWith();
    ingestInput(connection, documentOf('One.', 'talks'), 'One.');
    expect(slugIn(connection, 'Two.', 'https://a.test/2')).toBe(hashed('Two.'));
    expect(slugIn(connection, 'Three.', null)).toBe(hashed('Three.'));
    const before = totalChanges(connection);
    expect(slugIn(connection, 'Two.', 'https://a.test/2')).toBe(hashed('Two.'));
    expect(slugIn(connection, 'Three.', null)).toBe(hashed('Three.'));
    expect(totalChanges(connection)).toBe(before);
    expect(slugIn(connection, 'Two.', 'https://a.test/moved')).toBe(hashed('Two.'));
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('is the same article when its URL is: its text never changes', () => {
    const connection = databaseWith();
    slugIn(connection, 'One.', 'https://a.test/1');
    slugIn(connection, 'Two.', 'https://a.test/2');
    for (const [url, slug] of [
      ['https://a.test/1', 'talks'],
      ['https://a.test/2', hashed('Two.')],
    ] as const) {
      expect(() => slugIn(connection, 'Revised.', url)).toThrow(`"${slug}" is the slug of another text in the graph`);
    }
  });
});

describe('a document that is loaded again', () => {
  it('changes no row', () => {
    const connection = databaseWith(seedDocument, harbourDocument);
    const before = totalChanges(connection);
    for (const file of [seedDocument, harbourDocument]) {
      const diff = ingestDocument(connection, readDocument(file), { source: file });
      expect(formatDiff(diff)).toBe(`${diff.articleSlug}: nothing changed`);
    }
    expect(totalChanges(connection)).toBe(before);
    expect(connection.prepare('select count(*) from ingestions').pluck().get()).toBe(2);
  });

  it('changes only what was corrected, tells it in words, and keeps all ids', () => {
    const connection = databaseWith();
    ingestYaml(connection, smallYaml);
    const tables = ['articles', 'actors', 'statements', 'claims', 'mentions', 'relationships'];
    const before = tables.map((table) => ids(connection, table));
    const spans = connection.prepare('select * from evidence').all();
    const corrected = smallYaml
      .replace('speechAct: ASSERT', 'speechAct: CONFIRM')
      .replace('text: The bridge is safe.', 'text: The bridge can be used.');
    expect(formatDiff(ingestYaml(connection, corrected))).toBe(
      [
        'small: changed',
        '  statement: 1 changed',
        '  claim: 1 changed',
        '  changed statement s2: speech act ASSERT → CONFIRM',
        '  changed claim c1: text “The bridge is safe.” → “The bridge can be used.”',
      ].join('\n'),
    );
    expect(tables.map((table) => ids(connection, table))).toEqual(before);
    expect(connection.prepare('select * from evidence').all()).toEqual(spans);
    expect(connection.prepare('select revision from articles').pluck().get()).toBe(2);
    expect(connection.prepare('select source, extractor, added, changed, removed from ingestions order by id desc').get()).toEqual({
      source: 'small.yaml', extractor: 'curated', added: 0, changed: 2, removed: 0,
    }); // prettier-ignore
  });

  it('takes out what is no longer said, and what hung on it', () => {
    const connection = databaseWith();
    ingestYaml(connection, smallYaml);
    const withoutClaims = smallYaml
      .replace(/claims:[^]*(?=relationships:)/, '')
      .replace('    respondsTo: [ s1 ]\n', '');
    expect(formatDiff(ingestYaml(connection, withoutClaims))).toBe(
      [
        'small: changed',
        '  statement link: 1 removed',
        '  claim: 1 removed',
        '  statement of a claim: 1 removed',
        '  span of evidence: 1 removed',
        '  removed statement link s2 RESPONDS_TO s1',
        '  removed claim “The bridge is safe.”',
        '  removed statement of a claim s2 of “The bridge is safe.”',
        '  removed span of evidence “the bridge is safe” (support)',
      ].join('\n'),
    );
    expect(verifyDatabase(connection)).toEqual([]);
    ingestYaml(connection, smallYaml);
    const fresh = databaseWith();
    ingestYaml(fresh, smallYaml);
    expect(readPublicGraph(connection)).toEqual(readPublicGraph(fresh));
  });

  it('foretells in a dry run exactly what it would do, and does nothing', () => {
    const connection = databaseWith(seedDocument);
    ingestYaml(connection, smallYaml);
    const graph = readPublicGraph(connection);
    const corrected = smallYaml
      .replace('speaker: ray', 'speaker: reuters')
      .replace('name: Reuters', 'name: Reuters News');
    const foretold = ingestYaml(connection, corrected, true);
    expect(readPublicGraph(connection)).toEqual(graph);
    expect(ingestYaml(connection, corrected)).toEqual(foretold);
    expect(foretold.changes.length).toBeGreaterThan(5);
  });

  it('is recorded with its document when facts stay the same but the document does not', () => {
    const connection = databaseWith();
    ingestYaml(connection, smallYaml);
    const before = totalChanges(connection);
    ingestYaml(connection, smallYaml.replace('name: Reuters', 'name: Reuters\n    note: the agency'));
    expect(totalChanges(connection) - before).toBe(1);
    expect(connection.prepare('select document from ingestions order by id desc').pluck().get()).toContain(
      'the agency',
    );
  });
});

describe('an article', () => {
  it('keeps its text for ever', () => {
    const connection = databaseWith();
    ingestYaml(connection, smallYaml);
    const other = documentOf('Another text.', 'small');
    expect(() => ingestInput(connection, other, 'Another text.')).toThrow(
      new InvalidAnnotationError([
        {
          file: 'test', line: null, column: null,
          message: 'article.slug: "small" is the slug of another text in the graph, and the text of an article never changes; give this one a slug of its own',
        },
      ]),
    ); // prettier-ignore
    expect(() => ingestInput(connection, documentOf(smallText, 'other'), smallText)).toThrow(
      'test: article.slug: this text is in the graph already, as "small"; use that slug',
    );
  });

  it('puts its rows in order by date, newest first, those without date last', () => {
    const connection = databaseWith();
    const dates = {
      none: null,
      year: '2023',
      day: '2024-05-01',
      early: '2024-05-01T00:30:00+02:00',
      late: '2024-05-01T12:00:00Z',
    };
    for (const [slug, publishedAt] of Object.entries(dates)) {
      const text = `It rains, says ${slug}.`;
      const input = documentOf(text, slug, { statements: { n1: { mode: 'ARTICLE_VOICE', content: ['It rains'] } } });
      ingestInput(connection, { ...input, article: { ...input.article, publishedAt } }, text);
    }
    const order = ['late', 'day', 'early', 'year', 'none'];
    expect(connection.prepare('select slug from articles order by order_key').pluck().all()).toEqual(order);
    const statements = 'select a.slug from statements s join articles a on a.id = s.article_id order by s.order_key';
    expect(connection.prepare(statements).pluck().all()).toEqual(order);
  });
});

describe('two articles', () => {
  it('share their actors, and offsets hold after emoji', () => {
    const connection = databaseWith(seedDocument, harbourDocument);
    const shared = `select a.name from actors a join actor_sources s on s.actor_id = a.id group by a.id having count(*) > 1 order by 1`;
    expect(connection.prepare(shared).pluck().all()).toEqual(['United Kingdom', 'United Nations']);
    const quote = connection
      .prepare(`select start, end, exact, prefix from evidence where role = 'QUOTE' and exact like 'Whoever%'`)
      .get();
    expect(quote).toEqual({
      start: 217, end: 263, exact: 'Whoever digs up the seabed digs up our future.', prefix: 'te on her page on Sunday. 🌊🐟 “',
    }); // prettier-ignore
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('give a joint statement to each of its speakers, and a date to each statement that tells one', () => {
    const connection = databaseWith(harbourDocument);
    const rows = connection
      .prepare(
        `select s.mode, s.said_at as saidAt, s.said_at_precision as precision, group_concat(a.name, ' and ' order by p.ordinal) as speakers
         from statements s join statement_speakers p on p.statement_id = s.id join actors a on a.id = p.actor_id
         where s.turn = 'joint statement' group by s.id order by s.order_key`,
      )
      .all();
    const joint = { saidAt: '2025-03-03', precision: 'DAY', speakers: 'Inês Carvalho and Tom Pascoe' };
    expect(rows).toEqual([
      { mode: 'MIXED', ...joint },
      { mode: 'INDIRECT', ...joint },
    ]);
  });
});
