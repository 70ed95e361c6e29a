import { GraphQLError } from 'graphql';
import { readDocumentText, resolveDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import { openDatabase } from '../database/open.ts';
import { DatabaseError, InvalidAnnotationError, InvalidArticleError, formatProblem } from '../errors.ts';
import { type ArticleExtractor, createArticleExtractor } from '../extraction/article-extractor.ts';
import type { ArticleInput, Payload } from '../graphql/payload.ts';
import type { EffectsFor } from '../graphql/use-compiled-reads.ts';
import { formatDiff, totalsOf } from '../ingest/diff.ts';
import { ingestDocument } from '../ingest/ingest.ts';
import type { Authorize } from '../server/authorization.ts';

/** How mutations name where a document came from, in problems and in the record of the run. */
const source = { article: 'ingestArticle', annotation: 'ingestAnnotation' };

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
      return load(file, source.article, () => {
        extract ??= createArticleExtractor();
        return extractFrom(input, extract);
      });
    },
  });
}

function extractFrom({ text, ...metadata }: ArticleInput, extract: ArticleExtractor): ResolvedDocument {
  const extracted = extract({ bytes: Buffer.from(text), format: null, file: null, metadata });
  return resolveDocument(extracted.document, extracted.text, source.article);
}

/** Reads a document and ingests it over a connection of its own; problems that its giver can solve are a refusal. */
function load(file: string, from: string, read: () => ResolvedDocument): Payload {
  try {
    const document = read();
    const connection = openDatabase(file, 'write');
    try {
      connection.pragma(`busy_timeout = ${busyTimeoutMs}`);
      const diff = ingestDocument(connection, document, { source: from });
      const { articleSlug } = diff;
      return {
        typeName: 'IngestSuccess',
        values: { articleSlug, ...totalsOf(diff), summary: formatDiff(diff).split('\n') },
      };
    } finally {
      connection.close();
    }
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Payload {
  const refuse = (problems: string[]): Payload => ({ typeName: 'IngestRefusal', values: { problems } });
  if (error instanceof InvalidAnnotationError) return refuse(error.problems.map(formatProblem));
  if (error instanceof InvalidArticleError) return refuse([error.message]);
  const { code } = ((error instanceof DatabaseError ? error.cause : error) ?? {}) as { code?: unknown };
  if (code === 'SQLITE_BUSY') {
    const message = 'Another process is writing to the graph; send the same again in a moment';
    throw new GraphQLError(message, { extensions: { code: 'BUSY', http: { status: 503 } } });
  }
  throw error;
}
