import { type Command, Option } from 'commander';
import { parse } from 'graphql';
import { migrateDatabase } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { BadInputError } from '../errors.ts';
import { createReader, type Reader } from '../graphql/reader.ts';
import { schema } from '../graphql/schema.ts';
import { decideReview } from '../ingest/decide-review.ts';
import { formatDiff } from '../ingest/diff.ts';
import type { ReviewDecision } from '../vocabulary/enums.ts';
import { rolePredicates } from '../vocabulary/predicates.ts';
import { databaseFile } from './database-file.ts';
import { formatReview, type Review } from './format-review.ts';

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
    .action((id: string | undefined, options: Options, command: Command) => {
      const file = databaseFile(command);
      const decision = options.same ? 'SAME' : options.different ? 'DIFFERENT' : null;
      if (decision === null) listReviews(file, id, options.format);
      else if (id !== undefined) decide(file, id, decision);
      else command.error('error: name the review to decide; "onrecord review" lists those that are open');
    });
}

function listReviews(file: string, id: string | undefined, format: Options['format']): void {
  const connection = openDatabase(file, 'read');
  try {
    const read = createReader(schema, connection);
    const reviews = id === undefined ? openReviews(read) : [reviewOf(read, id)];
    if (format === 'json') process.stdout.write(`${JSON.stringify(reviews, null, 2)}\n`);
    else if (reviews.length === 0) process.stdout.write('nothing to review\n');
    else process.stdout.write(`${reviews.map(formatReview).join('\n\n')}\n`);
    if (format === 'text' && reviews.some(({ status }) => status === 'OPEN')) {
      process.stderr.write('decide with "onrecord review ID --same" or "onrecord review ID --different"\n');
    }
  } finally {
    connection.close();
  }
}

function decide(file: string, id: string, decision: ReviewDecision): void {
  const connection = openDatabase(file, 'write');
  try {
    migrateDatabase(connection);
    const diffs = decideReview(connection, id, decision, { source: 'onrecord review' });
    const words = decision === 'SAME' ? 'they are the same' : 'they are different';
    process.stdout.write(`${[`${id}: ${words}`, ...diffs.map(formatDiff)].join('\n')}\n`);
  } finally {
    connection.close();
  }
}

const actorFields = `slug name kind wikidataId
  relationships(direction: OUTGOING, first: 5, where: { modality: { eq: ACTUAL }, predicate: { in: [${rolePredicates.join(', ')}] } }) {
    nodes { predicate title object { name } }
  }
  articles(first: 3) { totalCount nodes { slug } }`;
const reviewFields = `id status reason score name decidedAt article { slug } mention { evidence { prefix exact suffix } }
  actor { ${actorFields} } candidate { ${actorFields} }`;
const listDocument = parse(`query ($after: String) {
  reviews(where: { status: { eq: OPEN } }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { ${reviewFields} }
  }
}`);
const oneDocument = parse(`query ($id: ID!) { node(id: $id) { ... on Review { ${reviewFields} } } }`);

function openReviews(read: Reader): Review[] {
  const all: Review[] = [];
  let after: string | null = null;
  do {
    const { reviews } = answerOf(read, listDocument, { after }) as {
      reviews: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Review[] };
    };
    all.push(...reviews.nodes);
    after = reviews.pageInfo.hasNextPage ? reviews.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

function reviewOf(read: Reader, id: string): Review {
  const { node } = answerOf(read, oneDocument, { id }) as { node: Partial<Review> | null };
  if (node?.id === undefined) {
    throw new BadInputError(`there is no review "${id}"; "onrecord review" lists those that are open`);
  }
  return node as Review;
}

function answerOf(read: Reader, document: ReturnType<typeof parse>, variables: Record<string, unknown>): unknown {
  const result = read({ document, variables });
  if ('errors' in result) throw result.errors[0] as Error;
  return JSON.parse(result.data);
}
