import type { AnnotationInput } from '../../src/annotation/document.ts';
import { resolveDocument } from '../../src/annotation/read.ts';
import type { ResolvedDocument } from '../../src/annotation/resolved.ts';
import { documentOf } from './documents.ts';

/** An article in which people put claims forward, one sentence each. */
export interface ClaimArticle {
  readonly slug: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly extractor?: AnnotationInput['extractor'];
  /** Speaker and claim; a claim is also what is said. */
  readonly claims: readonly (readonly [speaker: string, claim: string])[];
  readonly links?: AnnotationInput['claimLinks'];
}

/** The resolved document of such an article; the claims are called c0, c1, … */
export function claimArticle(article: ClaimArticle): ResolvedDocument {
  const { slug, publishedAt, publisher, extractor = null, claims, links = [] } = article;
  const text = `${slug}:\n${claims.map(([speaker, claim], i) => `${i}. ${speaker}: ${claim}\n`).join('')}`;
  const speakers = [...new Set(claims.map(([speaker]) => speaker))];
  const spans = claims.map(([speaker, claim], i) => {
    const start = text.indexOf(`${i}. ${speaker}: ${claim}\n`) + `${i}. ${speaker}: `.length;
    return { exact: claim, start, end: start + claim.length };
  });
  const input = documentOf(text, slug, {
    extractor,
    actors: Object.fromEntries(speakers.map((name) => [keyOf(name), { name, kind: 'PERSON' }])),
    statements: Object.fromEntries(
      claims.map(([speaker], i) => [
        `s${i}`,
        { speaker: keyOf(speaker), mode: 'INDIRECT', content: [spans[i] as (typeof spans)[number]] },
      ]),
    ),
    claims: Object.fromEntries(
      claims.map(([, claim], i) => [
        `c${i}`,
        {
          text: claim,
          statements: [`s${i}`],
          modality: 'ACTUAL',
          checkability: 'FACTUAL',
          evidence: [spans[i] as (typeof spans)[number]],
        },
      ]),
    ),
    claimLinks: links,
  });
  Object.assign(input.article, { publishedAt: publishedAt ?? null, publisher: publisher ?? null });
  return resolveDocument(input, text, slug);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}
