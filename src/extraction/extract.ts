import { createHash } from 'node:crypto';
import type { AnnotationInput } from '../annotation/document.ts';
import type { Attribution } from './attribution.ts';
import { castActors } from './stages/actors.ts';
import { findAddressees } from './stages/addressees.ts';
import { findArticleVoice } from './stages/article-voice.ts';
import { assembleSections } from './stages/assembly.ts';
import { continueQuotations } from './stages/continued-quotations.ts';
import { linkClaims } from './stages/claim-links.ts';
import { findClaims } from './stages/claims.ts';
import { datelineDay, withoutDateline } from './stages/dateline.ts';
import { mergeAttributions } from './stages/merge-attributions.ts';
import { factsOf } from './stages/facts.ts';
import { findNames } from './stages/names.ts';
import { findOccasions } from './stages/occasion.ts';
import { readText } from './stages/reading.ts';
import { findRelationships } from './stages/relationships.ts';
import { castRelational } from './stages/relational.ts';
import { findResponses } from './stages/responses.ts';
import { bodiesOf } from './stages/role.ts';
import { findRoles } from './stages/roles.ts';
import { ruleAttributions } from './stages/ruled-attributions.ts';
import { findSpeakers } from './stages/speakers.ts';
import { keepSpeech } from './stages/speech.ts';
import { describeStatements } from './stages/statements.ts';
import { settlePlaces } from './stages/places.ts';
import { findThings } from './stages/things.ts';
import { wordedFacts } from './stages/worded-facts.ts';
import { tokenize } from './tokens.ts';

/** Name and version of this extractor; the version rises whenever the same article would give another document. */
export const extractor = { name: 'onrecord-extract', version: '2' } as const;

/** What is known of an article besides its text; null or left out when unknown. */
export interface ArticleMetadata {
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly byline?: string | null;
  /** ISO 8601. */
  readonly publishedAt?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
}

export interface ArticleInput {
  /** As it will be stored: spans of the document are offsets into it, in UTF-16 code units. */
  readonly text: string;
  readonly metadata?: ArticleMetadata;
  /** Name of the text file that the document will lie beside. */
  readonly file?: string;
}

/**
 * Returns the annotation document of an English article: its actors, statements, claims and relationships, each with
 * the words that say so and a confidence. `attributions` are who says what as a tagger found it; without them, rules
 * alone find it. Pure and linear in the length of the text; an article without statements gives a document without any.
 */
export function extractDocument(article: ArticleInput, attributions: readonly Attribution[] = []): AnnotationInput {
  const { text } = article;
  const reading = readText(text);
  const metadata = {
    ...article.metadata,
    publishedAt: article.metadata?.publishedAt ?? datelineDay(text, reading.dateline),
  };
  const names = findNames(reading);
  const { cast, places } = castActors(reading, names);
  const ties = castRelational(reading, cast);
  const tagged = withoutDateline(attributions, reading.dateline);
  const ruled = keepSpeech(reading, ruleAttributions(reading));
  const merged = continueQuotations(reading, mergeAttributions(keepSpeech(reading, tagged), ruled));
  const spoken = findSpeakers(reading, cast, merged);
  const statements = describeStatements(reading, spoken);
  findAddressees(reading, cast, statements);
  findOccasions(reading, statements, metadata.publishedAt);
  findResponses(reading, cast, statements);
  const voice = findArticleVoice(reading, cast, merged, statements);
  const roles = findRoles(reading, cast);
  const tokens = tokenize(text);
  const bodies = bodiesOf(roles);
  const claims = findClaims(reading, tokens, cast, statements, bodies);
  const things = findThings(reading, tokens, names, cast, statements);
  const claimLinks = linkClaims(claims);
  const facts = [...factsOf(reading, tokens, cast, statements), ...wordedFacts(reading, cast, statements, bodies)];
  const relationships = findRelationships(reading, cast, roles, ties, statements, facts);
  const described = describeArticle({ ...article, metadata });
  const sections = assembleSections({
    reading, names, cast, places: settlePlaces(reading, names, cast, places.values()), things, ties, attributions: merged, spoken, statements, voice, roles, claims, claimLinks, relationships,
  }, described.sha256.slice(0, 8)); // prettier-ignore
  return { schema: 'onrecord/1', extractor, article: described, ...sections };
}

function describeArticle({ text, metadata = {}, file }: ArticleInput): AnnotationInput['article'] {
  const { title = null, url = null, publisher = null, byline = null, publishedAt = null, language } = metadata;
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const slug = slugFrom(title ?? file?.replace(/\.[a-z]+$/i, '') ?? '') || `article-${sha256.slice(0, 12)}`;
  return {
    file: file ?? `${slug}.txt`,
    sha256,
    slug,
    title,
    url,
    publisher,
    byline,
    publishedAt,
    language: language ?? 'en',
  };
}

function slugFrom(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
