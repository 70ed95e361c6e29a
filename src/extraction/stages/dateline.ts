import * as chrono from 'chrono-node/en';
import type { Attribution, Span } from '../attribution.ts';
import { countryNames } from '../lexicon/countries.ts';
import { nameParticles } from '../lexicon/name-words.ts';
import { placeNames } from '../lexicon/places.ts';

/** Where and when a report was written, before its first sentence; `end` is where that sentence begins. */
export interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly place: Span;
  readonly date: Span | null;
}

/** A dateline stands above the report: so many paragraphs may come before it (headline, byline, standfirst). */
export const paragraphsBefore = 8;

const month = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'; // prettier-ignore
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const date = `(?:${weekday},? )?(?:${month} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${month}(?:,? \\d{4})?)|${weekday}`;
const inCapitals = "\\p{Lu}[\\p{Lu}.’'-]+(?:[ /]\\p{Lu}[\\p{Lu}.’'-]*){0,3}";
const inTitleCase = "\\p{Lu}[\\p{L}.’'-]+(?: \\p{L}[\\p{L}.’'-]*){0,3}";
const dateline = new RegExp(
  `^(?<place>${inCapitals}|${inTitleCase})(?:, (?<region>(?!${month} \\d|${weekday})${inTitleCase}))?(?:,? (?<date>${date}))?(?<agency>,? \\((?:\\p{Lu}[\\p{L}.]*)(?: \\p{Lu}[\\p{L}.]*){0,3}\\))?(?: ?[—–] ?| -{1,2} )(?=[“"‘']?[\\p{Lu}\\p{N}])`,
  'du',
);
/** Words in capitals before a dash that tell what a piece is, not where it was written. */
const label = /^(?:BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|COMMENT(?:ARY)?|WATCH|LIVE|VIDEO|PHOTOS?|CORRECTED|CORRECTION|EXPLAINER|FACTBOX|INTERVIEW|REVIEW|EDITORIAL|NEWS|ALERT)\b/; // prettier-ignore

/**
 * The dateline that a paragraph begins with, by offsets into it: a place in capitals, or one that a region, a date or
 * an agency follows, and a dash; null when it has none.
 */
export function datelineOf(paragraph: string): Dateline | null {
  const match = dateline.exec(paragraph);
  const { place, region, date: day } = match?.indices?.groups ?? {};
  if (!match || !place || label.test(match[0])) return null;
  const isTold = day !== undefined || match.groups?.['agency'] !== undefined || isRegion(match.groups?.['region']);
  const isCapitals = !/\p{Ll}/u.test(paragraph.slice(...place)) && (!region || isRegion(match.groups?.['region']));
  if (!isTold && !isCapitals) return null;
  return { start: 0, end: match[0].length, place, date: day ?? null };
}

/** A country, or a state in full or short ("Ill.", "N.Y."). */
function isRegion(words: string | undefined): boolean {
  return words !== undefined && (countryNames.has(words) || placeNames.has(words) || /^\p{Lu}[\p{L}.]{0,4}\.$/u.test(words)); // prettier-ignore
}

/** The name of the place as it is written in a sentence: "Port Ellen" of "PORT ELLEN". */
export function datelinePlace(text: string, { place }: Dateline): string {
  const name = text.slice(...place);
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => {
    const isSmall = (at > 0 && nameParticles.has(word)) || (word === 's' && /[’']/.test(name[at - 1] ?? ''));
    return isSmall ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
  });
}

/** The day that the dateline tells with its year (ISO 8601), else null. */
export function datelineDay(text: string, found: Dateline | null): string | null {
  if (!found?.date) return null;
  const [result] = chrono.parse(text.slice(...found.date));
  if (!result || !(['year', 'month', 'day'] as const).every((part) => result.start.isCertain(part))) return null;
  const [year, ...rest] = (['year', 'month', 'day'] as const).map((part) => String(result.start.get(part)).padStart(2, '0')); // prettier-ignore
  return [year, ...rest].join('-');
}

/** The attributions without what of the dateline a tagger took for part of them. */
export function withoutDateline(attributions: readonly Attribution[], found: Dateline | null): Attribution[] {
  if (!found) return [...attributions];
  const cut = (spans: readonly Span[]): Span[] =>
    spans
      .map(([start, end]): Span => [start >= found.start && start < found.end ? found.end : start, end])
      .filter(([start, end]) => start < end);
  return attributions.map(({ source, cue, content }) => ({
    source: cut(source),
    cue: cut(cue),
    content: cut(content),
  }));
}
