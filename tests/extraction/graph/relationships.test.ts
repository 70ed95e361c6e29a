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
    ['after the age', 'Ada Long, 45, chairman of Northgate Bank, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['behind whom it belongs to', 'Ada Long, Northgate Bank’s chief executive, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['before the name', 'Northgate Bank chief executive Ada Long left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['after a name that ends like a title', 'Lamu Fishers Union chairman Ada Long left.', 'ada-long LEADS lamu-fishers-union ACTUAL'],
    ['of a seat of government', 'White House spokesman Peter Cole left.', 'peter-cole SPOKESPERSON_OF united-states ACTUAL'],
    ['before a name with its country behind it', 'President Ada Long of Kenya left.', 'ada-long HEAD_OF_STATE_OF kenya ACTUAL'],
    ['of a body named before', 'Northgate Bank closed. Ada Long, the bank’s chief executive, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['of a body named before, with "of"', 'Northgate Bank closed. “No,” said Ada Long, chairman of the bank.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['of what a pronoun stands for', 'Northgate Bank closed. Ada Long, its chairman, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['of two fields', 'Ada Long, a professor of history and law at Mombasa University, left.', 'ada-long EMPLOYED_BY mombasa-university ACTUAL'],
    ['that heads a part', 'Ada Long, head of research at Northgate Bank, left.', 'ada-long EMPLOYED_BY northgate-bank ACTUAL'],
    ['by being', 'Ada Long is the chairman of Northgate Bank.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['by having been', 'Ada Long, who was chairman of Northgate Bank, left.', 'ada-long FORMER_OFFICE_IN northgate-bank ACTUAL'],
    ['by running it', 'Ada Long, an engineer who runs Northgate Bank, left.', 'ada-long LEADS northgate-bank ACTUAL'],
    ['by having led it', 'Ada Long, who led Northgate Bank until 2010, left.', 'ada-long FORMER_OFFICE_IN northgate-bank ACTUAL'],
    ['by working there', 'Ada Long, who works at Northgate Bank, left.', 'ada-long EMPLOYED_BY northgate-bank ACTUAL'],
    ['by representing it', 'Ada Long, a lawyer representing Northgate Bank, left.', 'ada-long REPRESENTS northgate-bank ACTUAL'],
    ['by being from it', 'Ada Long, from the University of Mombasa, left.', 'ada-long EMPLOYED_BY university-of-mombasa ACTUAL'],
    ['of a relative', 'Ada Long, the daughter of Peter Cole, left.', 'ada-long RELATED_TO peter-cole ACTUAL'],
    ['of an envoy', 'Ada Long, ambassador to Kenya, left.', 'ada-long ACCREDITED_TO kenya ACTUAL'],
    ['that is over', 'Ada Long, who served as chairman of Northgate Bank, left.', 'ada-long FORMER_OFFICE_IN northgate-bank ACTUAL'],
    ['of somebody unnamed', 'A senior Kenyan official said that it rained. Kenya agreed.', 'senior-kenyan-official REPRESENTS kenya ACTUAL'],
  ])('%s', (_, text, expected) => {
    expect(relationshipsOf(text)).toContain(expected);
  }); // prettier-ignore

  it.each([
    ['A Northgate Bank official', 'northgate-bank-official EMPLOYED_BY northgate-bank ACTUAL'],
    ['An official at Northgate Bank', 'official-at-northgate-bank EMPLOYED_BY northgate-bank ACTUAL'],
    ['A former official at Northgate Bank', 'former-official-at-northgate-bank FORMER_OFFICE_IN northgate-bank ACTUAL'],
    ['A lawyer for Northgate Bank', 'lawyer-for-northgate-bank REPRESENTS northgate-bank ACTUAL'],
    ['A member of the Northgate Bank board', 'member-of-the-northgate-bank-board MEMBER_OF northgate-bank ACTUAL'],
  ])('is told of somebody unnamed: %s', (who, expected) => {
    expect(relationshipsOf(`${who} said that it rained.`)).toEqual([expected]);
  });

  it('of somebody unnamed is told by a body named before', () => {
    expect(relationshipsOf('Northgate Bank closed. An official at the bank said that it rained.')).toEqual([
      'official-at-the-bank EMPLOYED_BY northgate-bank ACTUAL',
    ]);
  });

  it.each([
    ['A critic of Northgate Bank said that it rained.'],
    ['A friend of the Northgate Bank chairman said that it rained.'],
    ['A person familiar with Northgate Bank said that it rained.'],
    ['A Kenyan lawyer said that it rained. Kenya agreed.'],
    ['An analyst who follows Northgate Bank said that it rained.'],
  ])('is not told of somebody who is none: %s', (text) => {
    expect(relationshipsOf(text)).toEqual([]);
  });

  it.each([
    ['Former Northgate Bank chairman Ada Long left.'],
    ['Ada Long, a former Northgate Bank chairman, left.'],
    ['Northgate Bank’s former chairman Ada Long left.'],
  ])('is over where it is called so: %s', (text) => {
    expect(relationshipsOf(text)).toEqual(['ada-long FORMER_OFFICE_IN northgate-bank ACTUAL']);
  });

  it.each([
    ['no title', 'Ada Long, a friend of Northgate Bank, left.'],
    ['a seat for a country', 'Ada Long, a congressman from Georgia, left.'],
    ['a nationality', 'Kenyan journalist Ada Long left. Kenya agreed.'],
    ['a country that somebody is from', 'Professor Ada Long of Kenya left.'],
    ['what is expected', 'Ada Long is expected to be chairman of Northgate Bank.'],
    ['a place to speak at', 'Ada Long spoke at Northgate Bank.'],
    ['a noun before a title that is not of it', 'Northgate Group closed. Part of the group President Ada Long formed grew.'],
    ['a body that is not named', 'Northgate Bank closed. Ada Long, the city’s mayor, left.'],
    ['another body of the sort', 'The Long Campaign closed. Peter Cole left. Cole campaign spokesman Adam Lind left.'],
    ['somebody’s critic', 'Northgate Bank closed. Ada Long, its only critic, left.'],
  ])('is not made of %s', (_, text) => {
    expect(relationshipsOf(text)).toEqual([]);
  }); // prettier-ignore
});

describe('by speaking', () => {
  it.each([
    ['who is warned', 'Ada Long warned Norway that it would pay.', 'ada-long WARNS norway ACTUAL'],
    ['who is called on', 'Ada Long called on Norway to pay.', 'ada-long URGES norway ACTUAL'],
    ['who is ordered', 'Ada Long ordered Norway to stop.', 'ada-long URGES norway ACTUAL'],
    ['who is begged', 'Ada Long begged Norway to stop.', 'ada-long URGES norway ACTUAL'],
    ['who is pleaded with', 'Ada Long pleaded with Norway to stop.', 'ada-long URGES norway ACTUAL'],
    ['who is threatened', 'Ada Long threatened Norway with sanctions.', 'ada-long THREATENS norway ACTUAL'],
    ['who is blamed', 'Ada Long blamed Norway for the delay.', 'ada-long ACCUSES norway ACTUAL'],
    ['who is accused, in the passive', 'Norway was accused of theft by Ada Long.', 'ada-long ACCUSES norway ACTUAL'],
    ['who is criticised, in the passive', 'Norway was criticised by Ada Long for the delay.', 'ada-long CRITICIZES norway ACTUAL'],
    ['who is hailed', 'Ada Long hailed Norway as a friend.', 'ada-long PRAISES norway ACTUAL'],
    ['who is congratulated', 'Ada Long congratulated Norway on its victory.', 'ada-long PRAISES norway ACTUAL'],
    ['who is reminded', 'Ada Long reminded Norway that it had signed.', 'ada-long TELLS norway ACTUAL'],
    ['who is assured', 'Ada Long assured Norway that it would be paid.', 'ada-long TELLS norway ACTUAL'],
    ['who is told to do something', 'Ada Long told Norway to stop.', 'ada-long TELLS norway ACTUAL'],
  ])('%s', (_, text, expected) => {
    expect(relationshipsOf(text)).toEqual([expected]);
  }); // prettier-ignore

  it('who is warned is not told besides', () => {
    expect(relationshipsOf('Ada Long warned Norway that it would pay. Ada Long told Norway that it was late.')).toEqual(
      ['ada-long WARNS norway ACTUAL'],
    );
  });

  it.each([
    ['to whom nothing is said', 'Ada Long said that Norway would pay.'],
    ['who pays, and does not accuse', 'Norway was accused of stealing money paid by Ada Long.'],
    ['whose offer is turned down', 'Ada Long rejected Norway’s offer.'],
    ['who is thanked', 'Ada Long thanked Norway for the money.'],
  ])('not %s', (_, text) => {
    expect(relationshipsOf(text)).toEqual([]);
  });
});

it('a speech act that is avoided is told as not done', () => {
  const found = relationshipsOf('Ada Long avoided condemning Russia over the war.');
  expect(found.filter((one) => one.endsWith('ACTUAL'))).toEqual([]);
});
