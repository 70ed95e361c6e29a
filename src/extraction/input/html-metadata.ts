import type { ArticleMetadata } from '../extract.ts';
import { metadataFrom } from './metadata.ts';

/** The few properties of a parsed page that its metadata are read from. */
interface Page {
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
}
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** The names of each value in meta elements, best first. */
const metaNames: Readonly<Record<string, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title'],
  url: ['og:url'],
  publisher: ['og:site_name', 'dc.publisher', 'application-name'],
  author: ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl'],
  date: ['article:published_time', 'og:published_time', 'date', 'dc.date', 'pubdate', 'parsely-pub-date'],
};
/** Deeper JSON-LD is no description of an article. */
const deepest = 6;

/** Metadata of a page: JSON-LD (schema.org Article) first, then OpenGraph and other meta elements, then its title. */
export function htmlMetadata(page: Page): ArticleMetadata {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  const values: Record<string, unknown> = {};
  for (const [value, names] of Object.entries(metaNames))
    values[value] = names.map((name) => meta.get(name)).find(Boolean);
  // An author given as the address of a profile is no byline.
  if (typeof values['author'] === 'string' && /^https?:/.test(values['author'])) values['author'] = meta.get('author');
  values['url'] ??= page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  values['title'] ??= page.querySelector('h1')?.textContent ?? page.querySelector('title')?.textContent;
  values['date'] ??= page.querySelector('time[datetime]')?.getAttribute('datetime');
  values['language'] = page.querySelector('html')?.getAttribute('lang');
  return metadataFrom({ ...values, ...articleOf(page) });
}

/** The values of the first schema.org article of the page's JSON-LD. */
function articleOf(page: Page): Record<string, unknown> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ''), 0);
    if (!article) continue;
    const values: Record<string, unknown> = {
      title: article['headline'] ?? article['name'],
      url: typeof article['url'] === 'string' ? article['url'] : undefined,
      publisher: article['publisher'],
      author: article['author'],
      date: article['datePublished'],
      language: article['inLanguage'],
    };
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > deepest || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record = value as Record<string, unknown>;
  const types = [record['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(?:Article|NewsReport|BlogPosting)$/.test(type))) return record;
  return findArticle(record['@graph'] ?? record['mainEntity'], depth + 1);
}
