import { parse } from 'graphql';
import { openDatabase } from '../database/open.ts';
import { BadInputError } from '../errors.ts';
import { createReader, type Reader } from '../graphql/reader.ts';
import { schema } from '../graphql/schema.ts';
import { rolePredicates } from '../vocabulary/predicates.ts';
import { formatReview, type Review } from './format-review.ts';

/** Prints the open reviews of a database, or the one with an id, whatever its status. */
export function listReviews(file: string, id: string | undefined, format: 'text' | 'json'): void {
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
  return (JSON.parse(result.answer.toString()) as { data: unknown }).data;
}
