import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** The venue of the first statement of a text, and to whom it is made. */
function occasionOf(text: string): { venue: string | null; told: string[] } {
  const { actors = {}, statements = {} } = extractDocument({ text });
  const { venue, addressees = [] } = Object.values(statements)[0] ?? {};
  const place = typeof venue === 'string' ? venue : (venue?.text ?? null);
  return { venue: place, told: addressees.map((one) => actors[typeof one === 'string' ? one : one.actor]?.name ?? '') };
}

describe('where something is said', () => {
  it.each([
    ['at a packed meeting in the town hall', ' before the vote.'],
    ['at a packed meeting in the town hall', '.'],
    ['at a hearing in the Port Ellen county court', ' on Monday.'],
    ['at a meeting with local farmers', '.'],
    ['during a visit to the new primary school', ' last week.'],
    ['at a meeting in Oslo', ' about the wall.'],
    ['at a meeting of the council', ' and left.'],
    ['at a meeting in the town', ' which the mayor had called in a hall.'],
  ])('is told by “%s”%s', (venue, rest) => {
    expect(occasionOf(`“I will not sign the contract,” Ada Long said ${venue}${rest}`).venue).toBe(venue);
  });
});

describe('those who are told', () => {
  it.each([
    ['reporters outside', 'reporters'],
    ['reporters', 'reporters'],
    ['residents there', 'residents'],
    ['residents last week', 'residents'],
    ['reporters Tuesday', 'reporters'],
    ['reporters late', 'reporters'],
    ['outside investors', 'outside investors'],
  ])('%s are %s', (words, name) => {
    expect(occasionOf(`“I will not sign the contract,” Ada Long told ${words}.`).told).toEqual([name]);
  });
});
