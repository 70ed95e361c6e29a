import { rowOrderKey } from '../order-key.ts';
import { publicIdsOf } from '../public-id.ts';
import { rules } from '../rules.ts';
import type { Run } from '../run.ts';

/** Writes what actors are and do to each other, as the article or a statement in it asserts. */
export function writeRelationships(run: Run): void {
  const { document, articleId, reconciler } = run;
  const { slug, publishedAt } = document.article;
  const { relationships } = document;
  const asserter = (key: string | null) => (key === null ? null : run.statement(key));
  const publicIds = publicIdsOf(
    slug,
    'relationship',
    relationships.map(({ subject, predicate, object, assertedBy, evidence }) => ({
      words: [
        run.entity('actor', subject).slug,
        predicate,
        run.entity('actor', object).slug,
        asserter(assertedBy)?.publicId ?? '',
      ],
      start: evidence[0]?.start ?? 0,
      tie: evidence.map(({ exact }) => exact).join('\n'),
    })),
  );
  const rows = relationships.map((relationship, i) => {
    const { subject, predicate, object, title, modality, basis, assertedBy, confidence, note, evidence } = relationship;
    const publicId = publicIds[i] as string;
    return {
      publicId,
      orderKey: rowOrderKey(slug, publishedAt, evidence[0]?.start ?? 0, publicId),
      articleId,
      subjectId: run.actorId(subject),
      predicate,
      objectId: run.actorId(object),
      title,
      modality,
      basis,
      statementId: asserter(assertedBy)?.id ?? null,
      confidence,
      note,
    };
  });
  const ids = reconciler.apply(rules.relationships, rows);
  relationships.forEach(({ evidence }, i) => run.cite('relationshipId', ids[i] as number, 'SUPPORT', evidence));
}
