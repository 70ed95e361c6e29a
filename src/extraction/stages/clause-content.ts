import type { Clause } from './clauses.ts';
import { reportingVerb } from '../lexicon/reporting-verbs.ts';
import { quotationAt } from './reading.ts';
import type { Range, Reading } from './reading.ts';

/** Verbs whose direct object is told together with what they report: "accused Iceland of …", "condemned the aid". */
const narrating = new Set(
  'call-on call-for accuse blame condemn denounce decry deplore criticize criticise slam blast praise hail applaud laud commend welcome reject dismiss deny request seek demand thank apologize apologise refuse promise pledge vow threaten offer hint urge ask call express issue back endorse support describe question regret decline congratulate disagree refute'.split(
    ' ',
  ),
);
/** Verbs that a person is told something with. */
const telling = new Set('tell remind warn assure inform advise urge ask order promise'.split(' '));

/** The reported words after the cue, without "that", up to the end of the clause; null when there are none. */
export function indirectContent(reading: Reading, clause: Clause): Range | null {
  const { sentences, text, words } = reading;
  const sentence = sentences[clause.sentence];
  if (!sentence) return null;
  let first = clause.endWord;
  const start = words[first]?.start;
  if (start === undefined || words[first]?.sentence !== clause.sentence) {
    return clause.lemma === 'decline'
      ? { start: words[clause.verbWord]?.start ?? 0, end: words[clause.endWord - 1]?.end ?? 0 }
      : null;
  }
  const that = thatAfter(reading, clause);
  if (that !== -1) first = that + 1;
  else if (telling.has(clause.lemma)) first = afterAddressee(reading, clause);
  else if (clause.lemma === 'say' || clause.lemma === 'add') first = afterAdverbial(reading, clause);
  const word = words[first];
  if (!word || word.sentence !== clause.sentence) return null;
  const gap = text.slice(words[first - 1]?.end, word.start);
  if (/[,;]/.test(gap) && that === -1 && !/[“"]/.test(gap)) return null;
  const bidden = telling.has(clause.lemma) && /^(?:to|not)$/.test(word.lower);
  if (that === -1 && !bidden && !narrating.has(clause.lemma.replace(' ', '-')) && !beginsClause(reading, first, clause))
    return null;
  const end = clauseEnd(reading, clause, first);
  // An opening mark or a sign of currency belongs to the words that it leads.
  const opening = /[“"£$€¥#]*$/.exec(gap)?.[0].length ?? 0;
  return end > word.start ? { start: word.start - opening, end } : null;
}

/** Index of "that" near the cue, adverbials and an addressee between allowed; -1 when there is none. */
function thatAfter({ text, words }: Reading, clause: Clause): number {
  const limit = Math.min(clause.endWord + 12, words.length);
  for (let i = clause.endWord; i < limit; i++) {
    const word = words[i];
    if (!word || word.sentence !== clause.sentence) return -1;
    if (word.lower === 'that') return i;
    if (/[,;“"]/.test(text.slice(words[i - 1]?.end, word.start))) return -1;
    if (i > clause.endWord && reportingVerb(word.lower)?.form === 'PAST') return -1;
    const isPassing = /^(?:in|on|at|a|an|the|to|of|its|his|her|their|him|them|me|us)$/.test(word.lower) || word.capital || telling.has(clause.lemma) || /^in (?:a|an) /.test(text.slice(words[clause.endWord]?.start)) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word.lower); // prettier-ignore
    if (!isPassing) return -1;
  }
  return -1;
}

/** "told reporters the plan …", "urged the mayor to publish …": where the content begins behind the addressee. */
function afterAddressee({ text, words }: Reading, clause: Clause): number {
  for (let i = clause.endWord; i < clause.endWord + 9; i++) {
    const word = words[i];
    if (!word || word.sentence !== clause.sentence) break;
    if (/^(?:to|not)$/.test(word.lower)) return i;
    if (i > clause.endWord && /^(?:he|she|it|they|the|his|her|there|about|of|if|whether)$/.test(word.lower)) return i;
    if (/[“"]/.test(text.slice(words[i - 1]?.end, word.start))) return i;
  }
  return clause.endWord;
}

/** "said on Monday it had …": where the content begins behind a word of time. */
function afterAdverbial({ words }: Reading, clause: Clause): number {
  const [one, two] = [words[clause.endWord], words[clause.endWord + 1]];
  if (one?.lower === 'on' && /day$/.test(two?.lower ?? '')) return clause.endWord + 2;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(one?.lower ?? '')) return clause.endWord + 1;
  return clause.endWord;
}

/** Whether a reported clause can begin here: with a subject, and not with a place, a time or a participle. */
function beginsClause(reading: Reading, first: number, clause: Clause): boolean {
  const { words } = reading;
  const word = words[first];
  if (!word) return false;
  if (/^(?:on|in|at|after|before|during|as|when|while|and|but|or|by|for|from|with|an?)$/.test(word.lower)) {
    return word.lower === 'a' || word.lower === 'an';
  }
  if (quotationAt(reading, word.start)) return true;
  if (/^(?:he|she|it|they|we|there|nobody|everybody)$/.test(word.lower)) return true;
  return hasVerb(reading, first, clause);
}

function hasVerb({ sentences, words }: Reading, first: number, clause: Clause): boolean {
  const end = sentences[clause.sentence]?.endWord ?? first;
  for (let i = first + 1; i < end; i++) {
    const lower = words[i]?.lower ?? '';
    if (
      /^(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|isn't|wasn't)$|(?:ed|[^s]s)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** A clause ends with its sentence, before another clause of report, or before "but". */
function clauseEnd({ sentences, text, words }: Reading, clause: Clause, first: number): number {
  const sentence = sentences[clause.sentence];
  if (!sentence) return 0;
  for (let i = first + 1; i < sentence.endWord; i++) {
    const word = words[i];
    const previous = words[i - 1];
    if (!word || !previous) continue;
    const gap = text.slice(previous.end, word.start);
    const verb = reportingVerb(word.lower);
    const comma = /,[”"]? ?$/.test(gap);
    if (comma && verb?.form === 'ING') return previous.end;
    if (comma && (word.lower === 'but' || (word.lower === 'and' && reportsAfter(words, i + 1, sentence.endWord))))
      return previous.end;
    if (
      previous.lower === 'and' &&
      verb?.form === 'PAST' &&
      !/^(?:backed|accepted|offered|read|found|posted|showed)$/.test(word.lower) &&
      i - first > 1
    ) {
      return closingDot(text, words[i - 2]?.end ?? previous.end);
    }
    if (comma && word.lower === 'according') return previous.end;
    const closed = /[”"],? $/.test(gap);
    if (closed && /^(?:after|as|when|while|before|following|but|and)$/.test(word.lower))
      return previous.end + gap.search(/[”"]/) + 1;
    if (comma && narrating.has(clause.lemma) && (word.lower === 'which' || word.lower === 'who'))
      return previous.end + (gap.startsWith(')') ? 1 : 0);
    if (comma && /^(?:he|she|they|it)$/.test(word.lower) && reportsAfter(words, i + 1, i + 2)) return previous.end;
  }
  const stop = text.slice(0, sentence.end);
  return /[.!?]$/.test(stop.slice(-1)) ? sentence.end - 1 : sentence.end;
}

/** "10 a.m." ends with the stop that its last word leaves out. */
function closingDot(text: string, end: number): number {
  return text[end] === '.' ? end + 1 : end;
}

function reportsAfter(words: Reading['words'], from: number, end: number): boolean {
  for (let i = from; i < Math.min(from + 4, end); i++) {
    const verb = reportingVerb(words[i]?.lower ?? '');
    if (verb && verb.form !== 'BASE' && verb.form !== 'ING') return true;
  }
  return false;
}
