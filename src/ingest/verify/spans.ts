import { spanAt } from '../../annotation/locate.ts';
import { sha256Of } from '../../annotation/text-file.ts';
import type { Connection } from '../../database/open.ts';

interface Article {
  readonly id: number;
  readonly slug: string;
  readonly text: string;
  readonly sha256: string;
}

/** Articles whose text is not the one that was stored. */
export function* articleFaults(connection: Connection): Generator<string> {
  for (const { slug, text, sha256 } of eachArticle(connection)) {
    if (sha256Of(text) !== sha256) yield `article ${slug}: its text does not have the sha256 that is stored with it`;
  }
}

/** Spans whose words are not at their place, and statements whose text is not that of their content spans. */
export function* spanFaults(connection: Connection): Generator<string> {
  const spans = connection.prepare('select id, start, end, exact, prefix, suffix from evidence where article_id = ?');
  const statements = connection.prepare(
    `select s.public_id as publicId from statements s where s.article_id = ? and s.text is not
      (select group_concat(e.exact, ' … ' order by e.ordinal) from evidence e where e.statement_id = s.id and e.role = 'CONTENT')`,
  );
  for (const { id, slug, text } of eachArticle(connection)) {
    for (const row of spans.iterate(id) as Iterable<ReturnType<typeof spanAt> & { id: number }>) {
      const { exact, prefix, suffix } = spanAt(text, row.start, row.end);
      if (exact !== row.exact) {
        yield `evidence ${row.id}: ${slug} does not read “${row.exact}” from ${row.start} to ${row.end}`;
      } else if (prefix !== row.prefix || suffix !== row.suffix) {
        yield `evidence ${row.id}: prefix or suffix is not what ${slug} reads around “${row.exact}”`;
      }
    }
    for (const { publicId } of statements.iterate(id) as Iterable<{ publicId: string }>) {
      yield `${publicId}: its text is not that of its content spans`;
    }
  }
}

function eachArticle(connection: Connection): Iterable<Article> {
  return connection.prepare('select id, slug, text, sha256 from articles').iterate() as Iterable<Article>;
}
