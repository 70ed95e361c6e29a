import type { ResolvedActor } from '../../annotation/resolved.ts';
import { type Gender, honorifics, personName } from './person-name.ts';

/** How an article brings a person in, as far as its words around the person's names tell. */
export interface Introduction {
  /** Whether the person is presented as somebody whom readers need not know: "John Smith, a student", "aged 19". */
  readonly isStranger: boolean;
  /** Whether a civil honorific or a relation stands before a name: "Mrs Putin", "his wife, Ann". */
  readonly isCivil: boolean;
  readonly gender: Gender | null;
}

const presented =
  /^(?:, an? (?!former|long-?time|veteran|senior|leading)|,? aged |, \d{1,3}\b|,? (?:who is )?(?:no relation|not related|unrelated)|, another |, (?:his|her|their) )/u;
const honorificBefore = /(?:^|[\s“"'‘(—–-])(\p{L}+)\.? $/u;
const relativeBefore =
  /\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower|aunt|uncle|nephew|niece|cousin),? $/iu;

/** `text` is that of the article. */
export function introductionOf(actor: ResolvedActor, text: string): Introduction {
  const names = actor.mentions.filter(({ type }) => type === 'NAME').map(({ span }) => span);
  const [first] = names.toSorted((a, b) => a.start - b.start);
  const isStranger = first !== undefined && presented.test(text.slice(first.end, first.end + 30));
  const before = names.map(({ start }) => text.slice(Math.max(0, start - 30), start));
  const titles = before.map((words) => honorificBefore.exec(words)?.[1]?.toLowerCase() ?? '');
  const named = actor.name.toLowerCase().split(/[\s.]+/)[0] ?? '';
  const civil = [named, ...titles].filter((title) => honorifics.has(title));
  const told = civil.map((title) => honorifics.get(title)).find((gender) => gender != null);
  const pronouns = actor.mentions.filter(({ type }) => type === 'PRONOUN').map(({ span }) => span.exact);
  return {
    isStranger,
    isCivil: civil.length > 0 || before.some((words) => relativeBefore.test(words)),
    gender: told ?? personName(actor.name).gender ?? genderOf(pronouns),
  };
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ['he', 'M'], ['him', 'M'], ['his', 'M'], ['himself', 'M'], ['she', 'F'], ['her', 'F'], ['hers', 'F'], ['herself', 'F'],
]); // prettier-ignore

/** The gender that all pronouns agree on, or null. */
export function genderOf(pronouns: readonly string[]): Gender | null {
  const told = new Set(
    pronouns.map((word) => genders.get(word.toLowerCase())).filter((gender) => gender !== undefined),
  );
  const [only, other] = told;
  return only !== undefined && other === undefined ? only : null;
}
