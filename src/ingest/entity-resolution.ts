import type { Connection } from '../database/open.ts';
import { publicId } from '../vocabulary/entities.ts';
import type { EntityTable } from './entity-table.ts';
import { nameOrderKey } from './order-key.ts';
import { prepared } from './prepared.ts';
import { freeSlug, slugOf } from './slug.ts';

/** An entry of a document that names an actor, a thing or a place. */
export interface EntityEntry {
  readonly key: string;
  readonly name: string;
  readonly kind?: string;
  readonly slug: string | null;
  readonly wikidata: string | null;
  readonly aliases?: readonly { readonly name: string; readonly type: string }[];
}

/** A shared entity as it is in the graph. */
export interface Entity {
  readonly id: number;
  readonly slug: string;
  readonly orderKey: string;
  readonly isNew: boolean;
}

/**
 * Finds the entities that a document's entries mean, and makes those that are not there. In this order, for all entries
 * at each step, no entity being given to two of them: the slug that the document gives; the Wikidata id; what this
 * article said before under the same name; the exact name, then an exact alias, of the same kind in another article,
 * if only one entity has it and no Wikidata id speaks against it. Anything less certain is not the same, and gets a slug
 * of its own; merging such entities is for a person to decide.
 */
export function resolveEntities(
  connection: Connection,
  table: EntityTable,
  articleId: number | null,
  entries: readonly EntityEntry[],
): ReadonlyMap<string, Entity> {
  const lookup = new EntityLookup(connection, table, articleId ?? -1);
  const found = new Map<string, Entity>();
  const taken = new Set<number>();
  const steps: readonly ((entry: EntityEntry) => readonly number[])[] = [
    (entry) => lookup.bySlug(entry),
    (entry) => lookup.byWikidata(entry),
    (entry) => lookup.byOwnName(entry),
    (entry) => lookup.byName(entry),
    (entry) => lookup.byAlias(entry),
  ];
  for (const step of steps) {
    const wanted = new Map<number, EntityEntry[]>();
    for (const entry of entries) {
      if (found.has(entry.key)) continue;
      const candidates = [...new Set(step(entry))].filter((id) => !taken.has(id));
      const [only, ...others] = candidates;
      if (only !== undefined && others.length === 0) wanted.set(only, [...(wanted.get(only) ?? []), entry]);
    }
    for (const [id, [entry, ...rivals]] of wanted) {
      if (!entry || rivals.length > 0) continue;
      taken.add(id);
      found.set(entry.key, lookup.entity(id));
    }
  }
  for (const entry of entries) if (!found.has(entry.key)) found.set(entry.key, lookup.create(entry));
  return found;
}

class EntityLookup {
  readonly #connection: Connection;
  readonly #table: EntityTable;
  readonly #articleId: number;

  constructor(connection: Connection, table: EntityTable, articleId: number) {
    this.#connection = connection;
    this.#table = table;
    this.#articleId = articleId;
  }

  bySlug({ slug }: EntityEntry): number[] {
    return slug === null ? [] : this.#ids(`select id from ${this.#table.tableName} where slug = ?`, slug);
  }

  byWikidata({ slug, wikidata }: EntityEntry): number[] {
    if (slug !== null || wikidata === null) return [];
    return this.#ids(`select id from ${this.#table.tableName} where wikidata_id = ?`, wikidata);
  }

  /** An article may correct kind and Wikidata id of what it alone names. */
  byOwnName(entry: EntityEntry): number[] {
    if (entry.slug !== null) return [];
    const { sourcesName, reference } = this.#table;
    const own = this.#ids(
      `select ${reference} from ${sourcesName} where article_id = ? and name = ?`,
      this.#articleId,
      entry.name,
    );
    return own.filter((id) => this.#isOnlyHere(id) || this.#agrees(id, entry));
  }

  byName(entry: EntityEntry): number[] {
    if (!isFindable(entry)) return [];
    return this.#byNameElsewhere(entry.name, entry);
  }

  byAlias(entry: EntityEntry): number[] {
    if (!isFindable(entry) || this.#table.kind !== 'actor') return [];
    const known = this.#ids(
      `select actor_id from aliases where name = ? and type = 'NAME' and article_id <> ?`,
      entry.name,
      this.#articleId,
    );
    const other = (entry.aliases ?? [])
      .filter(({ type }) => type === 'NAME')
      .flatMap(({ name }) => this.#byNameElsewhere(name, entry));
    return [...known.filter((id) => this.#agrees(id, entry)), ...other];
  }

  entity(id: number): Entity {
    const row = prepared(
      this.#connection,
      `select id, slug, order_key as orderKey from ${this.#table.tableName} where id = ?`,
    ).get(id) as Omit<Entity, 'isNew'>;
    return { ...row, isNew: false };
  }

  create(entry: EntityEntry): Entity {
    const { tableName, kind, hasKind } = this.#table;
    const slug = freeSlug(
      entry.slug ?? slugOf(entry.name),
      (taken) => this.bySlug({ ...entry, slug: taken }).length > 0,
    );
    const orderKey = nameOrderKey(entry.name, slug);
    const values = [publicId(kind, slug), orderKey, slug, entry.name, entry.wikidata];
    const { lastInsertRowid } = prepared(
      this.#connection,
      hasKind
        ? `insert into ${tableName} (public_id, order_key, slug, name, wikidata_id, kind) values (?, ?, ?, ?, ?, ?)`
        : `insert into ${tableName} (public_id, order_key, slug, name, wikidata_id) values (?, ?, ?, ?, ?)`,
    ).run(hasKind ? [...values, entry.kind] : values);
    return { id: Number(lastInsertRowid), slug, orderKey, isNew: true };
  }

  #byNameElsewhere(name: string, entry: EntityEntry): number[] {
    const { sourcesName, reference } = this.#table;
    return this.#ids(
      `select distinct ${reference} from ${sourcesName} where name = ? and article_id <> ?`,
      name,
      this.#articleId,
    ).filter((id) => this.#agrees(id, entry));
  }

  /** Whether kind and Wikidata id do not speak against an entity's being what the entry means. */
  #agrees(id: number, entry: EntityEntry): boolean {
    const { tableName, hasKind } = this.#table;
    const known = prepared(
      this.#connection,
      `select wikidata_id as wikidata${hasKind ? ', kind' : ''} from ${tableName} where id = ?`,
    ).get(id) as { wikidata: string | null; kind?: string };
    return known.kind === entry.kind && (!known.wikidata || !entry.wikidata || known.wikidata === entry.wikidata);
  }

  #isOnlyHere(id: number): boolean {
    const { sourcesName, reference } = this.#table;
    const sql = `select ${reference} from ${sourcesName} where ${reference} = ? and article_id <> ? limit 1`;
    return this.#ids(sql, id, this.#articleId).length === 0;
  }

  #ids(sql: string, ...parameters: (string | number)[]): number[] {
    return prepared(this.#connection, sql).pluck().all(parameters) as number[];
  }
}

/** Two events of one name are seldom one event ("the meeting"): only a slug or a Wikidata id makes them the same. */
function isFindable({ slug, kind }: EntityEntry): boolean {
  return slug === null && kind !== 'EVENT';
}
