import type { Modality, Predicate } from '../../vocabulary/enums.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

/** A reported fact between two actors. */
export interface Fact {
  readonly subject: Actor;
  readonly predicate: Predicate;
  readonly object: Actor;
  readonly modality: Modality;
  readonly evidence: Range;
  readonly confidence: number;
}

/** What the words between two mentions of actors tell; the whole of them must match. */
const between: readonly [RegExp, Predicate, Modality][] = [
  [/^(?:, [^,]+,)? (?:has |have |had )?(?:invaded|attacked) (?:the )?$/, 'INVADED', 'ACTUAL'],
  [/^ [\p{Ll} ]*by (?:illegally )?(?:invading|attacking) $/u, 'INVADED', 'ALLEGED'],
  [
    /^(?:,? (?:which|who))? (?:has |have |had )?(?:sold|sent|supplied|shipped|delivered|provided) (?:weapons|arms|missiles|tanks|ammunition) to (?:the )?$/,
    'SUPPLIES_WEAPONS_TO',
    'ACTUAL',
  ],
  [/^ (?:has |have |had )?met (?:with )?(?:the )?$/, 'MEETS', 'ACTUAL'],
  [/^ (?:will|is to|is due to|plans to|would) (?:meet|speak) with (?:the )?$/, 'MEETS', 'PLANNED'],
  [/^ (?:[\p{Ll}, ]+ )?for (?:a meeting|talks) with (?:the )?$/u, 'MEETS', 'PLANNED'],
  [/^ (?:has |have |had )?(?:sued|is suing) (?:the )?$/, 'SUES', 'ACTUAL'],
  [/^ (?:has |have |had )?(?:imposed|announced) (?:new )?sanctions (?:on|against) (?:the )?$/, 'SANCTIONS', 'ACTUAL'],
  [/^[\p{Ll}, ]* (?:trying|tried|tries|continues|vowed) to support (?:the )?$/u, 'SUPPORTS', 'ACTUAL'],
  [/^ (?:supports|backs|has backed|backed) (?:the )?$/, 'SUPPORTS', 'ACTUAL'],
  [
    /^ (?:remains|is|was|are|were)\b[\p{L}, ]* without provoking (?:direct )?conflict with (?:the )?$/u,
    'AVOIDS_CONFLICT_WITH',
    'ACTUAL',
  ],
];
/** Two subjects joined by "and", and what follows them. */
const jointly: readonly [RegExp, Predicate, Modality][] = [
  [/^ (?:will|are to|are due to|plan to) (?:meet|hold talks)\b/, 'MEETS', 'PLANNED'],
  [/^ (?:have )?(?:met|held talks)\b/, 'MEETS', 'ACTUAL'],
];

/** Requires a reading, its cast and statements. Returns facts that simple wordings between two names tell. */
export function factsOf(reading: Reading, cast: Cast, statements: readonly Statement[]): Fact[] {
  const facts: Fact[] = [];
  for (const sentence of reading.sentences) {
    const mentions = cast.within(sentence).filter(({ type }) => type !== 'PRONOUN');
    for (const [index, subject] of mentions.entries()) {
      if (subject.type === 'ADJECTIVE') continue;
      for (const object of mentions.slice(index + 1, index + 5)) {
        if (object.type === 'ADJECTIVE' || object.start < subject.end) continue;
        const fact = factBetween(reading, subject, object);
        if (fact) facts.push(fact);
      }
    }
    meetingOf(reading, cast, statements, sentence, facts);
  }
  return facts;
}

function factBetween({ text }: Reading, subject: Mention, object: Mention): Fact | null {
  const words = text.slice(subject.end, object.start);
  if (words.length > 120) return null;
  const evidence = { start: subject.start, end: object.end };
  const base = { subject: subject.actor, object: object.actor };
  if (/^ and (?:the )?$/.test(words)) {
    const after = text.slice(object.end, object.end + 30);
    for (const [pattern, predicate, modality] of jointly) {
      const match = pattern.exec(after);
      if (match)
        return {
          ...base,
          predicate,
          modality,
          evidence: { start: subject.start, end: object.end + match[0].length },
          confidence: 0.7,
        };
    }
    return null;
  }
  for (const [pattern, predicate, modality] of between)
    if (pattern.test(words)) return { ...base, predicate, modality, evidence, confidence: 0.65 };
  return null;
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
