import type { InferInsertModel } from 'drizzle-orm';
import { evidence } from '../../src/database/tables/evidence.ts';
import type { EvidenceRole } from '../../src/vocabulary/enums.ts';
import type { ArticleRef } from './generated-article.ts';
import type { GraphWriter } from './generated-graph.ts';
import { spanOf } from './generated-words.ts';

/** The column that refers to the owner of a span. */
export type EvidenceOwner = Partial<InferInsertModel<typeof evidence>>;

/** Writes `count` spans of one role for a fact. */
export type WriteEvidence = (owner: EvidenceOwner, role: EvidenceRole, count: number) => void;

export function createEvidenceWriter({ insert, random }: GraphWriter, article: ArticleRef): WriteEvidence {
  return (owner, role, count) => {
    for (let ordinal = 0; ordinal < count; ordinal++) {
      insert(evidence, { articleId: article.id, role, ordinal, ...spanOf(random, article.text), ...owner });
    }
  };
}
