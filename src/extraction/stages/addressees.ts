import { antecedentOf, groups, people, wantedBy } from './antecedent.ts';
import type { Actor, Cast } from './cast.ts';
import { resolvePhrase, withoutAdverbs } from './noun-phrase.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement, Told } from './statements.ts';

/** Verbs whose object is who is spoken to; and verbs whose object is who is spoken of. */
const addressing = new Set(
  'tell remind warn urge ask assure inform advise thank order call-on implore encourage press put-it-to promise notify congratulate reassure exhort instruct'.split(
    ' ',
  ),
);
const targeting = new Set(
  'accuse blame condemn denounce criticize criticise slam blast praise mock attack scold rebuke'.split(' '),
);

/**
 * Requires statements and the cast. Assigns who each is said to: stated by the object of the cue ("told reporters",
 * "urging them"), by what was issued to whom ("a warning to the West") or sent to whom ("in a letter to residents");
 * inferred from the occasion ("in an interview with …"), which carries on through a turn. Assigns the target of those
 * that are aimed at somebody without being addressed ("accused the West").
 */
export function findAddressees(reading: Reading, cast: Cast, statements: readonly Statement[]): void {
  let before: Statement | undefined;
  for (const statement of statements) {
    const stated = statedAddressees(reading, cast, statement, before);
    const sent = stated.length > 0 ? [] : sentTo(reading, cast, statement);
    const found = stated.length > 0 ? stated : sent;
    statement.addressees = found.length > 0 ? found : inferredAddressees(reading, cast, statement, before);
    if (targeting.has(statement.lemma)) {
      const object = objectOf(reading, statement);
      const target =
        object && (cast.within(object)[0]?.actor ?? definite(reading, cast, object, statement.spoken.speakers));
      statement.target = target && target !== statement.speaker ? target : null;
    }
    before = statement;
  }
}

/** Who "the bank" or "the mayor" is, where that is known; none of `except`. */
function definite(reading: Reading, cast: Cast, object: Range, except: readonly Actor[]): Actor | null {
  if (!/^the (?:\p{Ll}+ ){0,2}\p{Ll}+$/u.test(reading.text.slice(object.start, object.end))) return null;
  return resolvePhrase(reading, cast, object, except).actors[0] ?? null;
}

/** The words between the cue's verb and what is reported; for "accused", what is reported begins with them. */
function objectOf(reading: Reading, { cue, content, spoken, lemma }: Statement): Range | null {
  const { sentences, text } = reading;
  if (!cue) return null;
  const sentence = sentences[spoken.sentence];
  const end = Math.min(sentence?.end ?? cue.end, cue.end + 120);
  const start = targeting.has(lemma) ? (content[0]?.start ?? cue.end) : cue.end + 1;
  if (start >= end) return null;
  const rest = text.slice(start, end);
  if (!targeting.has(lemma) && /^(?:to|that|not|what|how|why|if|whether|about|against|of|on|in|for|with) /.test(rest))
    return null;
  const stop =
    /[.,;:“"!?]| (?:that|to|not|of|for|about|on|in|at|after|during|when|as|with|if|whether|he|she|it|they|there|over|by|and (?:he|she|also|said|says|\p{Ll}+ed))\b/u.exec(
      rest,
    );
  const object = { start, end: start + (stop ? stop.index : rest.length) };
  // "reminded both sides a strike could …" has no word between object and clause: the content ends the object.
  const limit = content.find((range) => range.start > start && range.start < object.end);
  return withoutAdverbs(reading, { start, end: limit && !targeting.has(lemma) ? limit.start - 1 : object.end });
}

function statedAddressees(
  reading: Reading,
  cast: Cast,
  statement: Statement,
  before: Statement | undefined,
): Told<Actor>[] {
  const { text } = reading;
  const key = statement.lemma.replace(/ /g, '-');
  if (statement.lemma === 'issue' && statement.cue) {
    const cue = text.slice(statement.cue.start, statement.cue.end + 60);
    const to = /\bto (?=\p{L})/u.exec(cue);
    if (!to) return [];
    const start = statement.cue.start + to.index + 3;
    const length = /^[^,.;:]+/.exec(text.slice(start))?.[0].length ?? 0;
    return resolve(reading, cast, statement, { start, end: start + length }, before);
  }
  if (!addressing.has(key)) return [];
  const object = objectOf(reading, statement);
  return object && object.end > object.start ? resolve(reading, cast, statement, object, before) : [];
}

