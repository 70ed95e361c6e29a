import type { ResolvedSpan } from '../annotation/locate.ts';
import type { EntityReference, ResolvedDocument } from '../annotation/resolved.ts';
import type { evidence } from '../database/tables/evidence.ts';
import type { EvidenceRole } from '../vocabulary/enums.ts';
import type { Entity } from './resolution/entity-lookup.ts';
import type { SharedKind } from './entity-table.ts';
import type { Reconciler } from './reconcile.ts';

type EvidenceRow = Omit<typeof evidence.$inferInsert, 'id'>;
type OwnerColumn = 'statementId' | 'addresseeId' | 'statementLinkId' | 'claimId' | 'claimLinkId' | 'relationshipId' | 'mentionId' | 'thingSourceId'; // prettier-ignore

/** A row of the article that others refer to: its internal key and its order key, which they copy. */
export interface Referred {
  readonly id: number;
  readonly publicId: string;
  readonly orderKey: string;
}

/** One run of ingest: what the writers of the several tables share. */
export class Run {
  readonly document: ResolvedDocument;
  readonly articleId: number;
  readonly articleOrder: string;
  readonly reconciler: Reconciler;
  readonly statements = new Map<string, Referred>();
  readonly claims = new Map<string, Referred>();
  readonly evidence: EvidenceRow[] = [];
  readonly #entities: Readonly<Record<SharedKind, ReadonlyMap<string, Entity>>>;

  constructor(
    document: ResolvedDocument,
    article: { readonly id: number; readonly orderKey: string },
    reconciler: Reconciler,
    entities: Readonly<Record<SharedKind, ReadonlyMap<string, Entity>>>,
  ) {
    this.document = document;
    this.articleId = article.id;
    this.articleOrder = article.orderKey;
    this.reconciler = reconciler;
    this.#entities = entities;
  }

  /** The entity that a local key of the document means. */
  entity(kind: SharedKind, key: string): Entity {
    return required(this.#entities[kind].get(key), key);
  }

  actorId(key: string): number {
    return this.entity('actor', key).id;
  }

  /** The three columns that refer to an actor, a thing or a place. */
  subject({ kind, key }: EntityReference): { actorId?: number; thingId?: number; placeId?: number } {
    const { id } = this.entity(kind, key);
    return kind === 'actor' ? { actorId: id } : kind === 'thing' ? { thingId: id } : { placeId: id };
  }

  statement(key: string): Referred {
    return required(this.statements.get(key), key);
  }

  claim(key: string): Referred {
    return required(this.claims.get(key), key);
  }

  /** Notes spans to be written as evidence of a row. */
  cite(owner: OwnerColumn, id: number, role: EvidenceRole, spans: readonly (ResolvedSpan | null | undefined)[]): void {
    spans
      .filter((span) => span != null)
      .forEach((span, ordinal) => {
        this.evidence.push({ articleId: this.articleId, role, ordinal, ...span, [owner]: id });
      });
  }
}

function required<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`the resolved document refers to "${key}", which it does not hold`);
  return value;
}
