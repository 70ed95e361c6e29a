import { setTimeout } from 'node:timers/promises';
import type { Connection } from './open.ts';

/** One run of ingest, as `ingestions` records it. */
export interface IngestionRow {
  readonly id: number;
  readonly articleSlug: string;
  readonly startedAt: string;
  readonly source: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const pollIntervalMs = 250;

/**
 * Every run of ingest from now on, by whatever process, until the consumer stops. SQLite tells nobody of a commit;
 * `data_version` changes when another connection has made one, and asking for it costs microseconds.
 */
export async function* watchIngestions(connection: Connection): AsyncGenerator<IngestionRow> {
  const after = connection.prepare(`select id, article_slug as articleSlug, started_at as startedAt, source, added,
    changed, removed from ingestions where id > ? order by id`);
  const version = connection.prepare('pragma data_version').pluck();
  let last = (connection.prepare('select max(id) from ingestions').pluck().get() as number | null) ?? 0;
  let seen = version.get();
  for (;;) {
    await setTimeout(pollIntervalMs, undefined, { ref: false });
    const now = version.get();
    if (now === seen) continue;
    seen = now;
    for (const row of after.all(last) as IngestionRow[]) {
      last = row.id;
      yield row;
    }
  }
}

/**
 * Tells a text that changes whenever the graph does, the same in every process: the number and time of the last run of
 * ingest. The time tells apart two files that were filled alike.
 */
export function graphVersion(connection: Connection): () => string {
  const last = connection.prepare(`select id || ' ' || started_at from ingestions order by id desc limit 1`).pluck();
  return () => (last.get() as string | undefined) ?? '';
}
