import type { AnnotationInput } from '../annotation/document.ts';
import { resolveDocument } from '../annotation/read.ts';
import type { ResolvedDocument } from '../annotation/resolved.ts';
import type { Connection } from '../database/open.ts';
import { reviews, type ReviewRow } from '../database/tables/review.ts';
import { BadInputError } from '../errors.ts';
import type { Diff } from './diff.ts';
import { writeDocument } from './ingest.ts';
import { reviewOrderKey } from './order-key.ts';
import { prepared } from './prepared.ts';
import { publicIdsOf } from './public-id.ts';
import { lastDocument, type RunOrigin } from './record.ts';
import { findActors } from './resolution/actor.ts';
import { asRow, tableSql, type SqlValue } from './row.ts';
import { inTransaction } from './transaction.ts';

/** Where a merge comes from, and when; now when left out. */
export interface MergeOptions {
  readonly source: string;
  readonly startedAt?: Date;
}

/**
 * Merges one actor into another, each given by its slug or id, in one transaction. Every article that names the first is
 * loaded again from its document, so that all it says is said of the second, and stays so whenever one of the articles
 * is loaded. The id and the slug of the first lead to the second from then on. Returns what changed, article by article.
 * @throws BadInputError when there is no such actor, or the two cannot be one.
 */
export function mergeActors(connection: Connection, from: string, into: string, options: MergeOptions): Diff[] {
  const { source, startedAt = new Date() } = options;
  return inTransaction(connection, 'commit', () =>
    mergeInto(connection, actorOf(connection, from), actorOf(connection, into), {
      source,
      startedAt: startedAt.toISOString(),
    }),
  );
}

interface Actor {
  readonly id: number;
  readonly publicId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly wikidata: string | null;
}

const selectActor = 'select id, public_id as publicId, slug, name, kind, wikidata_id as wikidata from actors';

function actorOf(connection: Connection, slugOrId: string): Actor {
  const sql = `${selectActor} where id = coalesce(
    (select id from actors where slug = @key), (select id from actors where public_id = @key),
    (select actor_id from former_actors where slug = @key), (select actor_id from former_actors where public_id = @key))`;
  const actor = prepared(connection, sql).get({ key: slugOrId }) as Actor | undefined;
  if (!actor) throw new BadInputError(`there is no actor "${slugOrId}"; give the slug or the id of one`);
  return actor;
}

/** What `mergeActors` does, for actors by internal key and within the transaction of the caller. */
export function mergeKeys(connection: Connection, from: number, into: number, origin: RunOrigin): Diff[] {
  const byId = prepared(connection, `${selectActor} where id = ?`);
  return mergeInto(connection, byId.get(from) as Actor, byId.get(into) as Actor, origin);
}

function mergeInto(connection: Connection, from: Actor, into: Actor, origin: RunOrigin): Diff[] {
  assertMergeable(from, into);
  const named = prepared(connection, 'select article_id from actor_sources where actor_id = ? order by article_id');
  const articles = (named.pluck().all(from.id) as number[]).map((id) => articleOf(connection, id));
  const entries = articles.map(({ id, document }) => entriesOf(connection, document, id, from, into));
  prepared(connection, 'insert into former_actors (public_id, slug, actor_id, merged_at) values (?, ?, ?, ?)').run(
    from.publicId,
    from.slug,
    into.id,
    origin.startedAt,
  );
  prepared(connection, 'update former_actors set actor_id = ? where actor_id = ?').run(into.id, from.id);
  settleReviews(connection, from.id, into.id, origin.startedAt);
  articles.forEach((article, i) => rememberEntries(connection, article, entries[i] as Entry[], into, origin.startedAt));
  const diffs = articles.map(({ document }) => writeDocument(connection, document, origin));
  const left = prepared(connection, 'select 1 from actors where id = ?').get(from.id);
  if (left) {
    const slugs = articles.map(({ document }) => document.article.slug).join(', ');
    throw new BadInputError(
      `"${from.slug}" cannot be told from another actor of its name in ${slugs}; give each a slug in that document, and load it`,
    );
  }
  return diffs;
}

