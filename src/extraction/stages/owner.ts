import { bodyNouns } from '../lexicon/name-words.ts';
import { antecedentOf, bodies, wantedBy } from './antecedent.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';

/** Whom a title belongs to; `start` is where the words for it begin, `certain` whether they name it. */
export interface Owner {
  readonly actor: Actor;
  readonly start: number;
  readonly certain: boolean;
  /** By nationality: "Latvian". */
  readonly isAdjective?: boolean;
}

/** Whose title it is: a name or adjective right before it, a possessive, a noun of a body ("union leader"), or "for X" after it. */
export function ownerOf(reading: Reading, cast: Cast, first: number, mention: Mention): Owner | null {
  const { text, words } = reading;
  const previous = words[first - 1];
  const word = words[first];
  if (
    previous &&
    word &&
    previous.sentence === word.sentence &&
    /^(?:[’']s?)? $/.test(text.slice(previous.end, word.start))
  ) {
    const named = cast
      .within({ start: Math.max(0, previous.start - 80), end: previous.end })
      .filter((other) => other.name && other.end === previous.end)[0];
    if (named)
      return { actor: named.actor, start: named.start, certain: true, isAdjective: named.type === 'ADJECTIVE' };
    const wanted = /^(?:his|her|its|their)$/.test(previous.lower) ? wantedBy(previous.lower) : null;
    if (wanted) {
      const kinds = previous.lower === 'their' ? bodies : wanted.kinds;
      const actor = antecedentOf(reading, cast, previous.start, { ...wanted, kinds, except: [mention.actor] });
      if (actor) cast.mention(actor, previous, 'PRONOUN', null, 0.7);
      return actor && { actor, start: previous.start, certain: false };
    }
    // "the network President Vladimir Putin formed": the noun ends before the title.
    const isApart =
      !previous.possessive && !previous.capital && word.capital && /^(?:the|an?)$/.test(words[first - 2]?.lower ?? '');
    const body =
      bodyNouns.has(previous.lower) && !isApart ? bodyNamed(reading, cast, previous.lower, previous.start) : null;
    // "Cole campaign spokesman": no other campaign.
    const whose = words[first - 2];
    const isNamed = whose && cast.within({ start: Math.max(0, whose.start - 80), end: whose.end }).some(({ name, end }) => name && end === whose.end); // prettier-ignore
    if (isNamed && body && !body.name.includes(whose.text)) return null;
    if (body) return { actor: body, start: previous.start, certain: false };
  }
  if (mention.name) return null;
  const after = text.slice(mention.start, mention.end);
  const of = /\b(?:for|of|at|with) (?:the |an? )?(.+)$/.exec(after);
  if (!of?.[1]) return null;
  const start = mention.end - of[1].length;
  const named = cast.within({ start, end: mention.end }).find(({ name, end }) => name && text[end] !== '-');
  const actor = named?.actor ?? bodyNamed(reading, cast, of[1].toLowerCase(), start);
  return actor && { actor, start: mention.start, certain: named !== undefined };
}

/** The body that a bare noun ("union", "council", "company") stands for: one whose name holds it, else the last one. */
export function bodyNamed(reading: Reading, cast: Cast, noun: string, offset: number): Actor | null {
  const { mentions } = cast;
  for (let i = lastBefore(mentions, offset - 1); i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || !bodies.has(mention.actor.kind)) continue;
    const after = reading.text.slice(mention.end, mention.end + noun.length + 1).toLowerCase();
    if (
      mention.actor.name
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(noun) ||
      after === ` ${noun}`
    )
      return mention.actor;
  }
  if (!/^(?:company|firm|club|team|party|group|airline)$/.test(noun)) return null;
  return antecedentOf(reading, cast, offset, { kinds: new Set(['ORGANIZATION']), gender: null });
}
