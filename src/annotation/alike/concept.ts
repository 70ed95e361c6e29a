import { stemOf } from './inflection.ts';
import { complementary, contrary, sameName, synonyms } from './meanings.ts';

const representative = new Map<string, string>();
for (const words of synonyms) {
  const [first] = words.map(stemOf);
  for (const word of words) if (!representative.has(stemOf(word))) representative.set(stemOf(word), first as string);
}

/** What stands for a word, in lower case, and for all that mean the same. */
export function conceptOf(word: string): string {
  const stem = stemOf(sameName.get(word) ?? word);
  return representative.get(stem) ?? stem;
}

const opposed = new Map<string, 'complementary' | 'contrary'>();
for (const [kind, pairs] of [
  ['complementary', complementary],
  ['contrary', contrary],
] as const) {
  for (const pair of pairs) {
    const [one, other] = pair.map(conceptOf) as [string, string];
    opposed.set(`${one} ${other}`, kind);
    opposed.set(`${other} ${one}`, kind);
  }
}

/** How two concepts are opposites: of `complementary` ones one holds, of `contrary` ones neither may; null when they are none. */
export function oppositionOf(one: string, other: string): 'complementary' | 'contrary' | null {
  return opposed.get(`${one} ${other}`) ?? null;
}
