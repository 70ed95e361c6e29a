/** `npm run bench`: measures this project's server against others and prints how they compare. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { startProcess } from './contestant-process.ts';
import { measure, type Entrant } from './measure.ts';
import { Progress } from './progress.ts';
import { formatRow, reportRow, type Report } from './report.ts';
import type { Row } from './row.ts';
import { rows } from './rows/rows.ts';
import { runRow } from './run-row.ts';

interface Options {
  readonly only?: Row[];
  readonly rounds: number;
  readonly duration: number;
  readonly statements: number;
  readonly million?: boolean;
  readonly json?: string;
}

const { opts, parse } = setUp(new Command());
parse();
// Servers that have been started end with the process, but not with one that a signal ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await run(opts());

function setUp(command: Command) {
  command
    .name('bench')
    .description('Compares the speed of this server with a hand-written limit and with other servers, as findings.')
    .option('--only <names>', `only these rows, separated by commas: ${rows.map(({ name }) => name).join()}`, findRows)
    .option('--rounds <number>', 'rounds that every contestant runs in turn', positive, 7)
    .option('--duration <seconds>', 'how long one run of load takes', positive, 2)
    .option('--statements <number>', 'size of the graph', positive, 100_000)
    .option('--million', 'measure growth up to 1 million statements (makes a file of 6 GB once)')
    .option('--json <file>', 'write the figures to a file too');
  return { opts: () => command.opts<Options>(), parse: () => command.parse() };
}

async function run(options: Options): Promise<void> {
  const progress = new Progress();
  const generator = startProcess('load/load-generator.ts');
  const [load = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const results: Report['rows'][number][] = [];
  const { statements, rounds, duration } = options;
  const context = {
    statements,
    sizes: options.million ? [10_000, 100_000, 1_000_000] : [10_000, 100_000],
    measure: (entrants: readonly Entrant[]) =>
      measure(generator, entrants, { rounds, durationMs: duration * 1000 }, progress),
  };
  try {
    for (const row of options.only ?? rows) {
      const result = reportRow(row, await runRow(row, context, progress));
      process.stdout.write(`${formatRow(result)}\n\n`);
      results.push(result);
    }
  } finally {
    generator.kill();
  }
  if (options.json === undefined) return;
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model.trim() ?? 'unknown', load };
  const report: Report = { date, machine, statements, rounds, durationSeconds: duration, rows: results };
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
}

function findRows(names: string): Row[] {
  return names.split(',').map((name) => {
    const row = rows.find((one) => one.name === name);
    if (!row) throw new InvalidArgumentError(`There is no row "${name}".`);
    return row;
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}
