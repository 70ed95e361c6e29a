import { median, type Finding } from './finding.ts';
import type { Measured } from './measure.ts';
import type { Row, RowResult } from './row.ts';

/** A whole run of the bench, as `--json` writes it. */
export interface Report {
  /** When it began, as YYYY-MM-DD. */
  readonly date: string;
  readonly machine: {
    readonly node: string;
    readonly cpus: number;
    readonly cpu: string;
    /** Processes that wanted a core in the minute before the run: 0 on a quiet machine. */
    readonly load: number;
  };
  readonly statements: number;
  readonly rounds: number;
  readonly durationSeconds: number;
  readonly rows: readonly RowReport[];
}

export interface RowReport {
  readonly name: string;
  readonly title: string;
  readonly entrants: readonly EntrantReport[];
  readonly findings: readonly Finding[];
  readonly condition?: string;
}

/** Medians over the rounds. */
interface EntrantReport {
  readonly label: string;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerAnswer: number;
  readonly bytesPerAnswer: number;
}

export function reportRow({ name, title }: Row, { measured, findings, condition }: RowResult): RowReport {
  const entrants = measured.map(({ label, rounds }: Measured) => ({
    label,
    requestsPerSecond: median(rounds.map((r) => r.requestsPerSecond)),
    p50Ms: median(rounds.map((r) => r.p50Ms)),
    p99Ms: median(rounds.map((r) => r.p99Ms)),
    cpuMsPerAnswer: median(rounds.map((r) => r.cpuMsPerAnswer)),
    bytesPerAnswer: median(rounds.map((r) => r.bytesPerAnswer)),
  }));
  return { name, title, entrants, findings, ...(condition !== undefined && { condition }) };
}

/** One row's findings as lines of text: what each entrant did, then how they compare. */
export function formatRow({ title, entrants, findings, condition }: RowReport): string {
  const figures = entrants.map((one) => [
    one.label,
    `${one.requestsPerSecond.toFixed(0)}/s`,
    `p50 ${one.p50Ms.toFixed(2)} ms`,
    `p99 ${one.p99Ms.toFixed(2)} ms`,
    `cpu ${one.cpuMsPerAnswer.toFixed(3)} ms`,
    `${(one.bytesPerAnswer / 1000).toFixed(1)} kB`,
  ]);
  return [title, ...align(figures), ...formatFindings(findings), ...(condition ? [condition] : [])].join('\n  ');
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
