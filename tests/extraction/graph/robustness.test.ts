import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDocument } from '../../../src/annotation/read.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';

const article = readFileSync(new URL('../../fixtures/articles/mackerel-talks.txt', import.meta.url), 'utf8');

/** Extracts and checks the document as loading it would; throws when it could not be loaded. */
function extract(text: string) {
  return resolveDocument(extractDocument({ text }), text, 'extracted');
}

/** Milliseconds that extraction takes, the better of two runs. */
function timeOf(text: string): number {
  const once = () => {
    const start = performance.now();
    extractDocument({ text });
    return performance.now() - start;
  };
  return Math.min(once(), once());
}

describe('extraction of odd articles', () => {
  it.each([
    ['without statements', 'The bridge was built in 1901. It is 300 metres long and made of steel.'],
    ['of one word', 'Rain'],
    [
      'in German',
      'Der Bürgermeister erklärte am Montag, die Brücke werde im Herbst gesperrt. „Wir haben keine Wahl“, sagte er.',
    ],
    ['in Chinese', '市长周一表示，大桥将于秋季关闭。“我们别无选择，”他说。'],
    ['of marks only', '“”"\'’‘«»…—.,;:!?()'],
    ['of emoji', '😀 “😀😀😀 we are happy,” 😀 said. “So 😀.”'],
    ['of unmatched marks', '“We go, she said. "They stay, he added. ‘It is “over, they said.'],
  ])('gives a document that loads, %s', (_, text) => {
    expect(() => extract(text)).not.toThrow();
  });

  it('gives an empty document where nothing is said', () => {
    const { statements, claims } = extract('The bridge was built in 1901. It is 300 metres long and made of steel.');
    expect([statements, claims]).toEqual([[], []]);
  });

  it('holds spans after an emoji to UTF-16 code units', () => {
    const text = '😀😀 “We will rebuild the bridge,” said Mayor Ada Long. She thanked the engineers.';
    const [statement] = extract(text).statements;
    expect(statement?.speakers).toEqual(['ada-long']);
    expect(statement?.content[0]).toMatchObject({ start: 6, exact: 'We will rebuild the bridge,' });
  });

  it('gives what it can of an article cut off anywhere', () => {
    for (let end = 1; end < article.length; end += 37) expect(() => extract(article.slice(0, end))).not.toThrow();
  });

  it('gives a document that loads, whatever the text', () => {
    const words = ['said', 'Putin', 'the', '“', '”', '"', ',', '.', '\n', 'President', 'Moscow', 'accused', 'he', 'told', 'reporters', 'that', 'and', '’s', 'of', 'not', 'according to', '£1', '😀', 'who', 'warning', 'In response', 'Mr', 'on Monday']; // prettier-ignore
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }), (parts) => void extract(`It ${parts.join(' ')}`)), { numRuns: 300 }); // prettier-ignore
  });

  it.each([
    ['quotation marks', (count: number) => '"Yes, we can do it," he said. '.repeat(count / 2)],
    ['opening marks only', (count: number) => '“word '.repeat(count)],
    ['straight marks in a row', (count: number) => '"'.repeat(count)],
    ['capitals', (count: number) => 'Alpha Beta '.repeat(count)],
    [
      'one speaker',
      (count: number) => 'Ada Long said the bridge is old. She added that it must close.\n'.repeat(count / 10),
    ],
    ['different people', (count: number) => Array.from({ length: count / 20 }, (_, i) => `Ada ${'BCDFGHKLM'[i % 9]}a${'rstlnm'[i % 6]}${'aeiou'[i % 5]}${i.toString(36).replace(/\d/g, 'x')}son said number ${i} is late.`).join('\n')], // prettier-ignore
  ])('takes time in proportion to %s', (_, make) => {
    const [short, long] = [make(2500), make(10_000)].map(timeOf) as [number, number];
    expect(long).toBeLessThan(Math.max(10 * short, 1500));
    expect(long).toBeLessThan(5000);
  });
});
