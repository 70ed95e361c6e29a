import { reportingVerb } from '../lexicon/reporting-verbs.ts';
import type { Token } from '../tokens.ts';
import { mainClauseOf } from './main-clause.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';
import { tokensWithin } from './verb-groups.ts';

/**
 * The sentences that reported words consist of, as tokens without double quotation marks. Words that a cue interrupts
 * ("“The plan,” he said, “will fail”") are one sentence, unless the words after the cue begin one of their own.
 */
export function sentencesOf(reading: Reading, tokens: readonly Token[], content: readonly Range[]): Token[][] {
  const sentences: Token[][] = [];
  let open = false;
  for (const range of content) {
    let number = -1;
    for (const token of tokensWithin(tokens, range)) {
      if (/^(?:[“”«»"„]+|''|``)$/.test(token.text)) continue;
      const sentence = lastBefore(reading.sentences, token.start);
      const last = sentences[sentences.length - 1];
      const stopped = last && /^[.!?]$/.test(last[last.length - 1]?.text ?? '') && last[last.length - 1]?.sentence !== token.sentence; // prettier-ignore
      const goesOn = (sentence === number && !stopped) || (number === -1 && open && last && continues(token, last));
      if (last && goesOn) last.push(token);
      else sentences.push([token]);
      number = sentence;
    }
    open = !/[.!?…]$/.test(reading.text.slice(range.start, range.end).trimEnd());
  }
  return sentences.map(withoutReport).filter(({ length }) => length > 0);
}

/** "…, sources said": who else reports it is no part of what is reported. */
function withoutReport(sentence: Token[]): Token[] {
  const last = sentence.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const verb = reportingVerb(sentence[last]?.text.toLowerCase() ?? '');
  if (!verb || (verb.form !== 'PAST' && verb.form !== 'THIRD')) return sentence;
  const comma = sentence.findLastIndex(({ text }) => text === ',');
  return comma > 2 && last - comma >= 2 && last - comma <= 7 ? sentence.slice(0, comma) : sentence;
}

function continues({ text }: Token, before: readonly Token[]): boolean {
  return /^[\p{Ll}\p{N}]/u.test(text) || (/^I\b/.test(text) && mainClauseOf(before) === null);
}
