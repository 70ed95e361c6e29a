import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** Actors of an article as `Name KIND: words that mention it by name | …`, in the order of the article. */
function actorsOf(text: string): string[] {
  return Object.values(extractDocument({ text }).actors ?? {}).map(({ name, kind, mentions = [] }) => {
    const names = mentions.flatMap((mention) =>
      typeof mention !== 'string' && mention.type === 'NAME' ? [mention.exact] : [],
    );
    return `${name} ${kind}: ${names.join(' | ')}`;
  });
}

/** Whether both names are mentions of one actor. A name is told by its place: the nth such words. */
function areOne(text: string, one: string, other: string): boolean {
  return actorsOf(text).some((actor) => {
    const names = (actor.split(': ')[1] ?? '').split(' | ');
    return (
      names.includes(one) && (one === other ? names.filter((name) => name === one).length > 1 : names.includes(other))
    );
  });
}

describe('two names in an article are one bearer', () => {
  it.each([
    [
      'a surname after the full name',
      'Mayor Ada Long spoke on Monday. Long said the bridge was safe.',
      'Ada Long',
      'Long',
    ],
    [
      'a title and the surname',
      'President Luis Ortega arrived late. President Ortega said he was sorry.',
      'Luis Ortega',
      'Ortega',
    ],
    [
      'an honorific and the surname',
      'Thomas Adler runs the plant. Mr Adler said it would stay open.',
      'Thomas Adler',
      'Adler',
    ],
    ['the full name again', 'Ada Long spoke first. Later Ada Long said she agreed.', 'Ada Long', 'Ada Long'],
    ['a possessive', 'Ada Long spoke first. Long’s deputy agreed. Long said so.', 'Ada Long', 'Long'],
    [
      'a company and its short name',
      'Northgate Bank reported losses. Northgate said it would close branches.',
      'Northgate Bank',
      'Northgate',
    ],
    ['a capital that speaks', 'Russia has new demands. Moscow said they were final.', 'Russia', 'Moscow'],
    ['a capital that is asked', 'France sent a letter. Allies urged Paris to wait.', 'France', 'Paris'],
    ['a code and the name', 'The United Kingdom voted. The UK said it was pleased.', 'United Kingdom', 'UK'],
    [
      'an institution of a country',
      'The United States voted. The White House said it was pleased.',
      'United States',
      'White House',
    ],
    ['an old name', 'Myanmar held a vote. Burma said it was fair.', 'Myanmar', 'Burma'],
    ['initials', 'The Lamu Fishers Union met. LFU said it would march.', 'Lamu Fishers Union', 'LFU'],
    [
      'a name with a particle',
      'Ursula von der Leyen spoke. Von der Leyen said no.',
      'Ursula von der Leyen',
      'Von der Leyen',
    ],
    ['a hyphenated surname', 'Mary Lloyd-Jones spoke. Lloyd-Jones said no.', 'Mary Lloyd-Jones', 'Lloyd-Jones'],
    ['a name with an accent', 'Katrín Sólveig spoke. Sólveig said no.', 'Katrín Sólveig', 'Sólveig'],
  ])('%s', (_, text, one, other) => {
    expect(actorsOf(text).join('; ')).toBeTruthy();
    expect(areOne(text, one, other), actorsOf(text).join('; ')).toBe(true);
  });
});

