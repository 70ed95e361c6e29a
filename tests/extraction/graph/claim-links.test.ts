import { expect, it } from 'vitest';
import { resolveDocument } from '../../../src/annotation/read.ts';
import { writeDocument } from '../../../src/annotation/write.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';

/** The links between claims that are proposed because the two are alike, by words. */
function linksOf(text: string): string[] {
  const { claims, claimLinks } = resolveDocument(extractDocument({ text }), text, 'test');
  const textOf = (key: string) => claims.find((claim) => claim.key === key)?.text;
  return claimLinks
    .filter(({ basis }) => basis === 'INFERRED')
    .map(({ from, kind, to, strict, score, confidence }) =>
      [textOf(from), kind, textOf(to), strict, score, confidence].join(' '),
    );
}

const quarrel = `Anna Lind said that Velmora moved its factory to Hungary in 2019.
Boris Haas said that Velmora did not move its factory to Hungary in 2019.
Carla Nowak said that the factory employs 2,000 people.
Boris Haas said that in 2019 the factory of Velmora was moved to Hungary.
`;

it('claims of one article that are alike are proposed to restate or contradict each other', () => {
  expect(linksOf(quarrel)).toEqual([
    'Velmora did not move its factory to Hungary in 2019. CONTRADICTS Velmora moved its factory to Hungary in 2019. true 1 ',
    'In 2019 the factory of Velmora was moved to Hungary. RESTATES Velmora moved its factory to Hungary in 2019.  1 ',
    'In 2019 the factory of Velmora was moved to Hungary. CONTRADICTS Velmora did not move its factory to Hungary in 2019. true 1 ',
  ]);
});

it('the proposal stands in the document with its score, for a person to correct', () => {
  const [links] =
    writeDocument(extractDocument({ text: quarrel }), quarrel).match(/claimLinks:[^]*?(?=\n {2}- from: c04)/) ?? [];
  expect(links).toBe(`claimLinks:
  - from: c02
    kind: CONTRADICTS
    to: c01
    basis: INFERRED
    strict: true
    score: 1`);
});

/** The links that the words of the article state. */
function statedLinksOf(text: string): string[] {
  const { claims = {}, claimLinks = [] } = extractDocument({ text });
  const textOf = (key: string) => claims[key]?.text;
  return claimLinks
    .filter(({ basis }) => basis === 'STATED')
    .map(({ from, kind, to }) => [textOf(from), kind, textOf(to)].join(' '));
}

it.each([
  [
    'first, where both begin alike',
    'Vladimir Putin warned that the strikes would widen the war and that Russia would respond. Echoing Putin’s warning, Ada Long said that the strikes would widen the war and that Kenya would suffer.',
    ['The strikes would widen the war. RESTATES The strikes would widen the war.'],
  ],
  [
    'last, where its last words are alike',
    'Vladimir Putin warned that the strikes would widen the war and that Russia would respond. Echoing Putin’s warning, Ada Long said that Kenya would suffer and that Russia would respond.',
    ['Russia would respond. RESTATES Russia would respond.'],
  ],
])('an echo of several clauses restates the one that it takes up: %s', (_, text, expected) => {
  expect(statedLinksOf(text)).toEqual(expected);
});

it('every clause that an argument gives is a reason', () => {
  expect(statedLinksOf('Ada Long condemned the aid, arguing it worsens the war and that it harms Kenya.')).toEqual([
    'The aid worsens the war. SUPPORTS The aid is to be condemned.',
    'The aid harms Kenya. SUPPORTS The aid is to be condemned.',
  ]);
});

it('what somebody else says after a condemnation is no reason for it', () => {
  expect(statedLinksOf('Ada Long condemned the aid. Peter Cole said that it worsens the war.')).toEqual([]);
});

it.each([
  ['claims that are merely related', 'Anna Lind said that Velmora moved its factory to Hungary in 2019. Boris Haas said that Velmora has a factory in Hungary.'],
  ['who does what to whom', 'Anna Lind said that Russia attacked Ukraine in spring. Boris Haas said that Ukraine attacked Russia in spring.'],
  ['other numbers', 'Anna Lind said that the factory in Rosvik employs 2,000 people. Boris Haas said that the factory in Rosvik employs 3,000 people.'],
])('nothing is proposed for %s', (_, text) => {
  expect(linksOf(text)).toEqual([]);
}); // prettier-ignore
