import type { Random } from './random.ts';

/** Words that go wrong where text is quoted, joined, compared or counted carelessly. All free of control characters. */
export const awkwardWords = [
  "O'Brien", '"quoted"', 'back\\slash', '100%', 'a_b', '%', "'); drop table actors; --", '" or 1=1', '😀', '👩‍👩‍👧', '🇺🇦',
  'Ünïcödé', 'é', 'e\u0301', '中文', '\uFB01n', '\uFFFD', 'line\u2028break', 'para\u2029graph', '{"json":[1]}', '[]', 'null',
  'true', '1e5', '-0', '?1', ':name', '@x', '$1', '${x}', '</script>', '&amp;', '\u200D', '𝔘𝔫𝔦', '\u00A0', 'ﬀ', '`', '/*', 'NaN',
] as const; // prettier-ignore

const plainWords = ['Putin', 'says', 'the', 'war', 'Zürich', 'minister', 'Ukraine', 'will', 'not', 'talks', 'a', 'B'];

export function word(random: Random): string {
  return random.pick(random.chance(0.4) ? awkwardWords : plainWords);
}

/** From one to `most` words. */
export function phrase(random: Random, most: number): string {
  return Array.from({ length: 1 + random.int(most) }, () => word(random)).join(' ');
}

/** A span of a text; offsets are UTF-16 code units, half-open. Never splits a character. */
export function spanOf(random: Random, text: string) {
  const ends = [...text.matchAll(/ /g)].map((match) => match.index);
  const starts = [0, ...ends.map((end) => end + 1)].filter((start) => start < text.length && text[start] !== ' ');
  const start = random.pick(starts);
  const end = random.pick([...ends, text.length].filter((one) => one > start).slice(0, 6));
  const around = { prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: around.prefix.replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: around.suffix.replace(/[\uD800-\uDBFF]$/, ''),
  };
}