function resolve(
  reading: Reading,
  cast: Cast,
  statement: Statement,
  range: Range,
  before: Statement | undefined,
): Told<Actor>[] {
  const words = reading.text.slice(range.start, range.end).toLowerCase();
  let actors: readonly Actor[];
  const wanted = wantedBy(words);
  if (/^(?:me|us|you)$/.test(words)) actors = [];
  else if (wanted) {
    const earlier = before?.speaker === statement.speaker ? before.addressees.map(({ value }) => value) : [];
    const found = pronounAddressee(
      reading,
      cast,
      statement,
      range,
      before,
      wanted.kinds === people ? wanted : { ...wanted, kinds: groups },
    );
    const kept = earlier.filter((actor) => wanted.kinds.has(actor.kind) || /^them$/.test(words));
    actors = kept.length > 0 ? kept : found ? [found] : [];
    for (const actor of actors) cast.mention(actor, range, 'PRONOUN', null, 0.7);
  } else if (/^(?:it|that|this|those|these|for|up|out|down|both sides)$/.test(words)) actors = [];
  else ({ actors } = resolvePhrase(reading, cast, range, statement.spoken.speakers));
  return actors
    .filter((actor) => actor !== statement.speaker)
    .map((value) => ({ value, basis: 'STATED' as const, evidence: range, confidence: 0.85 }));
}

function pronounAddressee(
  reading: Reading,
  cast: Cast,
  statement: Statement,
  range: Range,
  before: Statement | undefined,
  wanted: { kinds: ReadonlySet<Actor['kind']>; gender: Actor['gender'] },
): Actor | null {
  const last = before?.speaker;
  if (
    last &&
    last !== statement.speaker &&
    wanted.kinds.has(last.kind) &&
    (!wanted.gender || !last.gender || wanted.gender === last.gender)
  )
    return last;
  return antecedentOf(reading, cast, range.start, { ...wanted, except: [statement.speaker] });
}

/** "In a letter to residents …, she wrote". */
function sentTo(reading: Reading, cast: Cast, statement: Statement): Told<Actor>[] {
  const sentence = reading.sentences[statement.spoken.sentence];
  if (!sentence || !statement.cue) return [];
  const words = reading.text.slice(sentence.start, statement.cue.start);
  const sent =
    /\b(?:letter|email|message|note|memo|speech|address|appeal) to (?:the )?([\p{L}’' -]+?)(?= (?:seen|published|sent|on|in|dated|obtained)\b|,|$)/iu.exec(
      words,
    );
  if (!sent?.[1]) return [];
  const start = sentence.start + sent.index + sent[0].length - sent[1].length;
  return resolve(reading, cast, statement, { start, end: start + sent[1].length }, undefined);
}

function inferredAddressees(
  reading: Reading,
  cast: Cast,
  statement: Statement,
  before: Statement | undefined,
): Told<Actor>[] {
  const sentence = reading.sentences[statement.spoken.sentence];
  if (!sentence) return [];
  const words = reading.text.slice(sentence.start, sentence.end);
  const occasion = /\b(?:interview with|speaking to|interview to|meeting of|at an? )(?:the )?/i.exec(words);
  if (occasion) {
    const from = sentence.start + occasion.index;
    const near = { start: from, end: Math.min(from + 80, sentence.end) };
    const heard = cast
      .within(near)
      .find(
        ({ actor, type }) =>
          type !== 'ADJECTIVE' &&
          actor !== statement.speaker &&
          (/^(?:at|meeting)/i.test(occasion[0]) ? isForum(reading, near, actor) : true),
      );
    if (heard)
      return [
        { value: heard.actor, basis: 'INFERRED', evidence: { start: heard.start, end: heard.end }, confidence: 0.65 },
      ];
  }
  if (
    !before ||
    before.speaker !== statement.speaker ||
    before.turn !== statement.turn ||
    statement.spoken.sentence - before.spoken.sentence > 3
  )
    return [];
  return before.addressees.filter(({ basis }) => basis === 'INFERRED').map((one) => ({ ...one, confidence: 0.5 }));
}

/** Whether the occasion is a sitting of the body ("at a UN Security Council meeting"). */
function isForum({ text }: Reading, { start, end }: Range, actor: Actor): boolean {
  return (
    /\b(?:meeting|session|hearing|sitting|assembly)\b/.test(text.slice(start, end)) &&
    /Council|Assembly|Parliament|Committee|Congress|Court|Commission/.test(actor.name)
  );
}
