import type { SpeechAct } from '../../vocabulary/enums.ts';
import { reportingNouns, reportingVerb } from '../lexicon/reporting-verbs.ts';
import { speakingVerb } from '../lexicon/speaking-words.ts';

/** What the words of a cue tell. */
export interface CueWords {
  /** Of its verb, with a particle where the particle changes the meaning ("call for"). Empty when it has none. */
  readonly lemma: string;
  readonly act: SpeechAct;
  /** Whether any word of it is known to tell of speaking. */
  readonly isKnown: boolean;
}

const phrases: readonly [RegExp, string, SpeechAct][] = [
  [/\bcall(?:ed|s|ing)? (?:up)?on\b/, 'call on', 'DEMAND'],
  [/\bcall(?:ed|s|ing)? for\b/, 'call for', 'DEMAND'],
  [/\bpoint(?:ed|s|ing)? out\b/, 'point out', 'ASSERT'],
  [/\bput it to\b/, 'put it to', 'ACCUSE'],
  [/\baccording to\b/, 'according to', 'REPORT'],
  [/\bdeclin(?:ed|es|ing) to (?:comment|say|answer|discuss)\b/, 'decline', 'DECLINE_TO_COMMENT'],
  [/\bexpress(?:ed|es|ing) support\b/, 'express', 'PRAISE'],
  [/\bexpress(?:ed|es|ing)?\b/, 'express', 'ASSERT'],
  [/\b(?:lays?|laid|laying) out\b/, 'lay out', 'ASSERT'],
  [/\bcall(?:ed|s|ing)?\b/, 'call', 'ASSERT'],
];

/** Reads the words of a cue ("has repeatedly condemned"): the last verb of report in it counts. */
export function readCueWords(cue: string): CueWords {
  const lower = cue.toLowerCase();
  for (const [pattern, lemma, act] of phrases) if (pattern.test(lower)) return { lemma, act, isKnown: true };
  const words = lower.split(/[^\p{L}]+/u);
  // "trying to support": after "to" it is a verb.
  const noun = words.map((word, i) => (words[i - 1] === 'to' ? undefined : reportingNouns.get(word))).find(Boolean);
  if (/\b(?:issued?|issuing|made|gave|express(?:ed|es|ing)|delivered)\b/.test(lower) && noun)
    return { lemma: 'issue', act: noun, isKnown: true };
  for (const verbOf of [reportingVerb, speakingVerb])
    for (let i = words.length - 1; i >= 0; i--) {
      const verb = verbOf(words[i] ?? '');
      if (verb) return { lemma: verb.lemma, act: verb.act, isKnown: true };
    }
  return { lemma: '', act: noun ?? 'ASSERT', isKnown: noun !== undefined };
}
