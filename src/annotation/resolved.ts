import type { ArticleEntry, EntryOf } from './document.ts';
import type { ResolvedSpan } from './locate.ts';

/**
 * A resolved document: an annotation document whose references all lead somewhere and whose spans are all found in
 * the article. Entries keep their local keys; short forms are written out.
 */
export interface ResolvedDocument {
  readonly article: ResolvedArticle;
  readonly extractor: { readonly name: string; readonly version: string } | null;
  readonly actors: readonly ResolvedActor[];
  readonly things: readonly ResolvedThing[];
  readonly places: readonly ResolvedPlace[];
  readonly statements: readonly ResolvedStatement[];
  readonly claims: readonly ResolvedClaim[];
  readonly claimLinks: readonly ResolvedClaimLink[];
  readonly relationships: readonly ResolvedRelationship[];
  /** The document as written, as JSON with sorted keys: layout and order of keys aside, equal for equal documents. */
  readonly canonicalJson: string;
}

export interface ResolvedArticle extends ArticleEntry {
  /** The stored text, which all offsets refer to. */
  readonly text: string;
}

export type EntityReference = { readonly kind: 'actor' | 'thing' | 'place'; readonly key: string };

export interface ResolvedMention {
  readonly span: ResolvedSpan;
  readonly type: 'NAME' | 'DESCRIPTION' | 'PRONOUN' | 'ADJECTIVE';
  readonly confidence: number | null;
}

interface Named {
  readonly key: string;
  readonly name: string;
  /** The slug that the document asks for, or null to find or make one. */
  readonly slug: string | null;
  readonly wikidata: string | null;
  readonly mentions: readonly ResolvedMention[];
}

export interface ResolvedActor extends Named {
  readonly kind: EntryOf<'actors'>['kind'];
  readonly aliases: readonly {
    readonly name: string;
    readonly type: 'NAME' | 'METONYM' | 'LOADED';
    /** Local keys of actors. */
    readonly usedBy: readonly string[];
  }[];
}

export interface ResolvedThing extends Named {
  readonly kind: EntryOf<'things'>['kind'];
  readonly parent: string | null;
  readonly place: string | null;
  readonly time: ResolvedSpan | null;
  readonly participants: readonly string[];
}

export type ResolvedPlace = Named;

type Basis = 'STATED' | 'INFERRED';
type Statement = EntryOf<'statements'>;

export interface ResolvedStatementLink {
  readonly statement: string;
  readonly basis: Basis;
  readonly evidence: readonly ResolvedSpan[];
  readonly confidence: number | null;
}

export interface ResolvedStatement extends Pick<
  Statement,
  | 'mode'
  | 'speechAct'
  | 'saidAt'
  | 'saidAtPrecision'
  | 'factive'
  | 'turn'
  | 'cameoRoot'
  | 'plover'
  | 'confidence'
  | 'note'
> {
  readonly key: string;
  /** Speaker first, then further speakers; none in the article's own voice. */
  readonly speakers: readonly string[];
  readonly speakerMention: ResolvedSpan | null;
  readonly cue: ResolvedSpan | null;
  readonly content: readonly ResolvedSpan[];
  readonly quotes: readonly ResolvedSpan[];
  readonly addressees: readonly {
    readonly actor: string;
    readonly basis: Basis;
    readonly evidence: readonly ResolvedSpan[];
    readonly confidence: number | null;
  }[];
  readonly target: string | null;
  readonly about: readonly EntityReference[];
  readonly venue: {
    readonly text: string;
    readonly event: string | null;
    readonly span: ResolvedSpan | null;
    readonly basis: Basis;
  } | null;
  readonly time: { readonly span: ResolvedSpan; readonly basis: Basis } | null;
  readonly respondsTo: readonly ResolvedStatementLink[];
  readonly echoes: readonly ResolvedStatementLink[];
}

export interface ResolvedClaim extends Pick<
  EntryOf<'claims'>,
  'text' | 'modality' | 'checkability' | 'confidence' | 'note'
> {
  readonly key: string;
  readonly statements: readonly { readonly statement: string; readonly stance: 'ASSERTS' | 'DENIES' | 'HEDGES' }[];
  readonly about: readonly EntityReference[];
  readonly evidence: readonly ResolvedSpan[];
}

export interface ResolvedClaimLink extends Omit<EntryOf<'claimLinks'>, 'evidence'> {
  readonly evidence: readonly ResolvedSpan[];
}

export interface ResolvedRelationship extends Omit<EntryOf<'relationships'>, 'evidence'> {
  readonly evidence: readonly ResolvedSpan[];
}
