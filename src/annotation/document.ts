/**
 * The annotation document: the contract between extraction, people and the database. One YAML file beside its
 * article; the JSON Schema that editors use is made from these definitions.
 *
 * Spans are written as their exact words. Offsets, where given, are UTF-16 code units, half-open [start, end), into
 * the article's stored text.
 */
import { z } from 'zod';
import * as vocabulary from '../vocabulary/enums.ts';
import {
  term,
  words,
  key,
  wikidataId,
  isoDate,
  slug,
  entitySlug,
  confidence,
  note,
  basis,
  spanSchema,
  spans,
  keys,
} from './fields.ts';

const mentionSchema = z.union([
  words,
  z.strictObject({
    ...spanSchema.options[1].shape,
    type: term(vocabulary.mentionType).default('NAME'),
    confidence,
  }),
]);
const mentions = z.array(mentionSchema).default([]).describe('Where the article names it.');

export const actorSchema = z.strictObject({
  name: words,
  kind: term(vocabulary.actorKind),
  slug: entitySlug,
  wikidata: wikidataId,
  aliases: z
    .array(
      z.union([words, z.strictObject({ name: words, type: term(vocabulary.aliasType).default('NAME'), usedBy: keys })]),
    )
    .default([]),
  mentions,
  note,
});

export const thingSchema = z.strictObject({
  name: words,
  kind: term(vocabulary.thingKind),
  slug: entitySlug,
  wikidata: wikidataId,
  parent: key.nullable().default(null).describe('The thing that this is a kind or part of.'),
  place: key.nullable().default(null).describe('Where an event takes place.'),
  time: spanSchema.nullable().default(null).describe('The words that tell when an event takes place.'),
  participants: keys.describe('The actors that take part in an event.'),
  mentions,
  note,
});

export const placeSchema = z.strictObject({ name: words, slug: entitySlug, wikidata: wikidataId, mentions, note });

const statementLinkSchema = z.union([
  key,
  z.strictObject({ statement: key, basis: basis.default('STATED'), evidence: spans, confidence }),
]);

export const statementSchema = z.strictObject({
  speaker: key.nullable().default(null).describe("The actor who speaks; null for the article's own voice."),
  speakers: keys.describe('Further speakers of a joint statement.'),
  speakerMention: spanSchema.nullable().default(null).describe('The words that name the speaker.'),
  mode: term(vocabulary.statementMode),
  speechAct: term(vocabulary.speechAct).nullable().default(null),
  cue: spanSchema.nullable().default(null),
  content: z.array(spanSchema).min(1).describe('The reported words.'),
  quotes: spans.describe('Words between quotation marks, marks excluded.'),
  addressees: z
    .array(z.union([key, z.strictObject({ actor: key, basis: basis.default('STATED'), evidence: spans, confidence })]))
    .default([]),
  target: key.nullable().default(null).describe('The actor it is aimed at without being addressed.'),
  about: keys.describe('Actors, things and places that it is about.'),
  venue: z
    .strictObject({
      text: words
        .nullable()
        .default(null)
        .describe("Where or on what occasion, in words; left out, the event's name or the words of the span."),
      event: key.nullable().default(null).describe('The thing of kind EVENT that it was.'),
      span: spanSchema.nullable().default(null),
      basis: basis.default('STATED'),
    })
    .nullable()
    .default(null),
  time: z
    .strictObject({ span: spanSchema, basis: basis.default('STATED') })
    .nullable()
    .default(null),
  saidAt: isoDate.nullable().default(null).describe("Resolved date; null unless the article's date is known."),
  saidAtPrecision: term(vocabulary.datePrecision).nullable().default(null),
  factive: z.boolean().default(false).describe('Whether the cue presupposes the content ("pointed out").'),
  turn: words.nullable().default(null).describe('Statements made on one occasion share a turn.'),
  respondsTo: z.array(statementLinkSchema).default([]),
  echoes: z.array(statementLinkSchema).default([]),
  cameoRoot: z
    .string()
    .regex(/^(0[1-9]|1[0-9]|20)$/, 'must be a CAMEO root code from "01" to "20", in quotation marks')
    .nullable()
    .default(null),
  plover: term(vocabulary.ploverType).nullable().default(null),
  confidence,
  note,
});

