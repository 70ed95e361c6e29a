import type { Attribution } from '../attribution.ts';
import { antecedentOf, bodies, fits, people, wantedBy } from './antecedent.ts';
import type { Actor, Cast } from './cast.ts';
import { resolvePhrase } from './noun-phrase.ts';
import type { Referents } from './description.ts';
import { lastBefore, quotationAt } from './reading.ts';
import type { Range, Reading } from './reading.ts';

/** An attribution whose source is known. */
export interface Spoken {
  readonly attribution: Attribution;
  /** The speaker first, then those who join it. */
  readonly speakers: readonly Actor[];
  /** The words that name the speaker, null when the speaker is carried on from before. */
  readonly mention: Range | null;
  readonly sentence: number;
  readonly confidence: number;
}

/**
 * Requires a reading, its cast and attributions in the order of the text. Assigns the speaker of each: by name, by
 * description, by pronoun; without a source it is whoever spoke before in the same or the paragraph before. An
 * attribution whose source is nobody who can speak is left out.
 */
export function findSpeakers(reading: Reading, cast: Cast, attributions: readonly Attribution[]): Spoken[] {
  const spoken: Spoken[] = [];
  for (const attribution of attributions) {
    const before = spoken[spoken.length - 1];
    const source = attribution.source;
    const [first] = source;
    const last = source[source.length - 1];
    const start = attribution.cue[0]?.[0] ?? attribution.content[0]?.[0] ?? 0;
    const sentence = lastBefore(reading.sentences, start);
    if (!first || !last) {
      if (!before || !isNear(reading, before.sentence, sentence)) continue;
      spoken.push({ attribution, speakers: before.speakers, mention: null, sentence, confidence: 0.6 });
      continue;
    }
    // A tagger that takes the stop before ("to step in. Minister Long said") for an abbreviation begins too early.
    const own = reading.sentences[lastBefore(reading.sentences, last[1] - 1)];
    const range = { start: Math.max(first[0], own?.start ?? 0), end: last[1] };
    const found = resolveSource(reading, cast, range, before);
    if (found.actors.length === 0) continue;
    spoken.push({ attribution, speakers: found.actors, mention: range, sentence, confidence: found.confidence });
  }
  return spoken;
}

function isNear(reading: Reading, earlier: number, later: number): boolean {
  const [a, b] = [reading.sentences[earlier], reading.sentences[later]];
  return a !== undefined && b !== undefined && b.paragraph - a.paragraph <= 1;
}

function resolveSource(reading: Reading, cast: Cast, range: Range, before: Spoken | undefined): Referents {
  const words = reading.text.slice(range.start, range.end).toLowerCase();
  if (/^(?:who|which|whose)$/.test(words)) return relativeTo(cast, range);
  if (!/^(?:he|she|it|they|we|i|him|his|her|its|their|them)$/.test(words)) return resolvePhrase(reading, cast, range);
  // "I" of the article itself is its author, whom the text does not name.
  if (/^(?:i|we)$/.test(words) && !quotationAt(reading, range.start)) return { actors: [], confidence: 0 };
  // Who spoke together goes on together.
  if (words === 'they' && before && before.speakers.length > 1) return { actors: before.speakers, confidence: 0.75 };
  const actor = resolvePronoun(reading, cast, words, range, before);
  if (!actor) return { actors: [], confidence: 0 };
  cast.mention(actor, range, 'PRONOUN', null, 0.75);
  return { actors: [actor], confidence: 0.75 };
}

/** Whom "who" takes up: the actor named last before it, if close. */
function relativeTo(cast: Cast, { start }: Range): Referents {
  const before = cast.within({ start: Math.max(0, start - 80), end: start }).filter(({ type }) => type !== 'ADJECTIVE');
  const last = before[before.length - 1];
  return { actors: last ? [last.actor] : [], confidence: 0.6 };
}

/** Who speaks as "he", "she", "it" or "they": the last speaker where it fits and nobody came between, else the subject. */
function resolvePronoun(
  reading: Reading,
  cast: Cast,
  pronoun: string,
  range: Range,
  before: Spoken | undefined,
): Actor | null {
  const wanted = wantedBy(pronoun);
  const last = before?.speakers[0];
  if (!wanted) return last ?? null;
  const here = lastBefore(reading.sentences, range.start);
  // "…, who chairs the group. “…,” he said": a new subject in between is the one who goes on.
  const newcomer = before ? subjectSince(reading, cast, before, here, range.start, wanted.kinds === people) : null;
  if (newcomer && fits(newcomer, wanted)) return newcomer;
  if (last && fits(last, wanted) && before && here - before.sentence <= 6) return last;
  const found = antecedentOf(reading, cast, range.start, wanted);
  if (found) return found;
  return pronoun === 'they' ? antecedentOf(reading, cast, range.start, { kinds: bodies, gender: null }) : null;
}

/** The first actor of the sentences after the last statement, when a later sentence begins with it. */
function subjectSince(
  reading: Reading,
  cast: Cast,
  before: Spoken,
  here: number,
  offset: number,
  wantsPerson: boolean,
): Actor | null {
  for (let number = here; number > before.sentence; number--) {
    const sentence = reading.sentences[number];
    if (!sentence) continue;
    const [first] = cast
      .within({ start: sentence.start, end: Math.min(sentence.end, offset) })
      .filter(
        (mention) =>
          mention.type !== 'ADJECTIVE' &&
          !mention.name?.possessive &&
          (mention.actor.kind === 'PERSON') === wantsPerson,
      );
    if (first && first.start - sentence.start < 60) return first.actor;
  }
  return null;
}
