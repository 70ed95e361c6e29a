import { describe, expect, it } from 'vitest';
import { decideReview } from '../../src/ingest/decide-review.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { resolveDocument } from '../../src/annotation/read.ts';
import type { ReviewReason } from '../../src/vocabulary/enums.ts';
import { databaseWith } from '../support/database.ts';
import { documentOf } from '../support/documents.ts';
import { meant, reviewsIn, tell, type Telling, type Told } from '../support/told.ts';

const person = (name: string, ...roles: NonNullable<Told['roles']>): Told => ({ name, roles });
const other = (kind: NonNullable<Told['kind']>, name: string, more: Partial<Told> = {}): Told => ({
  name,
  kind,
  ...more,
});

/** A text that says so of the first actor, and of whom else it tells. */
const says = (text: string, ...actors: Told[]): Telling => ({ text, actors });

const putin = says('Russian President Vladimir Putin said he would not yield.', {
  ...person('Vladimir Putin', ['HEAD_OF_STATE_OF', 'Russia', 'President']),
  wikidata: 'Q7747',
});
const mayor = says('John Smith, mayor of Leeds, spoke.', person('John Smith', ['LEADS', 'Leeds Council', 'mayor']));
const reed = says('Minister Ann Reed spoke.', person('Ann Reed', ['MINISTER_OF', 'United Kingdom', 'Minister']));

/** What comes of the first actor of the second article: who is in the graph, one of its own, or one to be reviewed. */
type Outcome = 'the same' | 'another' | ReviewReason;

