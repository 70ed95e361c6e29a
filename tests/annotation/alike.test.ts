import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, type Likeness } from '../../src/annotation/alike/alike.ts';
import { stemOf } from '../../src/annotation/alike/inflection.ts';
import { keysOf } from '../../src/annotation/alike/keys.ts';
import { readProposition } from '../../src/annotation/alike/read-proposition.ts';
import { readWords } from '../../src/annotation/alike/words.ts';
import { readClaimPairs } from '../support/claim-pairs.ts';

const compare = (one: string, other: string) => alike(readProposition(one), readProposition(other));
const pairs = [...readClaimPairs('dev'), ...readClaimPairs('held-out')];
const sentences = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];

describe('how alike two claims are', () => {
  it.each<[string, string, Likeness | null]>([
    ['Russia attacked Ukraine.', 'Ukraine was attacked by Russia.', { kind: 'RESTATES', strict: null, score: 1 }],
    ['Russia attacked Ukraine.', 'Ukraine attacked Russia.', null],
    ['Russia attacked Ukraine.', 'Russia did not attack Ukraine.', { kind: 'CONTRADICTS', strict: true, score: 1 }],
    ['Russia attacked Ukraine.', 'Russia might attack Ukraine.', null],
    ['Russia attacked Ukraine.', 'Belarus attacked Ukraine.', null],
    ['Twelve people died at Marlow.', 'Thirteen people died at Marlow.', null],
    ['The bank knew of 12 loans.', 'The bank knew of twelve loans.', { kind: 'RESTATES', strict: null, score: 1 }],
    ['We won the election in Georgia.', 'We won the election in Georgia.', null],
  ])('%s / %s', (one, other, expected) => {
    expect(compare(one, other)).toEqual(expected);
  });

  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.constantFrom(...sentences), (one, other) => {
        expect(compare(one, other)).toEqual(compare(other, one));
      }),
      { numRuns: 3000 },
    );
    for (const { one, other } of pairs) expect(compare(one, other)).toEqual(compare(other, one));
  });

  it('is never a contradiction of a claim with itself, and a full score if anything', () => {
    for (const sentence of sentences) expect([null, 1]).toContain(compare(sentence, sentence)?.score ?? null);
    const kinds = new Set(sentences.map((sentence) => compare(sentence, sentence)?.kind));
    expect([...kinds].sort()).toEqual(['RESTATES', undefined]);
  });

  it('is not asked of what is too long to be a claim', () => {
    const long = (end: string) => `${Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ')} ${end}`;
    expect(compare(long('one'), long('other'))).toBe(null);
  });

  it('takes any text', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('constructor', '__proto__', 'toString', 'not', 'no', 'by', 'was', '’s', '3.5', 'million', '%'),
    );
    const text = fc.array(word).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = compare(one, other);
        expect(found).toEqual(compare(other, one));
        if (found) expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('claims that are alike', () => {
  it('share a key by which they are found, whatever the order of their words', () => {
    const apart = pairs.filter(({ one, other }) => {
      const keys = new Set(keysOf(readProposition(one)));
      return compare(one, other) && !keysOf(readProposition(other)).some((key) => keys.has(key));
    });
    expect(apart).toEqual([]);
  });

  it('have ten keys at most', () => {
    const counts = sentences.map((sentence) => keysOf(readProposition(sentence)).length);
    expect(Math.max(...counts)).toBe(10);
  });
});

describe('words', () => {
  it.each([
    ['attack attacks attacked attacking', 'attack'],
    ['close closes closed closing', 'clos'],
    ['supply supplies supplied supplying', 'suppli'],
    ['control controls controlled controlling', 'control'],
    ['rise rose risen rising rises', 'ris'],
    ['crisis crises', 'crisis'],
    ['agree agreed agrees agreeing', 'agre'],
    ['organise organize organised organizing', 'organiz'],
    ['illegal illegally', 'illegal'],
    ['news', 'news'],
    ['speed', 'speed'],
    ['string', 'string'],
  ])('%s are one', (forms, stem) => {
    expect(forms.split(' ').map(stemOf)).toEqual(forms.split(' ').map(() => stem));
  });

  it.each([
    ['She can’t, won’t and hasn’t.', 'she can not will not and has not'],
    ['The U.S. isn’t Russia’s ally.', 'the us is not russia ally'],
    ['It’s the families’ long-range plan — not theirs.', 'it is the families long range plan not theirs'],
  ])('of “%s”', (sentence, expected) => {
    expect(
      readWords(sentence)
        .map(({ lower }) => lower)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    ['3.5 million', '3500000'],
    ['$1,200', '1200'],
    ['twenty-five thousand', '25000'],
    ['4.2%', '4.2'],
    ['two dozen', '24'],
  ])('of a number: %s is %s', (written, number) => {
    expect(readWords(`at ${written}`)[1]?.number).toBe(number);
  });
});
