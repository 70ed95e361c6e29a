import { columnOf, sql } from '../../database/reads/sql.ts';
import { articles } from '../../database/tables/article.ts';
import { builder } from '../builder.ts';
import { fromPayload, mutates, payloadValue, type AnnotationDocumentInput, type ArticleInput } from '../payload.ts';
import { one } from '../reads.ts';
import { Article } from '../refs.ts';

type Row = Record<string, unknown>;

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article and what is known of it.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The article: plain text, Markdown or HTML.' }),
    url: t.string({ description: 'Where it was published.' }),
    title: t.string({ description: 'Its headline.' }),
    publisher: t.string({ description: 'Who published it.' }),
    byline: t.string({ description: 'Who wrote it.' }),
    publishedAt: t.string({ description: 'When, as an ISO 8601 date or time.' }),
  }),
});

const IngestAnnotationInput = builder.inputType('IngestAnnotationInput', {
  description: 'An annotation document and the text of its article.',
  fields: (t) => ({
    document: t.string({ required: true, description: 'The document, as YAML.' }),
    text: t.string({ required: true, description: 'The text that it annotates.' }),
  }),
});

const IngestSuccess = builder.objectRef<Row>('IngestSuccess').implement({
  description: 'What was loaded.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article as the graph now has it.',
      ...one(articles, (row) => sql`${columnOf(row, articles.slug)} = ${payloadValue('articleSlug')}`),
    }),
    added: t.int({ description: 'How many facts are new.', ...fromPayload('added') }),
    changed: t.int({ description: 'How many facts were corrected.', ...fromPayload('changed') }),
    removed: t.int({ description: 'How many facts are gone.', ...fromPayload('removed') }),
    summary: t.stringList({ description: 'What changed, in words.', ...fromPayload('summary') }),
  }),
});

const IngestRefusal = builder.objectRef<Row>('IngestRefusal').implement({
  description: 'Why nothing was loaded.',
  fields: (t) => ({
    problems: t.stringList({ description: 'Each problem: what, where, and what to do.', ...fromPayload('problems') }),
  }),
});

const IngestResult = builder.unionType('IngestResult', {
  description: 'What became of something to be loaded: all of it, or nothing.',
  types: [IngestSuccess, IngestRefusal],
});

builder.mutationType({
  description:
    'Changes to the graph. All need "Authorization: Bearer" with the token that the server was started with.',
  fields: (t) => ({
    ingestArticle: t.field({
      type: IngestResult,
      description: 'Extracts what an article says and loads it.',
      args: { input: t.arg({ type: IngestArticleInput, required: true, description: 'The article.' }) },
      ...mutates(({ input }, effects) => effects.ingestArticle(input as ArticleInput)),
    }),
    ingestAnnotation: t.field({
      type: IngestResult,
      description: 'Loads an annotation document.',
      args: { input: t.arg({ type: IngestAnnotationInput, required: true, description: 'The document.' }) },
      ...mutates(({ input }, effects) => effects.ingestAnnotation(input as AnnotationDocumentInput)),
    }),
  }),
});
