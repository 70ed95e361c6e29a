import type { ResolvedArticle, ResolvedDocument } from '../../annotation/resolved.ts';
import type { Connection } from '../../database/open.ts';
import { articles } from '../../database/tables/article.ts';
import { InvalidAnnotationError } from '../../errors.ts';
import { publicId } from '../../vocabulary/entities.ts';
import type { Change } from '../diff.ts';
import { articleOrderKey } from '../order-key.ts';
import { prepared } from '../prepared.ts';
import { asRow, type Row, type SqlValue, tableSql } from '../row.ts';

/** An article as the graph holds it. */
export interface StoredArticle {
  readonly id: number;
  readonly orderKey: string;
  readonly isNew: boolean;
}

const told = ['title', 'url', 'publisher', 'byline', 'publishedAt', 'language'];
const noun = ['article', 'articles'] as const;

/**
 * The document, with another slug for its article where a machine made it from a title that an article of another text
 * and another URL has too: its own slug and the first eight hex digits of the text's SHA-256. The same article again
 * finds itself again; a person chooses another slug instead.
 */
export function withFreeSlug(connection: Connection, document: ResolvedDocument): ResolvedDocument {
  const { slug, sha256, url } = document.article;
  if (!document.extractor) return document;
  const same = prepared(
    connection,
    `select slug from articles where (slug = ? or slug glob ?) and (sha256 = ? or url = ?) order by sha256 <> ?, slug limit 1`,
  ).pluck();
  const known = same.get(slug, `${slug}-${'[0-9a-f]'.repeat(8)}`, sha256, url, sha256) as string | undefined;
  const isTaken = prepared(connection, 'select 1 from articles where slug = ?').pluck();
  const free = known ?? (isTaken.get(slug) === undefined ? slug : `${slug}-${sha256.slice(0, 8)}`);
  return { ...document, article: { ...document.article, slug: free } };
}

/**
 * Finds or makes the article and brings its facts up to date; its text never changes.
 * @throws InvalidAnnotationError when the slug belongs to another text, or the text to another slug.
 */
export function writeArticle(
  connection: Connection,
  article: ResolvedArticle,
  run: { readonly source: string; readonly startedAt: string },
  changes: Change[],
): StoredArticle {
  const sql = tableSql(articles);
  const before = prepared(connection, `select ${sql.selected} from articles where slug = ?`).get(article.slug) as
    (Row & { id: number }) | undefined;
  assertSameText(connection, article, before, run.source);
  const orderKey = articleOrderKey(article);
  const kept = before ?? { ingestedAt: run.startedAt, revision: 1 };
  const row = asRow(sql.columns, {
    ...article, orderKey, publicId: publicId('article', article.slug),
    ingestedAt: kept['ingestedAt'], revision: kept['revision'],
  }); // prettier-ignore
  const values = sql.columns.map((name) => row[name] as SqlValue);
  if (!before) {
    changes.push({ action: 'added', noun, label: article.slug, details: [] });
    return { id: Number(prepared(connection, sql.insert).run(values).lastInsertRowid), orderKey, isNew: true };
  }
  if (sql.columns.some((name) => before[name] !== row[name])) {
    const details = told
      .filter((name) => before[name] !== row[name])
      .map((name) => `${name} ${before[name] ?? 'nothing'} → ${row[name] ?? 'nothing'}`);
    changes.push({ action: 'changed', noun, label: article.slug, details });
    prepared(connection, sql.update).run([...values, before.id]);
  }
  return { id: before.id, orderKey, isNew: false };
}

/** Notes that facts of the article were changed just now. */
export function markRevised(connection: Connection, articleId: number, at: string): void {
  prepared(connection, 'update articles set revision = revision + 1, ingested_at = ? where id = ?').run(at, articleId);
}

function assertSameText(connection: Connection, article: ResolvedArticle, before: Row | undefined, file: string): void {
  const refuse = (message: string) => new InvalidAnnotationError([{ file, line: null, column: null, message }]);
  if (before && before['sha256'] !== article.sha256) {
    throw refuse(
      `article.slug: "${article.slug}" is the slug of another text in the graph, and the text of an article never changes; give this one a slug of its own`,
    );
  }
  if (before) return;
  const same = prepared(connection, 'select slug from articles where sha256 = ? limit 1').pluck().get(article.sha256);
  if (same !== undefined) {
    throw refuse(`article.slug: this text is in the graph already, as "${String(same)}"; use that slug`);
  }
}
