import { BadInputError } from '../errors.ts';
import type { AttributionModel } from './attribution-model.ts';
import { extractAttributions } from './extract-attributions.ts';

/**
 * Answers each line `{"doc": …, "text": …}` with a line `{"doc": …, "quotes": [{"source", "cue", "content"}]}`, in
 * order, as it comes; blank lines are skipped. Throws BadInputError, naming the line, for one that is not that.
 */
export async function* extractAttributionLines(
  lines: AsyncIterable<string> | Iterable<string>,
  model: AttributionModel,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const { doc, text } = parseLine(line, number);
    yield JSON.stringify({ doc, quotes: extractAttributions(text, model) });
  }
}

function parseLine(line: string, number: number): { doc: unknown; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new BadInputError(`line ${number} is not JSON: write one {"doc": …, "text": …} a line`, { cause });
  }
  if (
    typeof value !== 'object' ||
    value === null ||
    !('doc' in value) ||
    !('text' in value) ||
    typeof value.text !== 'string'
  )
    throw new BadInputError(`line ${number} needs a "doc" and a "text" that is a string`);
  return { doc: value.doc, text: value.text };
}
