import { bodyNouns, groupNouns, personNouns } from '../lexicon/name-words.ts';
import { titleClassOf } from '../lexicon/titles.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { isPeople, resolveDescription } from './description.ts';
import type { Referents } from './description.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';

const works = new Set(
  'report study survey poll statement article analysis review paper document letter post memo data figures'.split(' '),
);
/**
 * Who the noun phrase in `range` (no pronoun) is about, described actors added to the cast; none when nobody. A
 * description in it can be none of `except`.
 */
export function resolvePhrase(reading: Reading, cast: Cast, range: Range, except: readonly Actor[] = []): Referents {
  const main = mainPart(reading, range);
  if (isClause(reading.text.slice(main.start, main.end))) return { actors: [], confidence: 0 };
  const mentions = cast.within(main).filter((mention) => mention.type !== 'PRONOUN');
  const joint = coordinated(reading, main, mentions);
  if (joint.length > 1) return { actors: joint, confidence: 0.9 };
  const persons = mentions.filter((mention) => mention.actor.kind === 'PERSON' && isHead(reading, main, mention));
  // "Cruz constituent Dan Golvach": a name before a noun says whose, where another name follows.
  const person =
    persons.find((mention) => persons.length === 1 || !/^ \p{Ll}/u.test(reading.text.slice(mention.end, main.end))) ??
    persons[0];
  if (person) return { actors: [person.actor], confidence: person.confidence };
  const whole = mentions.find((mention) => covers(reading, main, mention) || isExplained(reading, main, mention));
  if (whole) return { actors: [whole.actor], confidence: whole.confidence };
  const head = headNoun(reading, main);
  if (head && works.has(head.noun)) {
    const owner =
      mentions.find((mention) =>
        /^ (?:poll|survey|report|study|analysis|investigation|review)\b/.test(
          reading.text.slice(mention.end, main.end),
        ),
      ) ??
      mentions.find((mention) =>
        /\b(?:by|from|of) (?:the )?(?:[\p{Ll}]+ )?$/u.test(reading.text.slice(main.start, mention.start)),
      );
    return { actors: owner ? [owner.actor] : [], confidence: 0.7 };
  }
  const apposed = mentions.find(
    (mention) =>
      mention.name && mention.end >= main.end - 1 && isApposed(reading.text.slice(main.start, mention.start)),
  );
  if (apposed) return { actors: [apposed.actor], confidence: apposed.confidence };
  if (!head) {
    const named =
      mentions.find((mention) => isHead(reading, main, mention)) ??
      mentions.find((mention) => isOwnerAlone(reading, main, mention));
    if (named) return { actors: [named.actor], confidence: 0.6 };
    return isPeopleName(reading.text.slice(main.start, main.end))
      ? resolveDescription(reading, cast, main, 'people', mentions)
      : { actors: [], confidence: 0 };
  }
  return resolveDescription(reading, cast, main, head.noun, mentions, except);
}

/** "they speak to leaders", "the court blocked a company": more than a noun phrase, cut wrongly. */
function isClause(words: string): boolean {
  return /^(?:they|he|she|it|we|you|i|there|joining|allows?) \p{L}|\b(?:is|are|was|were|has|have|had|will|would|may|can|could|should) (?!\p{Lu})/iu.test(words.replace(/[“"].*?[”"]/g, '')); // prettier-ignore
}

/** The phrase without relative clauses, participles and adverbs after it ("…, who asked not to be named"). */
function mainPart(reading: Reading, { start, end }: Range): Range {
  const words = reading.text.slice(start, end);
  const cut = words.search(/,? (?:who|which|whose|speaking|citing)\b|,? on (?:\w+day)|, \d{2}$/);
  return withoutAdverbs(reading, { start, end: cut > 0 ? start + cut : end });
}

const adverbs =
  /(?:,? (?:outside|inside|afterwards?|later|earlier|late|early|today|yesterday|tonight|tomorrow|there|here|nearby|abroad|online|again|also|too|now|then|still|recently|separately|privately|publicly|directly|repeatedly|bluntly|shortly|immediately|initially|(?:this|last) (?:\p{Ll}+|\p{Lu}\p{Ll}+day)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?))+$/u;

/** "reporters outside", "officials there", "residents last week": where and when is no part of who. */
export function withoutAdverbs({ text }: Reading, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const at = words.search(adverbs);
  return { start, end: at > 0 ? start + at : end };
}

