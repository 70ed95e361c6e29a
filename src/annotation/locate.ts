import type { Span } from './document.ts';
import { nearestPassage } from './nearest.ts';

/**
 * A span found in its article. Offsets are UTF-16 code units, half-open [start, end), into the stored text:
 * `text.slice(start, end) === exact`. Prefix and suffix are up to 32 code units on each side.
 */
export interface ResolvedSpan {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const contextLength = 32;
const mostPlacesNamed = 4;
const copyThem = '; copy the words from the article';

/** The stored text of an article, and the file it came from, for messages. */
export interface ArticleText {
  readonly text: string;
  readonly file: string;
}

/** The span from `start` to `end` of the text, with its surroundings; a surrogate pair is never cut. */
export function spanAt(text: string, start: number, end: number): ResolvedSpan {
  let before = Math.max(0, start - contextLength);
  if (isLowSurrogate(text, before) && before > 0) before += 1;
  let after = Math.min(text.length, end + contextLength);
  if (isLowSurrogate(text, after)) after -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(before, start), start),
    suffix: text.slice(end, Math.max(after, end)),
  };
}

/** Where `exact` occurs in `text`, overlapping occurrences included. */
export function occurrencesOf(text: string, exact: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts;
}

/**
 * Finds a span in the article by its words and hints: offsets, then prefix and suffix, then the number of the
 * occurrence among those that are left. Returns a sentence with the remedy when it is nowhere or in several places;
 * with `suggest`, it names the passage that is most like the words.
 */
export function locateSpan(article: ArticleText, span: Span, suggest = true): ResolvedSpan | string {
  const { text } = article;
  const hint = typeof span === 'string' ? { exact: span } : span;
  const { exact, prefix, suffix, occurrence } = hint;
  const starts = occurrencesOf(text, exact);
  if (starts.length === 0)
    return `${quote(exact)} is not in ${article.file}${suggest ? nearest(article, exact) : copyThem}`;
  if (hint.start !== undefined || hint.end !== undefined) {
    const start = hint.start ?? (hint.end as number) - exact.length;
    const end = hint.end ?? start + exact.length;
    if (text.slice(start, end) === exact) return spanAt(text, start, end);
    const found = starts.slice(0, mostPlacesNamed).map((at) => `${at} to ${at + exact.length}`);
    return `${quote(exact)} is not at ${start} to ${end}; it is at ${found.join(' and at ')}`;
  }
  const fitting = starts.filter(
    (start) =>
      (prefix === undefined || text.slice(0, start).endsWith(prefix)) &&
      (suffix === undefined || text.startsWith(suffix, start + exact.length)),
  );
  if (fitting.length === 0) {
    return `${quote(exact)} never has this prefix or suffix; it is at ${placesOf(article, starts)}`;
  }
  if (occurrence === undefined) {
    const [only, ...others] = fitting as [number, ...number[]];
    if (others.length === 0) return spanAt(text, only, only + exact.length);
    const count = fitting.length;
    return `${quote(exact)} occurs ${count} times, at ${placesOf(article, fitting)}; add occurrence: 1 to ${count}, or a prefix or suffix`;
  }
  const start = fitting[occurrence - 1];
  if (start !== undefined) return spanAt(text, start, start + exact.length);
  return `${quote(exact)} has no occurrence ${occurrence}; it is at ${placesOf(article, fitting)}`;
}

/** `“the war”`, cut in the middle when long. */
export function quote(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return `“${flat.length <= 80 ? flat : `${flat.slice(0, 50)} … ${flat.slice(-25)}`.toWellFormed()}”`;
}

/** `article.txt:3:74`, the form that editors make a link of. */
export function placeInArticle({ text, file }: ArticleText, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${file}:${line}:${offset - before.lastIndexOf('\n')}`;
}

function placesOf(article: ArticleText, starts: readonly number[]): string {
  const places = starts.slice(0, mostPlacesNamed).map((start) => placeInArticle(article, start));
  if (starts.length > mostPlacesNamed) return `${places.join(', ')} and ${starts.length - mostPlacesNamed} more`;
  const last = places.pop() as string;
  return places.length === 0 ? last : `${places.join(', ')} and ${last}`;
}

function nearest(article: ArticleText, exact: string): string {
  const passage = nearestPassage(article.text, exact);
  if (!passage) return copyThem;
  const words = article.text.slice(passage.start, passage.end);
  return `; did you mean ${quote(words)} at ${placeInArticle(article, passage.start)}?`;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