const pairs: readonly (readonly [title: string, known: Telling, told: Telling, outcome: Outcome])[] = [
  // Whole names.
  ['a whole name', says('Ada Long spoke.', person('Ada Long')), says('Ada Long agreed.', person('Ada Long')), 'the same'],
  ['a whole name in other letters', says('Katrín Sólveig spoke.', person('Katrín Sólveig')), says('Katrin Solveig agreed.', person('Katrin Solveig')), 'the same'],
  ['a title before the name', says('Ada Long spoke.', person('Ada Long')), says('Dr. Ada Long agreed.', person('Dr. Ada Long')), 'the same'],
  ['a role that only one tells', putin, says('Vladimir Putin smiled.', person('Vladimir Putin')), 'the same'],
  ['another office in the same state', reed, says('Prime Minister Ann Reed spoke.', person('Ann Reed', ['HEAD_OF_GOVERNMENT_OF', 'United Kingdom'])), 'the same'],
  ['a common name with the same role', mayor, says('John Smith, mayor of Leeds, left.', person('John Smith', ['LEADS', 'Leeds Council'])), 'the same'],
  ['a common name beside what it leads', mayor, says('John Smith left Leeds Council.', person('John Smith'), other('ORGANIZATION', 'Leeds Council')), 'the same'],
  ['a common name with another role', mayor, says('John Smith, goalkeeper of Ajax, spoke.', person('John Smith', ['MEMBER_OF', 'Ajax', 'goalkeeper'])), 'SAME_NAME_OTHER_ROLE'],
  ['a rare name with another role', reed, says('Ann Reed, goalkeeper of Ajax, spoke.', person('Ann Reed', ['MEMBER_OF', 'Ajax', 'goalkeeper'])), 'SAME_NAME_OTHER_ROLE'],
  ['a role that stands in the text only', reed, says('Ann Reed, goalkeeper of Ajax, spoke.', person('Ann Reed')), 'SAME_NAME_OTHER_ROLE'],
  ['a minister and a student', reed, says('Ann Reed, a student, spoke.', person('Ann Reed')), 'SAME_NAME_OTHER_ROLE'],
  ['no relation', reed, says('Ann Reed, no relation to the minister, spoke.', person('Ann Reed')), 'SAME_NAME_OTHER_ROLE'],
  ['a judge and a coach', says('Judge Paul Keane ruled.', person('Paul Keane')), says('Coach Paul Keane was glad.', person('Paul Keane')), 'SAME_NAME_OTHER_ROLE'],
  ['he and she', says('Alex Reed said he knew.', person('Alex Reed')), says('Alex Reed said she knew.', person('Alex Reed')), 'SAME_NAME_OTHER_ROLE'],
  ['a common name of which nothing is told', says('John Smith spoke.', person('John Smith')), says('John Smith left.', person('John Smith')), 'COMMON_NAME'],
  ['a common name in an article about the state', says('John Smith spoke.', person('John Smith', ['MEMBER_OF', 'United Kingdom'])), says('John Smith saw the United Kingdom win.', person('John Smith'), other('COUNTRY', 'United Kingdom')), 'COMMON_NAME'],
  ['father and son by an initial', says('George Bush spoke.', person('George Bush')), says('George W. Bush spoke.', person('George W. Bush')), 'SIMILAR_NAME'],
  ['father and son by a suffix', says('George Bush spoke.', person('George Bush')), says('George Bush Jr. spoke.', person('George Bush Jr.')), 'SIMILAR_NAME'],
  ['an initial for a given name', says('Jane Reed spoke.', person('Jane Reed')), says('J. Reed spoke.', person('J. Reed')), 'SIMILAR_NAME'],
  ['sisters', says('Venus Williams won.', person('Venus Williams')), says('Serena Williams won.', person('Serena Williams')), 'another'],
  ['husband and wife', says('Martin Hale spoke.', person('Martin Hale')), says('Joanna Hale spoke.', person('Joanna Hale')), 'another'],
  ['another Wikidata id', putin, says('Vladimir Putin spoke.', { ...person('Vladimir Putin'), wikidata: 'Q1' }), 'another'],
  ['a slug that a person gave', putin, says('Vladimir Putin spoke.', { ...person('Vladimir Putin'), slug: 'putin-the-baker' }), 'another'],
  // Short names.
  ['a surname with the role', putin, says('Russian President Putin spoke.', person('Putin', ['HEAD_OF_STATE_OF', 'Russia', 'President'])), 'the same'],
  ['a title and the surname as the name', putin, says('President Putin spoke.', person('President Putin', ['HEAD_OF_STATE_OF', 'Russia'])), 'the same'],
  ['the head of a country that is named', putin, says('Putin spoke in Russia.', person('Putin'), other('COUNTRY', 'Russia')), 'the same'],
  ['a surname with a particle and the role', says('Ursula von der Leyen spoke.', person('Ursula von der Leyen', ['LEADS', 'European Commission'])), says('Von der Leyen spoke.', person('Von der Leyen', ['LEADS', 'European Commission'])), 'the same'],
  ['the short name first, the whole one with the role later', says('President Putin spoke.', person('Putin', ['HEAD_OF_STATE_OF', 'Russia'])), putin, 'the same'],
  ['a mononym with a Wikidata id', says('Pelé scored.', { ...person('Pelé'), wikidata: 'Q12897' }), says('Pelé smiled.', person('Pelé')), 'the same'],
  ['a surname without anything else', putin, says('Putin spoke.', person('Putin')), 'SHORT_NAME'],
  ['a surname with another role', putin, says('Putin, coach of Ajax, spoke in Russia.', person('Putin', ['LEADS', 'Ajax', 'coach']), other('COUNTRY', 'Russia')), 'SHORT_NAME'],
  ['a surname of somebody presented as a stranger', putin, says('Putin, a student, spoke in Russia.', person('Putin'), other('COUNTRY', 'Russia')), 'SHORT_NAME'],
  ['Mr and the surname', putin, says('Mr Putin spoke in Russia.', person('Putin'), other('COUNTRY', 'Russia')), 'SHORT_NAME'],
  ['a common surname with a role that many have', says('Senator John Smith spoke.', person('John Smith', ['MEMBER_OF', 'United States', 'Senator'])), says('Senator Smith spoke.', person('Smith', ['MEMBER_OF', 'United States', 'Senator'])), 'SHORT_NAME'],
  ['a common surname of the head of a country that is named', says('John Smith spoke.', person('John Smith', ['HEAD_OF_GOVERNMENT_OF', 'Italy'])), says('Smith spoke in Italy.', person('Smith'), other('COUNTRY', 'Italy')), 'SHORT_NAME'],
  ['two of the same surname only', says('Mr Ortega spoke.', person('Ortega')), says('Mr Ortega left.', person('Ortega')), 'SHORT_NAME'],
  ['Mrs and the husband’s surname', putin, says('Mrs Putin spoke in Russia.', person('Putin'), other('COUNTRY', 'Russia')), 'another'],
  ['Mrs Smith and a John Smith', mayor, says('Mrs Smith spoke.', person('Mrs Smith')), 'another'],
  // Other kinds.
  ['a company', says('Northgate Bank closed.', other('ORGANIZATION', 'Northgate Bank')), says('Northgate Bank opened.', other('ORGANIZATION', 'Northgate Bank')), 'the same'],
  ['a country by its alias', says('The United Kingdom voted.', other('COUNTRY', 'United Kingdom', { aliases: ['UK'] })), says('UK voted.', other('COUNTRY', 'UK')), 'the same'],
  ['an organisation by its initials', says('The Lamu Fishers Union met.', other('ORGANIZATION', 'Lamu Fishers Union', { aliases: ['LFU'] })), says('LFU met.', other('ORGANIZATION', 'LFU')), 'the same'],
  ['a company by the first word of its name', says('Northgate Bank closed.', other('ORGANIZATION', 'Northgate Bank', { aliases: ['Northgate'] })), says('Northgate won the cup.', other('ORGANIZATION', 'Northgate')), 'SHORT_NAME'],
  ['the ministries of two countries', says('Russia’s Ministry of Defence spoke.', other('ORGANIZATION', 'Ministry of Defence', { roles: [['PART_OF', 'Russia']] })), says('Ukraine’s Ministry of Defence spoke.', other('ORGANIZATION', 'Ministry of Defence', { roles: [['PART_OF', 'Ukraine']] })), 'SAME_NAME_OTHER_ROLE'],
  ['a company with the name of a person', says('Henry Ford built cars.', person('Henry Ford')), says('Henry Ford sold cars.', other('ORGANIZATION', 'Henry Ford')), 'another'],
  ['a company named after a person', says('Henry Ford built cars.', person('Henry Ford')), says('Ford Motor Company sold cars.', other('ORGANIZATION', 'Ford Motor Company')), 'another'],
  ['a company with a surname as its name', says('Henry Ford built cars.', person('Henry Ford')), says('Ford sold cars.', other('ORGANIZATION', 'Ford')), 'another'],
  ['a country and its football team', says('Italy voted.', other('COUNTRY', 'Italy')), says('Italy won.', other('ORGANIZATION', 'Italy')), 'another'],
  ['two countries of like names', says('South Sudan voted.', other('COUNTRY', 'South Sudan')), says('Sudan voted.', other('COUNTRY', 'Sudan')), 'another'],
  ['two crowds that are described', says('The residents left.', other('GROUP', 'residents')), says('The residents sang.', other('GROUP', 'residents')), 'another'],
  ['Washington the government and a person', says('Washington voted.', other('COUNTRY', 'United States', { aliases: [{ name: 'Washington', type: 'METONYM' }] })), says('Washington smiled.', person('Washington')), 'another'],
  ['Washington the government and a team', says('Washington voted.', other('COUNTRY', 'United States', { aliases: [{ name: 'Washington', type: 'METONYM' }] })), says('Washington won.', other('ORGANIZATION', 'Washington')), 'another'],
  ['Washington the actor and the general', says('Denzel Washington smiled.', person('Denzel Washington')), says('George Washington rode.', person('George Washington')), 'another'],
]; // prettier-ignore

