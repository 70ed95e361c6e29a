import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleMetadata } from '../extract.ts';
import { htmlMetadata } from './html-metadata.ts';

/** Elements whose text is not the article's. */
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'FIGURE', 'FIGCAPTION', 'IMG', 'SVG', 'BUTTON', 'FORM', 'NAV', 'ASIDE', 'IFRAME', 'OBJECT', 'VIDEO', 'AUDIO', 'TABLE']); // prettier-ignore
const blockElements = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'BR', 'HR', 'PRE', 'DL', 'DT', 'DD', 'HEADER', 'FOOTER', 'BODY']); // prettier-ignore
/** Beyond this many elements a page is no article, and looking for one in it would take long. */
const mostElements = 50_000;
/** Beyond this depth too: its time grows with the square of the depth. */
const deepest = 200;

/** The few properties of a node of the parsed page that reading its text needs. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/**
 * Main text of an HTML page, a paragraph a line, with its metadata from JSON-LD, OpenGraph and meta elements. The page
 * is only parsed: no script runs and nothing is fetched. Empty text when it has no article.
 */
export function readHtml(source: string): { text: string; metadata: ArticleMetadata } {
  const { document } = parseHTML(isDocument(source) ? source : `<!doctype html><html><body>${source}</body></html>`);
  const metadata = htmlMetadata(document);
  for (const element of [...document.querySelectorAll('script, style, template, noscript, iframe, object, embed')])
    element.remove();
  const article = new Readability<PageNode>(document, {
    maxElemsToParse: mostElements,
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  });
  const found = isDeep(document.body as PageNode | null) ? null : parse(article);
  const lines = linesOf((found?.content ?? document.body) as PageNode | null);
  const heading = metadata.title ?? found?.title?.trim() ?? null;
  if (heading !== null && lines[0] === heading) lines.shift();
  return { text: lines.join('\n'), metadata: { ...metadata, title: heading || null } };
}

function isDeep(root: PageNode | null): boolean {
  const stack: [PageNode, number][] = root ? [[root, 0]] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    if (depth > deepest) return true;
    if (node.nodeType === 1) for (const child of node.childNodes) stack.push([child, depth + 1]);
  }
  return false;
}

function isDocument(source: string): boolean {
  return /<html[\s>]/i.test(source.slice(0, 5000));
}

function parse(article: Readability<PageNode>): ReturnType<Readability<PageNode>['parse']> {
  try {
    return article.parse();
  } catch {
    // A page that it gives up on (too many elements, no body) is read as a whole.
    return null;
  }
}

/** The text of each block as one line, spaces as a browser shows them. */
function linesOf(root: PageNode | null): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const words = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const visit = (node: PageNode, depth: number): void => {
    if (node.nodeType === 3) {
      line += node.textContent ?? '';
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 8 || silent.has(name) || depth > deepest) return;
    const isBlock = blockElements.has(name);
    if (isBlock) flush();
    for (const child of node.childNodes) visit(child, depth + 1);
    if (isBlock) flush();
  };
  if (root) visit(root, 0);
  flush();
  return lines;
}
