import { GraphQLError } from 'graphql';
import { readDocumentText, resolveDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import { type Connection, openDatabase } from '../database/open.ts';
import { BadInputError, DatabaseError, InvalidAnnotationError, InvalidArticleError, formatProblem } from '../errors.ts';
import type { ArticleExtractor } from '../extraction/article-extractor.ts';
import type { ArticleInput, Payload } from '../graphql/payload.ts';
import type { EffectsFor } from '../graphql/use-compiled-reads.ts';
import { decideReview } from '../ingest/decide-review.ts';
import { type Diff, formatDiff, totalsOf } from '../ingest/diff.ts';
import { ingestDocument } from '../ingest/ingest.ts';
import { mergeActors } from '../ingest/merge.ts';
import type { Authorize } from '../server/authorization.ts';

/** How mutations name where a document came from, in problems and in the record of the run. */
const source = {
  article: 'ingestArticle',
  annotation: 'ingestAnnotation',
  review: 'decideReview',
  merge: 'mergeActors',
};

/** Shorter than other writers wait: meanwhile this process answers nobody. */
const busyTimeoutMs = 2000;

/** What the mutations of a server do with the database in `file`, for whoever `authorize` lets pass. */
export function createEffects(file: string, authorize: Authorize): EffectsFor {
  let extract: ArticleExtractor | undefined;
  return ({ headers }) => ({
    ingestAnnotation: async ({ document, text }) => {
      authorize(headers.get('authorization'));
      return load(file, source.annotation, () => readDocumentText(document, text, source.annotation));
    },
    ingestArticle: async (input) => {
      authorize(headers.get('authorization'));
      const extractor = (extract ??= await loadExtractor());
      return load(file, source.article, () => extractFrom(input, extractor));
    },
    decideReview: async ({ id, decision }) => {
      authorize(headers.get('authorization'));
      return merge(file, (connection) => ({
        typeName: 'DecideReviewSuccess',
        values: { id, summary: summaryOf(decideReview(connection, id, decision, { source: source.review })) },
      }));
    },
    mergeActors: async ({ from, into }) => {
      authorize(headers.get('authorization'));
      return merge(file, (connection) => ({
        typeName: 'MergeActorsSuccess',
        values: { into, summary: summaryOf(mergeActors(connection, from, into, { source: source.merge })) },
      }));
    },
  });
}

/** Only when the first article comes: its libraries take a third of a second, and 60 MB in each worker. */
async function loadExtractor(): Promise<ArticleExtractor> {
  const { createArticleExtractor } = await import('../extraction/article-extractor.ts');
  return createArticleExtractor();
}

function summaryOf(diffs: readonly Diff[]): string[] {
  return diffs.flatMap((diff) => formatDiff(diff).split('\n'));
}

/** Does what `work` does over a connection of its own; what its sender can put right is a refusal. */
function merge(file: string, work: (connection: Connection) => Payload): Payload {
  try {
    return withConnection(file, work);
  } catch (error) {
    if (error instanceof BadInputError) return { typeName: 'MergeRefusal', values: { problems: [error.message] } };
    throw busyOr(error);
  }
}

function extractFrom({ text, ...metadata }: ArticleInput, extract: ArticleExtractor): ResolvedDocument {
  const extracted = extract({ bytes: Buffer.from(text), format: null, file: null, metadata });
  return resolveDocument(extracted.document, extracted.text, source.article);
}

/** Reads a document and ingests it; problems that its giver can solve are a refusal. */
function load(file: string, from: string, read: () => ResolvedDocument): Payload {
  try {
    const document = read();
    return withConnection(file, (connection) => {
      const diff = ingestDocument(connection, document, { source: from });
      const { articleSlug } = diff;
      return { typeName: 'IngestSuccess', values: { articleSlug, ...totalsOf(diff), summary: summaryOf([diff]) } };
    });
  } catch (error) {
    const refuse = (problems: string[]): Payload => ({ typeName: 'IngestRefusal', values: { problems } });
    if (error instanceof InvalidAnnotationError) return refuse(error.problems.map(formatProblem));
    if (error instanceof InvalidArticleError) return refuse([error.message]);
    throw busyOr(error);
  }
}

function withConnection(file: string, work: (connection: Connection) => Payload): Payload {
  const connection = openDatabase(file, 'write');
  try {
    connection.pragma(`busy_timeout = ${busyTimeoutMs}`);
    return work(connection);
  } finally {
    connection.close();
  }
}

/** What a client is told while another process writes; any other error as it is. */
function busyOr(error: unknown): unknown {
  const { code } = ((error instanceof DatabaseError ? error.cause : error) ?? {}) as { code?: unknown };
  if (code !== 'SQLITE_BUSY') return error;
  const message = 'Another process is writing to the graph; send the same again in a moment';
  return new GraphQLError(message, { extensions: { code: 'BUSY', http: { status: 503 } } });
}