describe('in a second article', () => {
  it.each(pairs)('%s', (_title, known, told, outcome) => {
    const connection = databaseWith();
    tell(connection, 'first', known);
    tell(connection, 'second', told);
    const [before, now] = [known, told].map(({ actors: [actor] }) => actor as Told) as [Told, Told];
    const made = meant(connection, 'second', now.name);
    const same = meant(connection, 'first', before.name);
    const [review, ...more] = reviewsIn(connection);
    expect(more).toEqual([]);
    if (outcome === 'the same') expect([made, review]).toEqual([same, undefined]);
    else {
      expect(made).not.toBe(same);
      expect(typeof made).toBe('string');
      const asked = new RegExp(`^${now.name}: ${String(made)} or ${String(same)}, ${outcome} [0-9.]+ OPEN$`);
      if (outcome === 'another') expect(review).toBeUndefined();
      else expect(review).toMatch(asked);
    }
    const changes = connection.prepare('select total_changes()').pluck();
    const count = changes.get();
    tell(connection, 'second', told);
    tell(connection, 'first', known);
    expect(changes.get()).toBe(count);
    expect(verifyDatabase(connection)).toEqual([]);
  });
});

it('gives a short name that an older article uses no say in what an actor is called', () => {
  const connection = databaseWith();
  const short = says('Russian President Putin spoke.', person('Putin', ['HEAD_OF_STATE_OF', 'Russia']));
  tell(connection, 'first', { ...putin, publishedAt: '2024-05-02' });
  tell(connection, 'second', { ...short, publishedAt: '2024-05-01' });
  expect(connection.prepare(`select name from actors where kind = 'PERSON'`).pluck().all()).toEqual(['Vladimir Putin']);
});

