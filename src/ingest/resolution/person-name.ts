import { foldName } from '../slug.ts';
import { commonGivenNames, commonSurnames } from './common-names.ts';

export type Gender = 'F' | 'M';

/** A person's name taken apart. All words are folded: lower case, no diacritics. */
export interface PersonName {
  /** Without titles and suffixes: `ursula von der leyen`. */
  readonly words: readonly string[];
  /** The last word. */
  readonly surname: string;
  /** `jr`, `iii`: what tells a son from his father. */
  readonly suffix: string | null;
  /** Whether there is more than a surname: not so in "Putin", "President Putin", "von der Leyen". */
  readonly isWhole: boolean;
  /** As an honorific or a common given name tells it. */
  readonly gender: Gender | null;
}

/** Honorifics, with the gender that they tell. */
export const honorifics: ReadonlyMap<string, Gender | null> = new Map([
  ['mr', 'M'], ['mister', 'M'], ['sir', 'M'], ['lord', 'M'], ['herr', 'M'], ['mrs', 'F'], ['ms', 'F'], ['miss', 'F'],
  ['madam', 'F'], ['madame', 'F'], ['mme', 'F'], ['lady', 'F'], ['dame', 'F'], ['frau', 'F'], ['mx', null],
]); // prettier-ignore

/** Words of titles. Not those that belong to a name: "Pope Francis", "King Charles". */
const titles = new Set(
  'dr prof professor doctor president premier prime minister chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor general gen colonel col major captain capt lieutenant lt sergeant sgt admiral commander judge justice ambassador envoy foreign defence defense finance interior vice deputy former acting chairman chairwoman chair chief director speaker councillor detective inspector superintendent officer rev reverend bishop archbishop cardinal coach'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const particles = new Set('von van der den ter ten de del della di da dos du le la bin ibn'.split(' '));

/** Takes a name of a person apart. */
export function personName(name: string): PersonName {
  let words = foldName(name)
    .replace(/’/g, "'")
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let honorific: Gender | null = null;
  while (words.length > 1 && (titles.has(words[0] as string) || honorifics.has(words[0] as string))) {
    honorific ??= honorifics.get(words[0] as string) ?? null;
    words = words.slice(1);
  }
  let suffix: string | null = null;
  if (words.length > 1 && suffixes.has(words.at(-1) as string)) suffix = words.pop() as string;
  const isWhole = words.filter((word) => !particles.has(word)).length > 1;
  const gender = honorific ?? (isWhole ? (commonGivenNames.get(words[0] as string) ?? null) : null);
  return { words, surname: words.at(-1) ?? '', suffix, isWhole, gender };
}

/** Whether so many people have the name that it tells nobody apart. */
export function isCommon({ words, surname, isWhole }: PersonName): boolean {
  return commonSurnames.has(surname) && (!isWhole || commonGivenNames.has(words[0] as string));
}

/** Whether one name is the end of the other: "Putin" of "Vladimir Putin", "der Leyen" of "Ursula von der Leyen". */
export function isShortFor(short: PersonName, whole: PersonName): boolean {
  const end = whole.words.slice(-short.words.length);
  return short.words.length < whole.words.length && end.every((word, i) => word === short.words[i]);
}

/** Whether both are the same name but for titles, case and diacritics. */
export function isSameName(one: PersonName, other: PersonName): boolean {
  return one.suffix === other.suffix && one.words.join(' ') === other.words.join(' ');
}

/** Whether two whole names differ in middle names or in an initial only: "George W. Bush", "George Bush", "G. Bush". */
export function isSimilar(one: PersonName, other: PersonName): boolean {
  const [a = '', b = ''] = [one.words[0], other.words[0]];
  const isInitial = (a.length === 1 || b.length === 1) && a[0] === b[0];
  return one.isWhole && other.isWhole && one.surname === other.surname && (a === b || isInitial);
}

/** What the sources of actors are found and ranked by; it follows from name and kind. */
export function namingOf(
  name: string,
  kind: string,
): { readonly surname: string | null; readonly isWholeName: boolean } {
  if (kind !== 'PERSON') return { surname: null, isWholeName: true };
  const { surname, isWhole } = personName(name);
  return { surname, isWholeName: isWhole };
}
