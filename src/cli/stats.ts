import type { Command } from 'commander';
import { openDatabase } from '../database/open.ts';
import { countGraph, type GraphCounts } from '../database/counts.ts';
import { databaseFile } from './database-file.ts';

const examples = `
Examples:
  onrecord stats
  onrecord stats --json | jq .entities.statement`;

/** `onrecord stats`: how much of everything the graph holds. */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description('count what the graph holds')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples)
    .action(({ json }: { json?: true }, command: Command) => {
      const connection = openDatabase(databaseFile(command), 'read');
      try {
        const counts = countGraph(connection);
        process.stdout.write(json ? `${JSON.stringify(counts, null, 2)}\n` : formatCounts(counts));
      } finally {
        connection.close();
      }
    });
}

function formatCounts({ entities, statementModes, lastIngestion }: GraphCounts): string {
  const rows: [string, string][] = [];
  for (const [kind, count] of Object.entries(entities)) {
    rows.push([kind, String(count)]);
    if (kind !== 'statement') continue;
    for (const [mode, number] of Object.entries(statementModes)) rows.push([`  ${mode}`, String(number)]);
  }
  const last = lastIngestion ? `${lastIngestion.articleSlug}, ${lastIngestion.startedAt}` : 'none';
  return `${alignColumns(rows)}\nlast ingestion: ${last}\n`;
}

/** Two columns, the second to the right. */
function alignColumns(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([label]) => label.length));
  const right = Math.max(...rows.map(([, count]) => count.length));
  return rows.map(([label, count]) => `${label.padEnd(left)}  ${count.padStart(right)}`).join('\n');
}
