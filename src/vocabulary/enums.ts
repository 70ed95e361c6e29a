/**
 * Every closed set of the model, once. The TypeScript unions, the CHECKs of the database, the validator of annotation
 * documents and the GraphQL enums with their descriptions all derive from these definitions.
 */
import { predicateTerms } from './predicates.ts';
import { speechActTerms } from './speech-acts.ts';

/** A closed set: its GraphQL name, what it tells, and the meaning of each of its terms. */
export interface Vocabulary<Term extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly terms: Readonly<Record<Term, string>>;
}

function vocabulary<const Term extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Term, string>>,
): Vocabulary<Term> {
  return { name, description, terms };
}

export const actorKind = vocabulary('ActorKind', 'What kind of actor this is, aligned with FollowTheMoney.', {
  PERSON: 'A single human being (FollowTheMoney: Person).',
  COUNTRY: 'A state, speaking or acting through its government (FollowTheMoney: PublicBody).',
  INTERGOVERNMENTAL_ORGANIZATION: 'A body whose members are states, or an organ of one (FollowTheMoney: Organization).',
  ORGANIZATION: 'A company, party, ministry, club or other organised body (FollowTheMoney: Organization).',
  MEDIA: 'A broadcaster, newspaper or agency (FollowTheMoney: Organization).',
  GROUP: 'People or states named together without one legal body (FollowTheMoney: LegalEntity).',
});

export const aliasType = vocabulary('AliasType', 'How an alias names its actor.', {
  NAME: 'A neutral name or form of a name.',
  METONYM: 'Something closely tied to the actor, standing for it ("Moscow" for Russia).',
  LOADED: "Wording that carries its users' judgement (“the Ukrainian regime”).",
});

export const mentionType = vocabulary('MentionType', 'How the words of a mention refer.', {
  NAME: 'By name.',
  DESCRIPTION: 'By a description ("the president").',
  PRONOUN: 'By a pronoun or possessive determiner.',
  ADJECTIVE: 'By an adjective or a noun before another ("Russian", "UK" in "UK Prime Minister").',
});

export const thingKind = vocabulary('ThingKind', 'What kind of thing is talked about.', {
  EVENT: 'Something that happens: a war, a meeting, a trial, a match.',
  TOPIC: 'A subject or policy.',
  WEAPON: 'A weapon or weapon system.',
  PRODUCT: 'Something made or sold.',
  LAW: 'A law, treaty, ruling or resolution.',
  WORK: 'A report, study, book, film or other work.',
});

export const statementMode = vocabulary('StatementMode', 'How the article gives the words.', {
  DIRECT: 'Quoted word for word.',
  INDIRECT: 'Reported in a clause of the article.',
  MIXED: 'Reported in a clause with some words quoted.',
  NARRATED: 'The speech act is told, its content only named ("condemned the aid").',
  ARTICLE_VOICE: 'Said by the article itself, attributed to nobody.',
});

export const illocutionaryPoint = vocabulary('IllocutionaryPoint', "Searle's five points of speech acts.", {
  ASSERTIVE: 'Commits the speaker to something being the case.',
  DIRECTIVE: 'Attempts to get the hearer to do something.',
  COMMISSIVE: 'Commits the speaker to a future course of action.',
  EXPRESSIVE: 'Expresses an attitude to a state of affairs.',
  DECLARATION: 'Brings a state of affairs about by saying so.',
});

export const speechAct = vocabulary('SpeechAct', 'What is done by saying it.', speechActTerms);

export const basis = vocabulary('Basis', 'Whether the article says so itself.', {
  STATED: 'The article says so.',
  INFERRED: "A reader's inference.",
});

export const datePrecision = vocabulary('DatePrecision', 'How exactly a resolved date is known.', {
  YEAR: 'The year.',
  MONTH: 'The month.',
  WEEK: 'The week beginning on that Monday.',
  DAY: 'The day.',
  MINUTE: 'The minute.',
});

export const stance = vocabulary('Stance', "A statement's attitude to a claim that it makes or takes up.", {
  ASSERTS: 'Puts the claim forward as true.',
  DENIES: 'Puts it forward as false.',
  HEDGES: 'Puts it forward with reservation.',
});

export const modality = vocabulary('Modality', 'How a claim or relationship stands to the facts, as told.', {
  ACTUAL: 'Told as being so.',
  NEGATED: 'Told as not being so.',
  FUTURE: 'Told as going to be so.',
  PLANNED: 'Intended, scheduled or considered.',
  POSSIBLE: 'Told as possible.',
  CONDITIONAL: 'Told as following if something else holds.',
  HYPOTHETICAL: 'Supposed for the sake of argument or warning.',
  DESIRED: 'Wanted, asked for or called for.',
  ALLEGED: 'Asserted by an interested party only.',
});

export const checkability = vocabulary('Checkability', 'Whether and how a claim could be checked.', {
  FACTUAL: 'Can be checked against facts now.',
  PREDICTION: 'Can be checked only later, or only if a condition comes true.',
  NORMATIVE: 'Says what is right or should be.',
  FRAMING: 'Says what a matter is about; neither true nor false by itself.',
});

export const claimLinkKind = vocabulary('ClaimLinkKind', 'How one claim bears on another.', {
  RESTATES: 'Says the same again.',
  SUPPORTS: 'Gives a reason for it.',
  CONTRADICTS: 'Stands against it; strict when both cannot be true.',
  ELABORATES: 'Adds detail to it.',
  QUALIFIES: 'Limits it or states a condition of it.',
  CONTEXT_OF: 'Is background to it.',
});

