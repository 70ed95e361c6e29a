import { describe, expect, it } from 'vitest';
import { resolveDocument } from '../../../src/annotation/read.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** Things and places of an article as `KIND name: mentions | …`. */
function foundIn(text: string): string[] {
  const { things, places } = resolveDocument(extractDocument({ text }), text, 'extracted');
  const mentionsOf = ({ mentions }: (typeof places)[number]) => mentions.map(({ span }) => span.exact).join(' | ');
  return [
    ...things.map((thing) => `${thing.kind} ${thing.name}: ${mentionsOf(thing)}`),
    ...places.map((place) => `PLACE ${place.name}: ${mentionsOf(place)}`),
  ];
}

describe('a thing is found', () => {
  it.each([
    [
      'by its name, with the initials in brackets',
      'Kenya bought Army Tactical Missile Systems (ATACMS). The ATACMS arrived.',
      ['WEAPON Army Tactical Missile Systems: Army Tactical Missile Systems | ATACMS | ATACMS'],
    ],
    [
      'where it comes again under another noun',
      'Ada Long said the war was lost. Peter Cole said the conflict went on.',
      ['EVENT the war: war | conflict'],
    ],
    [
      'where somebody talks of it with what tells which',
      'Ada Long said that NATO expansion was a threat.',
      ['TOPIC NATO expansion: NATO expansion'],
    ],
    [
      'as the occasion of a statement',
      'Ada Long spoke after a meeting with Peter Cole. “It went well,” Ada Long said at a meeting with Peter Cole.',
      ['EVENT meeting with Peter Cole: meeting with Peter Cole | meeting with Peter Cole'],
    ],
    [
      'together with what takes it up',
      'The team published a study of reefs. Ada Long said the study was small.',
      ['WORK the study: study | study'],
    ],
    [
      'as a place that belongs to a country',
      'Ada Long said missiles hit Russian territory. Russia guards its borders.',
      ['PLACE Russian territory: Russian territory', 'PLACE Russia’s borders: its borders'],
    ],
  ])('%s', (_, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

describe('no thing is found', () => {
  it.each([
    ['in what is only supposed', 'Ada Long said that it could end in a military conflict.'],
    ['where nobody talks of it', 'The bill was long.'],
    ['in a verb after a name', 'Ada Long said that Clinton plans to run.'],
    ['in a noun before another', 'Ada Long said that war memories fade.'],
    ['in a day that has a name', 'Ada Long said that Labor Day was warm.'],
  ])('%s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

it('a claim and a statement are about the things and places in their words', () => {
  const text = 'Russia protested. Ada Long said that NATO expansion reached Russian territory.';
  const document = resolveDocument(extractDocument({ text }), text, 'extracted');
  const expected = ['actor nato', 'actor russia', 'thing nato-expansion', 'place russian-territory'];
  expect(document.statements[0]?.about.map(({ kind, key }) => `${kind} ${key}`)).toEqual(expected);
  expect(document.claims[0]?.about.map(({ kind, key }) => `${kind} ${key}`)).toEqual(expected);
});

it('a described thing is another in another article, a named one is not', () => {
  const { things } = extractDocument({
    text: 'Ada Long said the war went on. Peter Cole said the war was over. The Paris Accord was signed.',
  });
  expect(Object.values(things ?? {}).map(({ name, slug }) => `${name} ${slug === undefined}`)).toEqual([
    'Paris Accord true',
    'the war false',
  ]);
});