describe('two names in an article are two bearers', () => {
  it.each([
    ['the same surname', 'Peter Lang spoke. Tom Lang, a teacher, said no.', 'Peter Lang', 'Tom Lang'],
    [
      'spouses',
      'Martin Hale denied it. His wife, Joanna Hale, said they lived modestly.',
      'Martin Hale',
      'Joanna Hale',
    ],
    ['Mrs and the husband', 'Martin Hale denied it. Mrs Hale said they lived modestly.', 'Martin Hale', 'Hale'],
    ['father and son', 'George Bush spoke. George W. Bush said he agreed.', 'George Bush', 'George W. Bush'],
    [
      'a full name with another role',
      'Mayor John Smith opened the bridge. John Smith, a 19-year-old student, said it was high.',
      'John Smith',
      'John Smith',
    ],
    [
      'a full name, no relation',
      'Judge Ann Reed ruled on Monday. The victim, also called Ann Reed, no relation to the judge, said she was glad.',
      'Ann Reed',
      'Ann Reed',
    ],
    [
      'a judge and a coach',
      'Judge Paul King ruled on Monday. Coach Paul King said he was glad.',
      'Paul King',
      'Paul King',
    ],
    [
      'a company named after a person',
      'Henry Ford built cars. Ford Motor Company said sales rose.',
      'Henry Ford',
      'Ford Motor Company',
    ],
    [
      'a person and the family firm',
      'Karl Velmora died in 1950. The Velmora Group said it would honour him.',
      'Karl Velmora',
      'Velmora Group',
    ],
    [
      'a bank and a person',
      'Simon Beck is a lawyer. Beck Bank said he was never a customer.',
      'Simon Beck',
      'Beck Bank',
    ],
    [
      'a person called after a country',
      'Chad Johnson spoke in N’Djamena. Chad said it had not invited him.',
      'Chad Johnson',
      'Chad',
    ],
    ['a person called after a capital', 'Paris Hilton spoke. Paris said it would tax hotels.', 'Paris Hilton', 'Paris'],
    [
      'a country and its adjective in a paper’s name',
      'France protested. The French Gazette said so.',
      'France',
      'French Gazette',
    ],
    ['two countries of like names', 'South Sudan protested. Sudan said it was surprised.', 'South Sudan', 'Sudan'],
    ['the two Koreas', 'North Korea fired missiles. South Korea said it was ready.', 'North Korea', 'South Korea'],
    ['Guinea and its neighbour', 'Guinea-Bissau protested. Guinea said it was surprised.', 'Guinea-Bissau', 'Guinea'],
    [
      'a country and its federation',
      'Croatia protested. The Croatian Football Federation said so too.',
      'Croatia',
      'Croatian Football Federation',
    ],
    [
      'the UN and its council',
      'The United Nations met. The Security Council said no.',
      'United Nations',
      'Security Council',
    ],
    [
      'the EU and its commission',
      'The European Union met. The European Commission said no.',
      'European Union',
      'European Commission',
    ],
    ['a paper and its city', 'The Washington Post asked. Washington said no.', 'Washington Post', 'Washington'],
    ['a university and its city', 'The University of London asked. London said no.', 'University of London', 'London'],
    ['sisters', 'Venus Williams won. Serena Williams said she was happy.', 'Venus Williams', 'Serena Williams'],
  ])('%s', (_, text, one, other) => {
    expect(areOne(text, one, other), actorsOf(text).join('; ')).toBe(false);
  });

  it('joins a bare surname to neither of two who share it', () => {
    const actors = actorsOf('Peter Lang and Tom Lang run the shop. Lang said it was closed.');
    expect(actors).toEqual(['Peter Lang PERSON: Peter Lang', 'Tom Lang PERSON: Tom Lang']);
  });

  it('joins a bare surname to the one it was used for before the other came', () => {
    const text = 'Peter Lang spoke first. Lang said no. Tom Lang, a teacher, said yes. Lang said he was sorry.';
    expect(actorsOf(text)[0]).toBe('Peter Lang PERSON: Peter Lang | Lang | Lang');
  });
});

describe('Washington is', () => {
  it.each([
    ['the government when it speaks', 'Washington said it was concerned.', ['United States COUNTRY: Washington']],
    [
      'the government when it is accused',
      'Iran accused Washington of lying.',
      ['Iran COUNTRY: Iran', 'United States COUNTRY: Washington'],
    ],
    ['a place when somebody is there', 'Ada Long said in Washington that she agreed.', ['Ada Long PERSON: Ada Long']],
    [
      'a place when somebody goes there',
      'Ada Long, en route to Washington, said she agreed.',
      ['Ada Long PERSON: Ada Long'],
    ],
    [
      'a person after a full name',
      'Denzel Washington spoke. Washington said he was happy.',
      ['Denzel Washington PERSON: Denzel Washington | Washington'],
    ],
    ['a person with a title', 'General George Washington spoke.', ['George Washington PERSON: George Washington']],
    [
      'a newspaper',
      'Ada Long told the Washington Post she agreed.',
      ['Ada Long PERSON: Ada Long', 'Washington Post MEDIA: Washington Post'],
    ],
    [
      'a university',
      'The University of Washington said no.',
      ['University of Washington ORGANIZATION: University of Washington'],
    ],
    [
      'a state, which is a place',
      'Fires burned across Washington state, Ada Long said.',
      ['Ada Long PERSON: Ada Long'],
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsOf(text)).toEqual(expected);
  });
});

describe('a country is its team', () => {
  const match =
    'Italy led at half-time, but Croatia scored three goals in the last minutes of the match. The striker beat the goalkeeper twice before the referee ended it, and the stadium cheered the coach.';
  it('in a report of a match', () => {
    expect(actorsOf(match)).toEqual([
      'Italy national team ORGANIZATION: Italy',
      'Croatia national team ORGANIZATION: Croatia',
    ]);
  });
  it('and a state elsewhere', () => {
    expect(actorsOf('Italy signed the treaty, but Croatia refused.')).toEqual([
      'Italy COUNTRY: Italy',
      'Croatia COUNTRY: Croatia',
    ]);
  });
});
