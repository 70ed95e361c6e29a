import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAttributionLines } from '../../src/extraction/attribution-lines.ts';
import { decodeModel, encodeModel, loadAttributionModel } from '../../src/extraction/attribution-model.ts';
import type { Attribution, Span } from '../../src/extraction/attribution.ts';
import { extractAttributions } from '../../src/extraction/extract-attributions.ts';
import { BadInputError } from '../../src/errors.ts';
import { NEAR_MISSES, PASSAGES } from './passages.ts';

const model = loadAttributionModel();

const words = (text: string, { source, cue, content }: Attribution): (string | null)[] => {
  const slice = ([start, end]: Span): string => text.slice(start, end);
  return [source[0] ? slice(source[0]) : null, cue.map(slice).join(' '), ...content.map(slice)];
};

describe('attributions of short passages', () => {
  it.each(PASSAGES)('find $about', ({ text, expected }) => {
    expect(extractAttributions(text, model).map((found) => words(text, found))).toEqual(expected);
  });

  it.each(NEAR_MISSES)('finds nothing in %j', (text) => {
    expect(extractAttributions(text, model)).toEqual([]);
  });
});

describe('attributions of any text', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    "''",
    '‘',
    '’',
    ' said ',
    ' he ',
    '\n',
    '\r\n',
    '. ',
    ', ',
    ' according to ',
    '🙂',
    '\ufeff',
    '\u0000',
    '\ud800',
    'Ann',
    '\u200b',
    '\u00a0',
    ':',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
  );

  it('have spans inside the text, not empty, in order, one cue each, and never overlapping within a role', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = extractAttributions(text, model);
        const cues = found.map(({ cue }) => cue[0]?.[0] ?? -1);
        expect(cues).toEqual([...cues].sort((a, b) => a - b));
        for (const attribution of found)
          for (const role of ['source', 'cue', 'content'] as const) {
            let last = 0;
            for (const [start, end] of attribution[role]) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
              last = end;
            }
          }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extractAttributions(text, model)).toEqual(extractAttributions(text, model));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['quotation marks only', '“'.repeat(10_000)],
    ['straight marks only', '"'.repeat(10_000)],
    ['bytes that are no text', Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(i % 256)).join('')],
    ['another language', 'Der Minister sagte am Montag, die Lage sei ernst. '.repeat(200)],
  ])('come in bounded time from %s', (_name, text) => {
    expect(() => extractAttributions(text, model)).not.toThrow();
  });
});

describe('attributions line by line', () => {
  const run = async (lines: string[]): Promise<string[]> => {
    const answers: string[] = [];
    for await (const line of extractAttributionLines(lines, model)) answers.push(line);
    return answers;
  };

  it('answers each line in order and skips blank ones', async () => {
    const answers = await run(['{"doc":"b","text":"“Yes,” said Ann Lee."}', '', '{"doc":7,"text":""}']);
    expect(answers.map((line) => JSON.parse(line) as unknown)).toEqual([
      { doc: 'b', quotes: [{ source: [[12, 19]], cue: [[7, 11]], content: [[0, 6]] }] },
      { doc: 7, quotes: [] },
    ]);
  });

  it.each(['not json', '7', 'null', '{"doc":1}', '{"text":"no doc"}', '{"doc":1,"text":2}'])(
    'names the line of %s',
    async (line) => {
      await expect(run(['{"doc":1,"text":""}', line])).rejects.toThrow(BadInputError);
      await expect(run(['{"doc":1,"text":""}', line])).rejects.toThrow(/line 2/);
    },
  );
});

describe('the model file', () => {
  it('is smaller than 8 MB and reads back as it was written', () => {
    const bytes = encodeModel(model);
    expect(bytes.length).toBeLessThan(8_000_000);
    expect(decodeModel(brotliDecompressSync(bytes), 'this model')).toEqual(model);
  });

  it('is refused with a hint when it is none', () => {
    expect(() => loadAttributionModel(new URL(import.meta.url))).toThrow(/npm run train/);
    expect(() => loadAttributionModel('/nowhere/at.all')).toThrow(BadInputError);
  });
});
