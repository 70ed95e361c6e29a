import type { Attribution } from '../attribution.ts';
import { bodyNouns, personNouns } from '../lexicon/name-words.ts';
import { reportingVerb } from '../lexicon/reporting-verbs.ts';
import { readCueWords } from './cue-words.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Requires a reading and the tagger's attributions. Returns those that tell of speech: corpora of attribution count
 * what somebody wants, plans or seems to do as well, which is no statement. Linear in the length.
 */
export function keepSpeech(reading: Reading, attributions: readonly Attribution[]): Attribution[] {
  return attributions.filter((attribution) => attribution.content.length > 0 && isSpeech(reading, attribution));
}

function isSpeech(reading: Reading, attribution: Attribution): boolean {
  const { text } = reading;
  const { cue, content, source } = attribution;
  const words = cue.map(([start, end]) => text.slice(start, end)).join(' ');
  const after = text.slice(cue[cue.length - 1]?.[1] ?? 0).slice(0, 20);
  if (isUnsaid(words, text.slice(...(content[0] ?? [0, 0])))) return false;
  if (isPassive(words) && !(source[0] && cue[0] && source[0][0] > cue[0][0])) return false;
  if (isPlural(text.slice(Math.max(0, (cue[0]?.[0] ?? 0) - 40), cue[0]?.[0]), words)) return false;
  // "backed off", "called in", "called to service"
  if (/\b(?:back|call)(?:ed|s|ing)? (?:off|out|away|down|up|in|to|back)\b/.test(words + after)) return false;
  if (cue.length === 0 || /:$/.test(words)) return true;
  if (isQuoted(reading, content)) return !/\b(?:titled|entitled|named|known as)$/.test(words);
  if (/\b(?:spoke|speaks?|speaking|talk(?:ed|s|ing)?)$/.test(words)) return /^ (?:of|about|against|out)\b/.test(after);
  return (
    readCueWords(words).isKnown ||
    /\b(?:(?:ma[dk]es?|making|was|is|are)(?: it)? clear|the case|the point)\b/.test(words)
  );
}

/** "did not say who", "asked not to be named", "Asked about a villa": words of speaking where nobody says anything. */
function isUnsaid(cue: string, content: string): boolean {
  if (/^Asked\b/.test(cue)) return true;
  if (
    /\b(?:not|never)\b|n[’']t\b/.test(cue) &&
    /\b(?:say|comment|respond|answer|reply|specify|elaborate|disclose|explain|return|address|mention|recommend|offer|offering|talk)\b/.test(
      cue,
    )
  )
    return true;
  return /^not to be (?:named|identified|quoted)\b/.test(content);
}

const plural = /^(?:questions|orders|attacks|remarks|reports|calls|demands|requests|offers|promises|pledges|comments|answers|appeals)$/; // prettier-ignore

/** "took questions", "gag orders": a word that is a verb only after who does it, by name or by one noun. */
function isPlural(before: string, cue: string): boolean {
  if (!plural.test(cue)) return false;
  const previous = /([\p{L}’']+),? $/u.exec(before)?.[1] ?? '';
  const lower = previous.toLowerCase();
  return !(/^\p{Lu}|^(?:he|she|it|who|which|also|now|again)$/u.test(previous) || personNouns.has(lower) || bodyNouns.has(lower)); // prettier-ignore
}

/** "was awarded", "have been charged with": its subject does not speak, unless it says by whom. */
function isPassive(cue: string): boolean {
  const last =
    /\b(?:is|are|was|were|be|been|being|get|got)(?: \p{L}+ly| first| also| often)* (\p{L}+)(?: \p{L}+)?$/u.exec(
      cue.toLowerCase(),
    )?.[1];
  return last !== undefined && reportingVerb(last)?.form === 'PAST';
}

/** Whether three words or more of the content are quoted. */
function isQuoted({ quotations, text }: Reading, content: Attribution['content']): boolean {
  return content.some(([start, end]) => {
    const quotation = quotations[lastBefore(quotations, start + 1)];
    if (!quotation || quotation.end <= start) return false;
    return text.slice(Math.max(start, quotation.start), Math.min(end, quotation.end)).trim().split(/\s+/).length >= 3;
  });
}
