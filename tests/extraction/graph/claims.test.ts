import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';
import { clausePartsOf } from '../../../src/extraction/stages/clause-parts.ts';
import { tokenize } from '../../../src/extraction/tokens.ts';
import type { Token } from '../../../src/extraction/tokens.ts';

/** The parts that a sentence is split into, what they share with the part before in brackets. */
function partsOf(sentence: string): string[] {
  const tokens = tokenize(sentence);
  const words = (list: readonly Token[]) => list.map(({ text }) => text).join(' ');
  return clausePartsOf(tokens).map(
    ({ first, end, shared }) => (shared.length > 0 ? `[${words(shared)}] ` : '') + words(tokens.slice(first, end)),
  );
}

/** The claims of an article as `MODALITY CHECKABILITY text`. */
function claimsOf(text: string): string[] {
  const { claims = {} } = extractDocument({ text });
  return Object.values(claims).map((claim) => `${claim.modality} ${claim.checkability} ${claim.text}`);
}

const textsOf = (text: string) => Object.values(extractDocument({ text }).claims ?? {}).map((claim) => claim.text);

describe('a sentence is split at “and”', () => {
  it.each([
    [
      'between verbs of one subject',
      'it worsens the conflict and heightens the risk',
      ['it worsens the conflict', '[it] heightens the risk'],
    ],
    [
      'before an auxiliary',
      'Russia started the war and could stop it',
      ['Russia started the war', '[Russia] could stop it'],
    ],
    [
      'under one auxiliary',
      'the firm has sold the plant and fired two hundred people',
      ['the firm has sold the plant', '[the firm has] fired two hundred people'],
    ],
    [
      'under one modal',
      'the government will cut taxes and raise wages',
      ['the government will cut taxes', '[the government will] raise wages'],
    ],
    [
      'between clauses',
      'the fish came back first, and the coral followed',
      ['the fish came back first', 'the coral followed'],
    ],
    [
      'before a subject of its own without a comma',
      'I have lived here for years and I have never heard the birds',
      ['I have lived here for years', 'I have never heard the birds'],
    ],
    [
      'twice, and at “but”',
      'this deal protects workers and strengthens our borders but will cost money',
      ['this deal protects workers', '[this deal] strengthens our borders', '[this deal] will cost money'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(partsOf(sentence)).toEqual(expected);
  });
});

describe('a sentence is left whole', () => {
  it.each([
    ['where “and” joins nouns', 'the plan would hurt shops and restaurants'],
    ['where “and” joins subjects', 'Kenya and Tanzania should close more reefs'],
    ['where “and” joins infinitives', 'he wants to cut taxes and raise wages'],
    ['where “and” joins adjectives', 'the study was small but careful'],
    ['within a relative clause', 'reefs that closed and reopened recovered'],
    ['under a condition', 'if it rains, the match will be moved and the fans will be told'],
    ['where the second half only answers to the first', 'somebody has to pay for this, and so far it is us'],
    ['where “and” joins prepositions', 'you must decide on the evidence and on nothing else'],
    ['without a verb', 'himself and nobody else'],
  ])('%s', (_, sentence) => {
    expect(partsOf(sentence)).toHaveLength(1);
  });
});

describe('a claim is a sentence of its own', () => {
  it.each([
    [
      'with the subject said again, and the object for “it”',
      'Ada Long said that Russia started the war by crossing the border and could stop it at any time.',
      ['Russia started the war by crossing the border.', 'Russia could stop the war at any time.'],
    ],
    [
      'with the speaker for “I” and “my”, in the third person',
      '“I take the blame and I signed what my team gave me,” said Martin Hale.',
      ['Martin Hale takes the blame.', 'Martin Hale signed what his team gave him.'],
    ],
    [
      'with the speaker for a pronoun that leads',
      'Northgate Bank said that it had cooperated with the police.',
      ['Northgate Bank had cooperated with the police.'],
    ],
    [
      'without the attitude to it',
      'Priya Nair said she feared that traffic would move to Garden Road.',
      ['Traffic would move to Garden Road.'],
    ],
    [
      'for each sentence of a quotation',
      '“There was no walkout,” Ada Long said. “There was a coffee pause.”',
      ['There was no walkout.', 'There was a coffee pause.'],
    ],
    ['completed from its cue', 'Ada Long urged both sides to return to the table.', ['Both sides should return to the table.']], // prettier-ignore
    ['with what somebody wants', 'Ada Long promised to publish the costs.', ['Ada Long will publish the costs.']],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    ['a question', '“Do you think that it was right?” Ada Long said.'],
    ['a phrase without a verb', '“A rant, a series of notes,” Ada Long said.'],
    ['an embedded question', 'Ada Long said where she stands.'],
  ])('and not %s', (_, text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it.each([
    ['“he” in somebody’s own words', 'Tom Lang spoke. “He is late,” said Peter Cole.', 'He is late.'],
    ['a pronoun that two could be meant by', 'Tom Lang met Peter Cole. Peter Cole said the council had read his letters.', 'The council had read his letters.'], // prettier-ignore
    ['“it” that stands for nothing', 'Northgate Bank said it was too early to say.', 'It was too early to say.'],
    ['“we” of one who holds no office', '“We drove the same car,” said Ada Long.', 'We drove the same car.'],
  ])('leaves %s as it is', (_, text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });
});

describe('modality and checkability', () => {
  it.each([
    ['ACTUAL FACTUAL', 'Ada Long said that the auditors found the money.'],
    ['NEGATED FACTUAL', 'Ada Long said that the auditors found no record of it.'],
    ['NEGATED FACTUAL', 'Ada Long said that the council had not answered.'],
    ['ACTUAL FACTUAL', 'Ada Long said that she knew a bank that does not close.'],
    ['POSSIBLE PREDICTION', 'Ada Long said that a third of the members might leave the street.'],
    ['CONDITIONAL PREDICTION', 'Ada Long said that if the rain stops, the bridge will open.'],
    ['DESIRED NORMATIVE', 'Ada Long said that the council should answer.'],
    ['ACTUAL NORMATIVE', 'Ada Long said that the plan is unfair.'],
    ['ACTUAL FACTUAL', 'Ada Long said that the council came with a fair proposal.'],
    ['ACTUAL FACTUAL', 'Ada Long said that the difference is due to better methods.'],
    ['ACTUAL FRAMING', '“It is about the future of the town,” said Ada Long.'],
  ])('%s: %s', (expected, text) => {
    expect(claimsOf(text).map((claim) => claim.split(' ').slice(0, 2).join(' '))).toEqual([expected]);
  });
});
