import type { ResolvedActor, ResolvedDocument } from '../../annotation/resolved.ts';
import type { Connection } from '../../database/open.ts';
import { entityTables } from '../entity-table.ts';
import { prepared } from '../prepared.ts';
import { assign } from './assign.ts';
import { type Entity, EntityLookup } from './entity-lookup.ts';
import { type Candidate, Judge, sureness } from './judge.ts';
import { KnownActors } from './known-actors.ts';

/** An actor that was made for an entry, and one of the graph that it may be. */
export interface Proposal {
  readonly entry: ResolvedActor;
  readonly candidate: Candidate;
}

/** The actors of a document, by its keys. */
export interface ResolvedActors {
  readonly entities: ReadonlyMap<string, Entity>;
  /** What is to be asked about those that were made. */
  readonly proposals: readonly Proposal[];
}

/** Whoever looks at a review needs no longer list than this. */
const mostCandidates = 5;

/** Finds the actors that a document's entries mean, as `findActors` tells, and makes those that are not there. */
export function resolveActors(connection: Connection, document: ResolvedDocument, articleId: number): ResolvedActors {
  const { found, proposals } = findActors(connection, document, articleId);
  const lookup = new EntityLookup(connection, entityTables.actor, articleId);
  return { entities: lookup.entities(document.actors, found), proposals };
}

/**
 * Finds the actors that a document's entries mean, as internal keys. In this order, for all entries at
 * each step: the slug that the document gives, and what somebody decided (reviews, merges); the Wikidata id; what this
 * article said before under the same name; then states, organisations and persons by their names, as `Judge` tells.
 * Only what was decided gives one actor to two entries. What is less certain is not found, and proposed for review.
 */
export function findActors(
  connection: Connection,
  document: ResolvedDocument,
  articleId: number,
): { readonly found: ReadonlyMap<string, number>; readonly proposals: readonly Proposal[] } {
  const { actors } = document;
  const lookup = new EntityLookup(connection, entityTables.actor, articleId);
  const found = decided(connection, document, articleId);
  assign(actors, [(entry) => lookup.byWikidata(entry)], found, new Set());
  const taken = new Set(found.values());
  assign(actors, [(entry) => lookup.byOwnName(entry)], found, taken);
  const judge = new Judge(new KnownActors(connection, articleId), document, found);
  for (const kinds of order) {
    const entries = actors.filter((entry) => kinds.includes(entry.kind) && isFindable(entry) && !found.has(entry.key));
    const candidates = new Map(entries.map((entry) => [entry.key, judge.candidates(entry)]));
    const steps = sureness.map(
      (sure) =>
        ({ key }: ResolvedActor) =>
          (candidates.get(key) ?? []).flatMap((candidate) => (candidate.sure === sure ? [candidate.id] : [])),
    );
    assign(entries, steps, found, taken);
  }
  const proposals = actors
    .filter((entry) => !found.has(entry.key) && isDoubtful(entry, document))
    .flatMap((entry) => {
      const candidates = judge.candidates(entry).filter(({ id }) => !taken.has(id));
      return candidates.slice(0, mostCandidates).map((candidate) => ({ entry, candidate }));
    });
  return { found, proposals };
}

/** What others belong to comes first: it tells them apart. */
const order: readonly (readonly ResolvedActor['kind'][])[] = [
  ['COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION'],
  ['ORGANIZATION', 'MEDIA', 'GROUP'],
  ['PERSON'],
];

/** The entries of which somebody said who they are: by a slug, which may be one of old, or by deciding a review. */
function decided(connection: Connection, { actors }: ResolvedDocument, articleId: number): Map<string, number> {
  const bySlug = prepared(
    connection,
    `select coalesce((select actor_id from former_actors where slug = @slug), (select id from actors where slug = @slug))`,
  ).pluck();
  const byName = prepared(
    connection,
    `select candidate_id from reviews where article_id = ? and name = ? and kind = ? and status = 'SAME'`,
  ).pluck();
  const found = new Map<string, number>();
  for (const { key, slug, name, kind } of actors) {
    const id = slug === null ? byName.get(articleId, name, kind) : bySlug.get({ slug });
    const isOne = slug !== null || actors.filter((one) => one.name === name && one.kind === kind).length === 1;
    if (id != null && isOne) found.set(key, id as number);
  }
  return found;
}

/** A crowd that is described, not named ("residents"), is seldom that of another article. */
function isNamed({ kind, name }: ResolvedActor): boolean {
  return kind !== 'GROUP' || /\p{Lu}/u.test(name.replace(/^The /, ''));
}

function isFindable(entry: ResolvedActor): boolean {
  return entry.slug === null && isNamed(entry);
}

/** A slug that a person wrote settles who it is; an extractor's only tells two of one name apart. */
function isDoubtful(entry: ResolvedActor, { extractor }: ResolvedDocument): boolean {
  return isNamed(entry) && (entry.slug === null || extractor !== null);
}
