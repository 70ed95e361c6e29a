import type { ResolvedDocument } from '../annotation/resolved.ts';
import { sha256Of } from '../annotation/text-file.ts';
import type { Connection } from '../database/open.ts';
import { type Diff, totalsOf } from './diff.ts';
import { prepared } from './prepared.ts';

/** Where a run comes from. */
export interface RunOrigin {
  /** What it loads, as its giver calls it. */
  readonly source: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
}

/** Records the run that loaded a document, if that changed anything: the graph, or the document itself. */
export function recordDocument(
  connection: Connection,
  document: ResolvedDocument,
  articleId: number,
  { source, startedAt }: RunOrigin,
  diff: Diff,
): void {
  const slug = document.article.slug;
  const sha256 = sha256Of(document.canonicalJson);
  const last = prepared(
    connection,
    'select document_sha256 from ingestions where article_slug = ? order by id desc limit 1',
  )
    .pluck()
    .get(slug);
  if (last === sha256 && diff.changes.length === 0) return;
  const extractor = document.extractor ? `${document.extractor.name} ${document.extractor.version}` : 'curated';
  const { added, changed, removed } = totalsOf(diff);
  prepared(
    connection,
    `insert into ingestions (article_slug, article_id, started_at, source, extractor, document_sha256, document, added, changed, removed)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(slug, articleId, startedAt, source, extractor, sha256, document.canonicalJson, added, changed, removed);
}

/** The document that an article was last loaded from, as JSON. */
export function lastDocument(connection: Connection, articleId: number): string {
  const sql = `select i.document from articles a join ingestions i on i.article_slug = a.slug where a.id = ?
    order by i.id desc limit 1`;
  return prepared(connection, sql).pluck().get(articleId) as string;
}

/** Records a run that changed one fact of an article but not its document. */
export function recordDecision(connection: Connection, articleId: number, { source, startedAt }: RunOrigin): void {
  prepared(
    connection,
    `insert into ingestions (article_slug, article_id, started_at, source, extractor, document_sha256, document, added, changed, removed)
     select i.article_slug, i.article_id, ?, ?, i.extractor, i.document_sha256, i.document, 0, 1, 0
     from articles a join ingestions i on i.article_slug = a.slug where a.id = ? order by i.id desc limit 1`,
  ).run(startedAt, source, articleId);
}
