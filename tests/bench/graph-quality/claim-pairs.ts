import { alike } from '../../../src/annotation/alike/alike.ts';
import { readProposition } from '../../../src/annotation/alike/read-proposition.ts';
import { readClaimPairs, type ClaimPair } from '../../support/claim-pairs.ts';

const halves = ['dev', 'held-out'] as const;

/** How well proposed links agree with the labelled pairs of claims: a table in Markdown. */
export function claimPairTable(): string {
  const judged = halves.map((half) => readClaimPairs(half).map((pair) => ({ pair, kind: kindOf(pair) })));
  const rows = (['RESTATES', 'CONTRADICTS'] as const).map((kind) => {
    const cells = judged.map((pairs) => {
      const right = pairs.filter(({ pair, kind: found }) => found === kind && pair.kind === kind).length;
      const found = pairs.filter(({ kind: found }) => found === kind).length;
      const gold = pairs.filter(({ pair }) => pair.kind === kind).length;
      return `${percent(right, found)} / ${percent(right, gold)} (${gold})`;
    });
    return `| ${kind} | ${cells.join(' | ')} |`;
  });
  const head = ['proposed', ...halves.map((half, i) => `${half} P / R (of ${judged[i]?.length ?? 0} pairs)`)];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows].join('\n');
}

/** The pairs of one half that are judged wrongly, a line each. */
export function claimPairErrors(half: (typeof halves)[number]): string[] {
  return readClaimPairs(half).flatMap((pair) => {
    const found = kindOf(pair);
    return found === pair.kind
      ? []
      : [`${pair.section}: ${String(pair.kind)}, found ${String(found)}\n    ${pair.one}\n    ${pair.other}`];
  });
}

function kindOf({ one, other }: ClaimPair): ClaimPair['kind'] {
  return alike(readProposition(one), readProposition(other))?.kind ?? null;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : String(Math.round((100 * part) / whole));
}
