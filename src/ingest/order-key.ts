import { createHash } from 'node:crypto';
import { foldName } from './slug.ts';

/**
 * Order keys: text that SQLite compares byte by byte, unique in its table, and made only of facts that stay the same
 * when the graph is built again, so that a cursor made of one still points to the same place. Newest first; what has
 * no date comes last.
 */

/** Sorts before every character that a name may hold, so that "Ann" comes before "Anna" whatever their slugs. */
const separator = '\u001f';
const undated = '~';

/** Fourteen digits, each turned over so that later dates sort first, or `~`. ISO 8601; a time without zone is UTC. */
function datePart(date: string | null): string {
  if (date === null) return undated;
  const [day, time] = date.split('T') as [string, string?];
  const zoned = time === undefined || /(Z|[+-]\d\d:\d\d)$/.test(time) ? date : `${date}Z`;
  const exact = time === undefined ? day : new Date(zoned).toISOString().slice(0, 19);
  const digits = exact.replace(/\D/g, '').padEnd(14, '0');
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

export function articleOrderKey(article: { slug: string; publishedAt: string | null }): string {
  return `${datePart(article.publishedAt)}${separator}${article.slug}`;
}

/** For actors, things and places. */
export function nameOrderKey(name: string, slug: string): string {
  return `${foldName(name)}${separator}${slug}`;
}

/**
 * For what belongs to one article: by date, then article, then position. `start` is that of its first span, in UTF-16
 * code units.
 */
export function rowOrderKey(articleSlug: string, date: string | null, start: number, publicId: string): string {
  const article = createHash('sha256').update(articleSlug).digest('hex').slice(0, 8);
  const position = String(start).padStart(8, '0');
  return [datePart(date), article, position, publicId.slice(publicId.indexOf('_') + 1)].join('-');
}

/** For reviews: by the date of the article, then the article, then the score, best first. */
export function reviewOrderKey(
  articleSlug: string,
  date: string | null,
  { score, publicId }: { readonly score: number; readonly publicId: string },
): string {
  return rowOrderKey(articleSlug, date, Math.round((1 - score) * 1000), publicId);
}
