import type { Modality, Predicate, SpeechAct } from '../../vocabulary/enums.ts';
import { organizationNames } from '../lexicon/organizations.ts';
import type { Actor, Cast } from './cast.ts';
import type { Fact } from './facts.ts';
import type { Range, Reading } from './reading.ts';
import type { Tie } from './relational.ts';
import type { Role } from './role.ts';
import type { Statement } from './statements.ts';

/** A relationship with who asserts it: null is the article itself. */
export interface Relationship {
  readonly subject: Actor;
  readonly predicate: Predicate;
  readonly object: Actor;
  readonly title: string | null;
  readonly modality: Modality;
  readonly basis: 'STATED' | 'INFERRED';
  readonly assertedBy: Statement | null;
  readonly evidence: Range;
  readonly confidence: number;
}

/** What a speech act makes its speaker to whom it is said to, and to whom it is aimed at. */
const toAddressee: Partial<Record<SpeechAct, Predicate>> = {
  WARN: 'WARNS', THREATEN: 'THREATENS', URGE: 'URGES', DEMAND: 'URGES', ADVISE: 'URGES', ORDER: 'URGES', PRAISE: 'PRAISES', REQUEST: 'REQUESTS_FROM', ACCUSE: 'ACCUSES',
}; // prettier-ignore
/** Cues that tell somebody something, whatever the speech act. */
const telling = new Set('tell remind assure reassure inform notify'.split(' '));
const toTarget: Partial<Record<SpeechAct, Predicate>> = {
  ACCUSE: 'ACCUSES', CONDEMN: 'CONDEMNS', CRITICIZE: 'CRITICIZES', PRAISE: 'PRAISES',
}; // prettier-ignore

/** What says more than that one told the other something. */
const addressing = new Set<Predicate>([...Object.values(toAddressee), ...Object.values(toTarget)]);

const tiePredicates: Readonly<Record<string, Predicate>> = { allies: 'ALLIED_WITH', partners: 'ALLIED_WITH', countries: 'MEMBER_OF', states: 'MEMBER_OF', nations: 'MEMBER_OF', members: 'MEMBER_OF' }; // prettier-ignore

/**
 * Requires the cast with roles and ties, described statements and reported facts. Assigns relationships: offices, memberships, what is
 * done in speaking, and reported facts; each with the statement that asserts it where its words lie within one.
 */
export function findRelationships(
  reading: Reading,
  cast: Cast,
  roles: readonly Role[],
  ties: readonly Tie[],
  statements: readonly Statement[],
  facts: readonly Fact[],
): Relationship[] {
  const found = new Map<string, Relationship>();
  const number = new Map(cast.actors.map((actor, index) => [actor, index]));
  const add = (
    relationship: Omit<Relationship, 'assertedBy' | 'title' | 'modality' | 'basis'> & Partial<Relationship>,
  ): void => {
    const { subject, predicate, object } = relationship;
    if (subject === object) return;
    const asserter =
      relationship.assertedBy === undefined ? asserterOf(statements, relationship.evidence) : relationship.assertedBy;
    const key = `${number.get(subject)} ${predicate} ${number.get(object)} ${asserter?.key ?? ''}`;
    if (!found.has(key))
      found.set(key, { title: null, modality: 'ACTUAL', basis: 'STATED', ...relationship, assertedBy: asserter });
  };

  for (const role of roles) add(role);
  for (const { actor, to, noun, evidence } of ties) {
    const predicate =
      actor.kind === 'MEDIA'
        ? /\bstate\b/.test(actor.name)
          ? 'STATE_MEDIA_OF'
          : null
        : actor.kind === 'ORGANIZATION'
          ? 'PART_OF'
          : tiePredicates[noun];
    if (predicate && !(predicate === 'MEMBER_OF' && to.kind === 'COUNTRY'))
      add({ subject: actor, predicate, object: to, evidence, confidence: 0.75 });
  }
  for (const relationship of organs(cast)) add(relationship);
  for (const statement of statements) for (const relationship of spokenOf(reading, statement)) add(relationship);
  for (const fact of facts) add(fact);
  // Who warns or accuses somebody tells them something: that says no more.
  const pairOf = ({ subject, object }: Relationship) => `${number.get(subject)} ${number.get(object)}`;
  const all = [...found.values()];
  const addressed = new Set(all.filter(({ predicate }) => addressing.has(predicate)).map(pairOf));
  return all.filter((one) => one.predicate !== 'TELLS' || !addressed.has(pairOf(one)));
}

