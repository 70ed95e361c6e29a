import { createHash } from 'node:crypto';

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n',
}; // prettier-ignore

const longestSlug = 80;

/** A name in lower case without diacritics, other scripts kept: what names are ordered by. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıŋ]/g, (letter) => undecomposed[letter] as string);
}

/** The slug that a name asks for: `vladimir-putin`. A name without any Latin letter or digit gets a hash of itself. */
export function slugOf(name: string): string {
  const words = foldName(name)
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g);
  if (!words) return `u-${createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 12)}`;
  return words.join('-').slice(0, longestSlug).replace(/-$/, '');
}

/** `base`, or the first of `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, isTaken: (slug: string) => boolean): string {
  let slug = base;
  for (let n = 2; isTaken(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
