import type { Connection } from '../database/open.ts';
import { prepared } from './prepared.ts';
import type { SqlValue } from './row.ts';

export type NamedTable = 'actors' | 'things' | 'places' | 'statements' | 'claims';

const textOf: Readonly<Record<NamedTable, string>> = {
  actors: 'select slug from actors where id = ?',
  things: 'select slug from things where id = ?',
  places: 'select slug from places where id = ?',
  statements: 'select text from statements where id = ?',
  claims: 'select text from claims where id = ?',
};
const tableOf: Readonly<Record<string, NamedTable>> = {
  actorId: 'actors', subjectId: 'actors', objectId: 'actors', candidateId: 'actors', thingId: 'things', venueThingId: 'things',
  parentId: 'things', placeId: 'places', statementId: 'statements', claimId: 'claims',
}; // prettier-ignore

/** Names rows for people: entities by their slugs, statements and claims by their keys in the document or their words. */
export class Names {
  readonly #connection: Connection;
  readonly #known = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  set(table: NamedTable, id: number, name: string): void {
    this.#known.set(`${table} ${id}`, name);
  }

  /** Remembers how the document calls what has this public id. */
  setKey(publicId: string, key: string): void {
    this.#keys.set(publicId, key);
  }

  /** How the document calls a statement or a claim, else its first words. */
  keyOf(row: Readonly<Record<string, SqlValue>>): string {
    return this.#keys.get(String(row['publicId'])) ?? excerpt(String(row['text']));
  }

  of(table: NamedTable, id: SqlValue | undefined): string {
    const known = this.#known.get(`${table} ${id}`);
    if (known !== undefined) return known;
    const found = prepared(this.#connection, textOf[table]).pluck().get(id) as string | undefined;
    const name = found === undefined ? `a removed ${table.slice(0, -1)}` : isText(table) ? excerpt(found) : found;
    this.#known.set(`${table} ${id}`, name);
    return name;
  }

  /** The value of a column: what it refers to, or its words. */
  value(column: string, value: SqlValue): string {
    if (value === null) return 'nothing';
    const table = tableOf[column];
    if (table) return this.of(table, value);
    return typeof value === 'string' && /\s/.test(value) ? excerpt(value) : String(value);
  }

  /** The actor, thing or place that a row refers to by one of its three columns. */
  entity(row: Readonly<Record<string, SqlValue>>): string {
    const column = ['actorId', 'thingId', 'placeId'].find((name) => row[name] !== null && row[name] !== undefined);
    return column ? this.value(column, row[column] as SqlValue) : 'nothing';
  }
}

function isText(table: NamedTable): boolean {
  return table === 'statements' || table === 'claims';
}

/** The first words of a text, in quotation marks. */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return `“${flat.length <= 60 ? flat : `${flat.slice(0, 59).toWellFormed()}…`}”`;
}
