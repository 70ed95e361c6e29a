import type { SpeechAct } from '../../vocabulary/enums.ts';
import { reportingNouns, reportingVerb } from '../lexicon/reporting-verbs.ts';
import type { VerbForm } from '../lexicon/reporting-verbs.ts';
import { subjectBefore } from './clause-subject.ts';
import { quotationAt } from './reading.ts';
import type { Range, Reading, Sentence } from './reading.ts';

/** A reporting verb in its clause, outside quotation marks. Word indices; `endWord` is exclusive. */
export interface Clause {
  readonly sentence: number;
  readonly lemma: string;
  readonly act: SpeechAct;
  readonly form: VerbForm;
  /** Where the cue begins, auxiliaries and adverbs included ("has repeatedly condemned"). */
  readonly firstWord: number;
  readonly verbWord: number;
  /** Where the cue ends, particles included ("called on", "declined to comment"). */
  readonly endWord: number;
  /** The words of the subject before the verb, or null when it has none of its own there. */
  readonly subject: Range | null;
  /** Whether it shares the subject of the clause before ("… and accused", ", warning that"). */
  readonly shared: boolean;
}

const beforeVerb = new Set(
  'has have had is was are were will would may might could can does did do not also again later then long repeatedly previously often already earlier still now once always never publicly privately reportedly only since has been further thus therefore explicitly simply strongly firmly sharply openly quickly immediately angrily bluntly'.split(
    ' ',
  ),
);
/** Requires a reading. Returns the clauses with a reporting verb, in the order of the text. Linear in the length. */
export function findClauses(reading: Reading): Clause[] {
  const clauses: Clause[] = [];
  for (const [number, sentence] of reading.sentences.entries()) {
    for (let i = sentence.firstWord; i < sentence.endWord; i++) {
      const clause = clauseAt(reading, sentence, number, i, clauses[clauses.length - 1]);
      if (!clause) continue;
      if (clause.lemma === 'issue' && clause.form === 'ING') clauses.pop();
      clauses.push(clause);
    }
  }
  return clauses;
}

