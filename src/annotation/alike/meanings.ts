/**
 * English words that mean the same or the opposite wherever they stand, and names in several forms. Only what is
 * certain: a missing pair costs a proposal, a wrong one makes a false one.
 */
import { list } from './word-list.ts';

const lists = (text: string): readonly (readonly string[])[] => text.split('|').map(list);

/** Words of one meaning, whatever their inflection: the first stands for all. */
export const synonyms = lists(`
  allow permit let authorise | halt stop cease end | begin start launch commence | help aid assist assistance |
  buy purchase acquire | cause lead result prompt trigger bring | increase rise grow climb growth raise lift |
  decrease fall drop decline shrink reduce cut lower | war conflict | kill slay | illegal unlawful | legal lawful |
  firm company business | talk negotiation negotiate discussion | attack strike assault | invade invasion |
  destroy destruction | deploy deployment | expand expansion | withdraw withdrawal pullout |
  resign resignation quit | approve approval | arrive arrival | build construct construction |
  agree agreement deal accord | employ hire | dismiss fire sack | child kid | job post position |
  reply answer respond response | demand require | big large | country nation | vehicle car | euro eur |
  percent pct | ship vessel | doctor physician | pupil student | shut close closure | finance fund | conceal hide |
  damage harm | fault blame | victory win | defeat lose loss | responsible liable | need necessary | ill sick |
  injure wound hurt | error mistake | poll survey | chance opportunity | accuse allege | teach instruct |
  choose select pick | money cash | worsen exacerbate | improve improvement |
  investigate investigation probe inquiry | bribe bribery | ban prohibit forbid outlaw | reveal disclose |
  postpone delay | announce announcement | arrest detain | soldier troop |
  supply provide deliver delivery | weapon arm | leave depart departure | enough sufficient | cost expense |
  vital crucial essential | complete finish | guarantee ensure | poison poisoning | cancel scrap |
  murder assassinate | safe secure | signature sign | inform notify | shortage lack |
  support endorse | oppose resist | reject refuse | return repatriate | border frontier`);

/** Opposites of which one holds. */
export const complementary = lists(`
  guilty innocent | legal illegal | possible impossible | true false | alive dead | safe unsafe | known unknown |
  succeed fail | agree disagree | constitutional unconstitutional | necessary unnecessary |
  acceptable unacceptable | fair unfair | justified unjustified | lawful unlawful | obey disobey |
  honest dishonest | responsible irresponsible | valid invalid | complete incomplete | prepared unprepared |
  aware unaware | successful unsuccessful | reliable unreliable | sustainable unsustainable | present absent |
  effective ineffective | loyal disloyal | satisfied dissatisfied | real unreal | stable unstable`);

/** Opposites of which neither may hold, but not both. */
export const contrary = lists(`
  increase decrease | accept reject | support oppose | approve reject | allow ban | open shut | victory defeat |
  strengthen weaken | more fewer | more less | high low | higher lower | improve worsen | dangerous safe |
  join leave | begin halt | arrive leave | hire dismiss | love hate | profit loss | good bad | better worse |
  strong weak | expand shrink | before after | early late | rich poor | confirm deny | remember forget |
  tell conceal | hot cold | include exclude | encourage discourage | friend enemy | success failure |
  majority minority | right wrong | trust distrust | cheap expensive | optimistic pessimistic | gain lose |
  protect endanger | build destroy | advance retreat | free imprison | up down | help harm`);

/** Names of several words, or of several forms, and what stands for them. */
export const nameForms: readonly (readonly [RegExp, string])[] = [
  [/\bUnited States(?: of America)?\b/g, 'US'],
  [/\bUnited Kingdom\b|\bGreat Britain\b/g, 'UK'],
  [/\bEuropean Union\b/g, 'EU'],
  [/\bUnited Nations\b/g, 'UN'],
  [/\bWorld Health Organi[sz]ation\b/g, 'WHO'],
  [/\bper cent\b/gi, 'percent'],
];

/** Countries with their adjectives and people, and months with their short forms: what stands for each, in lower case. */
export const sameName: ReadonlyMap<string, string> = new Map(
  `us usa america american americans|uk britain british|eu|russia russian russians kremlin|ukraine ukrainian ukrainians|china chinese|france french|germany german germans|israel israeli israelis|palestine palestinian palestinians|iran iranian iranians|iraq iraqi iraqis|syria syrian syrians|turkey turkish turkiye|poland polish|spain spanish|italy italian italians|japan japanese|india indian indians|pakistan pakistani|hungary hungarian hungarians|greece greek greeks|sweden swedish|norway norwegian|denmark danish|finland finnish|netherlands dutch|belgium belgian|austria austrian|switzerland swiss|ireland irish|scotland scottish|canada canadian canadians|mexico mexican mexicans|brazil brazilian|argentina argentine argentinian|australia australian|egypt egyptian|libya libyan|sudan sudanese|ethiopia ethiopian|kenya kenyan|nigeria nigerian|georgia georgian|armenia armenian|belarus belarusian|serbia serbian|croatia croatian|romania romanian|bulgaria bulgarian|iceland icelandic|lebanon lebanese|yemen yemeni|afghanistan afghan|vietnam vietnamese|venezuela venezuelan|cuba cuban|europe european europeans|jan january|feb february|aug august|sept september|oct october|nov november|dec december`
    .split('|')
    .flatMap((line) => list(line).map((form) => [form, list(line)[0] as string] as const)),
);
