import type { ActorKind, AliasType, MentionType } from '../../vocabulary/enums.ts';
import type { Country } from '../lexicon/countries.ts';
import type { Name, Title } from './name.ts';
import type { Range } from './reading.ts';

export type Gender = 'F' | 'M' | null;

/** Whoever can speak, as found in one article. */
export interface Actor {
  name: string;
  kind: ActorKind;
  wikidata: string | null;
  country: Country | null;
  gender: Gender;
  /** Where known by a description only ("a senior official"). */
  described: boolean;
  confidence: number;
  readonly aliases: Map<string, AliasType>;
  /** Titles that stand with its name. */
  readonly titles: Title[];
}

/** Words of the article that refer to an actor; UTF-16 code units, half-open. */
export interface Mention extends Range {
  readonly actor: Actor;
  readonly type: MentionType;
  readonly name: Name | null;
  readonly confidence: number;
}

/** The actors of an article with their mentions; stages add to it. */
export class Cast {
  readonly actors: Actor[] = [];
  readonly #mentions: Mention[] = [];
  #sorted = true;

  /** Adds an actor that is new to the article. */
  add(actor: Partial<Actor> & Pick<Actor, 'name' | 'kind'>): Actor {
    const added: Actor = {
      wikidata: null,
      country: null,
      gender: null,
      described: false,
      confidence: 0.9,
      aliases: new Map(),
      titles: [],
      ...actor,
    };
    this.actors.push(added);
    return added;
  }

  /** Notes that the words refer to the actor. */
  mention(actor: Actor, range: Range, type: MentionType, name: Name | null = null, confidence = 0.9): Mention {
    const mention = { actor, type, name, confidence, start: range.start, end: range.end };
    const last = this.#mentions[this.#mentions.length - 1];
    if (last && last.start > mention.start) this.#sorted = false;
    this.#mentions.push(mention);
    return mention;
  }

  /** Mentions in the order of the text. */
  get mentions(): readonly Mention[] {
    if (!this.#sorted) this.#mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    this.#sorted = true;
    return this.#mentions;
  }

  /** Mentions that lie within the range, in the order of the text. */
  within({ start, end }: Range): Mention[] {
    const { mentions } = this;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? Infinity) < start) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; i < mentions.length; i++) {
      const mention = mentions[i] as Mention;
      if (mention.start >= end) break;
      if (mention.end <= end) found.push(mention);
    }
    return found;
  }
}
