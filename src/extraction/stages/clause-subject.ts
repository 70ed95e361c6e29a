import { reportingVerb } from '../lexicon/reporting-verbs.ts';
import { quotationAt } from './reading.ts';
import type { Range, Reading, Sentence, Word } from './reading.ts';

const auxiliaries = new Set('is was are were has had have will would can could may might must does did do'.split(' '));
const boundary = new Set(
  'and but while although though because as if that when which who after before whether or'.split(' '),
);
const leadingWords =
  /^(?:in|on|at|after|before|during|since|for|with|without|earlier|later|meanwhile|however|still|but|and|yet|also|responding|echoing|reacting|speaking|asked|according|following|despite|as|last|this|when|while|by|from|under|instead|separately|asking|citing|to|nevertheless|moreover|then|once|until|over|among|though|although|if|yesterday|today|tomorrow|afterwards|finally|now|again)\b/i;

/** The words before the verb that can be its subject, introductory phrases left out; null when there are none. */
export function subjectBefore(reading: Reading, sentence: Sentence, firstWord: number): Range | null {
  const { text, words } = reading;
  let from = sentence.firstWord;
  let relative = -1;
  for (let i = firstWord - 1; i >= sentence.firstWord; i--) {
    const word = words[i];
    if (!word) break;
    const quotation = quotationAt(reading, word.start);
    const verb = reportingVerb(word.lower);
    if (quotation) {
      from = i + 1;
      break;
    }
    if (/[;:—–]|--/.test(text.slice(word.end, words[i + 1]?.start))) {
      from = i + 1;
      break;
    }
    // "…, who leads the group, said": the comma after the relative clause lets the subject begin before it.
    if (
      (word.lower === 'who' || word.lower === 'which') &&
      /, $/.test(text.slice(Math.max(0, word.start - 2), word.start))
    )
      relative = i;
    else if (boundary.has(word.lower) && (isClauseBreak(reading, i, firstWord) || (verb && verb.form !== 'BASE'))) {
      from = i + 1;
      break;
    }
  }
  if (from >= firstWord) return null;
  let range = { start: words[from]?.start ?? 0, end: words[firstWord - 1]?.end ?? 0 };
  if (words[firstWord - 1]?.possessive) return null;
  // Skip what leads in: "In response, ", "Echoing Putin’s warning at … on Friday, ".
  for (;;) {
    const part = text.slice(range.start, range.end);
    const comma = part.indexOf(', ');
    if (comma === -1 || !leadingWords.test(part)) break;
    range = { start: range.start + comma + 2, end: range.end };
  }
  if (
    relative === -1 &&
    leadingWords.test(text.slice(range.start, range.end)) &&
    !/^(?:this|last)/i.test(text.slice(range.start, range.end))
  )
    return null;
  if (range.end <= range.start || range.end - range.start >= 160) return null;
  return holdsClause(words.slice(from, firstWord).filter(({ start }) => start >= range.start)) ? null : range;
}

/** Whether words that should be a subject hold a verb of their own ("people were mistakenly [charged]"). */
function holdsClause(words: readonly Word[]): boolean {
  for (const [index, word] of words.entries()) {
    if (/^(?:who|which|that|whose|where)$/.test(word.lower)) return false;
    if (auxiliaries.has(word.lower)) return true;
    const verb = word.capital ? undefined : reportingVerb(word.lower);
    const next = words[index + 1]?.lower ?? '';
    if (index > 0 && /^(?:said|says|told|added)$/.test(word.lower)) return true;
    if (index > 0 && verb?.form === 'PAST' && !/^(?:of|by|with|in|for|on|to|as|$)/.test(next)) return true;
  }
  return false;
}

/** Whether the word at `at` begins a clause of its own before the verb ("…, but he cautioned", "and Paris said"). */
function isClauseBreak({ text, words }: Reading, at: number, firstWord: number): boolean {
  const word = words[at];
  const previous = words[at - 1];
  if (!word) return false;
  if (word.lower === 'and' || word.lower === 'or') {
    if (previous && /,/.test(text.slice(previous.end, word.start))) return true;
    // "France and Germany welcomed" is one subject; "… for votes and she said" is two clauses.
    return (
      !(previous?.capital && words[at + 1]?.capital && firstWord - at <= 4) &&
      (words[at + 1]?.lower === 'he' || words[at + 1]?.lower === 'she' || words[at + 1]?.lower === 'it')
    );
  }
  if (word.lower === 'as') return previous !== undefined && /,/.test(text.slice(previous.end, word.start));
  return word.lower !== 'which' && word.lower !== 'who';
}