/** "Denmark and Ireland", "Mayor Long and Governor Hale both": actors that only commas, "and" and titles stand between. */
function coordinated({ text }: Reading, main: Range, mentions: readonly Mention[]): Actor[] {
  if (mentions.length < 2) return [];
  let at = main.start;
  for (const mention of mentions) {
    const before = text.slice(at, Math.max(at, mention.name?.title?.start ?? mention.start));
    if (!/^(?:the |both )?$|^,? and (?:the )?$|^, (?:the )?$/i.test(before)) return [];
    at = mention.end;
  }
  return /^(?: both| each| all| jointly)?$/.test(text.slice(at, main.end)) &&
    text.slice(main.start, at).includes(' and ')
    ? [...new Set(mentions.map(({ actor }) => actor))]
    : [];
}

/** Whether a mention is what the phrase is about, and neither owner nor complement ("Hale’s lawyer", "a spokesman for"). */
function isHead({ text }: Reading, main: Range, mention: Mention): boolean {
  // "Hale’s lawyer" is about the lawyer; "Hale" cut out of "Hale’s claim" is about Hale.
  if ((mention.name?.possessive && mention.end < main.end) || mention.type === 'ADJECTIVE') return false;
  return !/\b(?:of|for|to|by|with|at|in|from|near|between) (?:the |president |prime minister |mr )?$/i.test(
    text.slice(Math.max(main.start, mention.start - 30), mention.start),
  );
}

/** "public broadcaster RÚV", "the newspaper Handelspost": the words before a name say what it is. */
function isApposed(before: string): boolean {
  const words = before.trim().toLowerCase().split(' ');
  const noun = words[words.length - 1] ?? '';
  return (
    words.length <= 5 &&
    (bodyNouns.has(noun) || personNouns.has(noun)) &&
    /^(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir )?[\p{Ll} -]+ $/u.test(before)
  );
}

/** "Trump’s": the whole source is whose words they are. */
function isOwnerAlone({ text }: Reading, main: Range, mention: Mention): boolean {
  return mention.start === main.start && /^[’']?s?$/.test(text.slice(mention.end, main.end));
}

/** "Republicans", "many Palestinians": people called by one capitalised plural. */
function isPeopleName(words: string): boolean {
  return /^(?:[Tt]he |[Mm]any |[Ss]ome |[Mm]ost |[Aa]ll )?(?:\p{Ll}+ )?\p{Lu}\p{Ll}{3,}(?:s|ese)$/u.test(words);
}

/** "Velmora Bank, the country’s oldest lender": the name comes first, and what it is after it. */
function isExplained({ text }: Reading, main: Range, mention: Mention): boolean {
  return (
    mention.name !== null &&
    mention.type !== 'ADJECTIVE' &&
    /^(?:the )?$/i.test(text.slice(main.start, mention.start)) &&
    /^, (?:an? |the |one of |[\p{L}]+[’']s )/u.test(text.slice(mention.end, main.end))
  );
}

function covers({ text }: Reading, main: Range, mention: Mention): boolean {
  return (
    mention.type !== 'ADJECTIVE' &&
    /^(?:the |an? )?$/i.test(text.slice(main.start, mention.start)) &&
    mention.end >= main.end - 1
  );
}

/** The noun that the phrase is about, in lower case: the last known noun before a preposition or a comma. */
function headNoun(reading: Reading, main: Range): { noun: string } | null {
  const words = reading.words;
  let noun: string | null = null;
  for (let i = Math.max(0, lastBefore(words, main.start)); i < words.length; i++) {
    const word = words[i];
    if (!word || word.start >= main.end) break;
    if (word.start < main.start) continue;
    // "revelations about the nominee" is not about the nominee, but "one of the people" is about people.
    if (!noun && /^(?:about|against|between|into|on)$/.test(word.lower)) return null;
    if (
      noun &&
      (/^(?:of|for|at|in|to|by|with|from|on|about|familiar|close)$/.test(word.lower) ||
        /,/.test(reading.text.slice(words[i - 1]?.end, word.start)))
    )
      break;
    if (isNoun(word.lower)) noun = word.lower;
  }
  return noun ? { noun } : null;
}

function isNoun(lower: string): boolean {
  return (
    personNouns.has(lower) ||
    isPeople(lower) ||
    groupNouns.has(lower) ||
    bodyNouns.has(lower) ||
    works.has(lower) ||
    titleClassOf(lower) !== undefined
  );
}
