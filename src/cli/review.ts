import { type Command, Option } from 'commander';
import type { ReviewDecision } from '../vocabulary/enums.ts';
import { databaseFile } from './database-file.ts';

const examples = `
An actor of an article that may be one the graph knew, and may not, is made anew and waits here. --same merges the new
one into the known one, for every article and for good; --different keeps them apart, and they are not proposed again.

Examples:
  onrecord review
  onrecord review review_7f3ac1d20b9e4416 --same
  onrecord review --format json | jq '.[].id'`;

interface Options {
  readonly same?: true;
  readonly different?: true;
  readonly format: 'text' | 'json';
}

/** `onrecord review [ID]`: lists the open reviews, shows one, or decides it. */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description('list actors that may be the same, and decide whether they are')
    .argument('[id]', 'a review; all that are open when left out')
    .addOption(new Option('--same', 'they are the same: merge them').conflicts('different'))
    .option('--different', 'they are different: never propose them again')
    .addOption(new Option('--format <format>', 'how to print reviews').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples)
    .action(async (id: string | undefined, options: Options, command: Command) => {
      const file = databaseFile(command);
      const decision = options.same ? 'SAME' : options.different ? 'DIFFERENT' : null;
      if (decision === null) {
        const { listReviews } = await import('./list-reviews.ts');
        listReviews(file, id, options.format);
      } else if (id !== undefined) await decide(file, id, decision);
      else command.error('error: name the review to decide; "onrecord review" lists those that are open');
    });
}

async function decide(file: string, id: string, decision: ReviewDecision): Promise<void> {
  const { changeGraph } = await import('./change-graph.ts');
  const { decideReview } = await import('../ingest/decide-review.ts');
  const words = decision === 'SAME' ? 'they are the same' : 'they are different';
  const told = changeGraph(file, (connection) => decideReview(connection, id, decision, { source: 'onrecord review' }));
  process.stdout.write([`${id}: ${words}`, ...told].map((line) => `${line}\n`).join(''));
}
