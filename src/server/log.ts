import { pino, stdTimeFunctions, type Logger } from 'pino';

/** The program's log, on stderr: lines of JSON for machines, plain sentences on a terminal. */
export function createLogger(): Logger {
  const options = { base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: nameLevel } };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }));
  return pino(options, { write: (line: string) => process.stderr.write(formatForTerminal(line)) });
}

function nameLevel(level: string): { level: string } {
  return { level };
}

/** One log line of JSON as `12:30:59 error: what happened key=value`, with the stack of an error below it. */
export function formatForTerminal(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(rest).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  const stack = err instanceof Object && 'stack' in err ? `\n${String(err.stack)}` : '';
  const prefix = level === 'info' ? '' : `${String(level)}: `;
  return `${String(time).slice(11, 19)} ${prefix}${String(msg)}${details.join('')}${stack}\n`;
}
