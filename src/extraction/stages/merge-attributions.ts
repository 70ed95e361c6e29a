import type { Attribution } from '../attribution.ts';

/**
 * Joins the tagger's attributions with those that rules found, in the order of the text. Where both find the same cue,
 * the rules' cue and content are kept, which end where a document's spans end, with the tagger's source.
 * Else the tagger's is kept, since it finds more on real news; the rules add what it does not reach, such as speech
 * acts that are only narrated.
 */
export function mergeAttributions(tagged: readonly Attribution[], ruled: readonly Attribution[]): Attribution[] {
  const taken = new Map<Attribution, Attribution>();
  const kept: Attribution[] = [];
  for (const attribution of tagged) {
    const agreeing = ruled.filter((one) => agrees(one, attribution));
    if (agreeing.length === 0) kept.push(attribution);
    for (const one of agreeing) taken.set(one, joined(one, attribution, ruled));
  }
  kept.push(...taken.values());
  const added = ruled.filter(
    (one) => !taken.has(one) && !kept.some((other) => conflicts(one, other) && !isWithin(other, one)),
  );
  return [...kept, ...added].sort((a, b) => firstOffset(a) - firstOffset(b));
}

/** The rules' attribution with the tagger's source, and the parts of the content that only the tagger found. */
function joined(one: Attribution, { source, content }: Attribution, ruled: readonly Attribution[]): Attribution {
  const more = content.filter((span) => !ruled.some((other) => overlaps([span], allOf(other))));
  return {
    source: source.length > 0 ? source : one.source,
    cue: one.cue,
    content: more.length > 0 ? [...one.content, ...more].sort(([a], [b]) => a - b) : one.content,
  };
}

function allOf({ source, cue, content }: Attribution): Spans {
  return [...source, ...cue, ...content];
}

type Spans = Attribution['content'];

function conflicts(one: Attribution, other: Attribution): boolean {
  return overlaps(one.content, other.content) || overlaps(one.cue, other.cue);
}

/** Whether all of an attribution lies in what another reports. */
function isWithin({ source, cue, content }: Attribution, outer: Attribution): boolean {
  return [...source, ...cue, ...content].every(([start, end]) =>
    outer.content.some(([from, to]) => from <= start && end <= to),
  );
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
