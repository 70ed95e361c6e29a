import type { ResolvedActor } from '../../annotation/resolved.ts';
import type { ReviewRow } from '../../database/tables/review.ts';
import { reviewOrderKey } from '../order-key.ts';
import { publicIdsOf } from '../public-id.ts';
import type { Proposal } from '../resolution/actor.ts';
import { rules } from '../rules.ts';
import type { Run } from '../run.ts';

/**
 * Queues what is to be asked about the actors that this run made. Reviews that were queued before stay as they are, for
 * as long as the article has the entry and does not itself tell the two apart. `entries` are those of the document as
 * it was given.
 */
export function writeReviews(run: Run, entries: readonly ResolvedActor[], proposals: readonly Proposal[]): void {
  const { document, articleId, reconciler } = run;
  const { slug, publishedAt } = document.article;
  const named = entries.map(({ key, name, kind }) => ({ id: run.actorId(key), name, kind }));
  const isHere = ({ name, kind, actorId, candidateId, status }: ReviewRow) =>
    named.some((entry) => entry.name === name && entry.kind === kind && entry.id === actorId) &&
    (status !== 'OPEN' || !named.some(({ id }) => id === candidateId));
  const kept = (reconciler.existingIn(rules.reviews.table) as unknown as ReviewRow[]).filter(isHere);
  const publicIds = publicIdsOf(
    slug,
    'review',
    proposals.map(({ entry, candidate }) => ({
      words: [run.entity('actor', entry.key).slug, reconciler.names.of('actors', candidate.id)],
      start: 0,
      tie: '',
    })),
  );
  const queued = proposals.map(({ entry, candidate }, i) => ({
    publicId: publicIds[i] as string,
    articleId,
    name: entry.name,
    kind: entry.kind,
    actorId: run.actorId(entry.key),
    candidateId: candidate.id,
    status: 'OPEN' as const,
    reason: candidate.reason,
    score: candidate.score,
    decidedAt: null,
  }));
  const rows = [...kept, ...queued].map((row) => ({ ...row, orderKey: reviewOrderKey(slug, publishedAt, row) }));
  reconciler.apply(rules.reviews, rows);
}
