/** Speech acts and the illocutionary point of each (Searle, "A Taxonomy of Illocutionary Acts", 1975). */
type Point = 'ASSERTIVE' | 'DIRECTIVE' | 'COMMISSIVE' | 'EXPRESSIVE' | 'DECLARATION';

const acts = {
  ASSERT: ['ASSERTIVE', 'Says that something is so.'],
  ARGUE: ['ASSERTIVE', 'Gives reasons for it.'],
  EMPHASIZE: ['ASSERTIVE', 'Says it with stress.'],
  EXPLAIN: ['ASSERTIVE', 'Makes it understandable.'],
  PREDICT: ['ASSERTIVE', 'Says that it will be so.'],
  WARN: ['ASSERTIVE', 'Says that harm will or may follow.'],
  ACCUSE: ['ASSERTIVE', 'Says that somebody did wrong.'],
  REMIND: ['ASSERTIVE', 'Brings back to mind.'],
  HINT: ['ASSERTIVE', 'Suggests without saying outright.'],
  CLAIM: ['ASSERTIVE', 'Asserts what others may doubt.'],
  CONFIRM: ['ASSERTIVE', 'Says that what was said before is so.'],
  ADMIT: ['ASSERTIVE', 'Says what is to one’s own disadvantage.'],
  DENY: ['ASSERTIVE', 'Says that it is not so.'],
  ANSWER: ['ASSERTIVE', 'Says it in answer to a question.'],
  REPORT: ['ASSERTIVE', 'Passes on what happened or was found.'],
  TESTIFY: ['ASSERTIVE', 'Says so under oath or on record.'],
  REQUEST: ['DIRECTIVE', 'Asks for something.'],
  ASK: ['DIRECTIVE', 'Asks a question.'],
  URGE: ['DIRECTIVE', 'Asks insistently.'],
  DEMAND: ['DIRECTIVE', 'Asks with a claim to be obeyed.'],
  ORDER: ['DIRECTIVE', 'Tells somebody to do it.'],
  ADVISE: ['DIRECTIVE', 'Recommends a course of action.'],
  INVITE: ['DIRECTIVE', 'Asks to come or take part.'],
  PROMISE: ['COMMISSIVE', 'Undertakes to do it.'],
  OFFER: ['COMMISSIVE', 'Undertakes to do it if accepted.'],
  THREATEN: ['COMMISSIVE', 'Undertakes to do harm.'],
  REFUSE: ['COMMISSIVE', 'Undertakes not to do it.'],
  AGREE: ['COMMISSIVE', 'Accepts a proposal or opinion.'],
  CONDEMN: ['EXPRESSIVE', 'Expresses strong disapproval.'],
  CRITICIZE: ['EXPRESSIVE', 'Expresses disapproval.'],
  PRAISE: ['EXPRESSIVE', 'Expresses approval.'],
  THANK: ['EXPRESSIVE', 'Expresses gratitude.'],
  APOLOGIZE: ['EXPRESSIVE', 'Expresses regret for one’s own act.'],
  WELCOME: ['EXPRESSIVE', 'Expresses pleasure at it.'],
  REGRET: ['EXPRESSIVE', 'Expresses sorrow or concern at it.'],
  JOKE: ['EXPRESSIVE', 'Says it in jest.'],
  ANNOUNCE: ['DECLARATION', 'Makes it so or known by saying it with authority.'],
  RULE: ['DECLARATION', 'Decides with authority, as a court does.'],
  DECLINE_TO_COMMENT: ['COMMISSIVE', 'Refuses to say anything about it.'],
} as const satisfies Record<string, readonly [Point, string]>;

type Act = keyof typeof acts;

/** Meaning of each speech act. */
export const speechActTerms = Object.fromEntries(
  Object.entries(acts).map(([act, [, meaning]]) => [act, meaning]),
) as Readonly<Record<Act, string>>;

/** Searle's point of each speech act. */
export const illocutionaryPointOf = Object.fromEntries(
  Object.entries(acts).map(([act, [point]]) => [act, point]),
) as Readonly<Record<Act, Point>>;
