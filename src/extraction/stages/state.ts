import type { Attribution } from '../attribution.ts';
import type { VoicePassage } from './article-voice.ts';
import type { Cast } from './cast.ts';
import type { ClaimLink } from './claim-links.ts';
import type { Claim } from './claims.ts';
import type { Names } from './names.ts';
import type { PlaceOf } from './places.ts';
import type { Reading } from './reading.ts';
import type { Tie } from './relational.ts';
import type { Relationship } from './relationships.ts';
import type { Role } from './role.ts';
import type { Spoken } from './speakers.ts';
import type { Statement } from './statements.ts';
import type { Thing } from './things.ts';

/** What the stages know of one article; each stage says which parts it requires and which it assigns. */
export interface ArticleState {
  readonly reading: Reading;
  readonly names: Names;
  readonly cast: Cast;
  readonly places: readonly PlaceOf[];
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
  readonly attributions: readonly Attribution[];
  readonly spoken: readonly Spoken[];
  readonly statements: readonly Statement[];
  readonly voice: readonly VoicePassage[];
  readonly roles: readonly Role[];
  readonly claims: readonly Claim[];
  readonly claimLinks: readonly ClaimLink[];
  readonly relationships: readonly Relationship[];
}
