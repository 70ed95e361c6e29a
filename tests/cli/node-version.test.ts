import { expect, it } from 'vitest';
import { nodeWarning } from '../../src/cli/node-version.ts';

it('warns of the versions of Node that the SQLite library is not made for, and of no other', () => {
  for (const version of ['v20.19.0', 'v22.22.1', 'v24.0.0', 'v24.18.9']) expect(nodeWarning(version)).toBe(null);
  for (const version of ['v24.19.0', 'v24.20.1', 'v25.0.0', 'v26.1.0-nightly']) {
    expect(nodeWarning(version)).toBe(
      `Node ${version} can abort at any time with the SQLite library that onrecord uses; run it by Node 22, or 24 before 24.19`,
    );
  }
});