describe('of several who bear a name', () => {
  const goalkeeper = says('John Smith, goalkeeper of Ajax, spoke.', person('John Smith', ['MEMBER_OF', 'Ajax', 'goalkeeper'])); // prettier-ignore

  it('the one with the role is meant', () => {
    const connection = databaseWith();
    tell(connection, 'first', mayor);
    tell(connection, 'second', goalkeeper);
    tell(connection, 'third', goalkeeper);
    tell(connection, 'fourth', mayor);
    expect(['second', 'third', 'fourth'].map((slug) => meant(connection, slug, 'John Smith'))).toEqual([
      'john-smith-2',
      'john-smith-2',
      'john-smith',
    ]);
    expect(reviewsIn(connection)).toEqual(['John Smith: john-smith-2 or john-smith, SAME_NAME_OTHER_ROLE 0.3 OPEN']);
  });

  it('nobody is meant where no role is told, and all are asked about, the likeliest first', () => {
    const connection = databaseWith();
    tell(connection, 'first', reed);
    tell(connection, 'second', says('Ann Reed, goalkeeper of Ajax, spoke.', person('Ann Reed', ['MEMBER_OF', 'Ajax'])));
    tell(connection, 'third', says('Ann Reed left Ajax.', person('Ann Reed'), other('ORGANIZATION', 'Ajax')));
    expect(meant(connection, 'third', 'Ann Reed')).toBe('ann-reed-3');
    expect(reviewsIn(connection).slice(1)).toEqual([
      'Ann Reed: ann-reed-3 or ann-reed-2, SEVERAL_BEAR_THE_NAME 0.6 OPEN',
      'Ann Reed: ann-reed-3 or ann-reed, SEVERAL_BEAR_THE_NAME 0.5 OPEN',
    ]);
  });

  it('one that is only asked about is not a second, so that one doubt does not make all later articles doubtful', () => {
    const connection = databaseWith();
    tell(connection, 'first', reed);
    tell(connection, 'second', says('Ann Reed, goalkeeper of Ajax, spoke.', person('Ann Reed', ['MEMBER_OF', 'Ajax'])));
    tell(connection, 'third', says('Ann Reed smiled.', person('Ann Reed')));
    expect(meant(connection, 'third', 'Ann Reed')).toBe('ann-reed');
    const review = connection.prepare('select public_id from reviews').pluck().get() as string;
    decideReview(connection, review, 'DIFFERENT', { source: 'test' });
    tell(connection, 'fourth', says('Ann Reed left.', person('Ann Reed')));
    expect(meant(connection, 'fourth', 'Ann Reed')).toBe('ann-reed-3');
  });

  it('somebody whom several articles name in full is meant by the surname', () => {
    const connection = databaseWith();
    for (let i = 0; i < 4; i++) tell(connection, `a${i}`, says('Elena Keane spoke.', person('Elena Keane')));
    tell(connection, 'early', says('Keane spoke.', person('Keane')));
    tell(connection, 'a4', says('Elena Keane spoke.', person('Elena Keane')));
    tell(connection, 'late', says('Keane spoke.', person('Keane')));
    tell(connection, 'mrs', says('Mrs Keane spoke.', person('Keane')));
    expect(['early', 'late', 'mrs'].map((slug) => meant(connection, slug, 'Keane'))).toEqual([
      'keane',
      'elena-keane',
      'keane-2',
    ]);
  });

  it('two presidents of one surname are not told apart by their office', () => {
    const connection = databaseWith();
    const president = (name: string) => person(name, ['HEAD_OF_STATE_OF', 'United States', 'President']);
    tell(connection, 'first', says('President George Bush spoke.', president('George Bush')));
    tell(connection, 'second', says('President Barbara Bush spoke.', president('Barbara Bush')));
    tell(connection, 'third', says('President Bush spoke.', president('Bush')));
    expect(reviewsIn(connection)).toEqual([
      'Bush: bush or barbara-bush, SEVERAL_BEAR_THE_NAME 0.95 OPEN',
      'Bush: bush or george-bush, SEVERAL_BEAR_THE_NAME 0.95 OPEN',
    ]);
  });

  it('at most five are asked about', () => {
    const connection = databaseWith();
    const names = ['Ann', 'Bea', 'Cleo', 'Dora', 'Eva', 'Flora', 'Gwen'];
    names.forEach((name, i) => tell(connection, `n${i}`, says(`${name} Reed spoke.`, person(`${name} Reed`))));
    tell(connection, 'last', says('Reed spoke.', person('Reed')));
    expect(reviewsIn(connection)).toHaveLength(5);
  });
});

