import type { Predicate } from '../../vocabulary/enums.ts';

/** Words that may stand before the head of a title: "Prime", "Foreign", "deputy". */
const modifiers =
  'prime foreign defence defense interior finance justice health education energy environment trade labour labor transport agriculture fisheries culture economy economic home housing digital climate development immigration security national deputy vice acting former ex interim first second chief senior junior assistant associate executive managing general press government opposition party union team club company group council county city state federal district regional local high supreme crown military police army naval air permanent special main lead top head head-of-state co shadow attorney communications managing programme program parliamentary majority minority house senate presidential'.split(
    ' ',
  );

/** Heads of titles, by what the title makes its holder to the body it belongs to. */
const heads = {
  HEAD_OF_STATE_OF: 'king queen monarch emperor emir sultan',
  PRESIDENT: 'president',
  HEAD_OF_GOVERNMENT_OF: 'premier chancellor taoiseach',
  MINISTER_OF: 'minister',
  REPRESENTS:
    'ambassador envoy delegate representative negotiator lawyer attorney solicitor barrister counsel agent diplomat',
  SPOKESPERSON_OF: 'spokesperson spokesman spokeswoman spokespeople',
  LEADS:
    'chairman chairwoman chair chairperson leader head director chief ceo founder boss secretary-general commissioner mayor governor coach manager owner captain commander general-secretary dean rector principal editor speaker',
  EMPLOYED_BY:
    'professor lecturer researcher scientist analyst economist engineer doctor physician nurse teacher reporter correspondent journalist editor-in-chief adviser advisor aide accountant physicist biologist historian executive officer official employee worker prosecutor detective sergeant inspector superintendent constable colonel general major captain lieutenant admiral secretary treasurer strategist consultant specialist expert fellow archaeologist geologist chemist ecologist economist psychologist sociologist surgeon',
  MEMBER_OF:
    'senator congressman congresswoman representative mp lawmaker legislator councillor councilman councilwoman councilor member politician striker midfielder defender goalkeeper forward winger player captain activist deputy',
  NONE: 'judge justice dr prof sir dame lord lady mr mrs ms miss mx pope cardinal archbishop bishop reverend rev rabbi imam sheikh prince princess duke duchess detective attorney-general retired sen rep gov gen col lt sgt capt',
} as const;

/** What a title makes its holder to the body; PRESIDENT is decided by the kind of body, NONE makes nothing. */
export type TitleClass = keyof typeof heads;

const classOfHead = new Map<string, TitleClass>();
for (const [name, words] of Object.entries(heads) as [TitleClass, string][])
  for (const word of words.split(' ')) if (!classOfHead.has(word)) classOfHead.set(word, name);

const modifierSet = new Set(modifiers);

/** The class of a title's last word (lower case), or undefined when it is no title. */
export function titleClassOf(lower: string): TitleClass | undefined {
  return classOfHead.get(lower);
}

/** Whether the word (lower case) can stand in a title before its head. */
export function isTitleModifier(lower: string): boolean {
  return modifierSet.has(lower) || classOfHead.has(lower);
}

/** Honorifics that stand only before a name and tell no role, with the gender that they tell. */
export const honorifics: ReadonlyMap<string, 'F' | 'M' | null> = new Map([
  ['mr', 'M'], ['sir', 'M'], ['lord', 'M'], ['king', 'M'], ['prince', 'M'], ['mrs', 'F'], ['ms', 'F'], ['miss', 'F'],
  ['dame', 'F'], ['lady', 'F'], ['queen', 'F'], ['princess', 'F'], ['dr', null], ['prof', null], ['mx', null],
] as const); // prettier-ignore

/** Words of a role or a relation that tell the gender of who holds it. */
export const genderedWords: ReadonlyMap<string, 'F' | 'M'> = new Map(
  (
    [
      ['F', 'wife mother daughter sister aunt niece widow girlfriend grandmother spokeswoman chairwoman congresswoman councilwoman actress businesswoman policewoman woman queen she her girl mrs ms miss dame lady'],
      ['M', 'husband father son brother uncle nephew widower boyfriend grandfather spokesman chairman congressman councilman actor businessman policeman man king he him boy mr sir lord'],
    ] as const
  ).flatMap(([gender, words]) => words.split(' ').map((word): [string, 'F' | 'M'] => [word, gender])),
); // prettier-ignore

/** Words for a relative. */
export const kinship: ReadonlySet<string> = new Set(
  'wife husband mother father daughter son sister brother aunt uncle niece nephew cousin widow widower spouse partner girlfriend boyfriend grandmother grandfather stepfather stepmother fiancé fiancée'.split(
    ' ',
  ),
);

/** Relation of one person to another that is neither kinship nor office. */
export const associates: ReadonlySet<string> = new Set(
  'colleague neighbour neighbor friend predecessor successor rival opponent teammate counterpart'.split(' '),
);

/** The predicate of a title of class `title` to a body of `kind`; null when it tells no relationship. */
export function predicateOfTitle(title: TitleClass, text: string, isCountry: boolean): Predicate | null {
  const lower = text.toLowerCase();
  if (/\b(former|ex|late|then)\b/.test(lower)) return 'FORMER_OFFICE_IN';
  if (/prime minister$/.test(lower)) return isCountry ? 'HEAD_OF_GOVERNMENT_OF' : 'MINISTER_OF';
  if (/\b(vice|deputy)\b/.test(lower)) return isCountry ? 'MINISTER_OF' : 'EMPLOYED_BY';
  if (/press secretary$/.test(lower)) return 'SPOKESPERSON_OF';
  if (/secretary(?: of \p{L}[\p{L} ]*)?$/u.test(lower) && isCountry) return 'MINISTER_OF';
  if (/(chief executive|general secretary|secretary[- ]general)( officer)?$/.test(lower)) return 'LEADS';
  if (/(chief|senior|assistant|leading) (economist|analyst|engineer|scientist|correspondent)$/.test(lower))
    return 'EMPLOYED_BY';
  // "head of research" heads a part only; "chairman of the board" heads the whole.
  if (/^(?:.* )?(?:head|director|chief|manager|editor) (?:of|for) (?!state\b|government\b|mission\b)/.test(lower))
    return 'EMPLOYED_BY';
  if (title === 'NONE') return null;
  if (title === 'PRESIDENT') return isCountry ? 'HEAD_OF_STATE_OF' : 'LEADS';
  if ((title === 'HEAD_OF_STATE_OF' || title === 'HEAD_OF_GOVERNMENT_OF') && !isCountry) return 'LEADS';
  if (title === 'MINISTER_OF' && !isCountry) return 'MINISTER_OF';
  return title;
}

/** Titles that one holds for a state; any other beside a nationality only tells where somebody is from ("Latvian journalist"). */
const ofState = /(?:^|\s)(?:king|queen|monarch|emperor|emir|sultan|president|premier|chancellor|taoiseach|minister|secretary|ambassador|envoy|delegate|representative|negotiator|diplomat|spokes\p{L}+|leader|official|officer|prosecutor|general|admiral|colonel|captain|commander|coach|manager|head of state|attorney general)$/u; // prettier-ignore

/** Whether one can hold the title (lower case) for a state. */
export function isOfState(title: string): boolean {
  return ofState.test(title);
}