function clauseAt(
  reading: Reading,
  sentence: Sentence,
  number: number,
  verbWord: number,
  before?: Clause,
): Clause | null {
  const { text, words } = reading;
  const word = words[verbWord];
  if (!word || word.capital) return null;
  const cue = readCue(reading, verbWord, sentence);
  if (!cue || quotationAt(reading, word.start)) return null;
  let firstWord = verbWord;
  while (firstWord > sentence.firstWord && isBeforeVerb(reading, firstWord - 1)) firstWord--;
  const previous = words[firstWord - 1];
  const gap = previous ? text.slice(previous.end, words[firstWord]?.start) : '';
  const sharing = before?.sentence === number;
  const base = { sentence: number, ...cue, firstWord, verbWord };
  if (cue.form === 'ING') {
    if (!/,[”"’']? $/.test(gap)) return null;
    // "issued a warning to the West, stating that …" is one speech act, told in two verbs.
    if (sharing && before.lemma === 'issue')
      return {
        ...base,
        lemma: 'issue',
        act: before.act,
        firstWord: before.firstWord,
        subject: before.subject,
        shared: before.shared,
      };
    return { ...base, subject: null, shared: true };
  }
  if (isNoun(reading, firstWord, verbWord) || isNegated(words, firstWord, verbWord)) return null;
  if (previous && /^(?:who|which)$/.test(previous.lower)) return null;
  if (sharing && (previous?.lower === 'and' || previous?.lower === 'but'))
    return { ...base, subject: null, shared: true };
  const subject = subjectBefore(reading, sentence, firstWord);
  if (!subject && cue.form === 'BASE') return null;
  return { ...base, subject, shared: false };
}

/** Reads the verb and the particles that belong to it; null when the word is no reporting verb in use as one. */
function readCue(
  { text, words }: Reading,
  at: number,
  sentence: Sentence,
): Pick<Clause, 'lemma' | 'act' | 'form' | 'endWord'> | null {
  const word = words[at];
  const next = at + 1 < sentence.endWord ? words[at + 1] : undefined;
  if (!word) return null;
  const following = next?.lower ?? '';
  const phrasal = (lemma: string, act: SpeechAct, count: number, form: VerbForm = 'PAST') => ({
    lemma,
    act,
    form,
    endWord: at + count,
  });
  if (/^call(?:ed|s|ing)?$/.test(word.lower)) {
    const form: VerbForm = word.lower === 'calling' ? 'ING' : 'PAST';
    if (following === 'on' || following === 'for' || following === 'upon')
      return phrasal(`call ${following}`, 'DEMAND', 2, form);
    // "called the strike irresponsible", not "called Eltayeb on Saturday"
    return /[“"]|\b(?:it|them|him|her|the|a|this)\b/.test(text.slice(word.end, word.end + 60).split('.')[0] ?? '')
      ? phrasal('call', 'ASSERT', 1, form)
      : null;
  }
  if (/^point(?:ed|s|ing)?$/.test(word.lower) && following === 'out')
    return phrasal('point out', 'ASSERT', 2, word.lower === 'pointing' ? 'ING' : 'PAST');
  if (/^put$/.test(word.lower) && following === 'it' && words[at + 2]?.lower === 'to')
    return phrasal('put it to', 'ACCUSE', 3);
  if (/^express(?:ed|es|ing)$/.test(word.lower))
    return phrasal(
      'express',
      reportingNouns.get(following) ?? 'ASSERT',
      1,
      word.lower === 'expressing' ? 'ING' : 'PAST',
    );
  if (/^issued?$|^issuing$/.test(word.lower)) {
    for (let i = at + 1; i < Math.min(at + 5, sentence.endWord); i++) {
      const act = reportingNouns.get(words[i]?.lower ?? '');
      if (act) return phrasal('issue', act, i - at + 1);
    }
    return null;
  }
  const verb = reportingVerb(word.lower);
  if (!verb) return null;
  if (
    verb.form === 'BASE' &&
    !/^(?:say|believe|think|warn|argue|expect|claim|insist|fear|deny|hope|estimate|agree|predict|suggest)$/.test(
      word.lower,
    )
  )
    return null;
  if (verb.lemma === 'decline' && following === 'to') {
    const end = words[at + 2]?.lower === 'comment' || words[at + 2]?.lower === 'say' ? at + 3 : at + 2;
    return { lemma: 'decline', act: 'DECLINE_TO_COMMENT', form: verb.form, endWord: end };
  }
  if (verb.lemma === 'decline') return null;
  const extra = verb.lemma === 'hint' && following === 'at' ? 1 : 0;
  return { lemma: verb.lemma, act: verb.act, form: verb.form, endWord: at + 1 + extra };
}

/** "His remarks", "a report", "Putin’s claims": a noun that looks like a verb. */
function isNoun({ text, words }: Reading, firstWord: number, verbWord: number): boolean {
  const previous = words[firstWord - 1];
  if (firstWord !== verbWord || !previous) return false;
  if (
    /^(?:a|an|the|his|her|its|their|our|my|your|this|that|these|those|no|any|some|into|of|to|for|by|on|in|from|with|as)$/.test(
      previous.lower,
    )
  )
    return true;
  return previous.possessive && text.slice(previous.end, words[firstWord]?.start).length <= 3;
}

/** "did not say", "had not answered": no speech act. */
function isNegated(words: Reading['words'], firstWord: number, verbWord: number): boolean {
  for (let i = firstWord; i < verbWord; i++) if (words[i]?.lower === 'not' || words[i]?.lower === 'never') return true;
  return false;
}

function isBeforeVerb({ text, words }: Reading, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || word.capital) return false;
  return beforeVerb.has(word.lower) && text.slice(word.end, next.start) === ' ';
}
