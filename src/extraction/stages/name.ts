import type { ActorKind } from '../../vocabulary/enums.ts';
import type { Country } from '../lexicon/countries.ts';
import type { KnownOrganization } from '../lexicon/organizations.ts';
import type { TitleClass } from '../lexicon/titles.ts';
import type { Range } from './reading.ts';

/** What a name names; THING is what cannot speak, UNKNOWN what its words alone do not tell. */
export type NameKind = ActorKind | 'PLACE' | 'THING' | 'UNKNOWN';

/** A title as it stands in the text. */
export interface Title extends Range {
  readonly text: string;
  readonly class: TitleClass;
}

/** A name where it stands in the text, without title and possessive ending. */
export interface Name extends Range {
  readonly firstWord: number;
  /** Exclusive. */
  readonly endWord: number;
  readonly text: string;
  readonly kind: NameKind;
  /** For countries: by name, as an adjective, or by the seat of the government. Else NAME. */
  readonly form: 'NAME' | 'ADJECTIVE' | 'SEAT';
  readonly country: Country | null;
  readonly known: KnownOrganization | null;
  readonly possessive: boolean;
  /** The title directly before a person's name. */
  readonly title: Title | null;
}

/** Words that stand together as a name or several names in a row; a half-open range of indices of words. */
export interface NameRun {
  readonly firstWord: number;
  readonly endWord: number;
}
