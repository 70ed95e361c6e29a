import type { ActorKind } from '../../vocabulary/enums.ts';
import { bodyNouns, groupNouns, personNouns } from '../lexicon/name-words.ts';
import { genderedWords } from '../lexicon/titles.ts';
import { antecedentOf, bodies, people } from './antecedent.ts';
import type { Actor, Cast, Gender, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
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

/**
 * Whom a description ("the mayor", "a senior official") with this noun speaks of, and none of `except`; added to the cast
 * when new.
 */
export function resolveDescription(
  reading: Reading,
  cast: Cast,
  main: Range,
  noun: string,
  mentions: readonly Mention[],
  except: readonly Actor[] = [],
): Referents {
  const words = reading.text.slice(main.start, main.end);
  const kind = kindOfNoun(noun);
  const named = cast.actors.filter(
    (actor) => !except.includes(actor) && bodies.has(actor.kind) && !actor.described && holdsWords(actor.name, words),
  );
  if (named[0] && named.length === 1) return describe(cast, named[0], main, 0.75);
  const known = findDescribed(cast, words, kind);
  if (known) return describe(cast, known, main, 0.85);
  // With an owner of its own ("Kenya’s ministry") a description is somebody new; alone, "the union" is taken up.
  const isDefinite = /^(?:the|this|that) /i.test(words) && !/ (?:of|at|for|from|in|familiar|close) /.test(words);
  if (isDefinite && mentions.length === 0) {
    const taken = takenUp(reading, cast, { start: main.start, noun, kind, words: bare(words), except });
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

/** A definite description that may take up somebody named before. */
interface Definite {
  readonly start: number;
  readonly noun: string;
  readonly kind: ActorKind;
  /** In lower case, without the article. */
  readonly words: string;
  /** Whom it cannot be. */
  readonly except: readonly Actor[];
}

/** The actor that "the mayor", "the union" or "the newspaper" takes up. */
function takenUp(reading: Reading, cast: Cast, definite: Definite): Actor | null {
  const { start, noun, kind, words, except } = definite;
  // Beside a deputy mayor, "the mayor" is who is called just that.
  const titled = cast.actors.filter(
    ({ titles }) => titles.length > 0 && titles.some(({ text }) => text.toLowerCase() === words),
  );
  let close: Actor | null = null;
  const { mentions } = cast;
  for (let i = lastBefore(mentions, start - 1); i >= 0 && !(close && titled.length === 0); i--) {
    const mention = mentions[i] as Mention;
    if (except.includes(mention.actor)) continue;
    if (titled.includes(mention.actor)) return mention.actor;
    if (answersTo(reading, mention.actor, mention, definite)) close ??= mention.actor;
  }
  if (close) return close;
  const find = (kinds: ReadonlySet<ActorKind>, gender: Gender = null, others: readonly Actor[] = []): Actor | null =>
    antecedentOf(reading, cast, start, { kinds, gender, except: [...except, ...others] });
  const others = cast.actors.filter(({ titles }) =>
    titles.some(({ text }) => isOtherRank(text.toLowerCase(), definite)),
  );
  if (kind === 'PERSON') return find(people, genderedWords.get(noun) ?? null, others);
  if (company.test(noun)) return find(new Set(['ORGANIZATION']));
  return noun === 'government' ? find(new Set(['COUNTRY'])) : null;
}

const rank = /\b(?:deputy|vice|former|ex|acting|assistant|associate|interim|junior|shadow)\b/;

/** "Deputy Mayor" for "the mayor", or "Mayor" for "the deputy mayor". */
function isOtherRank(title: string, { noun, words }: Definite): boolean {
  return title.endsWith(noun) && rank.exec(title)?.[0] !== rank.exec(words)?.[0];
}

function bare(words: string): string {
  return words.toLowerCase().replace(/^(?:the|this|that) /, '');
}

/** "the Croatian federation" is the Croatian Football Federation: all its words are in the name. */
function holdsWords(name: string, words: string): boolean {
  const parts = new Set(name.toLowerCase().split(/[\s-]+/));
  const wanted = words.toLowerCase().replace(/^the /, '').split(' ');
  return wanted.length > 1 && parts.size > wanted.length && wanted.every((word) => parts.has(word));
}

function answersTo({ text }: Reading, actor: Actor, mention: Mention, definite: Definite): boolean {
  const { noun, kind } = definite;
  const titles = actor.titles.map((title) => title.text.toLowerCase());
  if (titles.some((title) => title.endsWith(noun) && !isOtherRank(title, definite))) return true;
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
