import { type EntityKind, entities, entityKinds } from '../vocabulary/entities.ts';
import { statementMode } from '../vocabulary/enums.ts';
import type { Connection } from './open.ts';

/** How much the graph holds. */
export interface GraphCounts {
  readonly entities: Readonly<Record<EntityKind, number>>;
  /** Every mode, also those that no statement has. */
  readonly statementModes: Readonly<Record<string, number>>;
  /** The last run of ingest that changed something; null when there was none. */
  readonly lastIngestion: { readonly articleSlug: string; readonly startedAt: string } | null;
}

/** Counts the entities of each kind and the statements of each mode, in one consistent view of the database. */
export function countGraph(connection: Connection): GraphCounts {
  const count = (table: string): number => connection.prepare(`select count(*) from ${table}`).pluck().get() as number;
  return connection.transaction(() => {
    const modes = connection.prepare('select mode, count(*) from statements group by mode').raw().all();
    const counted = new Map(modes as [string, number][]);
    const last = connection
      .prepare('select article_slug as articleSlug, started_at as startedAt from ingestions order by id desc limit 1')
      .get();
    return {
      entities: Object.fromEntries(entityKinds.map((kind) => [kind, count(entities[kind].plural)])),
      statementModes: Object.fromEntries(
        Object.keys(statementMode.terms).map((mode) => [mode, counted.get(mode) ?? 0]),
      ),
      lastIngestion: last ?? null,
    } as GraphCounts;
  })();
}
