import { type Command, InvalidArgumentError } from 'commander';

/** Options that tell what an article does not tell itself. */
export interface MetadataOptions {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
}

export function addMetadataOptions(command: Command): Command {
  return command
    .option('--url <url>', 'where the article was published', parseUrl)
    .option('--title <title>', 'its headline')
    .option('--publisher <name>', 'who published it')
    .option('--byline <name>', 'who wrote it')
    .option('--published-at <date>', 'when, as an ISO 8601 date or time', parseDate);
}

function parseUrl(text: string): string {
  if (/^https?:/i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('A URL begins with http:// or https://.');
}

function parseDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return text;
  }
  throw new InvalidArgumentError('A date is written 2024-09-13, a time 2024-09-13T08:00:00Z.');
}
