import { rowOrderKey } from '../order-key.ts';
import { publicIdsOf } from '../public-id.ts';
import { rules } from '../rules.ts';
import type { Run } from '../run.ts';

/** Writes where the article names actors, things and places, each with its span. */
export function writeMentions(run: Run): void {
  const { document, articleId, reconciler } = run;
  const { slug, publishedAt } = document.article;
  const sections = [
    { kind: 'actor', entries: document.actors },
    { kind: 'thing', entries: document.things },
    { kind: 'place', entries: document.places },
  ] as const;
  const mentions = sections.flatMap(({ kind, entries }) =>
    entries.flatMap(({ key, mentions }) => mentions.map((mention) => ({ ...mention, kind, key }))),
  );
  const publicIds = publicIdsOf(
    slug,
    'mention',
    mentions.map(({ kind, key, span }) => ({
      words: [kind, run.entity(kind, key).slug, span.exact],
      start: span.start,
      tie: '',
    })),
  );
  const rows = mentions.map(({ kind, key, span, type, confidence }, i) => {
    const publicId = publicIds[i] as string;
    const orderKey = rowOrderKey(slug, publishedAt, span.start, publicId);
    return { publicId, orderKey, articleId, type, confidence, ...run.subject({ kind, key }) };
  });
  const ids = reconciler.apply(rules.mentions, rows);
  mentions.forEach(({ span }, i) => run.cite('mentionId', ids[i] as number, 'SUPPORT', [span]));
}
