import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/extraction/attribution.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';
import { keepSpeech } from '../../../src/extraction/stages/speech.ts';
import { readText } from '../../../src/extraction/stages/reading.ts';

/** An attribution of a text in which [source], {cue} and <content> are marked. */
function marked(text: string): { plain: string; attribution: Attribution } {
  const roles = { '[': 'source', '{': 'cue', '<': 'content' } as const;
  const spans = { source: [] as [number, number][], cue: [] as [number, number][], content: [] as [number, number][] };
  let plain = '';
  let open: [keyof typeof spans, number] | null = null;
  for (const character of text) {
    if (character in roles) open = [roles[character as keyof typeof roles], plain.length];
    else if (/[\]}>]/.test(character) && open) {
      spans[open[0]].push([open[1], plain.length]);
      open = null;
    } else plain += character;
  }
  return { plain, attribution: spans };
}

const isKept = (text: string): boolean => {
  const { plain, attribution } = marked(text);
  return keepSpeech(readText(plain), [attribution]).length === 1;
};

describe('an attribution tells of speech', () => {
  it.each([
    '[Okafor] {said} <the bridge was safe>.',
    '[Okafor] {has repeatedly cited} <the report>.',
    '[Okafor] {made it clear} <that the bridge would close>.',
    '[Okafor] {railed against} <the fees>.',
    '[Okafor] {did not deny} <that the bridge was old>.',
    '[Okafor] {is proud of} <“the oldest bridge in town”>.',
    'Okafor: {:} <the bridge is safe>.',
    '[The mayor] {questions} <the cost>.',
    '{The claim by} [Okafor] <that the bridge was safe> was wrong.',
  ])('%s', (text) => {
    expect(isKept(text)).toBe(true);
  });
});

describe('an attribution tells of no speech', () => {
  it.each([
    ['a wish', '[Okafor] {wants} <to close the bridge>.'],
    ['a plan', '[Okafor] {plans} <to close the bridge>.'],
    ['an attempt', '[Okafor], {trying to support} <the town without new fees>, stayed away.'],
    ['an impression', '[Okafor] {seemed} <tired>.'],
    ['a feeling', '[Okafor] {is very confident of} <herself>.'],
    ['silence', '[Okafor] {did not say} <who had signed it>.'],
    ['a question put to somebody', '{Asked about} <the bridge>, [Okafor] left.'],
    ['a condition of speaking', '[An engineer] {asked} <not to be named>.'],
    ['a subject that is spoken of', '[Okafor] {has been accused of} <theft>.'],
    ['a retreat', '[Okafor] {backed} <away from the plan>.'],
    ['a telephone call', '[Okafor] {called} <in to a show>.'],
    ['a noun', 'The mayor took {questions} <from residents>.'],
    ['a title', '[The film], {titled} <“The Bridge at Mill Street”>, opened.'],
    ['a talk of which nothing is told', '[Okafor] {spoke} <to a gathering of engineers>.'],
  ])('but of %s', (_, text) => {
    expect(isKept(text)).toBe(false);
  });
});

/** Statements of a text without the tagger: `speaker MODE: content ++ content`. */
function statementsOf(text: string): string[] {
  const { actors = {}, statements = {} } = extractDocument({ text });
  return Object.values(statements)
    .filter(({ mode }) => mode !== 'ARTICLE_VOICE')
    .map(({ speaker, mode, content }) => {
      const words = content.map((span) => (typeof span === 'string' ? span : span.exact)).join(' ++ ');
      return `${actors[speaker ?? '']?.name} ${mode}: ${words}`;
    });
}

describe('statements', () => {
  it.each([
    [
      'a quotation that runs over three paragraphs',
      '“We asked for help,” Ada Long said. “Nobody came.\n\n“Then the roof fell in.\n\n“It was dark.”',
      ['Ada Long DIRECT: We asked for help, ++ Nobody came. ++ Then the roof fell in. ++ It was dark.'],
    ],
    [
      'a new quotation after one that is closed',
      '“We asked for help,” Ada Long said.\n\n“The roof is open,” said Tom Hale.',
      ['Ada Long DIRECT: We asked for help,', 'Tom Hale DIRECT: The roof is open,'],
    ],
    ['a title, which is no quotation', 'On NBC’s “Meet the Press,” Ada Long smiled.', []],
    [
      'quotations between doubled apostrophes',
      "''The roof is open,'' Ada Long said.",
      ['Ada Long DIRECT: The roof is open,'],
    ],
    [
      'one name with and without an initial',
      'Ada B. Long runs the school. Ada Long is 52. “The roof is open,” Long said.',
      ['Ada B. Long DIRECT: The roof is open,'],
    ],
    [
      'a word of one’s own among quoted ones',
      'Ada Long said she “never saw a single crack in it”.',
      ['Ada Long MIXED: she “never saw a single crack in it”'],
    ],
    ['no “I” of the author', 'Ada Long runs the school. I said the roof was open.', []],
  ])('are found in %s', (_, text, expected) => {
    expect(statementsOf(text)).toEqual(expected);
  });
});

describe('a source', () => {
  it('begins in its own sentence, wherever a tagger begins it', () => {
    const { plain, attribution } = marked(
      'Tom Hale called on them to step [in. Ada Long] {said} <the bridge was safe>.',
    );
    const { statements = {} } = extractDocument({ text: plain }, [attribution]);
    const said = Object.values(statements).find(({ cue }) => typeof cue === 'object' && cue?.exact === 'said');
    expect(said?.speakerMention).toMatchObject({ exact: 'Ada Long' });
  });
});