export const claimLinkNuance = vocabulary('ClaimLinkNuance', 'A finer reading of a link between claims.', {
  REBUTS: 'Contradicts by answering it with a reason against.',
  OPPOSES: 'Contradicts by wanting the opposite.',
  CONCEDES: 'Supports by granting what it presupposes.',
});

export const statementLinkKind = vocabulary('StatementLinkKind', 'How one statement refers to another.', {
  RESPONDS_TO: 'Answers it.',
  ECHOES: 'Repeats or takes up its message.',
});

export const evidenceRole = vocabulary('EvidenceRole', 'What a span is to the fact that owns it.', {
  SUPPORT: 'The words that say so.',
  SPEAKER: 'The words that name the speaker.',
  CUE: 'The words that mark the attribution ("said").',
  CONTENT: 'The reported words.',
  QUOTE: 'Words between quotation marks, marks excluded.',
  VENUE: 'The words that tell where or on what occasion it was said.',
  TIME: 'The words that tell when.',
});

export const predicate = vocabulary('Predicate', 'What one actor is or does to another.', predicateTerms);

export const ploverType = vocabulary('PloverType', 'Event class of the PLOVER ontology, the successor of CAMEO.', {
  AGREE: 'Agree, or express intent to cooperate.',
  CONSULT: 'Meet, visit or discuss.',
  SUPPORT: 'Praise, endorse, defend or recognise in words or diplomacy.',
  CONCEDE: 'Yield or ease a restriction.',
  COOPERATE: 'Cooperate materially, politically or judicially.',
  AID: 'Provide aid.',
  RETREAT: 'Withdraw, release or return.',
  REQUEST: 'Ask, demand or appeal for.',
  ACCUSE: 'Disapprove, blame or accuse.',
  REJECT: 'Refuse or veto.',
  THREATEN: 'Threaten or warn of harm.',
  PROTEST: 'Demonstrate, strike or rally.',
  SANCTION: 'Reduce or break off relations.',
  MOBILIZE: 'Prepare forces.',
  COERCE: 'Arrest, seize, ban or repress.',
  ASSAULT: 'Use force or violence.',
});

export const reviewStatus = vocabulary('ReviewStatus', 'How a review was decided.', {
  OPEN: 'Nobody has decided it yet.',
  SAME: 'They are the same: the one is merged into the other.',
  DIFFERENT: 'They are different, and are not proposed again.',
});

export const reviewDecision = vocabulary('ReviewDecision', 'What can be decided of a review.', {
  SAME: 'They are the same: merge the one into the other.',
  DIFFERENT: 'They are different: do not propose them again.',
});

export const reviewReason = vocabulary('ReviewReason', 'Why two actors may be the same and were not taken for it.', {
  SAME_NAME_OTHER_ROLE:
    'The same name, but what is told of the one does not fit the other: another office, body or sex.',
  COMMON_NAME: 'The same name, but many people have it, and nothing else speaks for it.',
  SHORT_NAME: 'The one name is a short form of the other, and not enough speaks for it.',
  SEVERAL_BEAR_THE_NAME: 'Several actors bear the name, and nothing tells which of them is meant.',
  SIMILAR_NAME: 'The names differ in a middle name or an initial only.',
  ASKED: 'Somebody asked for the merge.',
});

/** All closed sets, for whatever is made for each of them. */
export const vocabularies = [
  actorKind, aliasType, mentionType, thingKind, statementMode, illocutionaryPoint, speechAct, basis, datePrecision,
  stance, modality, checkability, claimLinkKind, claimLinkNuance, statementLinkKind, evidenceRole, predicate, ploverType,
  reviewStatus, reviewDecision, reviewReason,
] as const; // prettier-ignore

type TermOf<V> = V extends Vocabulary<infer Term> ? Term : never;
export type ActorKind = TermOf<typeof actorKind>;
export type AliasType = TermOf<typeof aliasType>;
export type MentionType = TermOf<typeof mentionType>;
export type ThingKind = TermOf<typeof thingKind>;
export type StatementMode = TermOf<typeof statementMode>;
export type SpeechAct = TermOf<typeof speechAct>;
export type Basis = TermOf<typeof basis>;
export type DatePrecision = TermOf<typeof datePrecision>;
export type Stance = TermOf<typeof stance>;
export type Modality = TermOf<typeof modality>;
export type Checkability = TermOf<typeof checkability>;
export type ClaimLinkKind = TermOf<typeof claimLinkKind>;
export type ClaimLinkNuance = TermOf<typeof claimLinkNuance>;
export type StatementLinkKind = TermOf<typeof statementLinkKind>;
export type EvidenceRole = TermOf<typeof evidenceRole>;
export type Predicate = TermOf<typeof predicate>;
export type PloverType = TermOf<typeof ploverType>;
export type ReviewStatus = TermOf<typeof reviewStatus>;
export type ReviewDecision = TermOf<typeof reviewDecision>;
export type ReviewReason = TermOf<typeof reviewReason>;

/** The terms of a closed set, in their order of definition. */
export function termsOf<Term extends string>(set: Vocabulary<Term>): [Term, ...Term[]] {
  return Object.keys(set.terms) as [Term, ...Term[]];
}
