import type { Attribution } from '../attribution.ts';
import { bodyNouns, groupNouns, personNouns } from '../lexicon/name-words.ts';
import type { Cast } from './cast.ts';
import { lastBefore, quotationAt } from './reading.ts';
import type { Range, Reading, Sentence } from './reading.ts';
import type { Statement } from './statements.ts';

/** What the article says in its own voice; UTF-16 code units, half-open. */
export interface VoicePassage {
  readonly key: string;
  readonly content: Range;
  readonly confidence: number;
}

/** Words that begin no assertion: what connects it, or under what condition it holds. */
const opening =
  /^(?:(?:However|Meanwhile|Still|Instead|Earlier|Later|Then|But|And|Yet|So|Moreover|In fact),? |If \p{Ll}+, )+/u;
/** "His remarks come as …": what follows is the news. */
const occasioned = /^[^,]{0,60}?\b(?:comes?|came) (?:just )?as /;
/** What cannot be checked as it stands, or is no assertion of the article. */
const unchecked =
  /\b(?:I|[Ww]e|[Yy]ou|us|[Oo]ur|[Yy]our|according to|may|might|could|should|must|seems?|seemed|appears?|appeared|perhaps|maybe|hopefully|contributed reporting)\b/;

const finite =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|do|did|faces?|remains?|owns?|runs?|leads?|led|plays?|makes?|made|took|takes?|won|wins?|lost|met|meets?|began|begins?|became|becomes?|came|comes?|went|goes|gave|gives?|held|holds?|kept|keeps?|left|leaves?|sent|sends?|sold|sells?|bought|built|rose|fell|grew|cut|set|put|ran|spent|paid|chairs?|heads?|weighs?|expects?|plans?|employs?|serves?|teaches|taught|sits?|sat|\p{L}{2,}[^e\W]ed)\b/u;
const aside = /^, (?:who|which) (?!asked\b|declined\b|spoke\b|requested\b|was not authori[sz]ed|said\b|added\b)/;

/**
 * Requires a reading, its cast, attributions and statements. Returns the passages that assert something about an actor
 * and that the article attributes to nobody: sentences that report no speech, and what a relative clause tells of a speaker
 * ("Lang, who leads the group, said"). Linear in the length.
 */
export function findArticleVoice(
  reading: Reading,
  cast: Cast,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): VoicePassage[] {
  const reported = new Set<number>();
  for (const { cue, content } of attributions)
    for (const [start, end] of [...cue, ...content])
      for (let i = lastBefore(reading.sentences, start); (reading.sentences[i]?.start ?? end) < end; i++)
        reported.add(i);
  const asides = statements.flatMap(({ spoken: { mention } }) => asideOf(reading, mention) ?? []);
  const found = [...new Map(asides.map((range) => [range.start, range])).values()];
  for (const [number, sentence] of reading.sentences.entries()) {
    const range = reported.has(number) ? null : assertionOf(reading, cast, sentence);
    if (range) found.push(range);
  }
  const inOrder = found.sort((a, b) => a.start - b.start);
  return inOrder.map((content, i) => ({ key: `n${String(i + 1).padStart(2, '0')}`, content, confidence: 0.6 }));
}

/** What a sentence that reports nobody's words asserts, without its connective and its stop; null when nothing. */
function assertionOf(reading: Reading, cast: Cast, { start, end, firstWord, endWord }: Sentence): Range | null {
  const text = reading.text.slice(start, end);
  if (endWord - firstWord < 4 || !/[^?]\.$/.test(text) || quotationAt(reading, start + 1) || /[“”"]/.test(text))
    return null;
  const lead = (opening.exec(text)?.[0].length ?? 0) || (occasioned.exec(text)?.[0].length ?? 0);
  const content = { start: start + lead, end: end - 1 };
  const words = reading.text.slice(content.start, content.end);
  if (!finite.test(words) || unchecked.test(words)) return null;
  const named = cast.within(content).filter(({ type }) => type !== 'ADJECTIVE');
  return named.length > 0 || describesActor(words) ? content : null;
}

/** "He …", "The team …", "His agent …": begins with somebody who is not named. */
function describesActor(words: string): boolean {
  if (/^(?:he|she) /i.test(words)) return true;
  const [first = '', second = ''] = words.split(' ').slice(1);
  return /^(?:the|his|her|its|their) /i.test(words) && [first, second].some((noun) => personNouns.has(noun) || groupNouns.has(noun) || bodyNouns.has(noun)); // prettier-ignore
}

/** "Lang, who leads the group": the speaker and what the article tells of it. */
function asideOf({ text }: Reading, mention: Range | null): Range | null {
  if (!mention) return null;
  const words = text.slice(mention.start, mention.end);
  const at = words.search(/, (?:who|which) | who (?!asked\b|declined\b|spoke\b)/);
  if (at < 1 || !finite.test(words.slice(at)) || (words[at] === ',' && !aside.test(words.slice(at)))) return null;
  return { start: mention.start, end: mention.end - (words.endsWith(',') ? 1 : 0) };
}
