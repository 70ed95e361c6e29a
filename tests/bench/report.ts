import { median, type Finding } from './finding.ts';
import type { Measured } from './measure.ts';
import type { Row, RowResult } from './row.ts';

/** One row's findings as lines of text: what each entrant did, then how they compare. */
export function formatRow({ title }: Row, { measured, findings, condition }: RowResult): string {
  const entrants = measured.map(({ label, rounds }) => [
    label,
    `${median(rounds.map((r) => r.requestsPerSecond)).toFixed(0)}/s`,
    `p50 ${median(rounds.map((r) => r.p50Ms)).toFixed(2)} ms`,
    `p99 ${median(rounds.map((r) => r.p99Ms)).toFixed(2)} ms`,
    `cpu ${median(rounds.map((r) => r.cpuMsPerAnswer)).toFixed(3)} ms`,
    `${(median(rounds.map((r) => r.bytesPerAnswer)) / 1000).toFixed(1)} kB`,
  ]);
  return [title, ...align(entrants), ...formatFindings(findings), ...(condition ? [condition] : [])].join('\n  ');
}

/** Findings as lines of text: what was found, what must be and what should be reached. */
export function formatFindings(findings: readonly Finding[]): string[] {
  return align(
    findings.map((one) => [
      one.label,
      one.median.toFixed(2),
      `(${one.lowest.toFixed(2)} to ${one.highest.toFixed(2)})`,
      `must ${one.must}, aim ${one.aim}`,
      verdict(one),
    ]),
  );
}

/** The same for programs; figures of the entrants are medians over the rounds. */
export function rowToJson({ name, title }: Row, { measured, findings, condition }: RowResult): object {
  const figures = ({ label, rounds }: Measured) => ({
    label,
    requestsPerSecond: median(rounds.map((r) => r.requestsPerSecond)),
    p50Ms: median(rounds.map((r) => r.p50Ms)),
    p99Ms: median(rounds.map((r) => r.p99Ms)),
    cpuMsPerAnswer: median(rounds.map((r) => r.cpuMsPerAnswer)),
    bytesPerAnswer: median(rounds.map((r) => r.bytesPerAnswer)),
  });
  return { name, title, entrants: measured.map(figures), findings, condition };
}

function verdict({ median: value, must, aim, atMost }: Finding): string {
  const reaches = (target: number) => (atMost ? value <= target : value >= target);
  return reaches(aim) ? 'aim reached' : reaches(must) ? 'ok' : 'MISSED';
}

/** A table of text: the first column to the left, the others to the right. */
export function align(table: readonly string[][]): string[] {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return table.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
