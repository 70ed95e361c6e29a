import { type Gender, honorifics, personName } from './person-name.ts';

/** A place where an article refers to a person, with up to 32 code units on each side. */
export interface Reference {
  readonly type: 'NAME' | 'DESCRIPTION' | 'PRONOUN' | 'ADJECTIVE';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How articles bring a person in, as far as the words around the references tell. */
export interface Introduction {
  /** What stands in apposition, in lower case: "a 19-year-old student", "goalkeeper of ajax". Null where nothing does. */
  readonly presentation: string | null;
  /** Whether a civil honorific or a relation stands before a name: "Mrs Putin", "his wife, Ann". */
  readonly isCivil: boolean;
  readonly gender: Gender | null;
  /** Occupations of which hardly anybody has two. */
  readonly occupations: ReadonlySet<string>;
}

const apposition =
  /^(?:, ((?:an? (?!former|long-?time|veteran|senior|leading)|another |(?:his|her|their) |\d{1,3}\b|aged |no relation|not related|unrelated)[^,.;]*)|, ((?:the )?(?:(?!\p{L}+ing\b)\p{Ll}+[ -]){1,4}(?:of|at|for) (?:the )?\p{Lu}[^,.;]*)|,? (who is (?:no relation|not related)))/u;
const wordBefore = /(?:^|[\s“"'‘(—–-])(\p{L}+)\.? $/u;
const relativeBefore =
  /\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower|aunt|uncle|nephew|niece|cousin),? $/iu;
const occupations = new Set(
  'judge justice mayor bishop archbishop sergeant detective inspector coach goalkeeper goalie striker midfielder defender winger footballer cricketer golfer boxer actor actress singer rapper nurse teacher student pupil farmer plumber fisherman builder baker butcher waiter waitress surgeon pilot'.split(
    ' ',
  ),
);

/** `name` is what the person is called. */
export function introductionOf(name: string, references: readonly Reference[]): Introduction {
  const named = references.filter(({ type }) => type === 'NAME');
  const shown = named.map(({ suffix }) => presentationIn(suffix)).find((words) => words !== null) ?? null;
  const before = named.map(({ prefix }) => wordBefore.exec(prefix)?.[1]?.toLowerCase() ?? '');
  const first = name.toLowerCase().split(/[\s.]+/)[0] ?? '';
  const civil = [first, ...before].filter((word) => honorifics.has(word));
  const told = civil.map((word) => honorifics.get(word)).find((gender) => gender != null);
  const pronouns = references.filter(({ type }) => type === 'PRONOUN').map(({ exact }) => exact);
  const words = [...before, ...(shown?.split(/[\s-]+/) ?? [])];
  return {
    presentation: shown,
    isCivil: civil.length > 0 || named.some(({ prefix }) => relativeBefore.test(prefix)),
    gender: told ?? personName(name).gender ?? genderOf(pronouns),
    occupations: new Set(words.filter((word) => occupations.has(word))),
  };
}

function presentationIn(suffix: string): string | null {
  const [, stranger, office, unrelated] = apposition.exec(suffix) ?? [];
  return (stranger ?? office ?? unrelated)?.toLowerCase() ?? null;
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ['he', 'M'], ['him', 'M'], ['his', 'M'], ['himself', 'M'], ['she', 'F'], ['her', 'F'], ['hers', 'F'], ['herself', 'F'],
]); // prettier-ignore

/** The gender that all pronouns agree on, or null. */
function genderOf(pronouns: readonly string[]): Gender | null {
  const told = new Set(
    pronouns.map((word) => genders.get(word.toLowerCase())).filter((gender) => gender !== undefined),
  );
  const [only, other] = told;
  return only !== undefined && other === undefined ? only : null;
}
