import { Random, zipf } from '../graph/random.ts';
import { properName } from '../graph/words.ts';

/** Somebody whom articles quote. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  /** What stands before the name: `Norwegian Foreign Minister`; empty when `office` says it behind. */
  readonly title: string;
  /** What stands behind the name: `the head of the Velmora Institute`. */
  readonly office: string;
  readonly pronoun: 'he' | 'she';
}

export interface Country {
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly leaders: readonly Person[];
}

export interface Organization {
  readonly name: string;
  readonly people: readonly Person[];
}

/**
 * Whom a newsroom writes about. Drawing one gives a few again and again and most seldom, as in an archive, where the
 * same ministers speak every week.
 */
export interface Newsroom {
  readonly country: (random: Random) => Country;
  readonly organization: (random: Random) => Organization;
  /** Somebody who is in the news only once. */
  readonly passer: (random: Random) => Person;
  readonly town: (random: Random) => string;
}

const countryNames =
  `France/French/Paris Germany/German/Berlin Norway/Norwegian/Oslo Poland/Polish/Warsaw Spain/Spanish/Madrid
  Italy/Italian/Rome Greece/Greek/Athens Turkey/Turkish/Ankara Ukraine/Ukrainian/Kyiv Russia/Russian/Moscow
  China/Chinese/Beijing Japan/Japanese/Tokyo India/Indian/Delhi Brazil/Brazilian/Brasilia Mexico/Mexican/Mexico_City
  Canada/Canadian/Ottawa Egypt/Egyptian/Cairo Kenya/Kenyan/Nairobi Nigeria/Nigerian/Abuja Israel/Israeli/Jerusalem
  Iran/Iranian/Tehran Iraq/Iraqi/Baghdad Sweden/Swedish/Stockholm Finland/Finnish/Helsinki Hungary/Hungarian/Budapest
  Austria/Austrian/Vienna Portugal/Portuguese/Lisbon Ireland/Irish/Dublin Denmark/Danish/Copenhagen
  Serbia/Serbian/Belgrade Romania/Romanian/Bucharest Bulgaria/Bulgarian/Sofia Argentina/Argentine/Buenos_Aires
  Chile/Chilean/Santiago Peru/Peruvian/Lima Colombia/Colombian/Bogota Australia/Australian/Canberra
  Vietnam/Vietnamese/Hanoi Thailand/Thai/Bangkok Pakistan/Pakistani/Islamabad`.split(/\s+/);
const women = 'Anna Maria Elena Sofia Laura Ingrid Clara Julia Nina Helen Sarah Ruth Emma Alice Diana Karen'.split(' ');
const men = 'Thomas Peter Paul Martin Daniel Robert Michael Andrew Victor Simon Stefan Mark Omar David Hugo'.split(' ');
const posts = 'President;Prime Minister;Foreign Minister;Defence Minister;Finance Minister;Interior Minister'.split(
  ';',
);
const offices = 'the head of;the director of;a spokeswoman for;the chairman of;chief economist at;an analyst at'.split(
  ';',
);
const bodies =
  'the {} Institute;the {} Union;{} Group;{} Bank;the {} Council;University of {};the {} Foundation;{} Energy'.split(
    ';',
  );
const trades = 'a fisherman from;a teacher in;a shopkeeper in;a nurse at a clinic in;the mayor of;a farmer near'.split(
  ';',
);

const organizationCount = 150;
const townCount = 300;

/** The same newsroom for the same seed. */
export function createNewsroom(seed: number): Newsroom {
  const random = new Random(seed);
  const towns = Array.from({ length: townCount }, () => properName(random, 1));
  const countries = countryNames.map((line): Country => {
    const [name, adjective, capital] = line.replaceAll('_', ' ').split('/') as [string, string, string];
    const leaders = posts.map((post) => person(random, `${adjective} ${post}`, ''));
    return { name, adjective, capital, leaders };
  });
  const organizations = Array.from({ length: organizationCount }, (): Organization => {
    const name = random.pick(bodies).replace('{}', properName(random, 1));
    return { name, people: [0, 1, 2].map(() => person(random, '', `${random.pick(offices)} ${name}`)) };
  });
  const drawn = <T>(items: readonly T[]) => {
    const rank = zipf(items.length);
    return (chance: Random) => items[rank(chance)] as T;
  };
  const town = drawn(towns);
  return {
    country: drawn(countries),
    organization: drawn(organizations),
    passer: (chance) => person(chance, '', `${chance.pick(trades)} ${town(chance)}`),
    town,
  };
}

function person(random: Random, title: string, office: string): Person {
  const isWoman = random.chance(0.5);
  const surname = properName(random, 1);
  const name = `${random.pick(isWoman ? women : men)} ${surname}`;
  return { name, surname, title, office, pronoun: isWoman ? 'she' : 'he' };
}
