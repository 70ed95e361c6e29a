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

type Listener = (row: IngestionRow) => void;

/** Whoever watches a connection shares one watch, which rests while nobody does. */
const watches = new WeakMap<Connection, IngestionWatch>();

/**
 * Tells `listener` every run of ingest from now on, by whatever process, until the returned function is called. SQLite
 * tells nobody of a commit; `data_version` changes when another connection has made one, and asking for it costs
 * microseconds.
 */
export function watchIngestions(connection: Connection, listener: Listener): () => void {
  let watch = watches.get(connection);
  if (!watch) watches.set(connection, (watch = new IngestionWatch(connection)));
  return watch.add(listener);
}

class IngestionWatch {
  readonly #connection: Connection;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(listener: Listener): () => void {
    // An object of its own: the same function may listen twice.
    const own: Listener = (row) => listener(row);
    this.#listeners.add(own);
    this.#timer ??= this.#start();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  #start(): NodeJS.Timeout {
    const after = this.#connection.prepare(`select id, article_slug as articleSlug, started_at as startedAt, source,
      added, changed, removed from ingestions where id > ? order by id`);
    const version = this.#connection.prepare('pragma data_version').pluck();
    let last = (this.#connection.prepare('select max(id) from ingestions').pluck().get() as number | null) ?? 0;
    let seen = version.get();
    const look = () => {
      const now = version.get();
      if (now === seen) return;
      seen = now;
      for (const row of after.all(last) as IngestionRow[]) {
        last = row.id;
        for (const listener of this.#listeners) listener(row);
      }
    };
    return setInterval(look, pollIntervalMs).unref();
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
