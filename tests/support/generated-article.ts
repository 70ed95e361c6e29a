import { actorSources, aliases, aliasUsers } from '../../src/database/tables/actor.ts';
import { claimLinks, claims, claimStatements, claimSubjects } from '../../src/database/tables/claim.ts';
import { mentions } from '../../src/database/tables/mention.ts';
import { placeSources } from '../../src/database/tables/place.ts';
import { relationships } from '../../src/database/tables/relationship.ts';
import { reviews } from '../../src/database/tables/review.ts';
import { thingParticipants, thingSources } from '../../src/database/tables/thing.ts';
import { reviewOrderKey, rowOrderKey } from '../../src/ingest/order-key.ts';
import { publicId, type EntityKind } from '../../src/vocabulary/entities.ts';
import * as vocabulary from '../../src/vocabulary/enums.ts';
import { termsOf } from '../../src/vocabulary/enums.ts';
import { createEvidenceWriter, type WriteEvidence } from './generated-evidence.ts';
import type { Cast, GraphWriter, Ref } from './generated-graph.ts';
import { writeStatements } from './generated-statement.ts';
import { phrase } from './generated-words.ts';
import type { Random } from './random.ts';

/** The article whose facts are written. */
export interface ArticleRef extends Ref {
  readonly slug: string;
  readonly text: string;
  readonly publishedAt: string | null;
}

/** What articles before this one, and then this one, have given. */
export interface Written {
  readonly statements: Ref[];
  readonly claims: Ref[];
  readonly addressed: { speaker: Ref; addressee: Ref; statement: Ref }[];
}

/** Up to `most` different subjects, each as the columns that refer to it. */
export function subjectsFrom(random: Random, cast: Cast, most: number) {
  return random.some(
    [
      ...cast.actors.map(({ id }) => ({ actorId: id, thingId: null, placeId: null })),
      ...cast.things.map(({ id }) => ({ actorId: null, thingId: id, placeId: null })),
      ...cast.places.map(({ id }) => ({ actorId: null, thingId: null, placeId: id })),
    ],
    most,
  );
}

/** Writes everything that one article tells of a random part of the cast. */
export function writeArticleFacts(writer: GraphWriter, article: ArticleRef, all: Cast, written: Written): void {
  const { random } = writer;
  const part = (refs: readonly Ref[]) => refs.filter(() => random.chance(0.8));
  const cast: Cast = { actors: part(all.actors), things: part(all.things), places: part(all.places) };
  const evidenceOf = createEvidenceWriter(writer, article);
  writeSources(writer, article, cast, evidenceOf);
  const statements = writeStatements(writer, article, cast, written, evidenceOf);
  writeMentions(writer, article, cast, evidenceOf);
  writeClaims(writer, article, cast, written, statements, evidenceOf);
  writeRelationships(writer, article, cast, statements, evidenceOf);
  writeReviews(writer, article, cast);
}

function writeSources(writer: GraphWriter, article: ArticleRef, cast: Cast, evidenceOf: WriteEvidence): void {
  const { insert, random } = writer;
  const source = (name: string) => ({ articleId: article.id, articleOrder: article.order, name, wikidataId: null });
  for (const { id, order } of cast.actors) {
    const kind = random.pick(termsOf(vocabulary.actorKind));
    insert(actorSources, { ...source('source'), actorId: id, actorOrder: order, kind, isWholeName: true });
    // Few names for an actor, so that several articles give the same alias.
    const names = [`alias ${id}`, `O'${id} 😀`, 'shared by all'];
    for (const type of random.some(termsOf(vocabulary.aliasType), 2)) {
      const name = random.pick(names);
      const aliasId = insert(aliases, { articleId: article.id, actorId: id, name, type });
      const users = type === 'LOADED' ? random.some(cast.actors, 3) : [];
      users.forEach((user) => insert(aliasUsers, { aliasId, actorId: user.id, actorOrder: user.order }));
    }
  }
  for (const { id, order } of cast.things) {
    const kind = random.pick(termsOf(vocabulary.thingKind));
    const thingSourceId = insert(thingSources, { ...source('source'), thingId: id, thingOrder: order, kind });
    if (random.chance(0.6)) evidenceOf({ thingSourceId }, 'TIME', 1);
    for (const actor of random.some(cast.actors, 3)) {
      insert(thingParticipants, { articleId: article.id, thingId: id, actorId: actor.id, actorOrder: actor.order });
    }
  }
  for (const { id, order } of cast.places) {
    insert(placeSources, { ...source('source'), placeId: id, placeOrder: order });
  }
}

function writeMentions(writer: GraphWriter, article: ArticleRef, cast: Cast, evidenceOf: WriteEvidence): void {
  const { insert, random, size } = writer;
  for (let i = 0; i < random.int(size.mentions + 1); i++) {
    const [subject] = subjectsFrom(random, cast, 1);
    if (!subject) continue;
    const mentionId = insert(mentions, {
      ...identify('mention', article, i),
      articleId: article.id,
      type: random.pick(termsOf(vocabulary.mentionType)),
      ...subject,
      confidence: confidence(random),
    });
    evidenceOf({ mentionId }, 'SUPPORT', 1);
  }
}

