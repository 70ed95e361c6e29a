import type { Modality, Predicate } from '../../vocabulary/enums.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import type { Fact } from './facts.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

/** What the words between two mentions of actors tell, where no one verb does; the whole of them must match. */
const between: readonly [RegExp, Predicate, Modality][] = [
  [/^ (?:[\p{Ll}, ]+ )?for (?:a meeting|talks) with (?:the )?$/u, 'MEETS', 'PLANNED'],
  [/^[\p{Ll}, ]* (?:trying|tried|tries|continues|vowed) to support (?:the )?$/u, 'SUPPORTS', 'ACTUAL'],
  [/^ (?:remains|is|was|are|were)\b[\p{L}, ]* without provoking (?:direct )?conflict with (?:the )?$/u, 'AVOIDS_CONFLICT_WITH', 'ACTUAL'],
  [/^ (?:is|are|remains?) at war with (?:the )?$/, 'AT_WAR_WITH', 'ACTUAL'],
  [/^(?:[’']s)? war (?:against|with|on|in) (?:the )?$/, 'AT_WAR_WITH', 'ACTUAL'],
]; // prettier-ignore
/** Two actors joined by "and", with what stands before or after them. */
const jointly: readonly [before: RegExp | null, after: RegExp | null, Predicate, Modality][] = [
  [null, /^ (?:will|are to|are due to|plan to) (?:meet|hold talks)\b/, 'MEETS', 'PLANNED'],
  [null, /^ (?:have )?(?:met|held talks)\b/, 'MEETS', 'ACTUAL'],
  [/\b(?:would|could|might|may) [\p{L} ]*(?:direct|armed|military) (?:conflict|confrontation|war) between (?:the )?$/u, null, 'IN_DIRECT_CONFLICT_WITH', 'HYPOTHETICAL'],
  [/\bthe war between (?:the )?$/, null, 'AT_WAR_WITH', 'ACTUAL'],
]; // prettier-ignore

/**
 * Requires a reading, its cast, statements and whom each speaker speaks for. Returns facts that wordings of more than one
 * verb tell: joint meetings, wars, limits on weapons, aid that "we" gave, talks that are hinted at.
 */
export function wordedFacts(
  reading: Reading,
  cast: Cast,
  statements: readonly Statement[],
  bodies: ReadonlyMap<Actor, Actor | null>,
): Fact[] {
  const facts: Fact[] = [];
  for (const sentence of reading.sentences) {
    const mentions = cast.within(sentence).filter(({ type }) => type !== 'PRONOUN');
    for (const [index, subject] of mentions.entries())
      for (const object of mentions.slice(index + 1, index + 5))
        if (object.start >= subject.end) facts.push(...pairFacts(reading, sentence, mentions, subject, object));
    meetingOf(reading, cast, statements, sentence, facts);
  }
  for (const statement of statements) facts.push(...spokenFacts(reading, cast, statement, bodies));
  return facts;
}

function pairFacts(
  { text }: Reading,
  sentence: Range,
  mentions: readonly Mention[],
  one: Mention,
  other: Mention,
): Fact[] {
  const words = text.slice(one.end, other.start);
  if (words.length > 140 || one.actor === other.actor) return [];
  const fact = (subject: Mention, predicate: Predicate, object: Mention, modality: Modality, evidence: Range = { start: one.start, end: other.end }): Fact => ({ subject: subject.actor, predicate, object: object.actor, modality, evidence, confidence: 0.65 }); // prettier-ignore
  if (one.type !== 'ADJECTIVE' && other.type !== 'ADJECTIVE' && /^ and (?:the )?$/.test(words)) {
    const before = text.slice(Math.max(sentence.start, one.start - 120), one.start);
    const after = text.slice(other.end, other.end + 30);
    return jointly.flatMap(([lead, follow, predicate, modality]) => {
      const match = follow?.exec(after);
      if (follow ? !match : !lead?.test(before)) return [];
      return [fact(one, predicate, other, modality, { start: one.start, end: other.end + (match?.[0].length ?? 0) })];
    });
  }
  // "allowing Kyiv to use US-supplied rockets": who supplied them to whom.
  if (
    other.type === 'ADJECTIVE' &&
    /^(?: to|[’']s) use (?:of )?$/.test(words) &&
    /^-(?:supplied|provided|donated|made) [\p{L} -]*(?:missiles?|weapons?|rockets?|arms|tanks?|jets?|drones?)\b/u.test(
      text.slice(other.end, other.end + 50),
    )
  )
    // prettier-ignore
    return [fact(other, 'SUPPLIES_WEAPONS_TO', one, 'ACTUAL')];
  if (one.type === 'ADJECTIVE') return [];
  const lifted = /^ (?:(?:are|is) )?(weigh|weighs|weighing|consider|considers|considering|mull|mulls|mulling) (?:lifting|easing|removing) (restrictions|limits|curbs|the ban) on (?:the )?$/.exec(words); // prettier-ignore
  if (lifted) {
    const all = jointSubjects(text, mentions, one);
    const about = { start: other.start - lifted[0].length + lifted[0].indexOf(lifted[2] ?? ''), end: other.end };
    return all.flatMap((subject) => [
      fact(subject, 'CONSIDERS_LIFTING_RESTRICTIONS_ON', other, 'PLANNED', { start: subject.start, end: other.end }),
      ...(/^[’']s use of/.test(text.slice(other.end)) ? [fact(subject, 'RESTRICTS_WEAPON_USE_OF', other, 'ACTUAL', about)] : []), // prettier-ignore
    ]);
  }
  if (other.type === 'ADJECTIVE') return [];
  return between.flatMap(([pattern, predicate, modality]) => (pattern.test(words) ? [fact(one, predicate, other, modality)] : [])); // prettier-ignore
}

/** "the United States and the United Kingdom weigh": both. */
function jointSubjects(text: string, mentions: readonly Mention[], last: Mention): Mention[] {
  const before = mentions.find(({ end }) => /^ and (?:the )?$/.test(text.slice(end, last.start)));
  return before ? [before, last] : [last];
}

/** "Starmer said, en route to Washington for a meeting with US President Joe Biden": the speaker meets him. */
function meetingOf(
  { text }: Reading,
  cast: Cast,
  statements: readonly Statement[],
  sentence: Range,
  facts: Fact[],
): void {
  const words = text.slice(sentence.start, sentence.end);
  const match = /\b(?:for|ahead of|before) (?:a meeting|talks) with |\bspeak with /.exec(words);
  if (!match) return;
  const start = sentence.start + match.index;
  const object = cast
    .within({ start, end: Math.min(start + 80, sentence.end) })
    .find(({ actor }) => actor.kind === 'PERSON');
  const statement = statements.find(({ cue }) => cue && cue.start >= sentence.start && cue.end <= sentence.end);
  if (!object || !statement || statement.speaker === object.actor) return;
  facts.push({
    subject: statement.speaker,
    predicate: 'MEETS',
    object: object.actor,
    modality: 'PLANNED',
    evidence: { start, end: object.end },
    confidence: 0.6,
  });
}

/** What a statement tells of its speaker, or of the body that the speaker speaks for. */
function spokenFacts(
  { text }: Reading,
  cast: Cast,
  statement: Statement,
  bodies: ReadonlyMap<Actor, Actor | null>,
): Fact[] {
  const { speaker, content, act, target } = statement;
  const body = speaker.kind === 'PERSON' ? bodies.get(speaker) : speaker;
  return content.flatMap((range): Fact[] => {
    const words = text.slice(range.start, range.end);
    const [first] = cast.within(range).filter(({ type, actor }) => type !== 'ADJECTIVE' && type !== 'PRONOUN' && actor !== body); // prettier-ignore
    if (!body) return [];
    const base = { subject: body, evidence: range, confidence: 0.55 };
    if (
      first &&
      act === 'HINT' &&
      /\b(?:discussions|talks|consultations|meeting) with (?:the )?$/.test(text.slice(range.start, first.start))
    )
      // prettier-ignore
      return [{ ...base, predicate: 'MAY_CONSULT', object: first.actor, modality: 'POSSIBLE' }];
    if (
      first &&
      statement.mode === 'DIRECT' &&
      /^We (?:have )?(?:provided|given|gave|sent|supplied) [\p{L} ]*\b(?:training|aid|assistance|support|help|capability|funding)\b[\p{L} ]* (?:to|to help|for) (?:the )?$/u.test(
        text.slice(range.start, first.start),
      )
    )
      // prettier-ignore
      return [{ ...base, predicate: 'PROVIDES_AID_TO', object: first.actor, modality: 'ACTUAL' }];
    if (
      act === 'ACCUSE' &&
      target &&
      body.kind === 'COUNTRY' &&
      /\b(?:fuell?ing|stoking|escalating|inflaming) (?:the |this )?(?:conflict|war|crisis|tensions)\b/.test(words)
    )
      // prettier-ignore
      return [{ ...base, subject: target, predicate: 'FUELS_CONFLICT_AGAINST', object: body, modality: 'ALLEGED' }];
    return [];
  });
}
