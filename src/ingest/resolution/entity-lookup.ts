import type { Connection } from '../../database/open.ts';
import { publicId } from '../../vocabulary/entities.ts';
import type { EntityTable } from '../entity-table.ts';
import { nameOrderKey } from '../order-key.ts';
import { prepared } from '../prepared.ts';
import { freeSlug, slugOf } from '../slug.ts';

/** An entry of a document that names an actor, a thing or a place. */
export interface EntityEntry {
  readonly key: string;
  readonly name: string;
  readonly kind?: string;
  readonly slug: string | null;
  readonly wikidata: string | null;
}

/** A shared entity as it is in the graph. */
export interface Entity {
  readonly id: number;
  readonly slug: string;
  readonly orderKey: string;
  readonly isNew: boolean;
}

/** Looks entities of one table up for the entries of one article. */
export class EntityLookup {
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
    return own.filter((id) => this.#isOnlyHere(id) || this.#isSaidSo(id, entry) || this.agrees(id, entry));
  }

  byName(entry: EntityEntry): number[] {
    const { sourcesName, reference } = this.#table;
    return this.#ids(
      `select distinct ${reference} from ${sourcesName} where name = ? and article_id <> ?`,
      entry.name,
      this.#articleId,
    ).filter((id) => this.agrees(id, entry));
  }

  /** Whether kind and Wikidata id do not speak against an entity's being what the entry means. */
  agrees(id: number, entry: EntityEntry): boolean {
    const { tableName, hasKind } = this.#table;
    const known = prepared(
      this.#connection,
      `select wikidata_id as wikidata${hasKind ? ', kind' : ''} from ${tableName} where id = ?`,
    ).get(id) as { wikidata: string | null; kind?: string };
    return known.kind === entry.kind && (!known.wikidata || !entry.wikidata || known.wikidata === entry.wikidata);
  }

  /** The entities of all entries, by their keys: those that were found, and new ones for the rest. */
  entities(entries: readonly EntityEntry[], found: ReadonlyMap<string, number>): ReadonlyMap<string, Entity> {
    const made = new Map<string, Entity>();
    // Those with a slug first, or an entry that only would be called so could take it.
    for (const entry of entries.toSorted((a, b) => Number(a.slug === null) - Number(b.slug === null))) {
      const id = found.get(entry.key);
      made.set(entry.key, id === undefined ? this.#create(entry) : this.#entity(id));
    }
    return made;
  }

  #entity(id: number): Entity {
    const row = prepared(
      this.#connection,
      `select id, slug, order_key as orderKey from ${this.#table.tableName} where id = ?`,
    ).get(id) as Omit<Entity, 'isNew'>;
    return { ...row, isNew: false };
  }

  #create(entry: EntityEntry): Entity {
    const { tableName, kind, hasKind } = this.#table;
    const slug = freeSlug(entry.slug ?? slugOf(entry.name), (taken) => this.#isTaken(taken));
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

  /** The slug of an actor that was merged into another leads there and is never given again. */
  #isTaken(slug: string): boolean {
    const { tableName, kind } = this.#table;
    const former = kind === 'actor' ? ' union all select 1 from former_actors where slug = @slug' : '';
    const sql = `select 1 from ${tableName} where slug = @slug${former}`;
    return prepared(this.#connection, sql).get({ slug }) !== undefined;
  }

  /** Whether the article already says of the entity that it is of the entry's kind, whatever others say. */
  #isSaidSo(id: number, entry: EntityEntry): boolean {
    if (!this.#table.hasKind) return false;
    const { sourcesName, reference, tableName } = this.#table;
    const sql = `select 1 from ${sourcesName} s join ${tableName} e on e.id = s.${reference}
      where s.article_id = ? and s.${reference} = ? and s.kind = ? and (? is null or e.wikidata_id is null or e.wikidata_id = ?)`;
    const { kind, wikidata } = entry;
    return this.#ids(sql, this.#articleId, id, kind ?? null, wikidata, wikidata).length > 0;
  }

  #isOnlyHere(id: number): boolean {
    const { sourcesName, reference } = this.#table;
    const sql = `select ${reference} from ${sourcesName} where ${reference} = ? and article_id <> ? limit 1`;
    return this.#ids(sql, id, this.#articleId).length === 0;
  }

  #ids(sql: string, ...parameters: (string | number | null)[]): number[] {
    return prepared(this.#connection, sql).pluck().all(parameters) as number[];
  }
}
