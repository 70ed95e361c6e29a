import { reviewReason, type ReviewReason, type ReviewStatus } from '../vocabulary/enums.ts';

interface Actor {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly wikidataId: string | null;
  readonly relationships: {
    readonly nodes: readonly {
      readonly predicate: string;
      readonly title: string | null;
      readonly object: { readonly name: string };
    }[];
  };
  readonly articles: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] };
}

/** A review as the command line asks for it. */
export interface Review {
  readonly id: string;
  readonly status: ReviewStatus;
  readonly reason: ReviewReason;
  readonly score: number;
  readonly name: string;
  readonly decidedAt: string | null;
  readonly article: { readonly slug: string };
  readonly mention: {
    readonly evidence: { readonly prefix: string; readonly exact: string; readonly suffix: string };
  } | null;
  readonly actor: Actor;
  readonly candidate: Actor;
}

/** A review in lines of text: the question, both actors with their roles and articles, and the words of the article. */
export function formatReview(review: Review): string {
  const { id, status, decidedAt, reason, score, name, article, mention, actor, candidate } = review;
  const decided = status === 'OPEN' ? '' : `  ${status} since ${decidedAt}`;
  const rows = [
    ['reason', `${reason}: ${reviewReason.terms[reason]}`],
    ['named', `“${name}” in ${article.slug}`],
    ...(mention ? [['words', wordsOf(mention.evidence)]] : []),
    ...(status === 'SAME' ? [] : [['new', formatActor(actor)]]),
    ['known', formatActor(candidate)],
  ];
  return [
    `${id}  score ${score}${decided}`,
    ...rows.map(([label = '', text = '']) => `  ${label.padEnd(6)}  ${text}`),
  ].join('\n');
}

function wordsOf({ prefix, exact, suffix }: NonNullable<Review['mention']>['evidence']): string {
  return `…${prefix}[${exact}]${suffix}…`.replace(/\s+/g, ' ');
}

function formatActor({ slug, name, kind, wikidataId, relationships, articles }: Actor): string {
  const roles = relationships.nodes.map(({ predicate, title, object }) => `${title ?? predicate} (${object.name})`);
  const named = articles.nodes.map((article) => article.slug);
  const more = articles.totalCount - named.length;
  const where = `in ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [`${name} [${slug}]`, kind, wikidataId, ...new Set(roles), where].filter((part) => part !== null).join(', ');
}
