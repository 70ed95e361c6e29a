import type { Attribution } from '../attribution.ts';
import type { Reading } from './reading.ts';

/**
 * Joins the tagger's attributions with those that rules found, in the order of the text. Where both find the same cue,
 * the rules' cue and content are kept, which end where a document's spans end, with the tagger's source.
 * Else the tagger's is kept, since it finds more on real news; the rules add what it does not reach, such as speech
 * acts that are only narrated.
 */
export function mergeAttributions(
  { text }: Reading,
  tagged: readonly Attribution[],
  ruled: readonly Attribution[],
): Attribution[] {
  const taken = new Map<Attribution, Attribution>();
  const kept: Attribution[] = [];
  for (const attribution of tagged) {
    if (attribution.content.length === 0 || isUnsaid(text, attribution)) continue;
    const agreeing = ruled.filter((one) => agrees(one, attribution));
    if (agreeing.length === 0) kept.push(attribution);
    for (const one of agreeing)
      taken.set(one, attribution.source.length > 0 ? { ...one, source: attribution.source } : one);
  }
  kept.push(...taken.values());
  const added = ruled.filter((one) => !taken.has(one) && !kept.some((other) => conflicts(one, other)));
  return [...kept, ...added].sort((a, b) => firstOffset(a) - firstOffset(b));
}

/** "did not say who", "asked not to be named", "Asked about a villa": words of speaking where nobody says anything. */
function isUnsaid(text: string, { cue, content }: Attribution): boolean {
  const words = cue.map(([start, end]) => text.slice(start, end)).join(' ');
  const first = content[0];
  if (/^Asked\b/.test(words)) return true;
  if (
    /\b(?:not|never)\b|n[’']t\b/.test(words) &&
    /\b(?:say|comment|respond|answer|reply|specify|elaborate|disclose|explain|return)\b/.test(words)
  )
    return true;
  return first !== undefined && /^not to be (?:named|identified|quoted)\b/.test(text.slice(...first));
}

type Spans = Attribution['content'];

function conflicts(one: Attribution, other: Attribution): boolean {
  return overlaps(one.content, other.content) || overlaps(one.cue, other.cue);
}

function overlaps(one: Spans, other: Spans): boolean {
  return one.some(([start, end]) => other.some(([from, to]) => start < to && from < end));
}

/** Whether both found one speech act: by its cue, or where the tagger gives no cue, by its content. */
function agrees(ruled: Attribution, tagged: Attribution): boolean {
  return overlaps(ruled.cue, tagged.cue) || (tagged.cue.length === 0 && overlaps(ruled.content, tagged.content));
}

/** Where an attribution begins to be told: at its cue, so that "“…,” he added, hinting at …" keeps its order. */
function firstOffset({ cue, content }: Attribution): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0;
}
