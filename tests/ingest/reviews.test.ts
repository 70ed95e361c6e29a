import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/database/open.ts';
import { BadInputError } from '../../src/errors.ts';
import { decideReview } from '../../src/ingest/decide-review.ts';
import { formatDiff } from '../../src/ingest/diff.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { mergeActors } from '../../src/ingest/merge.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { resolveDocument } from '../../src/annotation/read.ts';
import { databaseWith } from '../support/database.ts';
import { documentOf } from '../support/documents.ts';
import { readPublicGraph } from '../support/public-graph.ts';
import { meant, reviewsIn, tell, type Telling, type Told } from '../support/told.ts';

const options = { source: 'test', startedAt: new Date('2026-02-03T04:05:06Z') };
const person = (name: string, ...roles: NonNullable<Told['roles']>): Told => ({ name, roles });

const known: Telling = {
  text: 'Russian President Vladimir Putin spoke.',
  actors: [{ ...person('Vladimir Putin', ['HEAD_OF_STATE_OF', 'Russia', 'President']), wikidata: 'Q7747' }],
};
const short: Telling = { text: 'Mr Putin warned Ada Long.', actors: [person('Putin'), person('Ada Long')] };

const idOf = (connection: Connection, name: string) =>
  connection.prepare('select public_id from reviews where name = ? order by order_key').pluck().get(name) as string;
const runsOf = (connection: Connection) =>
  connection.prepare('select article_slug, source, added, changed, removed from ingestions order by id').raw().all();

/** Two articles, of which the second calls the first's actor by the surname and asks. */
function asked(): Connection {
  const connection = databaseWith();
  tell(connection, 'first', known);
  tell(connection, 'second', short);
  expect(reviewsIn(connection)).toEqual(['Putin: putin or vladimir-putin, SHORT_NAME 0.45 OPEN']);
  return connection;
}

/** Loads both articles again, which must change nothing. */
function expectUnchanged(connection: Connection): void {
  const changes = connection.prepare('select total_changes()').pluck();
  const before = changes.get();
  expect(tell(connection, 'second', short).changes).toEqual([]);
  expect(tell(connection, 'first', known).changes).toEqual([]);
  expect(changes.get()).toBe(before);
  expect(verifyDatabase(connection)).toEqual([]);
}

it('counts in the diff what is to be decided, and says how', () => {
  const connection = databaseWith();
  tell(connection, 'first', known);
  expect(formatDiff(tell(connection, 'second', short))).toBe(
    [
      'second: new article',
      '  article: 1 added',
      '  actors: 2 added',
      '  actor entries: 2 added',
      '  mentions: 2 added',
      '  review: 1 added',
      '  spans of evidence: 2 added',
      '  1 to decide: run "onrecord review"',
    ].join('\n'),
  );
});

