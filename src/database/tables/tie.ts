import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actors } from './actor.ts';
import { claimLinks, claims } from './claim.ts';
import { key } from './columns.ts';

/*
 * What ties actors to each other through claims. Follows from who makes which claim; kept by triggers (see
 * `database/derived`), so that questions about the graph need not read every statement of an actor.
 */

/** That two actors make, deny or hedge the same claim; each pair stands here both ways round. */
export const sharedClaims = sqliteTable(
  'shared_claims',
  {
    id: key(),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    /** An actor too; the row for the other way round holds the reference. */
    otherId: integer().notNull(),
    claimId: integer()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    claimOrder: text().notNull(),
  },
  (t) => [
    uniqueIndex('shared_claims_pair').on(t.actorId, t.otherId, t.claimOrder, t.claimId),
    index('shared_claims_claim').on(t.claimId),
  ],
);

/** That two actors put forward claims of which one contradicts the other: `actor` that one, `other` the contradicted. */
export const disagreements = sqliteTable(
  'disagreements',
  {
    id: key(),
    actorId: integer()
      .notNull()
      .references(() => actors.id),
    otherId: integer()
      .notNull()
      .references(() => actors.id),
    claimLinkId: integer()
      .notNull()
      .references(() => claimLinks.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('disagreements_pair').on(t.actorId, t.otherId, t.claimLinkId),
    index('disagreements_other').on(t.otherId),
    index('disagreements_link').on(t.claimLinkId),
  ],
);
