import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** `speaker & speaker: claim` of each claim of a text. */
function claimsOf(text: string): string[] {
  const { actors = {}, statements = {}, claims = {} } = extractDocument({ text });
  return Object.values(claims).map(({ text: claim, statements: [made] = [] }) => {
    const key = typeof made === 'string' ? made : made?.statement;
    const { speaker, speakers = [] } = statements[key ?? ''] ?? {};
    return `${[speaker, ...speakers].map((one) => actors[one ?? '']?.name).join(' & ')}: ${claim}`;
  });
}

const named = 'Ada Long met Tom Reyes.';

describe('a statement is made', () => {
  it.each([
    [
      'by both of two',
      `${named} Long and Reyes both said they hoped for a decision before summer.`,
      ['Ada Long & Tom Reyes: Ada Long and Tom Reyes hoped for a decision before summer.'],
    ],
    [
      'by two with titles',
      'Mayor Ada Long and Deputy Mayor Tom Reyes said the wall was too low.',
      ['Ada Long & Tom Reyes: The wall was too low.'],
    ],
    [
      'by each of three',
      'Ada Hale, Tom Price and Jane Moss each said they had seen the report.',
      ['Ada Hale & Tom Price & Jane Moss: Ada Hale, Tom Price and Jane Moss had seen the report.'],
    ],
    [
      'by those who go on together as “they”',
      `${named} Long and Reyes said the wall was too low. They added that the road was closed.`,
      ['Ada Long & Tom Reyes: The wall was too low.', 'Ada Long & Tom Reyes: The road was closed.'],
    ],
    [
      'by two to others, whom “they” may mean',
      `${named} Long and Reyes told residents they would be heard.`,
      ['Ada Long & Tom Reyes: They would be heard.'],
    ],
    [
      'by one of two who are named',
      `${named} Long, a friend of Reyes, said they hoped for a decision.`,
      ['Ada Long: They hoped for a decision.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});
