import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** What the text says in its own voice. */
function voiceOf(text: string): string[] {
  return Object.values(extractDocument({ text }).statements ?? {})
    .filter(({ mode }) => mode === 'ARTICLE_VOICE')
    .flatMap(({ content }) => content.map((span) => (typeof span === 'string' ? span : span.exact)));
}

describe('an article says in its own voice', () => {
  it.each([
    ['what an actor did', 'Kenya closed two reefs in May.', ['Kenya closed two reefs in May']],
    ['without what connects it', 'However, Kenya remains cautious.', ['Kenya remains cautious']],
    [
      'the news that remarks come with',
      'Ada Long said yes. Her remarks come as Kenya and Tanzania weigh new rules.',
      ['Kenya and Tanzania weigh new rules'],
    ],
    ['what somebody just spoken of did', 'Ada Long said yes. She left at noon.', ['She left at noon']],
    [
      'who a speaker is',
      'Ada Long, who leads the school board, said the roof was open.',
      ['Ada Long, who leads the school board'],
    ],
  ])('%s', (_, text, expected) => {
    expect(voiceOf(text)).toEqual(expected);
  });

  it.each([
    ['what somebody says', 'Kenya said it had closed two reefs.'],
    ['what is quoted', '“Kenya closed two reefs,” Ada Long said. “It was time.”'],
    ['what a source without a name says', 'Kenya closed two reefs, according to a study.'],
    ['what may be', 'Kenya may close two reefs.'],
    ['a question', 'Has Kenya closed its reefs?'],
    ['what is about no actor', 'The water was warm and the reefs were white.'],
    ['a headline', 'Kenya Closes Two Of Its Largest Reefs'],
    ['an address to the reader', 'If you visit Kenya you will see two reefs.'],
    ['how a speaker wants to be called', 'An official, who asked not to be named, said the roof was open.'],
  ])('not %s', (_, text) => {
    expect(voiceOf(text)).toEqual([]);
  });
});