/** The statement within whose reported words the evidence lies; null when the article itself says so. */
function asserterOf(statements: readonly Statement[], evidence: Range): Statement | null {
  return (
    statements.find(({ content }) =>
      content.some(({ start, end }) => start <= evidence.start && evidence.end <= end),
    ) ?? null
  );
}

function organs(cast: Cast): Omit<Relationship, 'assertedBy' | 'title' | 'modality' | 'basis'>[] {
  return cast.actors.flatMap((actor) => {
    const whole = organizationNames.get(actor.name)?.partOf;
    const object = whole ? cast.actors.find(({ name }) => name === whole) : undefined;
    const mention = cast.mentions.find((one) => one.actor === actor);
    return object && mention
      ? [{ subject: actor, predicate: 'PART_OF' as const, object, evidence: mention, confidence: 0.9 }]
      : [];
  });
}

/** What is done by speaking is told by the article: from the speaker to those addressed, aimed at, answered or echoed. */
function spokenOf(
  reading: Reading,
  statement: Statement,
): (Omit<Relationship, 'title' | 'basis'> & { basis: 'STATED' | 'INFERRED' })[] {
  const { act, cue, spoken } = statement;
  if (!cue) return [];
  const base = { assertedBy: null, modality: modalityOfCue(reading.text, cue) } as const;
  const subjects = spoken.speakers;
  // "told her to leave" tells, "ordered her to leave" urges.
  const tells = telling.has(statement.lemma) ? 'TELLS' : null;
  const heard = act === 'ORDER' && tells ? tells : (toAddressee[act] ?? tells);
  const made: ReturnType<typeof spokenOf> = [];
  for (const subject of subjects) {
    for (const { value, basis, evidence, confidence } of statement.addressees) {
      const inferred = basis === 'INFERRED';
      const occasion = statement.venue?.basis === 'STATED' ? statement.venue.value : '';
      const predicate = inferred ? (/\binterview\b/.test(occasion) ? 'INTERVIEWED_BY' : /\b(?:meeting|session|hearing)\b/.test(occasion) ? 'SPOKE_AT' : null) : heard; // prettier-ignore
      if (predicate)
        made.push({
          ...base,
          subject,
          predicate,
          object: value,
          basis: 'STATED',
          evidence:
            evidence && !inferred
              ? { start: cue.start, end: Math.max(cue.end, evidence.end) }
              : (statement.venue?.evidence ?? cue),
          confidence,
        });
    }
    const aimed = toTarget[act];
    if (aimed && statement.target)
      made.push({
        ...base,
        subject,
        predicate: aimed,
        object: statement.target,
        basis: 'STATED',
        evidence: withTarget(cue, statement),
        confidence: 0.75,
      });
    for (const [links, predicate] of [
      [statement.respondsTo, 'RESPONDS_TO'],
      [statement.echoes, 'ECHOES'],
    ] as const) {
      for (const { value, evidence, confidence } of links) {
        for (const object of value.spoken.speakers)
          made.push({ ...base, subject, predicate, object, basis: 'STATED', evidence: evidence ?? cue, confidence });
      }
    }
  }
  return made;
}

/** "avoids condemning", "refused to praise", "may accuse": whether the speech act is told as done. */
function modalityOfCue(text: string, { start, end }: Range): Modality {
  const words = text.slice(Math.max(0, start - 24), end);
  if (/\b(?:not|never|cannot|avoid(?:s|ed)?|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|stop(?:s|ped) short of|without|den(?:ies|ied|ying)) (?:\p{Ll}+ly |yet |even )?\p{Ll}+(?: (?:on|for|to|at))?$|n[’']t \p{Ll}+$/u.test(words)) return 'NEGATED'; // prettier-ignore
  const modal = /\b(may|might|could|will|would|should|must) (?:\p{Ll}+ly |also )?\p{Ll}+(?: (?:on|for|to|at))?$/u.exec(words)?.[1]; // prettier-ignore
  if (!modal) return 'ACTUAL';
  return /^(?:may|might|could)$/.test(modal) ? 'POSSIBLE' : /^w/.test(modal) ? 'FUTURE' : 'DESIRED';
}

function withTarget(cue: Range, { content, spoken }: Statement): Range {
  const end = Math.min(content[0]?.end ?? cue.end, cue.end + 60);
  return {
    start: spoken.mention && cue.start - spoken.mention.end === 1 ? spoken.mention.start : cue.start,
    end: Math.max(cue.end, end),
  };
}
