import type { SpeechAct } from '../../vocabulary/enums.ts';

/** Lemmas of reporting verbs by the speech act that they tell. */
const lemmasByAct: Partial<Record<SpeechAct, string>> = {
  ASSERT:
    'say state tell add note remark observe comment declare write tweet post mention continue maintain think believe feel consider suggest recall describe call speak read',
  ARGUE: 'argue reason contend posit',
  EMPHASIZE: 'emphasize emphasise stress underline underscore reiterate repeat highlight',
  EXPLAIN: 'explain clarify elaborate',
  PREDICT: 'predict forecast expect anticipate foresee project estimate',
  WARN: 'warn caution alert',
  ACCUSE: 'accuse blame allege charge',
  REMIND: 'remind',
  HINT: 'hint imply signal indicate intimate',
  CLAIM: 'claim insist assert',
  CONFIRM: 'confirm affirm verify',
  ADMIT: 'admit concede acknowledge confess recognise recognize',
  DENY: 'deny reject dismiss refute rebut dispute contradict disagree rubbish',
  ANSWER: 'answer reply respond retort',
  REPORT: 'report find conclude show reveal disclose',
  TESTIFY: 'testify',
  REQUEST: 'request seek appeal',
  ASK: 'ask wonder inquire enquire question',
  URGE: 'urge exhort implore encourage press beg plead',
  DEMAND: 'demand',
  ORDER: 'order instruct command direct',
  ADVISE: 'advise recommend propose counsel',
  INVITE: 'invite',
  PROMISE: 'promise pledge vow swear guarantee assure commit',
  OFFER: 'offer',
  THREATEN: 'threaten',
  REFUSE: 'refuse',
  AGREE: 'agree accept concur endorse back',
  CONDEMN: 'condemn denounce decry deplore',
  CRITICIZE:
    'criticize criticise slam blast complain attack lambast lambaste rebuke mock ridicule deride scold fault bemoan lament protest object',
  PRAISE: 'praise hail applaud laud commend congratulate celebrate',
  THANK: 'thank',
  APOLOGIZE: 'apologize apologise',
  WELCOME: 'welcome',
  REGRET: 'regret mourn',
  JOKE: 'joke quip',
  ANNOUNCE: 'announce proclaim unveil',
  RULE: 'rule',
  DECLINE_TO_COMMENT: 'decline',
};

/** Forms that the rules of spelling do not make: past tense and participle by lemma. */
const irregular: Readonly<Record<string, string>> = {
  say: 'said', tell: 'told', write: 'wrote written', think: 'thought', feel: 'felt', speak: 'spoke spoken', read: 'read',
  find: 'found', show: 'showed shown', foresee: 'foresaw foreseen', seek: 'sought', swear: 'swore sworn', beg: 'begged',
  commit: 'committed', admit: 'admitted', rebut: 'rebutted', slam: 'slammed', plead: 'pleaded pled', quip: 'quipped',
  refer: 'referred', forecast: 'forecast', post: 'posted', put: 'put',
}; // prettier-ignore
const doubling = new Set(['beg', 'commit', 'admit', 'rebut', 'slam', 'quip', 'brag', 'chat', 'rip', 'put']);

export type VerbForm = 'BASE' | 'THIRD' | 'PAST' | 'ING';

/** A reporting verb as it stands in a text. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly act: SpeechAct;
  readonly form: VerbForm;
}

/** The forms of a verb, by the rules of spelling and the exceptions above. */
export function verbForms(lemma: string, act: SpeechAct): [string, ReportingVerb][] {
  const stem = doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma.replace(/e$/, '');
  const vowelY = /[^aeiou]y$/.test(lemma);
  const third = vowelY ? lemma.replace(/y$/, 'ies') : /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = irregular[lemma]?.split(' ') ?? [
    vowelY ? lemma.replace(/y$/, 'ied') : /e$/.test(lemma) ? `${lemma}d` : `${stem}ed`,
  ];
  return [
    [lemma, { lemma, act, form: 'BASE' }],
    [third, { lemma, act, form: 'THIRD' }],
    ...past.map((form): [string, ReportingVerb] => [form, { lemma, act, form: 'PAST' }]),
    [`${/ee$/.test(lemma) ? lemma : stem}ing`, { lemma, act, form: 'ING' }],
  ];
}

const verbs = new Map<string, ReportingVerb>();
for (const [act, lemmas] of Object.entries(lemmasByAct) as [SpeechAct, string][])
  for (const lemma of lemmas.split(' ')) for (const [form, verb] of verbForms(lemma, act)) verbs.set(form, verb);

/** The reporting verb that the word (lower case) is a form of. */
export function reportingVerb(lower: string): ReportingVerb | undefined {
  return verbs.get(lower);
}

/** Nouns of speaking, by act: "issued a warning", "Echoing Putin's warning". */
export const reportingNouns: ReadonlyMap<string, SpeechAct> = new Map([
  ['warning', 'WARN'], ['warnings', 'WARN'], ['accusation', 'ACCUSE'], ['accusations', 'ACCUSE'], ['allegation', 'ACCUSE'],
  ['allegations', 'ACCUSE'], ['claim', 'CLAIM'], ['claims', 'CLAIM'], ['criticism', 'CRITICIZE'], ['complaint', 'CRITICIZE'],
  ['call', 'DEMAND'], ['calls', 'DEMAND'], ['demand', 'DEMAND'], ['demands', 'DEMAND'], ['request', 'REQUEST'],
  ['appeal', 'REQUEST'], ['promise', 'PROMISE'], ['pledge', 'PROMISE'], ['threat', 'THREATEN'], ['denial', 'DENY'],
  ['apology', 'APOLOGIZE'], ['praise', 'PRAISE'], ['announcement', 'ANNOUNCE'], ['statement', 'ASSERT'],
  ['remarks', 'ASSERT'], ['comments', 'ASSERT'], ['words', 'ASSERT'], ['prediction', 'PREDICT'], ['concern', 'REGRET'],
  ['concerns', 'REGRET'], ['support', 'PRAISE'], ['suggestion', 'ASSERT'], ['offer', 'OFFER'], ['proposal', 'ADVISE'],
] as const); // prettier-ignore

/** Cue lemmas that take what is reported for true. */
export const factiveLemmas: ReadonlySet<string> = new Set(['remind', 'acknowledge', 'admit', 'concede', 'reveal', 'disclose', 'confirm']); // prettier-ignore
