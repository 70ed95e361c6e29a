import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Two claims, and what a careful reader says of them. */
export interface ClaimPair {
  readonly section: string;
  /** Null for neither. */
  readonly kind: 'RESTATES' | 'CONTRADICTS' | null;
  readonly one: string;
  readonly other: string;
}

const folder = fileURLToPath(new URL('../fixtures/claim-pairs', import.meta.url));
const kinds = { R: 'RESTATES', C: 'CONTRADICTS', N: null } as const;

/** The labelled pairs of one half: `dev`, which the comparison is tuned on, or `held-out`. */
export function readClaimPairs(half: 'dev' | 'held-out'): ClaimPair[] {
  let section = '';
  return readFileSync(`${folder}/${half}.txt`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) section = line.slice(3);
      if (line === '' || line.startsWith('#')) return [];
      const [kind, one, other, ...rest] = line.split(' | ');
      if (!kind || !(kind in kinds) || !one || !other || rest.length > 0) throw new Error(`not a pair: ${line}`);
      return [{ section, kind: kinds[kind as keyof typeof kinds], one, other }];
    });
}
