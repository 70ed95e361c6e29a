import type { Column, Table } from 'drizzle-orm';
import type { EntityKind } from '../../vocabulary/entities.ts';
import { actors } from '../tables/actor.ts';
import { articles } from '../tables/article.ts';
import { claims } from '../tables/claim.ts';
import { mentions } from '../tables/mention.ts';
import { places } from '../tables/place.ts';
import { relationships } from '../tables/relationship.ts';
import { reviews } from '../tables/review.ts';
import { statements } from '../tables/statement.ts';
import { things } from '../tables/thing.ts';

/** A table of entities: rows with an internal key, a public id and a default order. */
export type EntityTable = Table & { readonly id: Column; readonly publicId: Column; readonly orderKey: Column };

/** The table that holds the entities of each kind. */
export const entityTables = {
  article: articles,
  actor: actors,
  thing: things,
  place: places,
  statement: statements,
  claim: claims,
  relationship: relationships,
  mention: mentions,
  review: reviews,
} as const satisfies Record<EntityKind, EntityTable>;
