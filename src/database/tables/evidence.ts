import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evidenceRole } from '../../vocabulary/enums.ts';
import { thingSources } from './thing.ts';
import { articles } from './article.ts';
import { claimLinks, claims } from './claim.ts';
import { key, term, termCheck } from './columns.ts';
import { mentions } from './mention.ts';
import { relationships } from './relationship.ts';
import { addressees, statementLinks, statements } from './statement.ts';

/**
 * A span of an article that says so, and the one fact that it is evidence of. Offsets are UTF-16 code units,
 * half-open [start, end), into the stored text: `text.slice(start, end) === exact`. SQLite's substr counts code
 * points, so the words themselves and up to 32 code units on each side are stored too (W3C TextQuoteSelector).
 */
export const evidence = sqliteTable(
  'evidence',
  {
    id: key(),
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    role: term(evidenceRole).notNull(),
    /** Order among the spans of one role of one owner, from 0. */
    ordinal: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    statementId: integer().references(() => statements.id, { onDelete: 'cascade' }),
    addresseeId: integer().references(() => addressees.id, { onDelete: 'cascade' }),
    statementLinkId: integer().references(() => statementLinks.id, { onDelete: 'cascade' }),
    claimId: integer().references(() => claims.id, { onDelete: 'cascade' }),
    claimLinkId: integer().references(() => claimLinks.id, { onDelete: 'cascade' }),
    relationshipId: integer().references(() => relationships.id, { onDelete: 'cascade' }),
    mentionId: integer().references(() => mentions.id, { onDelete: 'cascade' }),
    thingSourceId: integer().references(() => thingSources.id, { onDelete: 'cascade' }),
  },
  (t) => {
    const owners = [
      t.statementId, t.addresseeId, t.statementLinkId, t.claimId, t.claimLinkId, t.relationshipId, t.mentionId, t.thingSourceId,
    ]; // prettier-ignore
    const present = owners.map((owner) => sql`(${owner} is not null)`);
    return [
      termCheck('evidence_role', t.role, evidenceRole),
      check('evidence_span', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
      check('evidence_owner', sql`${sql.join(present, sql` + `)} = 1`),
      index('evidence_article').on(t.articleId),
      ...owners.map((owner) =>
        index(`evidence_${owner.name}`)
          .on(owner, t.role, t.ordinal)
          .where(sql`${owner} is not null`),
      ),
    ];
  },
);
