import type { ThingKind } from '../../vocabulary/enums.ts';

/** Nouns of what is talked about and cannot speak, singular, by kind; nouns joined by "/" stand for one another. */
const nounsByKind: Readonly<Record<ThingKind, string>> = {
  WEAPON:
    'missile/weapon/rocket drone tank bomb warhead ammunition munition artillery rifle helicopter warplane submarine',
  EVENT:
    'war/conflict meeting/session summit talks/negotiations interview election/vote referendum trial hearing debate protest rally attack/bombing shooting match/game tournament conference ceremony earthquake flood hurricane storm pandemic/outbreak invasion investigation/inquiry/probe coup ceasefire/truce march festival walkout massacre explosion/blast auction inauguration parade crackdown',
  LAW: 'law act bill treaty agreement/accord/deal/pact resolution ruling amendment constitution regulation sanction ban legislation statute directive levy tariff verdict lawsuit veto mandate',
  WORK: 'report/study survey poll book film documentary article memo letter dossier video tape newspaper-article novel photograph lawsuit-filing memoir',
  TOPIC:
    'aid policy plan/proposal/offer programme/program/scheme expansion reform quota closure immigration inflation unemployment climate-change warming deficit budget privatization pension subsidy expulsion deportation strategy',
  PRODUCT: 'vaccine drug software app smartphone satellite car aircraft',
};

interface ThingNoun {
  readonly kind: ThingKind;
  /** One for all nouns that stand for one another. */
  readonly sense: string;
}

const nouns = new Map<string, ThingNoun>();
for (const [kind, list] of Object.entries(nounsByKind) as [ThingKind, string][])
  for (const sense of list.split(' '))
    for (const noun of sense.split('/')) {
      nouns.set(noun, { kind, sense });
      nouns.set(pluralOf(noun), { kind, sense });
    }

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun;
  return /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : `${noun}s`;
}

/** What the noun (lower case, singular or plural) says of a thing; undefined when it is none. */
export function thingNoun(lower: string): ThingNoun | undefined {
  return nouns.get(lower);
}

/** Words before "system" that make it a weapon. */
export const weaponWords: ReadonlySet<string> = new Set(
  'weapon weapons missile missiles rocket defence defense'.split(' '),
);

const kindsOfNames: readonly [RegExp, ThingKind][] = [
  [/\b(?:missiles?|rockets?|howitzers?|weapons?)\b/, 'WEAPON'],
  [/\b(?:acts?|bill|treaty|accords?|agreement|amendment|resolution|protocol|declaration|law|constitution)$/, 'LAW'],
  [/\b(?:report|review|study|survey|poll|statement|papers|tape|tapes|gazette)$/, 'WORK'],
  [/\b(?:cup|games|olympics|championships?|open|conference|convention|festival|summit|war|week|day|world|marathon|match|mission|election|debate|awards?|christmas)$/, 'EVENT'],
]; // prettier-ignore

/** The kind of a thing by the words of its name (lower case). */
export function kindOfThingName(lower: string): ThingKind {
  return kindsOfNames.find(([pattern]) => pattern.test(lower))?.[1] ?? 'TOPIC';
}

/** Nouns of a place that belongs to a country: "Russian territory", "its borders". */
export const territoryNouns: ReadonlySet<string> = new Set(
  'territory territories soil border borders airspace waters coast coastline mainland capital frontier'.split(' '),
);
