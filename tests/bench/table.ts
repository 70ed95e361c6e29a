import type { Report } from './report.ts';

/** The findings of a run as a table in Markdown, and below it what they hold for. */
export function formatTable({ date, machine, statements, rounds, durationSeconds, rows }: Report): string {
  const lines = rows.flatMap(({ name, findings }) =>
    findings.map(({ label, median, lowest, highest, must, aim, atMost }) => {
      const [digits, bound] = [median >= 4 ? 1 : 2, atMost ? '≤' : '≥'];
      const spread = `${lowest.toFixed(digits)} to ${highest.toFixed(digits)}`;
      return `| ${label} | ${median.toFixed(digits)} | ${spread} | ${bound} ${must} | ${aim} | \`${name}\` |`;
    }),
  );
  const conditions = rows.flatMap(({ condition }) => condition ?? []);
  const run = `${rounds} rounds of ${durationSeconds} s over ${statements.toLocaleString('en')} statements, ${date}: Node ${machine.node.slice(1)} on ${machine.cpus} cores, ${machine.cpu}, which ${machine.load.toFixed(1)} other processes wanted when it began.`;
  return [
    '| work | measured | spread | must | aim | `--only` |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    [run, ...conditions].join(' '),
  ].join('\n');
}
