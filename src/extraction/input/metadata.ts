import type { ArticleMetadata } from '../extract.ts';

/** Values as found, by any of the names that they go by. */
export type FoundValues = Readonly<Record<string, unknown>>;

/**
 * Metadata out of what a file says of itself: strings trimmed, dates as ISO 8601, addresses only of the web; what
 * cannot be used is null rather than wrong.
 */
export function metadataFrom(values: FoundValues): ArticleMetadata {
  return {
    title: line(values['title'] ?? values['headline']),
    url: webAddress(values['url'] ?? values['link'] ?? values['canonical']),
    publisher: line(values['publisher'] ?? values['source'] ?? values['site']),
    byline: line(values['byline'] ?? values['author'] ?? values['authors'])?.replace(/^by (?=\p{Lu})/iu, '') ?? null,
    publishedAt: isoDate(values['publishedAt'] ?? values['published_at'] ?? values['published'] ?? values['date']),
    language: languageTag(values['language'] ?? values['lang']),
  };
}

function line(value: unknown): string | null {
  if (Array.isArray(value))
    return line(
      value
        .map((one) => line(one))
        .filter(Boolean)
        .join(', '),
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return line(value.name);
  if (typeof value !== 'string') return null;
  const words = value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed();
  return words === '' ? null : words;
}

function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value.trim())) return null;
  return URL.canParse(value.trim()) ? value.trim() : null;
}

/** ISO 8601 to the day or, with a time, to the second; the hour is kept only with its zone. */
function isoDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : shortened(value.toISOString());
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (iso?.[1]) {
    if (Number.isNaN(Date.parse(iso[1])) || new Date(iso[1]).toISOString().slice(0, 10) !== iso[1]) return null;
    const zone = iso[3]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    return iso[2] && zone ? `${iso[1]}T${iso[2]}${zone}` : iso[1];
  }
  // "13 September 2024", "September 13, 2024": without a zone the day is meant, wherever this runs.
  if (!/^[\p{L}\d ,.]{8,40}$/u.test(text) || !/\d{4}/.test(text)) return null;
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function shortened(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace(/\.\d{3}Z$/, 'Z');
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const tag = value.trim().replace(/_/g, '-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : null;
}
