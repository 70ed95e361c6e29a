import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** Actors of a text as `Name KIND`. */
function actorsOf(text: string): string[] {
  return Object.values(extractDocument({ text }).actors ?? {}).map(({ name, kind }) => `${name} ${kind}`);
}

describe('actors named', () => {
  it.each([
    [
      'in a headline are those named below it',
      'Mayor Long Shuts Down Old Mill Bridge Over Crack\n\nMayor Ada Long closed a bridge. Long said it had a crack.',
      ['Ada Long PERSON'],
    ],
    [
      'in a headline that ends with a stop too',
      'Ada Long Goes After The Old Bridge And Its Many Cracks.\n\nAda Long, the mayor, goes to the bridge and its cracks.',
      ['Ada Long PERSON'],
    ],
    ['in a sentence of many names stay', 'President Luis Ortega met Mayor Ada Long.', ['Luis Ortega PERSON', 'Ada Long PERSON']], // prettier-ignore
    ['are no words in capitals for stress', 'Ada Long said the bridge is NOT safe.', ['Ada Long PERSON']],
    ['are no places that a report comes from', 'HEMPSTEAD, N.Y. — Ada Long said yes.', ['Ada Long PERSON']],
    ['are no party and state', 'Ada Long (D-N.J.) said yes.', ['Ada Long PERSON']],
    ['have no party in front of the name', 'Democrat Donald Price said yes.', ['Donald Price PERSON']],
    ['are groups, of people', 'Republicans said yes.', ['Republicans GROUP']],
    ['are no places that look like people', 'They gathered near the fountain at Ground Zero.', []],
    ['are people of any name who speak', 'Juma Bakari said yes.', ['Juma Bakari PERSON']],
    ['go on behind “on” and “for”', 'The Commission on Public Order said yes.', ['Commission on Public Order ORGANIZATION']], // prettier-ignore
    ['are people, before “campaign”', 'Ada Long spoke. The Long campaign grew.', ['Ada Long PERSON']],
    ['by a given name are those of the full name', 'Donald Price spoke. Donald said yes.', ['Donald Price PERSON']],
    ['with either apostrophe are one', "James O’Neill spoke. O'Neill said yes.", ['James O’Neill PERSON']],
    ['are no initials of a thing', 'The unit fired ATACMS.', []],
    ['are initials that speak', 'The LFU said yes.', ['LFU ORGANIZATION']],
    [
      'have no office of a chief in front of the name',
      'Chief Financial Officer Ada Long said yes.',
      ['Ada Long PERSON'],
    ],
    ['nor one without “officer”', 'Chief Executive Ada Long met Chief Engineer Tom Hale.', ['Ada Long PERSON', 'Tom Hale PERSON']], // prettier-ignore
    ['nor one behind the body’s', 'Velmora Bank Chief Operating Officer Ada Long said yes.', ['Velmora Bank ORGANIZATION', 'Ada Long PERSON']], // prettier-ignore
    ['may be “Chief” and a name', 'Chief Joseph Long said yes.', ['Joseph Long PERSON']],
    [
      'are companies, where words after them say so',
      "Kestrel Foods, the valley's biggest chocolate maker, said yes.",
      ['Kestrel Foods ORGANIZATION'],
    ],
    [
      'are people, where words after them say so',
      'Kestrel Foods, a company spokesman, said yes.',
      ['Kestrel Foods PERSON'],
    ],
    ['are people whose company comes after them', 'Ada Long, the company’s owner, said yes.', ['Ada Long PERSON']],
    ['are bodies behind the words that say what they are', 'The union NNF said yes.', ['NNF ORGANIZATION']],
    [
      'are companies, by their first word too',
      "Kestrel Foods, the valley's biggest chocolate maker, said yes. Kestrel said no.",
      ['Kestrel Foods ORGANIZATION'],
    ],
    [
      'are people whose company has their name',
      "Vold Foods, the valley's biggest chocolate maker, said yes. Ada Vold spoke. Vold said no.",
      ['Vold Foods ORGANIZATION', 'Ada Vold PERSON'],
    ],
    ['are no contractions', 'Ada Long said yes. I’m sure of that.', ['Ada Long PERSON']],
  ])('%s', (_, text, expected) => {
    expect(actorsOf(text)).toEqual(expected);
  });
});
