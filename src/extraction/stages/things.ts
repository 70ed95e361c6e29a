import type { ThingKind } from '../../vocabulary/enums.ts';
import { kindOfThingName, thingNoun, weaponWords } from '../lexicon/thing-nouns.ts';
import type { Token } from '../tokens.ts';
import type { Cast } from './cast.ts';
import type { Names } from './names.ts';
import type { Range, Reading } from './reading.ts';
import { lastBefore } from './reading.ts';
import type { Statement } from './statements.ts';
import { lowerOf, tagOf } from './verb-groups.ts';

/** What is talked about that cannot speak. */
export interface Thing {
  name: string;
  readonly kind: ThingKind;
  /** Whether it has a name of its own; a description ("the war") is another thing in another article. */
  readonly named: boolean;
  readonly mentions: (Range & { readonly type: 'NAME' | 'DESCRIPTION' })[];
  readonly confidence: number;
}

/** A noun phrase whose noun tells a thing. */
interface Phrase extends Range {
  readonly kind: ThingKind;
  readonly sense: string;
  /** Lower-case words before the noun, determiner left out. */
  readonly modifiers: readonly string[];
  readonly text: string;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** Whether an actor is named in it: "a meeting with Biden", "NATO expansion". */
  readonly tied: boolean;
}

interface Described extends Thing {
  readonly sense: string;
  readonly modifiers: Set<string>;
  readonly phrases: Phrase[];
}

/** How many words of a phrase may stand before its noun. */
const mostModifiers = 7;

/**
 * Requires a reading, tagged tokens, names, the cast and statements. Assigns things: those with a name that is nobody's
 * ("Army Tactical Missile Systems"), and noun phrases of events, laws, weapons, works and topics that are talked about or
 * come again. Linear in the length, but for phrases of one noun.
 */
export function findThings(
  reading: Reading,
  tokens: readonly Token[],
  { names }: Names,
  cast: Cast,
  statements: readonly Statement[],
): Thing[] {
  const named = namedThings(reading, names, cast);
  const taken = named.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  const spoken = statements
    .flatMap(({ content, venue }) => (venue?.evidence ? [...content, venue.evidence] : content))
    .sort((a, b) => a.start - b.start);
  const described: Described[] = [];
  const bySense = new Map<string, Described[]>();
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(reading, tokens, i, cast);
    if (!phrase || overlaps(taken, phrase)) continue;
    // "in a military conflict": what is only supposed is no event.
    if (phrase.kind === 'EVENT' && !phrase.definite && !isOne(phrase, spoken)) continue;
    const same = bySense.get(phrase.sense) ?? [];
    bySense.set(phrase.sense, same);
    const known = same.findLast((thing) => isSame(thing, phrase));
    if (known) {
      known.phrases.push(phrase);
      known.mentions.push({ start: phrase.start, end: phrase.end, type: 'DESCRIPTION' });
      for (const word of phrase.modifiers) known.modifiers.add(word);
      continue;
    }
    const { kind, sense, modifiers } = phrase;
    const mentions = [{ start: phrase.start, end: phrase.end, type: 'DESCRIPTION' as const }];
    const thing = { name: phrase.text, kind, named: false, mentions, confidence: 0.6, sense, modifiers: new Set(modifiers), phrases: [phrase] }; // prettier-ignore
    same.push(thing);
    described.push(thing);
  }
  const kept = described.filter((thing) => isTalkedAbout(thing, spoken));
  return [...named, ...kept.map((thing) => ({ ...thing, name: nameFrom(thing) }))];
}

/** Days that tell when, and bodies with a word of a thing in their name. */
const noThing = /\b(?:day|university|school|court|commission|committee|department)\b/;

