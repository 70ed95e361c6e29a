import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** Relationships of an article as `subject PREDICATE object MODALITY`, with the statement that asserts it. */
function relationshipsOf(text: string): string[] {
  const { relationships = [] } = extractDocument({ text });
  return relationships.map(({ subject, predicate, object, modality, assertedBy }) => [subject, predicate, object, modality, ...(assertedBy ? [`by ${assertedBy}`] : [])].join(' ')); // prettier-ignore
}

describe('a fact that the article tells', () => {
  it.each([
    ['by a verb', 'Russia invaded Ukraine in 2022.', 'russia INVADED ukraine ACTUAL'],
    ['in the passive', 'Ukraine was invaded by Russia.', 'russia INVADED ukraine ACTUAL'],
    ['by what is given to whom', 'Iran has sold missiles to Syria.', 'iran SUPPLIES_WEAPONS_TO syria ACTUAL'],
    ['as aid', 'Norway sent medical aid to Kenya.', 'norway PROVIDES_AID_TO kenya ACTUAL'],
    ['as possible', 'Iran may sell missiles to Syria.', 'iran SUPPLIES_WEAPONS_TO syria POSSIBLE'],
    ['as not so', 'Iran has not sold missiles to Syria.', 'iran SUPPLIES_WEAPONS_TO syria NEGATED'],
    ['as planned', 'Ada Long will meet Peter Cole.', 'ada-long MEETS peter-cole PLANNED'],
    ['as denied', 'Iran denied supplying weapons to Syria.', 'iran SUPPLIES_WEAPONS_TO syria NEGATED'],
    ['in a relative clause', 'Norway, which has sanctioned Iran, did not vote.', 'norway SANCTIONS iran ACTUAL'],
    ['of a verb with a preposition', 'Norway imposed new sanctions on Iran.', 'norway SANCTIONS iran ACTUAL'],
    ['under a shared subject', 'Norway met Iran and backed Kenya.', 'norway SUPPORTS kenya ACTUAL'],
    ['the other way round', 'CNN interviewed Ada Long.', 'ada-long INTERVIEWED_BY cnn ACTUAL'],
  ])('%s', (_, text, expected) => {
    expect(relationshipsOf(text)).toContain(expected);
  });

  it('is asserted by the statement whose words tell it', () => {
    expect(relationshipsOf('Ada Long said that Iran has sold missiles to Syria.')).toEqual([
      'iran SUPPLIES_WEAPONS_TO syria ACTUAL by s01',
    ]);
  });
});

describe('no fact is told', () => {
  it.each([
    ['of whom something belongs to', 'Norway backed Kenya’s plan.'],
    ['of a subject after a preposition', 'The king of Norway met Kenya.'],
    ['without an agent', 'Ukraine was invaded in 2022.'],
    ['of what is sent and no weapon', 'Norway sent flowers to Kenya.'],
    ['across sentences', 'Norway voted. Kenya was invaded.'],
    ['where people attack with words', 'Ada Long attacked Peter Cole.'],
  ])('%s', (_, text) => {
    expect(relationshipsOf(text).filter((one) => !one.includes('CRITICIZES'))).toEqual([]);
  });
});

describe('a role', () => {
  it.each([
    ['after the name', 'Ada Long, chairman of Northgate Bank, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['behind whom it belongs to', 'Ada Long, Northgate Bank’s chief executive, left.', 'ada-long LEADS northgate-bank ACTUAL'], // prettier-ignore
    ['of an envoy', 'Ada Long, ambassador to Kenya, left.', 'ada-long ACCREDITED_TO kenya ACTUAL'],
    ['that is over', 'Ada Long, who served as chairman of Northgate Bank, left.', 'ada-long FORMER_OFFICE_IN northgate-bank ACTUAL'], // prettier-ignore
    ['of somebody unnamed', 'A senior Kenyan official said that it rained. Kenya agreed.', 'senior-kenyan-official REPRESENTS kenya ACTUAL'], // prettier-ignore
  ])('%s', (_, text, expected) => {
    expect(relationshipsOf(text)).toContain(expected);
  });

  it.each([
    ['no title', 'Ada Long, a friend of Northgate Bank, left.'],
    ['a seat for a country', 'Ada Long, a congressman from Georgia, left.'],
  ])('is not made of %s', (_, text) => {
    expect(relationshipsOf(text)).toEqual([]);
  });
});

it('a speech act that is avoided is told as not done', () => {
  const found = relationshipsOf('Ada Long avoided condemning Russia over the war.');
  expect(found.filter((one) => one.endsWith('ACTUAL'))).toEqual([]);
});
