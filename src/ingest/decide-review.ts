import type { Connection } from '../database/open.ts';
import { reviews, type ReviewRow } from '../database/tables/review.ts';
import { BadInputError } from '../errors.ts';
import type { ReviewDecision } from '../vocabulary/enums.ts';
import type { Diff } from './diff.ts';
import { mergeKeys, type MergeOptions } from './merge.ts';
import { prepared } from './prepared.ts';
import { recordDecision } from './record.ts';
import { tableSql } from './row.ts';
import { inTransaction } from './transaction.ts';

/**
 * Decides a review, in one transaction. SAME merges the actor that was made into the candidate; DIFFERENT is kept, so
 * that the two are not proposed again. The same decision twice changes nothing; DIFFERENT can be taken back by SAME.
 * Returns what changed, article by article.
 * @throws BadInputError when there is no such review, or the two were merged already.
 */
export function decideReview(
  connection: Connection,
  publicId: string,
  decision: ReviewDecision,
  { source, startedAt = new Date() }: MergeOptions,
): Diff[] {
  const origin = { source, startedAt: startedAt.toISOString() };
  return inTransaction(connection, 'commit', () => {
    const sql = `select ${tableSql(reviews).selected} from reviews where public_id = ?`;
    const review = prepared(connection, sql).get(publicId) as ReviewRow | undefined;
    if (!review) {
      throw new BadInputError(`there is no review "${publicId}"; "onrecord review" lists those that are open`);
    }
    if (review.status === decision) return [];
    if (review.status === 'SAME') {
      throw new BadInputError(`review ${publicId}: the two were merged, and cannot be parted again`);
    }
    if (decision === 'SAME') return mergeKeys(connection, review.actorId, review.candidateId, origin);
    prepared(connection, 'update reviews set status = ?, decided_at = ? where id = ?').run(
      decision,
      origin.startedAt,
      review.id,
    );
    recordDecision(connection, review.articleId, origin);
    return [];
  });
}