/** Names of things, initials in brackets after them included: "… Missile Systems (ATACMS)". */
function namedThings({ text }: Reading, names: Names['names'], cast: Cast): Thing[] {
  const things = new Map<string, Thing>();
  const speakers = new Set(cast.actors.map(({ name }) => name.toLowerCase()));
  const short = new Map<string, Thing>();
  for (const name of names) {
    const lower = name.text.toLowerCase();
    if (name.kind !== 'THING' || cast.within(name).length > 0 || speakers.has(lower) || noThing.test(lower)) continue;
    const thing = things.get(lower) ?? { name: name.text, kind: kindOfThingName(lower), named: true, mentions: [], confidence: 0.75 }; // prettier-ignore
    things.set(lower, thing);
    thing.mentions.push({ start: name.start, end: name.end, type: 'NAME' });
    const initials = /^ \((\p{Lu}[\p{Lu}\p{N}-]{1,9}s?)\)/u.exec(text.slice(name.end, name.end + 16))?.[1];
    if (!initials) continue;
    short.set(initials, thing);
    thing.mentions.push({ start: name.end + 2, end: name.end + 2 + initials.length, type: 'NAME' });
  }
  for (const { text: word, start, end } of names) {
    const thing = short.get(word);
    if (thing && !thing.mentions.some((mention) => mention.start === start))
      thing.mentions.push({ start, end, type: 'NAME' });
  }
  return [...things.values()];
}

function phraseAt(reading: Reading, tokens: readonly Token[], at: number, cast: Cast): Phrase | null {
  const head = tokens[at] as Token;
  const lower = lowerOf(head);
  const tag = tagOf(head);
  if ((tag !== 'NOUN' && tag !== 'PROPN') || /^(?:NOUN|PROPN)$/.test(tagOf(tokens[at + 1]))) return null;
  const isWeapon = /^systems?$/.test(lower) && weaponWords.has(lowerOf(tokens[at - 1]));
  const noun = isWeapon ? { kind: 'WEAPON' as const, sense: 'weapon system' } : thingNoun(lower);
  if (!noun || tokens[at + 1]?.text === '-' || isVerbOfName(tokens, at)) return null;
  let first = at;
  while (at - first < mostModifiers && isModifier(tokens, first - 1, head)) first--;
  // "Kenya’s law" is named by whose it is, "’s law" alone by nobody.
  while (first < at && /^(?:PART|PUNCT|NUM)$/.test(tagOf(tokens[first]))) first++;
  const before = lowerOf(tokens[first - 1]);
  const start = (tokens[first] as Token).start;
  const end = withComplement(reading, cast, head, noun.kind);
  const modifiers = tokens.slice(first, at).filter((token) => /\p{L}/u.test(token.text)).map(lowerOf); // prettier-ignore
  return {
    ...noun,
    start,
    end,
    modifiers,
    text: reading.text.slice(start, end).replace(/\s+/g, ' '),
    definite: /^(?:the|this|that|these|those|his|her|its|their|our|my)$/.test(before),
    indefinite: /^(?:a|an|any|another|some|no|every|each)$/.test(before) || tagOf(tokens[first - 1]) === 'NUM',
    tied: cast.within({ start, end }).some(({ type }) => type !== 'PRONOUN'),
  };
}

/** "Clinton plans to", "Bloomberg reports that": the tagger takes the verb after a name for a noun. */
function isVerbOfName(tokens: readonly Token[], at: number): boolean {
  if (tagOf(tokens[at - 1]) !== 'PROPN' || !/s$/.test(lowerOf(tokens[at]))) return false;
  return /^(?:to|that)$/.test(lowerOf(tokens[at + 1])) || /^(?:DET|PRON|PROPN|ADJ)$/.test(tagOf(tokens[at + 1]));
}