function writeClaims(
  writer: GraphWriter,
  article: ArticleRef,
  cast: Cast,
  written: Written,
  statements: readonly Ref[],
  evidenceOf: WriteEvidence,
): void {
  const { insert, random, size } = writer;
  const own: Ref[] = [];
  for (let i = 0; i < random.int(size.claims + 1); i++) {
    const identity = identify('claim', article, i);
    const order = identity.orderKey;
    const claimId = insert(claims, {
      ...identity,
      articleId: article.id,
      text: phrase(random, 8),
      modality: random.pick(termsOf(vocabulary.modality)),
      checkability: random.pick(termsOf(vocabulary.checkability)),
      confidence: confidence(random),
      note: random.maybe(phrase(random, 3)),
    });
    own.push({ id: claimId, order });
    for (const { id, order: statementOrder } of random.some(statements, 4)) {
      const stance = random.pick(termsOf(vocabulary.stance));
      insert(claimStatements, { claimId, claimOrder: order, statementId: id, statementOrder, stance });
    }
    subjectsFrom(random, cast, 3).forEach((subject, ordinal) =>
      insert(claimSubjects, { claimId, claimOrder: order, ordinal, ...subject }),
    );
    evidenceOf({ claimId }, 'SUPPORT', random.int(3));
  }
  written.claims.push(...own);
  // Also to claims of other articles, to itself, and in both directions between two.
  for (const from of own) {
    for (const to of random.some(written.claims, 3)) {
      for (const kind of random.some(termsOf(vocabulary.claimLinkKind), 2))
        writeClaimLink(writer, article, from, to, kind, evidenceOf);
    }
  }
}

function writeClaimLink(
  { insert, random }: GraphWriter,
  article: ArticleRef,
  from: Ref,
  to: Ref,
  kind: vocabulary.ClaimLinkKind,
  evidenceOf: WriteEvidence,
): void {
  const score = random.maybe(random.int(101) / 100);
  const claimLinkId = insert(claimLinks, {
    kind,
    articleId: random.maybe(article.id),
    score,
    proposedBy: score === null ? null : phrase(random, 2),
    fromId: from.id,
    fromOrder: from.order,
    toId: to.id,
    toOrder: to.order,
    basis: random.pick(termsOf(vocabulary.basis)),
    nuance: random.maybe(random.pick(termsOf(vocabulary.claimLinkNuance))),
    strict: kind === 'CONTRADICTS' ? random.maybe(random.chance(0.5)) : null,
    rationale: random.maybe(phrase(random, 4)),
    confidence: confidence(random),
  });
  evidenceOf({ claimLinkId }, 'SUPPORT', random.int(2));
}

function writeRelationships(
  writer: GraphWriter,
  article: ArticleRef,
  cast: Cast,
  statements: readonly Ref[],
  evidenceOf: WriteEvidence,
): void {
  const { insert, random, size } = writer;
  if (cast.actors.length === 0) return;
  for (let i = 0; i < random.int(size.relationships + 1); i++) {
    const relationshipId = insert(relationships, {
      ...identify('relationship', article, i),
      articleId: article.id,
      subjectId: random.pick(cast.actors).id,
      predicate: random.pick(termsOf(vocabulary.predicate)),
      objectId: random.pick(cast.actors).id,
      title: random.maybe(phrase(random, 2)),
      modality: random.pick(termsOf(vocabulary.modality)),
      basis: random.pick(termsOf(vocabulary.basis)),
      statementId: statements.length && random.chance(0.6) ? random.pick(statements).id : null,
      confidence: confidence(random),
      note: random.maybe(phrase(random, 3)),
    });
    evidenceOf({ relationshipId }, 'SUPPORT', random.int(3));
  }
}

function writeReviews({ insert, random }: GraphWriter, article: ArticleRef, { actors }: Cast): void {
  random.some(actors, 3).forEach((actor, i) => {
    const status = random.pick(termsOf(vocabulary.reviewStatus));
    const candidate = status === 'SAME' ? actor : random.pick(actors);
    if (status !== 'SAME' && candidate === actor) return;
    const score = random.int(21) / 20;
    const { publicId: id } = identify('review', article, i);
    insert(reviews, {
      publicId: id,
      orderKey: reviewOrderKey(article.slug, article.publishedAt, { score, publicId: id }),
      articleId: article.id,
      name: phrase(random, 2),
      kind: random.pick(termsOf(vocabulary.actorKind)),
      actorId: actor.id,
      candidateId: candidate.id,
      status,
      reason: random.pick(termsOf(vocabulary.reviewReason)),
      score,
      decidedAt: status === 'OPEN' ? null : `202${random.int(7)}-02-03T04:05:06.789Z`,
    });
  });
}

/** The public id and the order key of a fact that belongs to an article. */
export function identify(kind: EntityKind, { slug, publishedAt }: ArticleRef, index: number) {
  const id = publicId(kind, `${slug}-${index}`);
  return { publicId: id, orderKey: rowOrderKey(slug, publishedAt, index, id) };
}

/** Now and then null, 0, 1, or with more digits than a careless conversion keeps. */
export function confidence(random: Random): number | null {
  return random.pick([null, 0, 1, 0.5, 0.1 + 0.2, 1e-7, random.int(1000) / 1000]);
}
