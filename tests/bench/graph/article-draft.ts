import { createHash } from 'node:crypto';
import type { evidence } from '../../../src/database/tables/evidence.ts';
import { articleOrderKey, rowOrderKey } from '../../../src/ingest/order-key.ts';
import { publicId } from '../../../src/vocabulary/entities.ts';
import type { EvidenceRole } from '../../../src/vocabulary/enums.ts';
import type { GraphTables } from './graph-tables.ts';
import { properName, clause } from './words.ts';
import type { Random } from './random.ts';

/** UTF-16 code units, half-open [start, end), into the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Owner = Pick<
  typeof evidence.$inferInsert,
  'statementId' | 'addresseeId' | 'statementLinkId' | 'claimId' | 'claimLinkId' | 'relationshipId' | 'mentionId' | 'thingSourceId'
>; // prettier-ignore

const contextLength = 32;
const dayMs = 24 * 60 * 60 * 1000;

/** An article while its text and the spans into it grow; `finish` writes both. */
export class ArticleDraft {
  readonly id: number;
  readonly slug: string;
  readonly publishedAt: string;
  readonly orderKey: string;
  #text = '';
  #evidence: { span: Span; role: EvidenceRole; ordinal: number; owner: Owner }[] = [];

  constructor(id: number) {
    this.id = id;
    this.slug = `article-${String(id).padStart(6, '0')}`;
    this.publishedAt = new Date(Date.UTC(2026, 0, 1) - (id % 5000) * dayMs).toISOString().slice(0, 10);
    this.orderKey = articleOrderKey(this);
  }

  /** The order of something that the article holds, by the offset of its first span and its public id. */
  orderOf(start: number, publicId: string): string {
    return rowOrderKey(this.slug, this.publishedAt, start, publicId);
  }

  append(words: string): Span {
    const start = this.#text.length;
    this.#text += words;
    return { start, end: this.#text.length };
  }

  /** Notes that a span is evidence of a fact; `ordinal` counts the spans of one role of one owner. */
  prove(owner: Owner, role: EvidenceRole, span: Span, ordinal = 0): void {
    this.#evidence.push({ span, role, ordinal, owner });
  }

  finish(tables: GraphTables, random: Random): void {
    const text = this.#text;
    const articleId = this.id;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const id = tables.articles.add({
      publicId: publicId('article', this.slug),
      orderKey: this.orderKey,
      slug: this.slug,
      title: clause(random, 5),
      url: `https://news.example/${this.slug}`,
      publisher: properName(random, 1),
      byline: properName(random, 2),
      publishedAt: this.publishedAt,
      language: 'en',
      sha256,
      ingestedAt: '2026-01-01T00:00:00.000Z',
      revision: 1,
      text,
    });
    if (id !== articleId) throw new Error(`article ${articleId} was written as ${id}`);
    for (const { span, role, ordinal, owner } of this.#evidence) {
      const { start, end } = span;
      const exact = text.slice(start, end);
      const prefix = text.slice(Math.max(0, start - contextLength), start);
      const suffix = text.slice(end, end + contextLength);
      tables.evidence.add({ articleId, role, ordinal, start, end, exact, prefix, suffix, ...owner });
    }
    tables.ingestions.add({
      articleSlug: this.slug,
      articleId,
      startedAt: '2026-01-01T00:00:00.000Z',
      source: `${this.slug}.yaml`,
      extractor: 'bench',
      documentSha256: sha256,
      document: '{}',
      added: this.#evidence.length,
      changed: 0,
      removed: 0,
    });
  }
}
