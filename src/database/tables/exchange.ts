import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actors } from './actor.ts';
import { key } from './columns.ts';
import { statements } from './statement.ts';

/** That one actor has addressed another, and how often. Follows from the statements; kept so that it need not be counted. */
export const exchanges = sqliteTable(
  'exchanges',
  {
    id: key(),
    speakerId: integer()
      .notNull()
      .references(() => actors.id),
    speakerOrder: text().notNull(),
    addresseeId: integer()
      .notNull()
      .references(() => actors.id),
    addresseeOrder: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    uniqueIndex('exchanges_order').on(t.speakerOrder, t.addresseeOrder),
    index('exchanges_pair').on(t.speakerId, t.addresseeId, t.count),
    index('exchanges_count').on(t.count, t.speakerOrder, t.addresseeOrder),
    index('exchanges_speaker').on(t.speakerId, t.speakerOrder, t.addresseeOrder),
    index('exchanges_speaker_count').on(t.speakerId, t.count, t.speakerOrder, t.addresseeOrder),
    index('exchanges_addressee').on(t.addresseeId, t.speakerOrder, t.addresseeOrder),
    index('exchanges_addressee_count').on(t.addresseeId, t.count, t.speakerOrder, t.addresseeOrder),
  ],
);

/** The statements of an exchange. */
export const exchangeStatements = sqliteTable(
  'exchange_statements',
  {
    id: key(),
    speakerId: integer()
      .notNull()
      .references(() => actors.id),
    addresseeId: integer()
      .notNull()
      .references(() => actors.id),
    statementId: integer()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    statementOrder: text().notNull(),
  },
  (t) => [
    uniqueIndex('exchange_statements_pair').on(t.speakerId, t.addresseeId, t.statementOrder, t.statementId),
    index('exchange_statements_statement').on(t.statementId),
    index('exchange_statements_addressee').on(t.addresseeId),
  ],
);
