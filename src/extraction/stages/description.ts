import type { ActorKind } from '../../vocabulary/enums.ts';
import { bodyNouns, groupNouns, personNouns } from '../lexicon/name-words.ts';
import { genderedWords } from '../lexicon/titles.ts';
import { antecedentOf, bodies, people } from './antecedent.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import type { Range, Reading } from './reading.ts';

/** Who a noun phrase speaks of. */
export interface Referents {
  readonly actors: readonly Actor[];
  readonly confidence: number;
}

const company =
  /^(?:company|firm|carmaker|manufacturer|maker|group|supplier|airline|publisher|broadcaster|charity|consultancy)$/;

/** "miners", "advisers": the plural of a noun of people. */
export function isPeople(lower: string): boolean {
  return /s$/.test(lower) && personNouns.has(lower.slice(0, -1));
}

function kindOfNoun(noun: string): ActorKind {
  if (personNouns.has(noun)) return 'PERSON';
  if (groupNouns.has(noun) || isPeople(noun)) return 'GROUP';
  return bodyNouns.get(noun) ?? 'PERSON';
}

/** Whom a description ("the mayor", "a senior official") with this noun speaks of, added to the cast when new. */
export function resolveDescription(
  reading: Reading,
  cast: Cast,
  main: Range,
  noun: string,
  mentions: readonly Mention[],
): Referents {
  const words = reading.text.slice(main.start, main.end);
  const kind = kindOfNoun(noun);
  const named = cast.actors.filter(
    (actor) => bodies.has(actor.kind) && !actor.described && holdsWords(actor.name, words),
  );
  if (named[0] && named.length === 1) return describe(cast, named[0], main, 0.75);
  const known = findDescribed(cast, words, kind);
  if (known) return describe(cast, known, main, 0.85);
  // With an owner of its own ("Kenya’s ministry") a description is somebody new; alone, "the union" is taken up.
  const isDefinite = /^(?:the|this|that) /i.test(words) && !/ (?:of|at|for|from|in|familiar|close) /.test(words);
  if (isDefinite && mentions.length === 0) {
    const taken = takenUp(reading, cast, main.start, noun, kind);
    if (taken) return describe(cast, taken, main, 0.7);
    if (kind === 'PERSON') return { actors: [], confidence: 0 };
  }
  const gender =
    words
      .toLowerCase()
      .split(/\W+/)
      .map((word) => genderedWords.get(word))
      .find(Boolean) ?? null;
  // "other unions, including the teachers’," are the other unions.
  const lead = words.split(/, (?!and )/).find((part) => /\p{L}/u.test(part)) ?? words;
  const name = lead
    .replace(/,$/, '')
    .replace(/^The /, 'the ')
    .replace(/^An? /, (article) => article.toLowerCase());
  const added = cast.add({ name, kind, gender, described: true, confidence: 0.7 });
  return describe(cast, added, main, 0.75);
}

function describe(cast: Cast, actor: Actor, range: Range, confidence: number): Referents {
  if (!cast.within(range).some((mention) => mention.start === range.start && mention.end === range.end)) {
    cast.mention(actor, range, 'DESCRIPTION', null, confidence);
  }
  return { actors: [actor], confidence };
}

function findDescribed(cast: Cast, words: string, kind: ActorKind): Actor | null {
  const key = plain(words);
  return cast.actors.find((actor) => actor.described && actor.kind === kind && plain(actor.name) === key) ?? null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(?:the|an?|some|several) /, '')
    .replace(/^jurors$/, 'jury');
}

/** The actor that "the mayor", "the union" or "the newspaper" takes up. */
function takenUp(reading: Reading, cast: Cast, offset: number, noun: string, kind: ActorKind): Actor | null {
  const mentions = cast.mentions;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.start >= offset) continue;
    if (answersTo(reading, mention.actor, mention, noun, kind)) return mention.actor;
  }
  if (kind === 'PERSON')
    return antecedentOf(reading, cast, offset, { kinds: people, gender: genderedWords.get(noun) ?? null });
  if (company.test(noun))
    return antecedentOf(reading, cast, offset, { kinds: new Set(['ORGANIZATION']), gender: null });
  if (noun === 'government') return antecedentOf(reading, cast, offset, { kinds: new Set(['COUNTRY']), gender: null });
  return null;
}

/** "the Croatian federation" is the Croatian Football Federation: all its words are in the name. */
function holdsWords(name: string, words: string): boolean {
  const parts = new Set(name.toLowerCase().split(/[\s-]+/));
  const wanted = words.toLowerCase().replace(/^the /, '').split(' ');
  return wanted.length > 1 && parts.size > wanted.length && wanted.every((word) => parts.has(word));
}

function answersTo({ text }: Reading, actor: Actor, mention: Mention, noun: string, kind: ActorKind): boolean {
  if (actor.titles.some((title) => title.text.toLowerCase().endsWith(noun))) return true;
  if (actor.described) return actor.kind === kind && plain(actor.name).split(' ').includes(noun);
  if (kind === 'PERSON' || kind === 'GROUP' || !bodies.has(actor.kind)) return false;
  if (
    actor.name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(noun)
  )
    return true;
  if (kind === 'MEDIA') return actor.kind === 'MEDIA';
  const around = text.slice(Math.max(0, mention.start - noun.length - 1), mention.end + noun.length + 1);
  return around.toLowerCase().startsWith(`${noun} `) || around.toLowerCase().endsWith(` ${noun}`);
}
