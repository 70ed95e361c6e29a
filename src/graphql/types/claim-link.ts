import { columnOf, sql } from '../../database/reads/sql.ts';
import { articles } from '../../database/tables/article.ts';
import { claimLinks, claims } from '../../database/tables/claim.ts';
import { evidence } from '../../database/tables/evidence.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { Direction } from '../direction.ts';
import { enumFor } from '../enums.ts';
import { evidenceList } from '../evidence-reads.ts';
import { column, computed, one, reference } from '../reads.ts';
import { Article, Claim, ClaimLink, Disagreement, Evidence } from '../refs.ts';

ClaimLink.implement({
  description: 'How one claim bears on another, seen from one of the two.',
  fields: (t) => ({
    kind: t.field({
      type: enumFor(vocabulary.claimLinkKind),
      description: 'How it bears on it.',
      ...column(claimLinks.kind),
    }),
    direction: t.field({
      type: Direction,
      description: 'Whether the claim that was asked bears on the other, or the other on it.',
      ...computed((row) => sql`${row}.direction`),
    }),
    claim: t.field({
      type: Claim,
      description: 'The claim at the other end.',
      ...one(claims, (row, parent) => sql`${columnOf(row, claims.id)} = ${parent}.other_id`, 'other_id'),
    }),
  }),
});

/** Both are rows of one table: the one seen from a claim, the other from outside. */
for (const type of [ClaimLink, Disagreement]) {
  builder.objectFields(type, (t) => ({
    basis: t.field({
      type: enumFor(vocabulary.basis),
      description: 'Whether the article says so.',
      ...column(claimLinks.basis),
    }),
    strict: t.boolean({
      description: 'For CONTRADICTS: whether both cannot be true, or stand in tension only.',
      ...column(claimLinks.strict),
    }),
    nuance: t.field({
      type: enumFor(vocabulary.claimLinkNuance),
      description: 'A finer reading.',
      ...column(claimLinks.nuance),
    }),
    rationale: t.string({ description: 'Why, in words.', ...column(claimLinks.rationale) }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that say so.',
      ...evidenceList(evidence.claimLinkId),
    }),
    confidence: t.float({
      description:
        "The extractor's in its reading of the article, 0 to 1; null when a person wrote it, or it has a score.",
      ...column(claimLinks.confidence),
    }),
    score: t.float({
      description:
        'How alike the two claims are, 0 to 1, where that is why the link is proposed; null when a person or the article says so.',
      ...column(claimLinks.score),
    }),
    proposedBy: t.string({
      description:
        'Who proposes it because the two are alike: a program and its version. Null when a person or the article says so.',
      ...column(claimLinks.proposedBy),
    }),
    article: t.field({
      type: Article,
      description:
        'The article whose annotation has it; null where the graph proposes it between claims of two articles.',
      ...reference(claimLinks.articleId, articles),
    }),
  }));
}