export const claimSchema = z.strictObject({
  text: words,
  statements: z
    .array(z.union([key, z.strictObject({ statement: key, stance: term(vocabulary.stance).default('ASSERTS') })]))
    .min(1)
    .describe('The statements that make it.'),
  about: keys,
  modality: term(vocabulary.modality),
  checkability: term(vocabulary.checkability),
  evidence: z.array(spanSchema).min(1),
  confidence,
  note,
});

export const claimLinkSchema = z.strictObject({
  from: key,
  kind: term(vocabulary.claimLinkKind),
  to: key,
  basis,
  strict: z.boolean().nullable().default(null).describe('For CONTRADICTS: whether both cannot be true.'),
  nuance: term(vocabulary.claimLinkNuance).nullable().default(null),
  evidence: spans,
  rationale: words.nullable().default(null),
  confidence,
  score: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .describe(
      'How alike the two claims are, where an extractor proposes the link for that; null when a person wrote it.',
    ),
});

export const relationshipSchema = z.strictObject({
  subject: key,
  predicate: term(vocabulary.predicate),
  object: key,
  title: words.nullable().default(null).describe('The title of a role, such as "President".'),
  modality: term(vocabulary.modality).default('ACTUAL'),
  basis: basis.default('STATED'),
  assertedBy: key
    .nullable()
    .default(null)
    .describe('The statement that asserts it; null when the article itself does.'),
  evidence: z.array(spanSchema).min(1),
  confidence,
  note,
});

export const articleSchema = z.strictObject({
  file: words
    .regex(/^[^/\\]*$/, 'must be the name of a file beside the document, without a folder')
    .describe('The text file beside the document.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  slug: slug.describe('Names the article in the graph; never changes.'),
  title: words.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://example.org/news/1' })
    .nullable()
    .default(null),
  publisher: words.nullable().default(null),
  byline: words.nullable().default(null),
  publishedAt: isoDate.nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag such as en')
    .default('en'),
});

export const documentSchema = z
  .strictObject({
    schema: z.literal('onrecord/1'),
    extractor: z
      .strictObject({ name: words, version: words })
      .nullable()
      .default(null)
      .describe('The program that made the document; null for a curated one.'),
    article: articleSchema,
    actors: z.record(key, actorSchema).default({}),
    things: z.record(key, thingSchema).default({}),
    places: z.record(key, placeSchema).default({}),
    statements: z.record(key, statementSchema).default({}),
    claims: z.record(key, claimSchema).default({}),
    claimLinks: z.array(claimLinkSchema).default([]),
    relationships: z.array(relationshipSchema).default([]),
  })
  .describe('An annotation document of onrecord: what one article says, who says it and to whom.');

/** A span as written in a document, before it is found in the article. */
export type Span = z.output<typeof spanSchema>;
/** What a person or an extractor writes: defaults may be left out. */
export type AnnotationInput = z.input<typeof documentSchema>;
/** A document of valid shape, defaults filled in; references and spans not yet checked. */
export type AnnotationDocument = z.output<typeof documentSchema>;

/** The sections of a document: each holds entries that are checked one by one. */
export const sectionSchemas = {
  actors: actorSchema,
  things: thingSchema,
  places: placeSchema,
  statements: statementSchema,
  claims: claimSchema,
  claimLinks: claimLinkSchema,
  relationships: relationshipSchema,
} as const;
export type SectionName = keyof typeof sectionSchemas;
/** One entry of a section, as valid as its own shape makes it. */
export type EntryOf<Name extends SectionName> = z.output<(typeof sectionSchemas)[Name]>;
export type ArticleEntry = z.output<typeof articleSchema>;
