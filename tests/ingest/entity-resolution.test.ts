import { describe, expect, it } from 'vitest';
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { resolveDocument } from '../../src/annotation/read.ts';
import type { Connection } from '../../src/database/open.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { slugOf } from '../../src/ingest/slug.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseWith } from '../support/database.ts';
import { documentOf } from '../support/documents.ts';

type Actors = NonNullable<AnnotationInput['actors']>;
type Actor = Actors[string];
const person = (name: string, more: Partial<Actor> = {}): Actor => ({ name, kind: 'PERSON', ...more });

/** Loads an article that says nothing but who is who. */
function name(
  connection: Connection,
  slug: string,
  entries: Partial<AnnotationInput>,
  publishedAt: string | null = null,
) {
  const text = `The article ${slug}.`;
  const input = documentOf(text, slug, entries);
  const document = resolveDocument({ ...input, article: { ...input.article, publishedAt } }, text, slug);
  return ingestDocument(connection, document, { source: slug });
}

/** The slugs of the actors that an article names, in the order of its document. */
function slugsIn(connection: Connection, article: string): unknown[] {
  return connection
    .prepare(
      `select a.slug from actor_sources s join actors a on a.id = s.actor_id join articles r on r.id = s.article_id
       where r.slug = ? order by s.id`,
    )
    .pluck()
    .all(article);
}

describe('an actor of another article is', () => {
  it.each<[string, Actor, Actor, string]>([
    ['the same by slug', person('Ann Lee'), person('A. Lee', { slug: 'ann-lee' }), 'ann-lee'],
    ['the same by Wikidata id', person('Ann Lee', { wikidata: 'Q1' }), person('Dr Lee', { wikidata: 'Q1' }), 'ann-lee'],
    ['the same by name', person('Ann Lee', { wikidata: 'Q1' }), person('Ann Lee'), 'ann-lee'],
    ['the same by its alias', person('Ann Lee', { aliases: ['Annie Lee'] }), person('Annie Lee'), 'ann-lee'],
    ['the same by our alias', person('Ann Lee'), person('Annie', { aliases: ['Ann Lee'] }), 'ann-lee'],
    ['another of another kind', person('Ann Lee'), { name: 'Ann Lee', kind: 'ORGANIZATION' }, 'ann-lee-2'],
    ['another with another Wikidata id', person('Ann Lee', { wikidata: 'Q1' }), person('Ann Lee', { wikidata: 'Q2' }), 'ann-lee-2'],
    ['another when only a metonym is shared', person('Ann Lee', { aliases: [{ name: 'Hall', type: 'METONYM' }] }), person('Hall'), 'hall'],
    ['another when both only share an alias', person('Ann Lee', { aliases: ['Lee'] }), person('Bea Lee', { aliases: ['Lee'] }), 'bea-lee'],
    ['another with another slug', person('Ann Lee'), person('Ann Lee', { slug: 'ann-lee-of-ulm' }), 'ann-lee-of-ulm'],
  ])('%s', (_, known, named, slug) => {
    const connection = databaseWith();
    name(connection, 'first', { actors: { a: known } });
    name(connection, 'second', { actors: { b: named } });
    expect(slugsIn(connection, 'second')).toEqual([slug]);
    name(connection, 'second', { actors: { b: named } });
    expect(slugsIn(connection, 'second')).toEqual([slug]);
    expect(verifyDatabase(connection)).toEqual([]);
  }); // prettier-ignore

  it('not guessed between two of one name', () => {
    const connection = databaseWith();
    name(connection, 'first', { actors: { a: person('Ann Lee', { wikidata: 'Q1' }) } });
    name(connection, 'second', { actors: { a: person('Ann Lee', { wikidata: 'Q2' }) } });
    name(connection, 'third', { actors: { a: person('Ann Lee') } });
    expect(slugsIn(connection, 'third')).toEqual(['ann-lee-3']);
  });

  it('never given to two entries of one document', () => {
    const connection = databaseWith();
    name(connection, 'first', { actors: { a: person('Ann Lee', { aliases: ['Annie'] }) } });
    name(connection, 'second', { actors: { a: person('Annie'), b: person('Ann Lee') } });
    expect(slugsIn(connection, 'second')).toEqual(['annie', 'ann-lee']);
  });
});

it('takes topics of one name for one, and events of one name for two', () => {
  const connection = databaseWith();
  const things = {
    rain: { name: 'rain', kind: 'TOPIC' as const },
    meeting: { name: 'the meeting', kind: 'EVENT' as const },
  };
  name(connection, 'first', { things });
  name(connection, 'second', { things });
  const slugs = connection.prepare('select slug from things order by id').pluck().all();
  expect(slugs).toEqual(['rain', 'the-meeting', 'the-meeting-2']);
});

it('keeps a slug when kind, name or Wikidata id are corrected, and calls an actor what its oldest article calls it', () => {
  const connection = databaseWith();
  const get = () => connection.prepare('select slug, name, kind, wikidata_id as wikidata from actors').all();
  name(connection, 'first', { actors: { a: person('Ann Lee') } }, '2024-05-02');
  name(connection, 'first', { actors: { a: { name: 'Ann Lee', kind: 'MEDIA', wikidata: 'Q1' } } }, '2024-05-02');
  expect(get()).toEqual([{ slug: 'ann-lee', name: 'Ann Lee', kind: 'MEDIA', wikidata: 'Q1' }]);
  name(connection, 'second', { actors: { a: { name: 'Lee News', kind: 'MEDIA', wikidata: 'Q1' } } }, '2024-05-01');
  expect(get()).toEqual([{ slug: 'ann-lee', name: 'Lee News', kind: 'MEDIA', wikidata: 'Q1' }]);
  const order = connection.prepare('select distinct actor_order from actor_sources').pluck().all();
  expect(order).toEqual(['lee news\u001fann-lee']);
  name(connection, 'second', { actors: {} }, '2024-05-01');
  expect(get()).toEqual([{ slug: 'ann-lee', name: 'Ann Lee', kind: 'MEDIA', wikidata: 'Q1' }]);
  name(connection, 'first', {}, '2024-05-02');
  expect(get()).toEqual([]);
  expect(verifyDatabase(connection)).toEqual([]);
});

it.each([
  ['Vladimir Putin', 'vladimir-putin'],
  ['Inês Çelik', 'ines-celik'],
  ['Łódź Straße Ørsted', 'lodz-strasse-orsted'],
  ['Ukraine’s allies', 'ukraines-allies'],
  ['U.S. (Navy)', 'u-s-navy'],
  ['習近平', 'u-c67d5b2c0c35'],
  ['—', 'u-bda050585a00'],
])('makes a slug of %s', (given, slug) => {
  expect(slugOf(given)).toBe(slug);
});