describe('SAME', () => {
  it('merges the new actor into the known one, for good', () => {
    const connection = asked();
    const [diff] = decideReview(connection, idOf(connection, 'Putin'), 'SAME', options);
    expect(diff?.changes.map(({ action, noun, label }) => `${action} ${noun[0]} ${label}`)).toEqual(
      expect.arrayContaining(['added actor entry vladimir-putin', 'removed actor entry putin', 'removed actor putin']),
    );
    expect(reviewsIn(connection)).toEqual(['Putin: vladimir-putin or vladimir-putin, SHORT_NAME 0.45 SAME']);
    expect(meant(connection, 'second', 'Putin')).toBe('vladimir-putin');
    expect(connection.prepare('select public_id, slug from former_actors').raw().all()).toEqual([
      ['actor_putin', 'putin'],
    ]);
    expect(runsOf(connection).at(-1)).toEqual(['second', 'test', 3, 0, 4]);
    expect(decideReview(connection, idOf(connection, 'Putin'), 'SAME', options)).toEqual([]);
    expectUnchanged(connection);
  });

  it('says of the actor that remains whatever was said of the other, by it and to it', () => {
    const text = 'Putin told Ada Long: “We are Putin’s men.” Ada Long said Putin and Russia were wrong.';
    const input = documentOf(text, 'talk', {
      actors: {
        p: { name: 'Putin', kind: 'PERSON', aliases: ['the boss'], mentions: [{ exact: 'Putin', occurrence: 1 }] },
        l: { name: 'Ada Long', kind: 'PERSON', aliases: [{ name: 'the pest', type: 'LOADED', usedBy: ['p'] }] },
        r: { name: 'Russia', kind: 'COUNTRY' },
      },
      things: { m: { name: 'the talk', kind: 'EVENT', participants: ['p', 'l'] } },
      statements: {
        s1: { speaker: 'p', mode: 'DIRECT', content: ['We are Putin’s men.'], quotes: ['We are Putin’s men.'], addressees: ['l'], about: ['p'] },
        s2: { speaker: 'l', mode: 'INDIRECT', content: ['Putin and Russia were wrong'], target: 'p', addressees: ['p'] },
      },
      claims: {
        c: { text: 'Putin is wrong.', statements: ['s2'], about: ['p'], modality: 'ACTUAL', checkability: 'NORMATIVE', evidence: ['Putin and Russia were wrong'] },
      },
      relationships: [{ subject: 'p', predicate: 'TELLS', object: 'l', evidence: ['Putin told Ada Long'] }],
    }); // prettier-ignore
    const load = (connection: Connection, slug: string) => {
      const actors = { ...input.actors, p: { ...input.actors?.['p'], name: 'Putin', kind: 'PERSON' as const, slug } };
      ingestDocument(connection, resolveDocument({ ...input, actors }, text, 'talk'), { source: 'talk' });
    };
    const connection = databaseWith();
    tell(connection, 'first', known);
    load(connection, 'putin');
    mergeActors(connection, 'putin', 'vladimir-putin', options);
    expect(verifyDatabase(connection)).toEqual([]);
    // As if the article had said so from the start.
    const fresh = databaseWith();
    tell(fresh, 'first', known);
    load(fresh, 'vladimir-putin');
    expect(readPublicGraph(connection)).toEqual(readPublicGraph(fresh));
  });

  it('is undone by nobody: neither by the other decision nor by a document with the old slug', () => {
    const connection = asked();
    const id = idOf(connection, 'Putin');
    decideReview(connection, id, 'SAME', options);
    expect(() => decideReview(connection, id, 'DIFFERENT', options)).toThrow(
      new BadInputError(`review ${id}: the two were merged, and cannot be parted again`),
    );
    tell(connection, 'third', { text: 'Putin left.', actors: [{ name: 'Putin', slug: 'putin' }] });
    expect(meant(connection, 'third', 'Putin')).toBe('vladimir-putin');
    tell(connection, 'fourth', { text: 'Putin came.', actors: [{ name: 'Putin' }] });
    expect(meant(connection, 'fourth', 'Putin')).toBe('putin-2');
    expectUnchanged(connection);
  });

  it('settles what else was asked about the actor that is no more', () => {
    const connection = databaseWith();
    for (const name of ['Ann Reed', 'Bea Reed']) tell(connection, name.slice(0, 3).toLowerCase(), { text: `${name} spoke.`, actors: [{ name }] }); // prettier-ignore
    tell(connection, 'last', { text: 'Reed spoke.', actors: [{ name: 'Reed' }] });
    expect(reviewsIn(connection)).toHaveLength(2);
    const asksOfAnn = connection
      .prepare(`select r.public_id from reviews r join actors a on a.id = r.candidate_id where a.slug = 'ann-reed'`)
      .pluck();
    decideReview(connection, asksOfAnn.get() as string, 'SAME', options);
    expect(reviewsIn(connection)).toEqual(['Reed: ann-reed or ann-reed, SEVERAL_BEAR_THE_NAME 0.3 SAME']);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it('follows when the actor that remains is merged again', () => {
    const connection = asked();
    decideReview(connection, idOf(connection, 'Putin'), 'SAME', options);
    tell(connection, 'third', {
      text: 'The Tsar spoke.',
      actors: [{ name: 'Vladimir Vladimirovich Putin', slug: 'tsar' }],
    });
    mergeActors(connection, 'actor_putin', 'tsar', options);
    expect(meant(connection, 'second', 'Putin')).toBe('tsar');
    expect(connection.prepare('select slug from former_actors order by slug').pluck().all()).toEqual([
      'putin',
      'vladimir-putin',
    ]);
    tell(connection, 'first', known);
    expectUnchanged(connection);
  });
});

describe('DIFFERENT', () => {
  it('is kept, and the two are not proposed again', () => {
    const connection = asked();
    expect(decideReview(connection, idOf(connection, 'Putin'), 'DIFFERENT', options)).toEqual([]);
    const decided = ['Putin: putin or vladimir-putin, SHORT_NAME 0.45 DIFFERENT'];
    expect(reviewsIn(connection)).toEqual(decided);
    expect(runsOf(connection).at(-1)).toEqual(['second', 'test', 0, 1, 0]);
    expectUnchanged(connection);
    expect(reviewsIn(connection)).toEqual(decided);
  });

  it('can be taken back', () => {
    const connection = asked();
    decideReview(connection, idOf(connection, 'Putin'), 'DIFFERENT', options);
    decideReview(connection, idOf(connection, 'Putin'), 'SAME', options);
    expect(meant(connection, 'second', 'Putin')).toBe('vladimir-putin');
    expectUnchanged(connection);
  });
});

it('takes a review away with the entry that it is about', () => {
  const connection = asked();
  tell(connection, 'second', { text: short.text, actors: [person('Ada Long')] });
  expect(reviewsIn(connection)).toEqual([]);
  expect(verifyDatabase(connection)).toEqual([]);
});

it('takes a review away with the candidate', () => {
  const connection = asked();
  tell(connection, 'first', { text: known.text, actors: [] });
  expect(reviewsIn(connection)).toEqual([]);
  expect(verifyDatabase(connection)).toEqual([]);
});

describe('a merge', () => {
  it('joins two entries of one document into one', () => {
    const connection = databaseWith();
    const both: Telling = {
      text: 'Ann Reed told Bea Reed off. Ann Marie Reed laughed.',
      actors: [
        person('Ann Reed', ['TELLS', 'Bea Reed'], ['PRAISES', 'Ann Marie Reed']),
        person('Bea Reed'),
        person('Ann Marie Reed', ['TELLS', 'Bea Reed']),
      ],
    };
    tell(connection, 'first', both);
    mergeActors(connection, 'ann-marie-reed', 'ann-reed', options);
    expect(connection.prepare('select slug from actors order by 1').pluck().all()).toEqual(['ann-reed', 'bea-reed']);
    const told = `select s.slug, predicate, o.slug from relationships r join actors s on s.id = subject_id join actors o on o.id = object_id`;
    expect(connection.prepare(told).raw().all()).toEqual([
      ['ann-reed', 'TELLS', 'bea-reed'],
      ['ann-reed', 'TELLS', 'bea-reed'],
    ]);
    expect(reviewsIn(connection)).toEqual([
      'Ann Marie Reed: ann-reed or ann-reed, ASKED 1.0 SAME',
      'Ann Reed: ann-reed or ann-reed, ASKED 1.0 SAME',
    ]);
    expect(tell(connection, 'first', both).changes).toEqual([]);
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['nobody', 'ada-long', 'there is no actor "nobody"; give the slug or the id of one'],
    ['ada-long', 'actor_ada-long', '"ada-long" is one actor already; name two'],
    ['russia', 'ada-long', '"russia" cannot be merged into "ada-long": one is of kind COUNTRY, the other PERSON; correct a document first'],
    ['vladimir-putin', 'the-other', '"vladimir-putin" cannot be merged into "the-other": they have different Wikidata ids, Q7747 and Q1; correct a document first'],
  ])('of %s into %s is refused, and changes nothing', (from, into, message) => {
    const connection = asked();
    tell(connection, 'third', { text: 'Vladimir Putin left.', actors: [{ name: 'Vladimir Putin', slug: 'the-other', wikidata: 'Q1' }] });
    const graph = readPublicGraph(connection);
    expect(() => mergeActors(connection, from, into, options)).toThrow(new BadInputError(message));
    expect(readPublicGraph(connection)).toEqual(graph);
  }); // prettier-ignore
});
