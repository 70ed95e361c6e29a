import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from './publish.ts';
import { rows } from './rows/rows.ts';

describe('the published results', () => {
  it('are what the committed figures give', async () => {
    for (const [file, text] of await publishedFiles()) {
      expect([fileURLToPath(file), readFileSync(file, 'utf8')]).toEqual([fileURLToPath(file), text]);
    }
  });

  it('tell of every row', () => {
    const { rows: told } = JSON.parse(readFileSync(new URL('results.json', import.meta.url), 'utf8')) as {
      rows: { name: string }[];
    };
    expect(told.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
  });
});
