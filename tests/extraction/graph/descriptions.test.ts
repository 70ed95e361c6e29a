import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

const named = 'Mayor Ingrid Long spoke first. Deputy Mayor Tom Reyes spoke last.';

/** Who each statement of a text is said by, and of or to whom: `speaker > target, addressee`. */
function aimed(text: string): string[] {
  const { actors = {}, statements = {} } = extractDocument({ text });
  const name = (key: string | null | undefined): string => actors[key ?? '']?.name ?? '-';
  return Object.values(statements)
    .filter(({ mode }) => mode !== 'ARTICLE_VOICE')
    .map(({ speaker, target, addressees = [] }) => {
      const heard = addressees.map((one) => name(typeof one === 'string' ? one : one.actor));
      return `${name(speaker)} > ${[name(target), ...heard].join(', ')}`;
    });
}

describe('a definite description is', () => {
  it.each([
    ['who has just that title', `${named} Reyes accused the mayor of hiding the report.`, 'Tom Reyes > Ingrid Long'],
    ['who has it, named last or not', `${named} Long accused the deputy mayor of hiding the report.`, 'Ingrid Long > Tom Reyes'], // prettier-ignore
    ['who has it, as the one told', `${named} Reyes told the mayor that the report was late.`, 'Tom Reyes > -, Ingrid Long'], // prettier-ignore
    [
      'the last of two with the title',
      'President Ada Long met President Luis Ortega. Deputy Mayor Tom Reyes accused the president of hiding the report.',
      'Tom Reyes > Luis Ortega',
    ],
    [
      'who has a longer title, where nobody has just that one',
      'Foreign Minister Ada Long spoke. Tom Reyes accused the minister of hiding the report.',
      'Tom Reyes > Ada Long',
    ],
    [
      'never the one who speaks',
      'Mayor Tom Reyes spoke. Reyes accused the mayor of hiding the report.',
      'Tom Reyes > -',
    ],
    ['no deputy', 'Ada Long spoke to Deputy Mayor Tom Reyes. Long accused the mayor of hiding the report.', 'Ada Long > -'], // prettier-ignore
    ['no former one', 'Ada Long spoke to Mayor Tom Reyes. Long accused the former mayor of hiding the report.', 'Ada Long > -'], // prettier-ignore
  ])('%s', (_, text, expected) => {
    expect(aimed(text)).toEqual([expected]);
  });
});