it('takes two entries of a document for two, whoever is known', () => {
  const connection = databaseWith();
  tell(connection, 'first', putin);
  const couple = says('Vladimir Putin and Putin spoke in Russia.', person('Vladimir Putin'), person('Putin', ['RELATED_TO', 'Vladimir Putin']), other('COUNTRY', 'Russia')); // prettier-ignore
  tell(connection, 'second', couple);
  expect([meant(connection, 'second', 'Putin'), reviewsIn(connection)]).toEqual(['putin', []]);
});

it('asks about what an extractor gave a slug of its own only to tell two of one name apart', () => {
  const connection = databaseWith();
  tell(connection, 'first', putin);
  const text = 'Putin met Putin.';
  const actors = {
    a: { name: 'Putin', kind: 'PERSON' as const, slug: 'putin-1' },
    b: { name: 'Putin', kind: 'PERSON' as const },
  };
  const input = documentOf(text, 'second', { extractor: { name: 'x', version: '1' }, actors });
  const document = resolveDocument(input, text, 'second');
  ingestDocument(connection, document, { source: 'second' });
  expect(reviewsIn(connection).sort()).toEqual([
    'Putin: putin or vladimir-putin, SHORT_NAME 0.45 OPEN',
    'Putin: putin-1 or vladimir-putin, SHORT_NAME 0.45 OPEN',
  ]);
  expect(ingestDocument(connection, document, { source: 'second' }).changes).toEqual([]);
});