function assertMergeable(from: Actor, into: Actor): void {
  if (from.id === into.id) throw new BadInputError(`"${into.slug}" is one actor already; name two`);
  const refusal = `"${from.slug}" cannot be merged into "${into.slug}":`;
  if (from.kind !== into.kind) {
    throw new BadInputError(`${refusal} one is of kind ${from.kind}, the other ${into.kind}; correct a document first`);
  }
  if (from.wikidata !== null && into.wikidata !== null && from.wikidata !== into.wikidata) {
    throw new BadInputError(
      `${refusal} they have different Wikidata ids, ${from.wikidata} and ${into.wikidata}; correct a document first`,
    );
  }
}

interface Article {
  readonly id: number;
  readonly document: ResolvedDocument;
}

/** An article and the document that it was last loaded from. */
function articleOf(connection: Connection, id: number): Article {
  const text = prepared(connection, 'select text from articles where id = ?').pluck().get(id) as string;
  const input = JSON.parse(lastDocument(connection, id)) as AnnotationInput;
  return { id, document: resolveDocument(input, text, input.article.slug) };
}

interface Entry {
  readonly name: string;
  readonly kind: ReviewRow['kind'];
  /** Of the actor that it was so far. */
  readonly slug: string;
}

/** The entries of a document that mean one of the two and that it does not find again by a slug. */
function entriesOf(connection: Connection, document: ResolvedDocument, id: number, from: Actor, into: Actor): Entry[] {
  const { found } = findActors(connection, document, id);
  return document.actors.flatMap(({ key, name, kind, slug }) => {
    const actor = [from, into].find((one) => one.id === found.get(key));
    return slug === null && actor ? [{ name, kind, slug: actor.slug }] : [];
  });
}

/** Brings the reviews of an actor that is merged over to the one that remains. What they ask may be settled by that. */
function settleReviews(connection: Connection, from: number, into: number, at: string): void {
  const sql = tableSql(reviews);
  const touching = `select ${sql.selected} from reviews where actor_id = @from or candidate_id = @from`;
  const repoint = prepared(
    connection,
    'update reviews set actor_id = ?, candidate_id = ?, status = ?, decided_at = ? where id = ?',
  );
  // Asked already, decided already, or told apart by the article itself.
  const isMoot = prepared(
    connection,
    `select 1 from reviews where actor_id = @actor and candidate_id = @candidate
       and (status = 'DIFFERENT' or article_id = @article and name = @name)
     union all select 1 from actor_sources where article_id = @article and actor_id = @candidate`,
  );
  for (const row of prepared(connection, touching).all({ from }) as ReviewRow[]) {
    const [actor, candidate] = [row.actorId, row.candidateId].map((id) => (id === from ? into : id)) as [
      number,
      number,
    ];
    if (actor === candidate) {
      repoint.run(actor, candidate, 'SAME', row.status === 'SAME' ? row.decidedAt : at, row.id);
    } else if (
      row.status === 'OPEN' &&
      (row.actorId === from || isMoot.get({ actor, candidate, article: row.articleId, name: row.name }))
    ) {
      prepared(connection, sql.remove).run(row.id);
    } else {
      repoint.run(actor, candidate, row.status, row.decidedAt, row.id);
    }
  }
}

/** Keeps in mind for the next time that the article is loaded what its entries mean. */
function rememberEntries(connection: Connection, article: Article, entries: Entry[], into: Actor, at: string): void {
  const { slug, publishedAt } = article.document.article;
  const sql = tableSql(reviews);
  const isRemembered = prepared(
    connection,
    `select 1 from reviews where article_id = ? and name = ? and kind = ? and candidate_id = ? and status = 'SAME'`,
  );
  for (const { name, kind, slug: formerSlug } of entries) {
    if (isRemembered.get(article.id, name, kind, into.id)) continue;
    const words = [formerSlug, into.slug, name];
    const publicId = publicIdsOf(slug, 'review', [{ words, start: 0, tie: '' }])[0] as string;
    const row = asRow(sql.columns, {
      publicId, orderKey: reviewOrderKey(slug, publishedAt, { score: 1, publicId }), articleId: article.id, name, kind,
      actorId: into.id, candidateId: into.id, status: 'SAME', reason: 'ASKED', score: 1, decidedAt: at,
    }); // prettier-ignore
    prepared(connection, sql.insert).run(sql.columns.map((column) => row[column] as SqlValue));
  }
}
