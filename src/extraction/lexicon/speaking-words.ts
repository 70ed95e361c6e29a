import type { SpeechAct } from '../../vocabulary/enums.ts';
import { verbForms } from './reporting-verbs.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

/**
 * Verbs that tell of speaking in some uses only ("compared him to", "cited the report"): a tagger that read the
 * sentence is believed about them; a rule that sees the verb alone would be wrong too often.
 */
const lemmasByAct: Partial<Record<SpeechAct, string>> = {
  ASSERT:
    'cite quote talk discuss hope fear worry voice outline reference compare liken characterize characterise portray dub brand chant shout yell scream weigh opine recount relate text retweet chat echo put point',
  ARGUE: 'defend advocate',
  CLAIM: 'boast brag',
  CRITICIZE: 'rail chastise oppose bash rip taunt needle',
  PRAISE: 'tout compliment credit',
  ASK: 'debate',
};

const verbs = new Map<string, ReportingVerb>();
for (const [act, lemmas] of Object.entries(lemmasByAct) as [SpeechAct, string][])
  for (const lemma of lemmas.split(' ')) for (const [form, verb] of verbForms(lemma, act)) verbs.set(form, verb);

/** The verb that the word (lower case) is a form of, where it may tell of speaking. */
export function speakingVerb(lower: string): ReportingVerb | undefined {
  return verbs.get(lower);
}
