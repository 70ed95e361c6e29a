import { irregular } from './forms.ts';

const vowel = /[aeiouy]/;

/**
 * What the inflected forms of an English word have in common: `attacked`, `attacking` and `attacks` give `attack`. Not
 * always a word (`clos` of `close` and `closed`); adverbs in -ly go with their adjectives, British spellings with American.
 */
export function stemOf(word: string): string {
  return ending(irregular.get(word) ?? uninflected(spelled(word)));
}

/** British spellings as American ones. */
function spelled(word: string): string {
  return word
    .replace(/^(\p{L}+)is(e|es|ed|ing|ation)$/u, (whole, root: string, rest: string) =>
      roots.has(root) ? `${root}iz${rest}` : whole,
    )
    .replace(/^(lab|neighb|harb|hon|col|behavi|fav|arm)our/, '$1or');
}
const roots = new Set(
  'organ recogn critic author legal privat apolog real emphas modern mobil national stabil final penal minim maxim priorit neutral jeopard subsid special central normal'.split(
    ' ',
  ),
);

function uninflected(word: string): string {
  const { length } = word;
  if (length > 5 && word.endsWith('ly')) return uninflected(word.slice(0, -2));
  if (length > 4 && /ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
  if (length > 4 && /(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (length > 3 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  if (length > 4 && /[^e]ed$/.test(word) && vowel.test(word.slice(0, -2))) return word.slice(0, -2);
  if (length > 5 && word.endsWith('ing') && vowel.test(word.slice(0, -3))) return word.slice(0, -3);
  return word;
}

function ending(word: string): string {
  const silent = word.length > 3 ? word.replace(/e$/, '') : word;
  return silent.replace(/([^aeiou])\1$/, '$1').replace(/([^aeiou])y$/, '$1i');
}
