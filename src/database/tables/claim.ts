import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { basis, checkability, claimLinkKind, claimLinkNuance, modality, stance } from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { confidence, key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';
import { places } from './place.ts';
import { statements } from './statement.ts';
import { things } from './thing.ts';

/** A normalised proposition, made by one or more statements. */
export const claims = sqliteTable(
  'claims',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    modality: term(modality).notNull(),
    checkability: term(checkability).notNull(),
    confidence: confidence(),
    note: text(),
  },
  (t) => [
    termCheck('claims_modality', t.modality, modality),
    termCheck('claims_checkability', t.checkability, checkability),
    index('claims_modality').on(t.modality, t.orderKey),
    index('claims_checkability').on(t.checkability, t.orderKey),
    index('claims_article').on(t.articleId, t.orderKey),
  ],
);

/** A statement making, denying or hedging a claim. */
export const claimStatements = sqliteTable(
  'claim_statements',
  {
    id: key(),
    claimId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    claimOrder: text().notNull(),
    statementId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    statementOrder: text().notNull(),
    stance: term(stance).notNull(),
  },
  (t) => [
    termCheck('claim_statements_stance', t.stance, stance),
    uniqueIndex('claim_statements_claim').on(t.claimId, t.statementOrder, t.statementId),
    index('claim_statements_statement').on(t.statementId, t.claimOrder, t.claimId),
  ],
);

/** What a claim is about. */
export const claimSubjects = sqliteTable(
  'claim_subjects',
  {
    id: key(),
    claimId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    claimOrder: text().notNull(),
    ordinal: integer().notNull(),
    actorId: integer().references(() => actors.id),
    thingId: integer().references(() => things.id),
    placeId: integer().references(() => places.id),
  },
  (t) => [
    check(
      'claim_subjects_subject',
      sql`(${t.actorId} is not null) + (${t.thingId} is not null) + (${t.placeId} is not null) = 1`,
    ),
    uniqueIndex('claim_subjects_claim').on(t.claimId, t.ordinal),
    index('claim_subjects_actor').on(t.actorId, t.claimOrder, t.claimId),
    index('claim_subjects_thing').on(t.thingId, t.claimOrder, t.claimId),
    index('claim_subjects_place').on(t.placeId, t.claimOrder, t.claimId),
  ],
);

/** How one claim bears on another. */
export const claimLinks = sqliteTable(
  'claim_links',
  {
    id: key(),
    kind: term(claimLinkKind).notNull(),
    fromId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    fromOrder: text().notNull(),
    toId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    toOrder: text().notNull(),
    basis: term(basis).notNull(),
    nuance: term(claimLinkNuance),
    /** For CONTRADICTS only: whether both cannot be true. Null otherwise. */
    strict: integer({ mode: 'boolean' }),
    rationale: text(),
    confidence: confidence(),
    /** The article whose document says so; null where the graph itself proposes it, across articles. */
    articleId: integer().references(() => articles.id, { onDelete: 'cascade' }),
    /** How alike the two are, 0 to 1, and who proposes it for that: an extractor or the graph. Null for what a person wrote. */
    score: real(),
    proposedBy: text(),
  },
  (t) => [
    termCheck('claim_links_kind', t.kind, claimLinkKind),
    termCheck('claim_links_basis', t.basis, basis),
    termCheck('claim_links_nuance', t.nuance, claimLinkNuance),
    check('claim_links_score', sql`(${t.score} is null) = (${t.proposedBy} is null)`),
    check('claim_links_strict', sql`(${t.strict} is null) or ${t.kind} = 'CONTRADICTS'`),
    uniqueIndex('claim_links_from').on(t.fromId, t.toOrder, t.kind),
    index('claim_links_kind').on(t.kind, t.fromId),
    index('claim_links_strict').on(t.strict, t.fromId),
    uniqueIndex('claim_links_to').on(t.toId, t.fromOrder, t.kind),
    index('claim_links_article').on(t.articleId),
    index('claim_links_proposer').on(t.proposedBy, t.fromId),
  ],
);

/** What a claim is looked up by when others are compared with it: pairs of its concepts. Follows from its text. */
export const claimKeys = sqliteTable(
  'claim_keys',
  {
    id: key(),
    claimId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    claimOrder: text().notNull(),
    concepts: text().notNull(),
  },
  (t) => [
    index('claim_keys_claim').on(t.claimId),
    index('claim_keys_concepts').on(t.concepts, t.claimOrder, t.claimId),
  ],
);
