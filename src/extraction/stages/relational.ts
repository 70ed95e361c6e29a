import type { ActorKind } from '../../vocabulary/enums.ts';
import { bodyNouns, mediaWords } from '../lexicon/name-words.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { neighbour } from './position.ts';
import type { Range, Reading } from './reading.ts';

const collective = new Set(
  'allies countries nations states leaders officials lawmakers diplomats partners backers authorities'.split(' '),
);
/** What stands for the state itself. */
const governing = new Set('government administration authorities regime'.split(' '));
const joining = new Set('state public senior top military foreign environment health finance defence defense interior justice education trade transport energy labour labor agriculture culture news national federal member opposition central'.split(' ')); // prettier-ignore

/** A group or body that is named by whom it belongs to: how it is tied to that actor. */
export interface Tie {
  readonly actor: Actor;
  readonly to: Actor;
  readonly noun: string;
  readonly evidence: Range;
}

/**
 * Requires a reading and its cast. Adds the groups and bodies that are named by whom they belong to ("Ukraine’s allies",
 * "NATO countries", "Russian state TV", "the German government") and assigns their ties.
 */
export function castRelational(reading: Reading, cast: Cast): Tie[] {
  const ties: Tie[] = [];
  const known = new Map<string, Actor>();
  for (const mention of [...cast.mentions]) {
    const { actor, name } = mention;
    if (!name || !['COUNTRY', 'INTERGOVERNMENTAL_ORGANIZATION'].includes(actor.kind)) continue;
    const phrase = readPhrase(reading, mention);
    if (!phrase) continue;
    const { noun, range } = phrase;
    if (governing.has(noun) && actor.kind === 'COUNTRY') {
      castGovernment(reading, cast, mention, range, noun);
      continue;
    }
    const kind = kindOf(noun);
    if (!kind) continue;
    const text = reading.text.slice(range.start, range.end);
    const key = text.replace(/’/g, "'").toLowerCase();
    const added = known.get(key) ?? cast.add({ name: text, kind, described: true, confidence: 0.75 });
    known.set(key, added);
    cast.mention(added, range, 'DESCRIPTION', null, 0.8);
    ties.push({ actor: added, to: actor, noun, evidence: range });
  }
  return ties;
}

/** Up to three words on from the name to the noun that it belongs to. */
function readPhrase(reading: Reading, { name, start }: Mention): { noun: string; range: Range } | null {
  if (!name) return null;
  let at = name.endWord - 1;
  for (let step = 0; step < 3; step++) {
    const next = neighbour(reading, at, 1);
    if (!next || next.capital) {
      if (next && mediaWords.has(next.lower) && step > 0) return { noun: next.lower, range: { start, end: next.end } };
      return null;
    }
    const isNoun = collective.has(next.lower) || governing.has(next.lower) || bodyNouns.has(next.lower);
    if (isNoun && next.lower !== 'agency' && next.lower !== 'opposition' && !next.possessive)
      return { noun: next.lower, range: { start, end: next.end } };
    if (isNoun && next.possessive) return { noun: next.lower, range: { start, end: next.end } };
    if (!joining.has(next.lower)) return null;
    at++;
  }
  return null;
}

function kindOf(noun: string): ActorKind | null {
  if (collective.has(noun)) return 'GROUP';
  if (mediaWords.has(noun) || noun === 'media') return 'MEDIA';
  return bodyNouns.get(noun) ?? null;
}

function castGovernment(reading: Reading, cast: Cast, { actor }: Mention, range: Range, noun: string): void {
  const article = /\b[Tt]he $/.exec(reading.text.slice(Math.max(0, range.start - 4), range.start));
  const whole = { start: range.start - (article ? 4 : 0), end: range.end };
  if (noun === 'regime') actor.aliases.set(reading.text.slice(whole.start, whole.end), 'LOADED');
  cast.mention(actor, whole, 'DESCRIPTION', null, 0.85);
}