function isModifier(tokens: readonly Token[], at: number, head: Token): boolean {
  const token = tokens[at];
  if (!token || token.sentence !== head.sentence) return false;
  const tag = tagOf(token);
  if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') return !/^(?:mr|mrs|ms|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lowerOf(token)); // prettier-ignore
  if (tag === 'ADJ') return !/^(?:such|other|more|many|several|same|own|last|next|first|few|further|new|actual|big|entire|whole|great|real|major|certain|possible|full)$/.test(lowerOf(token)); // prettier-ignore
  if (token.text === '-') return true;
  if (tag === 'PART') return /^['’]s?$/.test(token.text);
  return tag === 'VERB' && tokens[at - 1]?.text === '-';
}

/** "a meeting with US President Joe Biden", "a report by the consultancy Brightway": the actor that tells which. */
function withComplement({ text, sentences }: Reading, cast: Cast, { end }: Token, kind: ThingKind): number {
  const limit = Math.min(sentences[lastBefore(sentences, end - 1)]?.end ?? end, end + 70);
  const mention = cast.within({ start: end, end: limit }).find(({ type }) => type === 'NAME' || type === 'DESCRIPTION');
  if (!mention) return end;
  const between = text.slice(end, mention.start);
  // "with US President Joe Biden": the name goes on.
  const rest = cast.within({ start: mention.end, end: limit }).find(({ start }) => /^ (?:\p{Lu}\p{L}+ ){0,3}$/u.test(text.slice(mention.end, start))); // prettier-ignore
  const joined = kind === 'WORK' ? /^ (?:by|of|from) (?:the |an? )?(?:[\p{L}]+ ){0,3}$/u : /^ (?:of|with|between|against) (?:the |an? )?(?:[\p{L}]+ ){0,3}$/u; // prettier-ignore
  return joined.test(between) && !/ (?:and|of|in|to|for|on|at|\p{Ll}+ing) /u.test(between.slice(4))
    ? (rest ?? mention).end
    : end;
}

/** Whether a phrase without "the" tells of one event: "a meeting with Biden", "mackerel talks", "a fire" outside of speech. */
function isOne({ tied, indefinite, modifiers, text, ...range }: Phrase, spoken: readonly Range[]): boolean {
  if (indefinite) return tied || !overlaps(spoken, range);
  return (
    (tied && modifiers.length > 0 && !/ (?:with|between|of) /.test(text)) || (/s$/.test(text) && modifiers.length > 0)
  );
}

function isSame({ modifiers, phrases }: Described, phrase: Phrase): boolean {
  if (phrases.some(({ text }) => text.toLowerCase() === phrase.text.toLowerCase())) return true;
  if (phrase.indefinite) return false;
  // "the meeting" takes up the last one; "a meeting with Biden" and "a meeting with Xi" are two.
  if (phrase.modifiers.length === 0) return phrase.definite && !(phrase.tied && phrases.every(({ tied }) => tied));
  if (modifiers.size === 0) return phrase.definite && !phrase.tied;
  return phrase.modifiers.some((word) => modifiers.has(word)) && !(phrase.kind === 'EVENT' && phrase.tied);
}

/** Whether a thing comes again, or is what somebody talks about and not just any of its kind. */
function isTalkedAbout({ phrases, kind }: Described, spoken: readonly Range[]): boolean {
  const told = phrases.filter((phrase) => phrase.definite || phrase.tied || (!phrase.indefinite && kind !== 'EVENT' && phrase.modifiers.length > 0)); // prettier-ignore
  if (told.length === 0) return false;
  if (phrases.length > 1) return true;
  const [phrase] = told;
  return phrase !== undefined && overlaps(spoken, phrase);
}

/** Whether a range lies over one of `ranges`, which are in the order of the text and may overlap a little. */
function overlaps(ranges: readonly Range[], { start, end }: Range): boolean {
  for (let i = lastBefore(ranges, end - 1); i >= 0 && i > lastBefore(ranges, end - 1) - 4; i--)
    if ((ranges[i]?.end ?? 0) > start) return true;
  return false;
}

/** The longest of the phrases; "the war" where there is nothing but the noun. */
function nameFrom({ phrases }: Described): string {
  const best = phrases.reduce((longest, phrase) => (phrase.modifiers.length > longest.modifiers.length || (phrase.tied && !longest.tied) ? phrase : longest)); // prettier-ignore
  return best.modifiers.length === 0 && !best.tied && phrases.some(({ definite }) => definite)
    ? `the ${best.text}`
    : best.text;
}
