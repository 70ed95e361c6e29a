import type { Connection } from '../../database/open.ts';
import type { ActorKind, Predicate } from '../../vocabulary/enums.ts';
import { belongingPredicates, rolePredicates } from '../../vocabulary/predicates.ts';
import { prepared } from '../prepared.ts';
import type { Reference } from './introduction.ts';

export interface KnownActor {
  readonly id: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly wikidata: string | null;
}

/** What an actor is to another one: a person's role, or what an organisation belongs to. */
export interface Role {
  readonly predicate: Predicate;
  /** Internal key; null for an actor that the graph does not know. */
  readonly objectId: number | null;
  readonly objectKind: ActorKind;
  readonly title: string | null;
}

/** A name that more actors bear tells nothing. */
const mostBearers = 20;
/** The latest so many facts of an actor are looked at: the cost of an article does not grow with the graph. */
const mostFacts = 50;
const mostNamings = 20;
/** So many articles make a person one whom readers know by the surname. */
const oftenNamed = 5;

const terms = (predicates: readonly string[]) => predicates.map((predicate) => `'${predicate}'`).join(', ');
const roles = terms([...rolePredicates, ...belongingPredicates]);

/** What articles other than the one that is loaded say of actors. Every question is answered by an index. */
export class KnownActors {
  readonly #connection: Connection;
  readonly #articleId: number;
  readonly #actors = new Map<number, KnownActor>();
  readonly #roles = new Map<number, readonly Role[]>();
  readonly #names = new Map<number, readonly string[]>();

  constructor(connection: Connection, articleId: number) {
    this.#connection = connection;
    this.#articleId = articleId;
  }

  /** Whom an article calls exactly so. */
  named(name: string): KnownActor[] {
    return this.#bearers('actor_sources', 'name', name, '');
  }

  /** Whom an article knows by this alias, a neutral name. */
  aliased(name: string): KnownActor[] {
    return this.#bearers('aliases', 'name', name, `and s.type = 'NAME'`);
  }

  /** Persons whom an article calls by a name that ends with this word; none where too many do. */
  surnamed(surname: string): KnownActor[] {
    const found = this.#bearers('actor_sources', 'surname', surname, '');
    return found.length < mostBearers ? found : [];
  }

  actor(id: number): KnownActor {
    const known = this.#actors.get(id);
    if (known) return known;
    const sql = 'select id, name, kind, wikidata_id as wikidata from actors where id = ?';
    const actor = prepared(this.#connection, sql).get(id) as KnownActor;
    this.#actors.set(id, actor);
    return actor;
  }

  /** The names that articles give to an actor, its own first. */
  names(id: number): readonly string[] {
    const known = this.#names.get(id);
    if (known) return known;
    const sql = `select distinct name from (select name from actor_sources where actor_id = ? and article_id <> ?
      order by is_whole_name desc, article_order desc limit ${mostNamings})`;
    const given = prepared(this.#connection, sql).pluck().all(id, this.#articleId) as string[];
    const names = [...new Set([this.actor(id).name, ...given])];
    this.#names.set(id, names);
    return names;
  }

  /** Whether several articles call a person by the whole name. */
  isOftenNamed(id: number): boolean {
    const sql = `select count(*) = ${oftenNamed} from (select 1 from actor_sources
      where actor_id = ? and is_whole_name = 1 and article_id <> ? limit ${oftenNamed})`;
    return prepared(this.#connection, sql).pluck().get(id, this.#articleId) === 1;
  }

  /** The actors of which nobody has decided yet whether this one, made later, is one of them. */
  openCandidates(id: number): number[] {
    const sql = `select candidate_id from reviews where actor_id = ? and status = 'OPEN'`;
    return prepared(this.#connection, sql).pluck().all(id) as number[];
  }

  roles(id: number): readonly Role[] {
    const known = this.#roles.get(id);
    if (known) return known;
    const sql = `select r.predicate, r.object_id as objectId, o.kind as objectKind, r.title
      from (select * from relationships where subject_id = ? and article_id <> ? order by order_key limit ${mostFacts}) r
      join actors o on o.id = r.object_id where r.modality = 'ACTUAL' and r.predicate in (${roles})`;
    const found = prepared(this.#connection, sql).all(id, this.#articleId) as Role[];
    this.#roles.set(id, found);
    return found;
  }

  /** Whether an article tells that one actor has to do with the other. */
  areRelated(id: number, other: number): boolean {
    const sql = 'select 1 from relationships where subject_id = ? and object_id = ? and article_id <> ? limit 1';
    const related = prepared(this.#connection, sql);
    return [related.get(id, other, this.#articleId), related.get(other, id, this.#articleId)].some(Boolean);
  }

  /** Where articles refer to an actor: the latest. */
  references(id: number): Reference[] {
    const sql = `select m.type, e.exact, e.prefix, e.suffix from (select id, type from mentions
      where actor_id = ? and article_id <> ? order by order_key limit ${mostFacts}) m join evidence e on e.mention_id = m.id`;
    return prepared(this.#connection, sql).all(id, this.#articleId) as Reference[];
  }

  /** Goes from actor to actor along the index, whatever the number of articles that name one. */
  #bearers(table: string, column: string, name: string, condition: string): KnownActor[] {
    const sql = `with recursive bearer(id) as (
        select min(actor_id) from ${table} where ${column} = @name
        union all
        select (select min(actor_id) from ${table} where ${column} = @name and actor_id > bearer.id) from bearer
          where bearer.id is not null limit ${mostBearers})
      select id from bearer where id is not null and exists (select 1 from ${table} s
        where s.${column} = @name and s.actor_id = bearer.id and s.article_id <> @articleId ${condition})`;
    const ids = prepared(this.#connection, sql).pluck().all({ name, articleId: this.#articleId }) as number[];
    return ids.map((id) => this.actor(id));
  }
}
