import type { Attribution } from '../attribution.ts';
import type { Reading } from './reading.ts';

/**
 * Joins the tagger's attributions with those that rules found, in the order of the text. Where both speak of the same
 * words, the rules' is kept: it has a subject found by grammar; the tagger adds what the rules do not reach.
 */
export function mergeAttributions(
  _reading: Reading,
  tagged: readonly Attribution[],
  ruled: readonly Attribution[],
): Attribution[] {
  const kept = [...ruled];
  for (const attribution of tagged) {
    if (attribution.content.length === 0) continue;
    if (!ruled.some((other) => overlaps(attribution, other))) kept.push(attribution);
  }
  return kept.sort((a, b) => firstOffset(a) - firstOffset(b));
}

function overlaps(one: Attribution, other: Attribution): boolean {
  return one.content.some(([start, end]) => other.content.some(([from, to]) => start < to && from < end));
}

/** Where an attribution begins to be told: at its source or cue, so that "“…,” he added, hinting at …" keeps its order. */
function firstOffset({ source, cue, content }: Attribution): number {
  return Math.min(cue[0]?.[0] ?? Infinity, source.length === 0 && cue.length === 0 ? (content[0]?.[0] ?? 0) : Infinity);
}
