/** The candidate that a mistyped word most likely means, or null when none is near. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** `; did you mean "X"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = nearestWord(word, candidates);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}

/** Levenshtein distance in code units. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] as number;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] as number) + 1, diagonal + cost);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}

/** Beyond this the search would take longer than the person who reads its answer. */
const mostCells = 20_000_000;

/**
 * The place of `text` most like `words`, half-open [start, end) in UTF-16 code units, or null when nothing is alike
 * (more than three in ten code units differ). Quotation marks, apostrophes, dashes, white space and case count as equal
 * first. Sellers, "The theory and computation of evolutionary distances", 1980.
 */
export function nearestPassage(text: string, words: string): { start: number; end: number } | null {
  if (text.length * words.length > mostCells) return null;
  const [haystack, needle] = [fold(text), fold(words)];
  const exact = haystack.indexOf(needle);
  if (exact !== -1) return { start: exact, end: exact + needle.length };
  const forward = bestEnd(haystack, needle);
  if (forward.distance > needle.length * 0.3) return null;
  const backward = bestEnd(reverse(haystack.slice(0, forward.end)), reverse(needle), forward.distance);
  return wholeWords(text, forward.end - backward.end, forward.end);
}

/** Half a word is no answer. */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const isInside = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  while (start > 0 && isInside(start)) start -= 1;
  while (end < text.length && isInside(end)) end += 1;
  return { start, end };
}

/** Where the passage of `text` nearest to `words` ends; with `enough`, the first that is near enough. */
function bestEnd(text: string, words: string, enough = -1): { end: number; distance: number } {
  const column = Array.from({ length: words.length + 1 }, (_, i) => i);
  let best = { end: 0, distance: words.length };
  for (let j = 1; j <= text.length; j += 1) {
    let diagonal = 0;
    for (let i = 1; i <= words.length; i += 1) {
      const left = column[i] as number;
      const cost = words[i - 1] === text[j - 1] ? 0 : 1;
      column[i] = Math.min(left + 1, (column[i - 1] as number) + 1, diagonal + cost);
      diagonal = left;
    }
    const distance = column[words.length] as number;
    if (distance < best.distance) best = { end: j, distance };
    if (best.distance <= enough) break;
  }
  return best;
}

const reverse = (text: string) => text.split('').reverse().join('');

/** Folds what hands and editors change, code unit by code unit, so that offsets stay. */
function fold(text: string): string {
  return text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
