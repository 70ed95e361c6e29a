import type { Token } from '../tokens.ts';
import { antecedentOf, fits, wantedBy } from './antecedent.ts';
import type { Actor, Cast } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';
import { formOf, lowerOf, tagOf } from './verb-groups.ts';
import type { Wording } from './wording.ts';

/** Words whose pronouns are named, with the actors that were named in their place. */
export interface Named {
  readonly words: readonly Wording[];
  readonly actors: readonly Actor[];
}

/** Who can be meant by a pronoun in a statement. */
export interface Voices {
  readonly speaker: Actor;
  /** The speaker first, then those who join it. */
  readonly speakers: readonly Actor[];
  /** Whom "we" stands for: a body that the speaker speaks for; null when it is not certain. */
  readonly body: Actor | null;
  /** Whether the words are the speaker's own, so that "I" is the speaker. */
  readonly own: boolean;
}

/** How many sentences before a pronoun must hold nobody else it could stand for. */
const reach = 2;

/** How an actor is named within a claim: "the United States", "Ruth Amsel". */
export function nameOf({ name: full, kind }: Actor): string {
  const name = full.split(', ')[0] ?? full;
  if (/^(?:United States|United Kingdom|European Union|Netherlands|Philippines|United Arab Emirates)$/.test(name))
    return `the ${name}`;
  const needsArticle =
    kind !== 'PERSON' &&
    kind !== 'COUNTRY' &&
    !/ Bank$/.test(name) &&
    /^(?:\p{Lu}[\p{L}’']* )+(?:football |national )*(?:Union|Nations|Commission|Council|Association|Federation|Fund|Court|Chamber|Group|Ministry|Committee|Party|Department|Agency|Administration|Institute|team)\b/u.test(name); // prettier-ignore
  return needsArticle ? `the ${name}` : name;
}

function ownerOf(actor: Actor): string {
  return `${nameOf(actor)}${actor.kind !== 'PERSON' && actor.name.endsWith('s') ? '’' : '’s'}`;
}

/**
 * Names whom pronouns stand for where that is certain: "I" and "my" in the speaker's own words; "we" of who speaks for a
 * body and tells what it did; "he", "her" and "its" where one alone in the sentences around fits. Others are left.
 */
export function nameVoices(reading: Reading, cast: Cast, words: readonly Wording[], voices: Voices): Named {
  const { speaker, body, own } = voices;
  const lower = words.map(({ text }) => text.toLowerCase());
  if (own && speaker.kind === 'PERSON' && lower.some((word) => /^(?:i|my|me)$/.test(word)))
    return inFirstPerson(words, speaker);
  const group = speaker.kind === 'PERSON' ? body : speaker;
  if (own && group && /^(?:we|our)$/.test(lower[0] ?? '') && tellsDeed(words)) return inPlural(words, group);
  // Whom "he" means in somebody's own words, only the talk before them tells.
  return own ? { words, actors: [] } : inThirdPerson(reading, cast, words, voices);
}

function inFirstPerson(words: readonly Wording[], speaker: Actor): Named {
  const { gender } = speaker;
  const kept = { words, actors: [] };
  if (words.some(({ text }, at) => /^(?:mine|myself)$/i.test(text) || (/^I$/.test(text) && /^(?:and|or)$/i.test(words[at - 1]?.text ?? '')))) return kept; // prettier-ignore
  const name = nameOf(speaker);
  const short = gender === 'F' ? 'she' : gender === 'M' ? 'he' : name;
  const possessive = gender === 'F' ? 'her' : gender === 'M' ? 'his' : ownerOf(speaker);
  const object = gender === 'F' ? 'her' : gender === 'M' ? 'him' : name;
  return substituted(words, speaker, (lower, isFirst) => {
    if (lower === 'i') return isFirst ? name : short;
    if (lower === 'my') return isFirst ? ownerOf(speaker) : possessive;
    return lower === 'me' ? (isFirst ? name : object) : null;
  }, 'i'); // prettier-ignore
}

function inPlural(words: readonly Wording[], body: Actor): Named {
  const isMany = body.kind === 'GROUP';
  const name = nameOf(body);
  return substituted(words, body, (lower, isFirst) => {
    if (lower === 'we') return isFirst ? name : isMany ? 'they' : 'it';
    if (lower === 'our') return isFirst ? ownerOf(body) : isMany ? 'their' : 'its';
    return lower === 'us' ? (isMany ? 'them' : 'it') : null;
  }, isMany ? '' : 'we'); // prettier-ignore
}

/** Puts names for pronouns, and the verb after `subject` in the third person. */
function substituted(
  words: readonly Wording[],
  actor: Actor,
  nameFor: (lower: string, isFirst: boolean) => string | null,
  subject: string,
): Named {
  let isFirst = true;
  let agree = false;
  const named = words.map((word): Wording => {
    const lower = word.text.toLowerCase();
    const name = nameFor(lower, isFirst);
    if (name !== null) {
      isFirst = false;
      agree = lower === subject;
      return { ...word, text: name };
    }
    if (!agree || !word.token) return word;
    const tag = tagOf(word.token);
    if (tag === 'ADV') return word;
    agree = false;
    const singular = tag === 'AUX' || tag === 'VERB' ? inThird(word.token) : null;
    return singular === null ? word : { ...word, ...singular };
  });
  return { words: expanded(named), actors: isFirst ? [] : [actor] };
}

/** "Hale ’d leave" after a name is "Hale would leave". */
function expanded(words: readonly Wording[]): Wording[] {
  return words.map((word, at) => {
    const before = words[at - 1];
    const short = /^['’](d|ll|ve|re|s)$/.exec(word.text)?.[1];
    if (!short || !before?.token || before.text === before.token.text || tagOf(before.token) !== 'PRON') return word;
    const verb = words.slice(at + 1, at + 3).find(({ token }) => tagOf(token ?? undefined) === 'VERB')?.token;
    const past = verb !== undefined && verb !== null && formOf(verb) === 'PAST';
    const full = { d: past ? 'had' : 'would', ll: 'will', ve: 'have', re: 'are', s: past ? 'has' : 'is' }[short];
    return full ? { ...word, text: full, gap: ' ' } : word;
  });
}

/** The third person singular of a verb in the first: "am" is "is", "’ve" is " has", "take" is "takes". */
function inThird(token: Token): { text: string; gap?: string } | null {
  const lower = lowerOf(token);
  const contracted: Readonly<Record<string, string>> = { m: 'is', re: 'is', ve: 'has', ll: 'will', d: 'would' };
  if (/^['’]/.test(lower)) return { text: contracted[lower.slice(1)] ?? lower, gap: ' ' };
  const irregular: Readonly<Record<string, string>> = { am: 'is', are: 'is', have: 'has', do: 'does', were: 'was', go: 'goes' }; // prettier-ignore
  if (irregular[lower]) return { text: irregular[lower] };
  if (tagOf(token) !== 'VERB' || formOf(token) !== 'BASE') return null;
  if (/[^aeiou]y$/.test(lower)) return { text: lower.replace(/y$/, 'ies') };
  return { text: /(?:s|sh|ch|x|z)$/.test(lower) ? `${lower}es` : `${lower}s` };
}

/** "We asked", "We have provided", "Our numbers have been public": done by the body, and not by everybody. */
function tellsDeed(words: readonly Wording[]): boolean {
  if (words[0]?.text.toLowerCase() === 'our') return true;
  const verb = words.slice(1, 4).find(({ token }) => /^(?:AUX|VERB)$/.test(tagOf(token ?? undefined)));
  if (!verb?.token) return false;
  return /^(?:have|['’]ve|did|were)$/.test(lowerOf(verb.token)) || formOf(verb.token) === 'PAST';
}

function inThirdPerson(reading: Reading, cast: Cast, words: readonly Wording[], voices: Voices): Named {
  const joint = theirs(reading, cast, words, voices);
  if (joint) return joint;
  const actors: Actor[] = [];
  const named = words.map((word, index): Wording => {
    const { token } = word;
    const lower = lowerOf(token ?? undefined);
    if (!token || !/^(?:he|she|him|his|her|it|its|they|their)$/.test(lower) || actors.length > 0) return word;
    if (index > 0 && /^(?:it|its|they|their)$/.test(lower)) return word;
    const actor = whoIs(reading, cast, token, index === 0, voices, words);
    if (!actor) return word;
    actors.push(actor);
    const isOwner = /^(?:his|its|their)$/.test(lower) || (lower === 'her' && owns(words[index + 1]));
    return { ...word, text: isOwner ? ownerOf(actor) : nameOf(actor) };
  });
  return { words: expanded(named), actors };
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Long and Hale said they hoped …": those who speak together, where nobody else is named before. */
function theirs(reading: Reading, cast: Cast, words: readonly Wording[], { speakers }: Voices): Named | null {
  const [first, ...rest] = words;
  if (speakers.length < 2 || !first?.token || lowerOf(first.token) !== 'they') return null;
  const start = reading.sentences[lastBefore(reading.sentences, first.token.start)]?.start ?? 0;
  const before = cast.within({ start, end: first.token.start });
  if (!before.every(({ actor }) => speakers.includes(actor))) return null;
  return { words: expanded([{ ...first, text: listed.format(speakers.map(nameOf)) }, ...rest]), actors: speakers };
}

function owns(next: Wording | undefined): boolean {
  return (
    next !== undefined &&
    !/^(?:tonight|today|tomorrow|yesterday|late|last|next|\p{Lu}\p{Ll}+day)$/u.test(next.text) &&
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tagOf(next.token ?? undefined))
  );
}

/** Who a pronoun of the third person stands for; null unless one alone can be meant. */
function whoIs(
  reading: Reading,
  cast: Cast,
  token: Token,
  leads: boolean,
  { speaker }: Voices,
  words: readonly Wording[],
): Actor | null {
  const lower = lowerOf(token);
  const wanted = wantedBy(lower);
  if (!wanted) return null;
  const isSpeaker = fits(speaker, { ...wanted, kinds: lower.startsWith('it') ? wanted.kinds : new Set(lower.startsWith('t') ? (['GROUP', 'ORGANIZATION', 'MEDIA'] as const) : (['PERSON'] as const)) }); // prettier-ignore
  if (leads && isSpeaker && !isImpersonal(words)) {
    if (speaker.kind !== 'PERSON' || speaker.gender !== null) return speaker;
    return alone(reading, cast, token, 0, wanted.gender, speaker) ? speaker : null;
  }
  if (/^(?:it|its|they|their)$/.test(lower)) return null;
  // Whom the claim itself names before the pronoun, it can stand for: nothing dangles.
  const first = words[0]?.token?.start ?? token.start;
  if (cast.within({ start: first, end: token.start }).some(({ actor }) => fits(actor, wanted))) return null;
  if (isSpeaker) return alone(reading, cast, token, reach, wanted.gender, speaker) ? speaker : null;
  const actor = antecedentOf(reading, cast, token.start, { ...wanted, except: [speaker] });
  return actor?.gender === wanted.gender && alone(reading, cast, token, reach, wanted.gender, actor, speaker)
    ? actor
    : null;
}

/** Whether nobody else whom the pronoun could mean is named in the sentence or `back` sentences before. */
function alone(
  reading: Reading,
  cast: Cast,
  token: Range,
  back: number,
  gender: Actor['gender'],
  actor: Actor,
  ...besides: Actor[]
): boolean {
  const here = lastBefore(reading.sentences, token.start);
  const start = reading.sentences[Math.max(0, here - back)]?.start ?? 0;
  const wanted = { kinds: new Set(['PERSON'] as const), gender, except: [actor, ...besides] };
  return cast.within({ start, end: token.end }).every((mention) => !fits(mention.actor, wanted));
}

/** "it was too early to say", "it is time": a pronoun that stands for nothing. */
function isImpersonal(words: readonly Wording[]): boolean {
  const text = words.slice(0, 6).map(({ text: word }) => word.toLowerCase()).join(' '); // prettier-ignore
  return /^it (?:is|was|would be|will be|['’]s)(?: not)? (?:too|not|time|clear|unclear|important|right|wrong|hard|difficult|likely|unlikely|possible|impossible|up|still|about|because|a|an|the)\b/.test(text); // prettier-ignore
}
