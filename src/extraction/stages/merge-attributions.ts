import type { Attribution } from '../attribution.ts';

/**
 * Joins the tagger's attributions with those that rules found, in the order of the text. Where both find the same cue
 * and content, the rules' cue and content are kept, which end where a document's spans end, with the tagger's source.
 * Else the tagger's is kept, since it finds more on real news; the rules add what it does not reach, such as speech
 * acts that are only narrated.
 */
export function mergeAttributions(tagged: readonly Attribution[], ruled: readonly Attribution[]): Attribution[] {
  const taken = new Map<Attribution, Attribution>();
  const kept: Attribution[] = [];
  for (const attribution of tagged) {
    if (attribution.content.length === 0) continue;
    const agreeing = ruled.filter((one) => overlaps(one.content, attribution.content) && sameCue(one, attribution));
    if (agreeing.length === 0) kept.push(attribution);
    for (const one of agreeing)
      taken.set(one, attribution.source.length > 0 ? { ...one, source: attribution.source } : one);
  }
  kept.push(...taken.values());
  const added = ruled.filter((one) => !taken.has(one) && !kept.some((other) => conflicts(one, other)));
  return [...kept, ...added].sort((a, b) => firstOffset(a) - firstOffset(b));
}

type Spans = Attribution['content'];

function conflicts(one: Attribution, other: Attribution): boolean {
  return overlaps(one.content, other.content) || overlaps(one.cue, other.cue);
}

function overlaps(one: Spans, other: Spans): boolean {
  return one.some(([start, end]) => other.some(([from, to]) => start < to && from < end));
}

function sameCue(one: Attribution, other: Attribution): boolean {
  return other.cue.length === 0 || overlaps(one.cue, other.cue);
}

/** Where an attribution begins to be told: at its cue, so that "“…,” he added, hinting at …" keeps its order. */
function firstOffset({ cue, content }: Attribution): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0;
}
