import type { Attribution } from '../attribution.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';

/**
 * Requires a reading and attributions in the order of the text. Returns them with the quotations that run on: one that
 * its paragraph does not close goes on where the next paragraph opens with a mark, as said by the same source.
 * Linear in the length.
 */
export function continueQuotations(reading: Reading, attributions: readonly Attribution[]): Attribution[] {
  const all = [...attributions];
  const covers = coverOf(reading, all);
  for (const [index, quotation] of reading.quotations.entries()) {
    if (covers.has(index) || !runsOn(reading, reading.quotations[index - 1], quotation)) continue;
    const at = covers.get(index - 1);
    const attribution = at === undefined ? undefined : all[at];
    if (at === undefined || !attribution) continue;
    all[at] = { ...attribution, content: [...attribution.content, [quotation.start, quotation.end]] };
    covers.set(index, at);
  }
  return all;
}

/** Which attribution reports each quotation, by their indices: the last one that does. */
function coverOf({ quotations }: Reading, attributions: readonly Attribution[]): Map<number, number> {
  const covers = new Map<number, number>();
  for (const [at, { content }] of attributions.entries())
    for (const [start, end] of content)
      for (let i = Math.max(0, lastBefore(quotations, start)); i < quotations.length; i++) {
        const quotation = quotations[i];
        if (!quotation || quotation.start >= end) break;
        if (quotation.end > start) covers.set(i, at);
      }
  return covers;
}

/** Whether a paragraph ends within `before`, and the next one begins with `quotation`. */
function runsOn({ text }: Reading, before: Range | undefined, quotation: Range): boolean {
  return before !== undefined && /^[\n\r]\s*[“«„"]$/.test(text.slice(before.end, quotation.start));
}
