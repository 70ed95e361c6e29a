import type { Connection } from '../../database/open.ts';
import { articleOrderKey, nameOrderKey, reviewOrderKey, rowOrderKey } from '../order-key.ts';

/** Order keys that do not follow from their facts. */
export function* orderFaults(connection: Connection): Generator<string> {
  interface ArticleRow {
    slug: string;
    publishedAt: string | null;
    orderKey: string;
  }
  const articles = 'select slug, published_at as publishedAt, order_key as orderKey from articles';
  for (const row of connection.prepare(articles).iterate() as Iterable<ArticleRow>) {
    if (articleOrderKey(row) !== row.orderKey) yield `article ${row.slug}: its order key does not follow from its date`;
  }
  for (const table of ['actors', 'things', 'places']) {
    const query = connection.prepare(`select slug, name, order_key as orderKey from ${table}`);
    for (const { slug, name, orderKey } of query.iterate() as Iterable<{
      slug: string;
      name: string;
      orderKey: string;
    }>) {
      if (nameOrderKey(name, slug) !== orderKey) yield `${table} ${slug}: its order key does not follow from its name`;
    }
  }
  for (const [table, owner, role, date] of positioned) {
    interface PositionedRow {
      publicId: string;
      orderKey: string;
      slug: string;
      date: string | null;
      start: number;
    }
    const query = connection.prepare(
      `select t.public_id as publicId, t.order_key as orderKey, a.slug, ${date} as date, e.start from ${table} t
       join articles a on a.id = t.article_id
       left join evidence e on e.${owner} = t.id and e.role = '${role}' and e.ordinal = 0`,
    );
    for (const row of query.iterate() as Iterable<PositionedRow>) {
      if (rowOrderKey(row.slug, row.date, row.start, row.publicId) !== row.orderKey) {
        yield `${row.publicId}: its order key does not follow from its date and place`;
      }
    }
  }
}

/** Reviews whose order key does not follow from date and score. */
export function* reviewOrderFaults(connection: Connection): Generator<string> {
  interface ReviewOrder {
    publicId: string;
    orderKey: string;
    score: number;
    slug: string;
    date: string | null;
  }
  const query = connection.prepare(`select r.public_id as publicId, r.order_key as orderKey, r.score, a.slug,
    a.published_at as date from reviews r join articles a on a.id = r.article_id`);
  for (const row of query.iterate() as Iterable<ReviewOrder>) {
    if (reviewOrderKey(row.slug, row.date, row) !== row.orderKey) {
      yield `${row.publicId}: its order key does not follow from its date and score`;
    }
  }
}

const positioned = [
  ['statements', 'statement_id', 'CONTENT', 'coalesce(t.said_at, a.published_at)'],
  ['claims', 'claim_id', 'SUPPORT', 'a.published_at'],
  ['relationships', 'relationship_id', 'SUPPORT', 'a.published_at'],
  ['mentions', 'mention_id', 'SUPPORT', 'a.published_at'],
] as const;

/** Table, column of the reference, column of the copy, table referred to. */
const copies = [
  ['actor_sources', 'article_id', 'article_order', 'articles'],
  ['actor_sources', 'actor_id', 'actor_order', 'actors'],
  ['alias_users', 'actor_id', 'actor_order', 'actors'],
  ['thing_sources', 'article_id', 'article_order', 'articles'],
  ['thing_sources', 'thing_id', 'thing_order', 'things'],
  ['thing_participants', 'actor_id', 'actor_order', 'actors'],
  ['place_sources', 'article_id', 'article_order', 'articles'],
  ['place_sources', 'place_id', 'place_order', 'places'],
  ['statement_speakers', 'statement_id', 'statement_order', 'statements'],
  ['addressees', 'statement_id', 'statement_order', 'statements'],
  ['statement_subjects', 'statement_id', 'statement_order', 'statements'],
  ['statement_links', 'from_id', 'from_order', 'statements'],
  ['statement_links', 'to_id', 'to_order', 'statements'],
  ['claim_statements', 'claim_id', 'claim_order', 'claims'],
  ['claim_statements', 'statement_id', 'statement_order', 'statements'],
  ['claim_subjects', 'claim_id', 'claim_order', 'claims'],
  ['claim_links', 'from_id', 'from_order', 'claims'],
  ['claim_links', 'to_id', 'to_order', 'claims'],
  ['claim_keys', 'claim_id', 'claim_order', 'claims'],
  ['exchanges', 'speaker_id', 'speaker_order', 'actors'],
  ['exchanges', 'addressee_id', 'addressee_order', 'actors'],
  ['exchange_statements', 'statement_id', 'statement_order', 'statements'],
] as const;

/** Copies of order keys that are not equal to the original. */
export function* copyFaults(connection: Connection): Generator<string> {
  for (const [table, reference, copy, original] of copies) {
    const query = connection
      .prepare(`select t.id from ${table} t join ${original} o on o.id = t.${reference} where t.${copy} <> o.order_key`)
      .pluck();
    for (const id of query.iterate()) yield `${table} ${String(id)}: ${copy} is not the order key of its ${reference}`;
  }
}
