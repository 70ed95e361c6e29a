import type { Attribution, Span } from './attribution.ts';
import { CLOSING, INSIDE_UNCLOSED, OPENING } from './quotation-state.ts';
import { PROPN } from './token-table.ts';
import type { TokenTable } from './token-table.ts';

/**
 * Requires the tokens of an article and its attributions. Returns them completed by what quotation marks tell for
 * certain and a field of labels misses: whose words a quotation before an inverted cue are (“…?” asked Ivanov), and the
 * rest of a quotation that begins after the cue and that its paragraph does not close. An opinion that is only part of
 * what somebody says ("found that most residents oppose it") is left out.
 */
export function completeAttributions(table: TokenTable, attributions: readonly Attribution[]): Attribution[] {
  const { tokens } = table;
  const starts = new Map(tokens.map(({ start }, index) => [start, index]));
  return attributions
    .filter((attribution) => !isReportedOpinion(table, attribution, attributions))
    .map((attribution) => {
      const cue = attribution.cue[attribution.cue.length - 1];
      const last = attribution.content[attribution.content.length - 1];
      const at = starts.get(attribution.cue[0]?.[0] ?? -1);
      if (!cue || !last || at === undefined || last[1] > cue[0] || !isQuotation(table, starts, last))
        return attribution;
      const isDirectlyBefore = tokens[at - 1]?.end === last[1];
      const source =
        attribution.source.length > 0 || !isDirectlyBefore ? attribution.source : inverted(table, starts, cue);
      const rest = runsOn(table, at);
      return { ...attribution, source, content: rest ? [...attribution.content, rest] : attribution.content };
    });
}

const opinion = /^(?:oppose|support|favou?r|prefer|back)s?$/;

function isReportedOpinion({ text }: TokenTable, { cue, content }: Attribution, all: readonly Attribution[]): boolean {
  const [own] = cue;
  const [first] = content;
  if (!own || !first || !opinion.test(text.slice(...own))) return false;
  return all.some((other) => other.content.some(([start, end]) => start < own[0] && first[1] <= end));
}

/** Whether the content is all of a quotation, marks included. */
function isQuotation(
  { quotations, tokens }: TokenTable,
  starts: ReadonlyMap<number, number>,
  [start, end]: Span,
): boolean {
  const first = starts.get(start) ?? -1;
  const last = quotations.lastToken[quotations.quotation[first] ?? 0] ?? -1;
  return quotations.state[first] === OPENING && quotations.state[last] === CLOSING && tokens[last]?.end === end;
}

/** The name directly after a cue and before a mark or the end of the sentence, as a source; [] when there is none. */
function inverted({ tag, tokens }: TokenTable, starts: ReadonlyMap<number, number>, cue: Span): Span[] {
  let from = starts.get(cue[0]) ?? 0;
  while ((tokens[from]?.start ?? Infinity) < cue[1]) from++;
  let to = from;
  while (tag[to] === PROPN && tokens[to]?.sentence === tokens[from]?.sentence) to++;
  const next = tokens[to];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (to === from || !first || !last || !next || !/^[.,;]$/.test(next.text)) return [];
  return [[first.start, last.end]];
}

/** The quotation that opens after the sentence of the cue at `cue` and runs to the end of the line, unclosed. */
function runsOn({ quotations, sentenceEnd, tokens }: TokenTable, cue: number): Span | null {
  const from = sentenceEnd[cue] ?? 0;
  const first = tokens[from];
  if (!first || first.line !== tokens[cue]?.line || quotations.state[from] !== OPENING) return null;
  const to = quotations.lastToken[quotations.quotation[from] ?? 0] ?? from;
  const last = tokens[to];
  if (!last || quotations.state[to] !== INSIDE_UNCLOSED || tokens[to + 1]?.line === first.line) return null;
  return [first.start, last.end];
}
