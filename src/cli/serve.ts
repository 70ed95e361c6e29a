import { type Command, InvalidArgumentError, Option } from 'commander';
import { databaseFile } from './database-file.ts';
import type { ServeOptions } from './serve-graph.ts';

const mostWorkers = 256;

const examples = `
A new database is migrated and loaded with the articles that come with onrecord. SIGTERM or Ctrl-C lets the requests
in flight finish, then exits 0.

Examples:
  onrecord serve
  onrecord serve --host 0.0.0.0 --port 8080
  onrecord serve --workers 4
  onrecord serve --cors-origin https://example.org
  onrecord serve --token-file token.txt
  onrecord serve --documents documents.json --only-documents --no-introspection --no-graphiql`;

/** `onrecord serve`: the graph over HTTP until a signal ends it. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the graph over HTTP')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <port>', 'the port to listen on; 0 takes any free one')
        .env('PORT')
        .default(4000)
        .argParser(parsePort),
    )
    .addOption(
      new Option('--workers <number>', 'how many processes answer; as many as the machine has cores')
        .default(1)
        .argParser(parseWorkers),
    )
    .option(
      '--token-file <file>',
      'holds the token that mutations need (or ONRECORD_TOKEN does); without one, nobody can change the graph',
    )
    .option('--documents <file>', 'a JSON object of GraphQL documents under their ids, by which clients may ask')
    .option('--only-documents', 'answer the documents of --documents and nothing else')
    .option('--no-introspection', 'answer no questions about the schema')
    .option('--no-graphiql', 'offer no GraphiQL to browsers')
    .option('--cors-origin <origin...>', 'the origins whose pages may use the graph in a browser; "*" for any')
    .addHelpText('after', examples)
    .action(async (options: ServeOptions, command: Command) => {
      const { serveGraph } = await import('./serve-graph.ts');
      return serveGraph(databaseFile(command), options);
    });
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (/^\d+$/.test(text) && workers >= 1 && workers <= mostWorkers) return workers;
  throw new InvalidArgumentError(`The number of workers is a whole number from 1 to ${mostWorkers}.`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
