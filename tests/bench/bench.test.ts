import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';
import { rows } from './rows/rows.ts';
import { runRow } from './run-row.ts';

describe('the bench', () => {
  it.each(rows)('gets equal answers from all that it compares: $title', async (row) => {
    let compared = 0;
    const measure: Parameters<typeof runRow>[1]['measure'] = async (entrants) => {
      compared = entrants.length;
      return entrants.map(({ label }) => ({ label, rounds: [] }));
    };
    const { findings } = await runRow(row, { statements: 1000, sizes: [500, 1000], measure }, new Progress());
    expect(compared).toBeGreaterThan(0);
    expect(findings.length).toBeGreaterThan(0);
  });
});
