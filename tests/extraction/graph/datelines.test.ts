import { describe, expect, it } from 'vitest';
import { loadAttributionModel } from '../../../src/extraction/attribution-model.ts';
import { extractAttributions } from '../../../src/extraction/extract-attributions.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';

const model = loadAttributionModel();

/** The speaker with the words that name it, the places and the day of an article, as the tagger and the rules find them. */
function read(text: string, publishedAt: string | null = null) {
  const document = extractDocument({ text, metadata: { publishedAt } }, extractAttributions(text, model));
  const { article, actors = {}, places = {}, statements = {} } = document;
  const [first] = Object.values(statements);
  const mention = first?.speakerMention;
  return {
    said: `${actors[first?.speaker ?? '']?.name} by ${typeof mention === 'string' ? mention : mention?.exact}`,
    actors: Object.values(actors).map(({ name }) => name),
    places: Object.values(places).map(({ name }) => name),
    publishedAt: article.publishedAt,
  };
}

const sentence = 'Mayor Ada Long said on Monday that the bridge would close.';

describe('a dateline', () => {
  it.each([
    ['PORT ELLEN, 3 March 2025 - ', 'Port Ellen', '2025-03-03'],
    ['PORT ELLEN, March 3, 2025 — ', 'Port Ellen', '2025-03-03'],
    ['PORT ELLEN, March 3 (Reuters) - ', 'Port Ellen', null],
    ['Port Ellen, Monday, 3 March 2025 – ', 'Port Ellen', '2025-03-03'],
    ['PORT ELLEN (AP) — ', 'Port Ellen', null],
    ['Nairobi (AFP) – ', 'Nairobi', null],
    ['Nairobi, Kenya – ', 'Nairobi', null],
    ['HEMPSTEAD, N.Y. — ', 'Hempstead', null],
    ['Springfield, Ill. (AP) -- ', 'Springfield', null],
    ['RIO DE JANEIRO—', 'Rio de Janeiro', null],
    ["ST. JOHN'S (AP) — ", "St. John's", null],
    ["L'AQUILA, Feb. 31, 2025 — ", "L'Aquila", null],
  ])('%s is no part of the sentence after it', (line, place, publishedAt) => {
    const expected = { said: 'Ada Long by Mayor Ada Long', actors: ['Ada Long'], places: [place], publishedAt };
    expect(read(`${line}${sentence}`)).toEqual(expected);
    expect(read(`The old bridge closes after a long debate\n\n${line}${sentence}`)).toEqual(expected);
  });

  it('gives no day where one is known', () => {
    expect(read(`PORT ELLEN, 3 March 2025 - ${sentence}`, '2025-03-04').publishedAt).toBe('2025-03-04');
  });

  it('may come before a quotation', () => {
    expect(read('PORT ELLEN (AP) — “The bridge is old and it will close,” Ada Long said.')).toEqual({
      said: 'Ada Long by Ada Long',
      actors: ['Ada Long'],
      places: ['Port Ellen'],
      publishedAt: null,
    });
  });

  it.each([
    ['BREAKING — The bridge will close, Ada Long said.'],
    ['NATO – the alliance of the West – said the bridge would close.'],
    ['Ada Long — Mayor of the town — said the bridge would close.'],
    ['Ada Long, Mayor – and nobody else – said the bridge would close.'],
    ['The bridge (Long’s) — Old as it is — will close, Ada Long said.'],
  ])('is not found in %s', (text) => {
    expect(read(text)).toMatchObject({ places: [], publishedAt: null });
    expect(read(text).said).not.toMatch(/^undefined/);
  });
});
