import * as chrono from 'chrono-node/en';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

/** Where or when something is said, in words directly in its sentence. */
const venue =
  /\b(?:(?:[Ii]n|[Dd]uring|[Aa]t|outside|inside|after|before|following|en route to|ahead of) (?:an?|the|his|her|its|their) (?:(?!(?:of|since|before|after|to|for|in|on|at|that|who|which) )[\p{L}’'-]+ ){0,6}?(?:interview|statement|speech|email|letter|post|tweet|message|meeting|conference|rally|summit|session|hearing|trial|ceremony|vote|briefing|debate|testimony|visit|event|court|report|memo|podcast|memorandum|broadcast|plant|courtroom|forum|talks)|[Ii]n an? (?:joint )?(?:statement|email|interview|letter)|en route to \p{Lu}\p{L}+|at (?:[\p{Lu}][\p{L}’']+ )+Court|outside court|in court|on (?:an?|the|his|her) (?:[\p{L}’'-]+ ){0,3}?(?:visit|podcast|show|programme|program|broadcast)|on (?:Twitter|Facebook|X|Telegram|Instagram|Truth Social|television|radio))/u;
/** Nouns of where people come together and of who does, which words of their own may stand before: "town hall". */
const gathering =
  '(?:hall|centre|center|court|courthouse|courtroom|school|church|chamber|building|headquarters|office|square|stadium|arena|hotel|club|theatre|theater|museum|hospital|station|park|room|campus|site|grounds?|harbou?r|airport|factory|plant|officials|leaders|ministers|residents|farmers|workers|members|journalists|reporters|investors|shareholders|supporters|students|parents|doctors|teachers|staff|voters|lawmakers|councillors|analysts|employees|creditors)';
const preposition = '(?:of|with|to|for|from|outside|in|by|at|on|near|that|who|which|and|or|as|after|before|since|during|when|while)'; // prettier-ignore
const venueTail = new RegExp(
  `^(?:(?: (?:of|with|to|for|from|outside|in|by|seen by|at) (?:(?:an?|the|its|his|her|their) )?(?:(?:(?!${preposition} )\\p{L}[\\p{L}’'-]* ){1,3}${gathering}(?!\\p{L})|\\p{L}[\\p{L}’'-]*)(?: \\p{Lu}[\\p{L}’'-]*| (?:of|with|for|dello|del|de|about) (?:the )?\\p{Lu}[\\p{L}’'-]*| (?:plant|newspaper|meeting|state|television|TV|news|council|president|residents))*)+)`,
  'u',
);

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const time = new RegExp(
  `\\b(?:(?:late |early )?on (?:the )?${day}(?: (?:night|morning|evening|afternoon))?(?:,? ${month} \\d{1,2})?|on ${month} \\d{1,2}(?:, \\d{4})?|on \\d{1,2} ${month}(?: \\d{4})?|in ${month}(?: \\d{4})?|(?:earlier |later )?(?:this|last) (?:week|month|year|night|spring|summer|autumn|winter|${day}|${month})|yesterday|today|tonight|${day}(?= said| told|,)|[Ee]arlier(?= this)?|in (?:19|20)\\d\\d|(?:two|three|four|five|several|\\d+) (?:days|weeks|months|years) ago)\\b`,
);
const habitual = /\b(?:repeatedly|long|previously|often|regularly)\b/;

/**
 * Requires statements. Assigns where and when each is said: stated in its own sentence outside the reported words, else
 * inferred from the statement before it in the same turn. The date is resolved against `publishedAt` (ISO 8601) and
 * null when that is unknown; a weekday is the last such day.
 */
export function findOccasions(reading: Reading, statements: readonly Statement[], publishedAt: string | null): void {
  const reported = new Map<number, Range[]>();
  for (const { spoken, content } of statements)
    reported.set(spoken.sentence, [...(reported.get(spoken.sentence) ?? []), ...content]);
  let before: Statement | undefined;
  for (const statement of statements) {
    const free = freeParts(reading, statement.spoken.sentence, reported.get(statement.spoken.sentence) ?? []);
    const where = firstMatch(reading, free, venue);
    const told = where ? null : toldAt(reading, statement);
    if (where ?? told) {
      const range = withTail(reading, where ?? (told as Range), free);
      statement.venue = {
        value: reading.text.slice(range.start, range.end),
        basis: 'STATED',
        evidence: range,
        confidence: 0.75,
      };
    }
    const when = firstMatch(reading, free, time, isOfAnother) ?? cueTime(reading, statement);
    if (when) statement.time = { value: when, basis: 'STATED', evidence: when, confidence: 0.8 };
    if (before?.turn === statement.turn && statement.spoken.sentence - before.spoken.sentence <= 3)
      carryOn(statement, before);
    if (statement.time && publishedAt) statement.saidAt = resolveTime(reading.text, statement.time.value, publishedAt);
    before = statement;
  }
}

/** "told the meeting", "told a conference of doctors": the occasion stands for who was there. */
function toldAt({ text }: Reading, { cue, lemma }: Statement): Range | null {
  if (lemma !== 'tell' || !cue) return null;
  const match = /^ ((?:an?|the|his|her|its|their) (?:\p{Ll}+ ){0,2}?(?:meeting|conference|rally|hearing|summit|forum|session|assembly|gathering|event|briefing|inquiry|convention))\b/u.exec(text.slice(cue.end, cue.end + 80)); // prettier-ignore
  return match?.[1] ? { start: cue.end + 1, end: cue.end + 1 + match[1].length } : null;
}

/** An occasion goes on through a turn; it is then a reader's inference. */
function carryOn(statement: Statement, before: Statement): void {
  if (!statement.venue && before.venue)
    statement.venue = { ...before.venue, basis: 'INFERRED', evidence: null, confidence: 0.5 };
  if (!statement.time && before.time && !isHabitual(before))
    statement.time = { ...before.time, basis: 'INFERRED', confidence: 0.5 };
}

function isHabitual({ time: told, cue }: Statement): boolean {
  return told !== null && cue !== null && told.value.start >= cue.start && told.value.end <= cue.end;
}

/** The parts of the statement's sentence that are not reported words. */
function freeParts({ sentences }: Reading, number: number, reported: readonly Range[]): Range[] {
  const sentence = sentences[number];
  if (!sentence) return [];
  const content = [...reported].sort((a, b) => a.start - b.start);
  const parts: Range[] = [];
  let at: number = sentence.start;
  for (const range of content) {
    if (range.end <= sentence.start || range.start >= sentence.end) continue;
    if (range.start > at) parts.push({ start: at, end: range.start });
    at = Math.max(at, range.end);
  }
  if (at < sentence.end) parts.push({ start: at, end: sentence.end });
  return parts;
}

function firstMatch(
  { text }: Reading,
  parts: readonly Range[],
  pattern: RegExp,
  isNot: (before: string) => boolean = () => false,
): Range | null {
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    const match = pattern.exec(part);
    if (match && !isNot(part.slice(0, match.index)))
      return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}

/** Whether a time after these words tells when something else was ("a report, published in April", "after … on Saturday"). */
function isOfAnother(before: string): boolean {
  const clause = before.slice(before.lastIndexOf(',') + 1);
  return /\b(?:who|which|that|after|when|before|as|ending|for|published|elected|founded|held|released|obtained)\b/.test(
    clause,
  );
}

function withTail({ text }: Reading, range: Range, parts: readonly Range[]): Range {
  const part = parts.find(({ start, end }) => start <= range.start && range.end <= end);
  const tail = venueTail.exec(text.slice(range.end, part?.end ?? range.end));
  return tail ? { start: range.start, end: range.end + tail[0].length } : range;
}

function cueTime({ text }: Reading, { cue }: Statement): Range | null {
  if (!cue) return null;
  const match = habitual.exec(text.slice(cue.start, cue.end));
  return match ? { start: cue.start + match.index, end: cue.start + match.index + match[0].length } : null;
}

function resolveTime(text: string, { start, end }: Range, publishedAt: string): Statement['saidAt'] {
  const words = text.slice(start, end);
  if (/^(?:[Ee]arlier|repeatedly|long|previously|often|regularly)$/.test(words)) return null;
  const reference = new Date(publishedAt.length > 10 ? publishedAt : `${publishedAt}T12:00:00Z`);
  const [result] = chrono.parse(words, { instant: reference, timezone: 0 });
  if (!result) return null;
  const date = new Date(
    Date.UTC(result.start.get('year') ?? 0, (result.start.get('month') ?? 1) - 1, result.start.get('day') ?? 1),
  );
  // The nearest Friday may lie ahead; what is reported has been said.
  if (result.start.isCertain('weekday') && date > reference) date.setUTCDate(date.getUTCDate() - 7);
  if (/\bweek\b/.test(words)) {
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return { date: iso(date), precision: 'WEEK' };
  }
  if (result.start.isCertain('day') || result.start.isCertain('weekday')) return { date: iso(date), precision: 'DAY' };
  if (/ago|day|night|morning|evening/.test(words)) return { date: iso(date), precision: 'DAY' };
  if (result.start.isCertain('month')) {
    if (date > reference && !result.start.isCertain('year')) date.setUTCFullYear(date.getUTCFullYear() - 1);
    return { date: iso(date).slice(0, 7), precision: 'MONTH' };
  }
  return result.start.isCertain('year') ? { date: iso(date).slice(0, 4), precision: 'YEAR' } : null;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
