/** Relationship predicates, each with its PLOVER event class where one fits, else null. */
const predicates = {
  HEAD_OF_STATE_OF: [null, 'Is head of state of the country.'],
  HEAD_OF_GOVERNMENT_OF: [null, 'Is head of its government.'],
  MINISTER_OF: [null, 'Is a minister of its government.'],
  LEADS: [null, 'Heads the organisation.'],
  SPOKESPERSON_OF: [null, 'Speaks for it as an office.'],
  REPRESENTS: [null, 'Represents it, as an ambassador or delegate does.'],
  ACCREDITED_TO: [null, 'Is posted to it as a representative.'],
  EMPLOYED_BY: [null, 'Works for it, without heading it.'],
  MEMBER_OF: [null, 'Is a member of it.'],
  PART_OF: [null, 'Is an organ or part of it.'],
  FORMER_OFFICE_IN: [null, 'Held an office in it before.'],
  ALLIED_WITH: [null, 'Is an ally of it.'],
  RELATED_TO: [null, 'Is family of the person.'],
  STATE_MEDIA_OF: [null, 'Is a broadcaster or paper run by the state.'],
  SUPPLIES_WEAPONS_TO: ['AID', 'Gives or sells it weapons.'],
  RESTRICTS_WEAPON_USE_OF: ['COERCE', 'Limits how it may use weapons.'],
  CONSIDERS_LIFTING_RESTRICTIONS_ON: ['CONCEDE', 'Considers easing limits that it set.'],
  INVADED: ['ASSAULT', 'Invaded it.'],
  AT_WAR_WITH: ['ASSAULT', 'Is at war with it.'],
  IN_DIRECT_CONFLICT_WITH: ['ASSAULT', 'Is in direct armed conflict with it.'],
  DIRECTLY_INVOLVED_AGAINST: ['ASSAULT', 'Takes part directly in a war against it.'],
  FUELS_CONFLICT_AGAINST: ['THREATEN', 'Makes a conflict against it worse.'],
  AVOIDS_CONFLICT_WITH: [null, 'Seeks to avoid conflict with it.'],
  PROVIDES_AID_TO: ['AID', 'Gives it aid or training.'],
  SUPPORTS: ['SUPPORT', 'Backs it.'],
  OPPOSES: ['REJECT', 'Is against it.'],
  COOPERATES_WITH: ['COOPERATE', 'Works together with it.'],
  AGREES_WITH: ['AGREE', 'Expresses agreement with it.'],
  MEETS: ['CONSULT', 'Meets it.'],
  MAY_CONSULT: ['CONSULT', 'May hold discussions with it.'],
  INTERVIEWED_BY: ['CONSULT', 'Gives it an interview.'],
  SPOKE_AT: ['CONSULT', 'Speaks at a session of it.'],
  SUES: ['ACCUSE', 'Brings a case against it.'],
  SANCTIONS: ['SANCTION', 'Imposes sanctions on it.'],
  WARNS: ['THREATEN', 'Warns it.'],
  THREATENS: ['THREATEN', 'Threatens it.'],
  ACCUSES: ['ACCUSE', 'Accuses it.'],
  CONDEMNS: ['ACCUSE', 'Condemns it or its acts.'],
  CRITICIZES: ['ACCUSE', 'Criticises it or its acts.'],
  PRAISES: ['SUPPORT', 'Praises it or its acts.'],
  REQUESTS_FROM: ['REQUEST', 'Asks it for something.'],
  URGES: ['REQUEST', 'Urges it to do something.'],
  ECHOES: ['SUPPORT', 'Takes up its message.'],
  RESPONDS_TO: [null, 'Answers it.'],
  TELLS: [null, 'Tells it something.'],
} as const satisfies Record<string, readonly [string | null, string]>;

type PredicateName = keyof typeof predicates;

/** What a person is to a state or an organisation: the predicates of roles. */
export const rolePredicates = [
  'HEAD_OF_STATE_OF', 'HEAD_OF_GOVERNMENT_OF', 'MINISTER_OF', 'LEADS', 'SPOKESPERSON_OF', 'REPRESENTS', 'ACCREDITED_TO',
  'EMPLOYED_BY', 'MEMBER_OF', 'FORMER_OFFICE_IN',
] as const satisfies readonly PredicateName[]; // prettier-ignore

/** What an organisation is to the one that it is a part or an organ of. */
export const belongingPredicates = ['PART_OF', 'STATE_MEDIA_OF'] as const satisfies readonly PredicateName[];

/** Of these a country has one, whom its articles call by the surname alone. */
export const headPredicates = ['HEAD_OF_STATE_OF', 'HEAD_OF_GOVERNMENT_OF'] as const satisfies readonly PredicateName[];

/** Meaning of each predicate, read from the subject to the object. */
export const predicateTerms = Object.fromEntries(
  Object.entries(predicates).map(([name, [, meaning]]) => [name, meaning]),
) as Readonly<Record<PredicateName, string>>;

/** PLOVER event class of each predicate, or null where none fits. */
export const ploverTypeOf = Object.fromEntries(
  Object.entries(predicates).map(([name, [plover]]) => [name, plover]),
) as Readonly<Record<PredicateName, string | null>>;
