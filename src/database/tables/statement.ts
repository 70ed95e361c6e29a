import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  basis,
  datePrecision,
  ploverType,
  speechAct,
  statementLinkKind,
  statementMode,
} from '../../vocabulary/enums.ts';
import { actors } from './actor.ts';
import { articles } from './article.ts';
import { confidence, key, orderKey, publicIdColumn, term, termCheck } from './columns.ts';
import { places } from './place.ts';
import { things } from './thing.ts';

/** One speech act in one article. Speaker, cue, content, quotes, venue and time spans are rows that refer to it. */
export const statements = sqliteTable(
  'statements',
  {
    id: key(),
    publicId: publicIdColumn(),
    orderKey: orderKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    mode: term(statementMode).notNull(),
    /** Null in the article's own voice. */
    speechAct: term(speechAct),
    /** The reported words: content spans joined by " … ". */
    text: text().notNull(),
    /** Whether the cue presupposes the content ("pointed out", "reminded"). */
    factive: integer({ mode: 'boolean' }).notNull(),
    /** Where or on what occasion, as told; and the event it was, if known. */
    venue: text(),
    venueThingId: integer().references(() => things.id),
    venueBasis: term(basis),
    timeExpression: text(),
    timeBasis: term(basis),
    /** ISO 8601, exact to `saidAtPrecision`; null unless the article's date is known. */
    saidAt: text(),
    saidAtPrecision: term(datePrecision),
    /** Statements of one article with the same turn were made on one occasion. */
    turn: text(),
    /** CAMEO root code, "01" to "20". */
    cameoRoot: text(),
    ploverType: term(ploverType),
    confidence: confidence(),
    note: text(),
  },
  (t) => [
    termCheck('statements_mode', t.mode, statementMode),
    termCheck('statements_speech_act', t.speechAct, speechAct),
    termCheck('statements_venue_basis', t.venueBasis, basis),
    termCheck('statements_time_basis', t.timeBasis, basis),
    termCheck('statements_said_at_precision', t.saidAtPrecision, datePrecision),
    termCheck('statements_plover_type', t.ploverType, ploverType),
    check('statements_said_at', sql`(${t.saidAt} is null) = (${t.saidAtPrecision} is null)`),
    index('statements_article').on(t.articleId, t.orderKey),
    index('statements_mode').on(t.mode, t.orderKey),
    index('statements_speech_act').on(t.speechAct, t.orderKey),
    index('statements_said_at').on(t.saidAt, t.orderKey),
    index('statements_venue_thing').on(t.venueThingId),
  ],
);

/** Who makes a statement: ordinal 0 is the speaker, the rest are further speakers. None in the article's own voice. */
export const statementSpeakers = sqliteTable(
  'statement_speakers',
  {
    id: key(),
    statementId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    statementOrder: text().notNull(),
    ordinal: integer().notNull(),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
  },
  (t) => [
    uniqueIndex('statement_speakers_statement').on(t.statementId, t.ordinal, t.actorId),
    index('statement_speakers_actor').on(t.actorId, t.statementOrder, t.statementId),
  ],
);

/** Whom a statement is addressed to. */
export const addressees = sqliteTable(
  'addressees',
  {
    id: key(),
    statementId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    statementOrder: text().notNull(),
    ordinal: integer().notNull(),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    basis: term(basis).notNull(),
    confidence: confidence(),
  },
  (t) => [
    termCheck('addressees_basis', t.basis, basis),
    uniqueIndex('addressees_statement').on(t.statementId, t.ordinal, t.actorId),
    index('addressees_basis').on(t.basis, t.statementId),
    index('addressees_actor').on(t.actorId, t.statementOrder, t.statementId),
  ],
);

/** What a statement is about; `target` marks the actor that it is aimed at (accused, condemned) without being addressed. */
export const statementSubjects = sqliteTable(
  'statement_subjects',
  {
    id: key(),
    statementId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    statementOrder: text().notNull(),
    ordinal: integer().notNull(),
    target: integer({ mode: 'boolean' }).notNull(),
    actorId: integer().references(() => actors.id),
    thingId: integer().references(() => things.id),
    placeId: integer().references(() => places.id),
  },
  (t) => [
    check(
      'statement_subjects_subject',
      sql`(${t.actorId} is not null) + (${t.thingId} is not null) + (${t.placeId} is not null) = 1`,
    ),
    uniqueIndex('statement_subjects_statement').on(t.statementId, t.target, t.ordinal),
    index('statement_subjects_actor').on(t.actorId, t.statementOrder, t.statementId),
    index('statement_subjects_thing').on(t.thingId, t.statementOrder, t.statementId),
    index('statement_subjects_place').on(t.placeId, t.statementOrder, t.statementId),
  ],
);

/** One statement answering or echoing another. */
export const statementLinks = sqliteTable(
  'statement_links',
  {
    id: key(),
    kind: term(statementLinkKind).notNull(),
    fromId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    fromOrder: text().notNull(),
    toId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    toOrder: text().notNull(),
    basis: term(basis).notNull(),
    confidence: confidence(),
  },
  (t) => [
    termCheck('statement_links_kind', t.kind, statementLinkKind),
    termCheck('statement_links_basis', t.basis, basis),
    uniqueIndex('statement_links_from').on(t.fromId, t.kind, t.toOrder, t.toId),
    index('statement_links_to').on(t.toId, t.kind, t.fromOrder, t.fromId),
  ],
);
