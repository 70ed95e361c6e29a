import { rowOrderKey } from '../order-key.ts';
import { publicIdsOf } from '../public-id.ts';
import { rules } from '../rules.ts';
import type { Run } from '../run.ts';

/** Writes the claims, who makes them, what they are about and how they bear on each other. */
export function writeClaims(run: Run): void {
  const { document, articleId, reconciler } = run;
  const { slug, publishedAt } = document.article;
  const publicIds = publicIdsOf(
    slug,
    'claim',
    document.claims.map(({ key, evidence }) => ({
      words: evidence.map(({ exact }) => exact),
      start: evidence[0]?.start ?? 0,
      tie: key,
    })),
  );
  const rows = document.claims.map(({ key, text, modality, checkability, confidence, note, evidence }, i) => {
    const publicId = publicIds[i] as string;
    reconciler.names.setKey(publicId, key);
    const orderKey = rowOrderKey(slug, publishedAt, evidence[0]?.start ?? 0, publicId);
    return { publicId, orderKey, articleId, text, modality, checkability, confidence, note };
  });
  for (const row of reconciler.existingIn(rules.claims.table))
    reconciler.names.set('claims', row.id, reconciler.names.keyOf(row));
  const ids = reconciler.apply(rules.claims, rows);
  document.claims.forEach(({ key, evidence }, i) => {
    const { publicId, orderKey } = rows[i] as (typeof rows)[number];
    const id = ids[i] as number;
    run.claims.set(key, { id, publicId, orderKey });
    reconciler.names.set('claims', id, key);
    run.cite('claimId', id, 'SUPPORT', evidence);
  });
  writeParts(run);
  writeLinks(run);
}

function writeParts(run: Run): void {
  const { document, reconciler } = run;
  reconciler.apply(
    rules.claimStatements,
    document.claims.flatMap(({ key, statements }) => {
      const claim = run.claim(key);
      return statements.map(({ statement, stance }) => {
        const { id, orderKey } = run.statement(statement);
        return { claimId: claim.id, claimOrder: claim.orderKey, statementId: id, statementOrder: orderKey, stance };
      });
    }),
  );
  reconciler.apply(
    rules.claimSubjects,
    document.claims.flatMap(({ key, about }) => {
      const { id, orderKey } = run.claim(key);
      return about.map((subject, ordinal) => ({ claimId: id, claimOrder: orderKey, ordinal, ...run.subject(subject) }));
    }),
  );
}

function writeLinks(run: Run): void {
  const { articleId, document } = run;
  const { claimLinks, extractor } = document;
  const proposer = extractor && `${extractor.name} ${extractor.version}`;
  const ids = run.reconciler.apply(
    rules.claimLinks,
    claimLinks.map(({ from, to, ...link }) => {
      // Who takes a document over from an extractor says what is in it.
      const score = proposer === null ? null : link.score;
      const proposedBy = score === null ? null : proposer;
      const [source, target] = [run.claim(from), run.claim(to)];
      const ends = { fromId: source.id, fromOrder: source.orderKey, toId: target.id, toOrder: target.orderKey };
      return { ...link, ...ends, articleId, score, proposedBy };
    }),
  );
  claimLinks.forEach(({ evidence }, i) => run.cite('claimLinkId', ids[i] as number, 'SUPPORT', evidence));
}
