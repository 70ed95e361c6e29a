import type { Span } from '../document.ts';
import { type ArticleText, locateSpan, quote, type ResolvedSpan } from '../locate.ts';
import { didYouMean } from '../nearest.ts';
import type { Path, Report } from '../problems.ts';
import type { EntityReference } from '../resolved.ts';
import type { ShapedDocument } from '../shape.ts';

/** Stands in for a span that was reported as a problem; the document is never used then. */
const nowhere: ResolvedSpan = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };

/** The nearest passage of the article is looked for only so often: each search reads the whole text. */
const mostSearches = 30;

type Section = 'actors' | 'things' | 'places' | 'statements' | 'claims';
const nounOf = { actors: 'actor', things: 'thing', places: 'place', statements: 'statement', claims: 'claim' } as const;

/** What resolving needs: looks keys and spans up and reports what leads nowhere. */
export class ResolveContext {
  readonly document: ShapedDocument;
  readonly report: Report;
  readonly #article: ArticleText | null;
  #searches = 0;

  /** Without an article (it could not be read) spans are taken to be right. */
  constructor(document: ShapedDocument, article: ArticleText | null, report: Report) {
    this.document = document;
    this.report = report;
    this.#article = article;
  }

  span(path: Path, span: Span): ResolvedSpan {
    if (!this.#article) return nowhere;
    const found = locateSpan(this.#article, span, this.#searches < mostSearches);
    if (typeof found !== 'string') return found;
    this.#searches += 1;
    this.report(path, found);
    return nowhere;
  }

  optionalSpan(path: Path, span: Span | null): ResolvedSpan | null {
    return span === null ? null : this.span(path, span);
  }

  spans(path: Path, spans: readonly Span[]): ResolvedSpan[] {
    const resolved = spans.map((span, i) => this.span([...path, i], span));
    this.noneTwice(path, resolved, ({ start, end }) => (end === 0 ? null : `${start}-${end}`), 'span');
    return resolved;
  }

  /** Checks that `key` is declared in the section. */
  reference(path: Path, section: Section, key: string): string {
    const declared = this.document.declared[section];
    if (!declared.has(key)) {
      this.report(
        path,
        `there is no ${nounOf[section]} "${key}"${didYouMean(key, declared) || '; add it, or correct the key'}`,
      );
    }
    return key;
  }

  references(path: Path, section: Section, keys: readonly string[]): string[] {
    this.noneTwice(path, keys, (key) => key, nounOf[section]);
    return keys.map((key, i) => this.reference([...path, i], section, key));
  }

  /** An actor, a thing or a place, whichever has the key. */
  entities(path: Path, keys: readonly string[]): EntityReference[] {
    const { actors, things, places } = this.document.declared;
    this.noneTwice(path, keys, (key) => key, 'subject');
    return keys.map((key, i) => {
      if (actors.has(key)) return { kind: 'actor', key };
      if (things.has(key)) return { kind: 'thing', key };
      if (!places.has(key)) {
        const hint = didYouMean(key, [...actors, ...things, ...places]) || '; add it, or correct the key';
        this.report([...path, i], `there is no actor, thing or place "${key}"${hint}`);
      }
      return { kind: 'place', key };
    });
  }

  /** Reports each entry of a list that says the same as an earlier one. */
  noneTwice<T>(path: Path, list: readonly T[], identity: (entry: T) => string | null, noun: string): void {
    const seen = new Map<string, number>();
    list.forEach((entry, i) => {
      const id = identity(entry);
      if (id === null) return;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i);
      else this.report([...path, i], `is the same ${noun} as entry ${first + 1} of this list; remove one of the two`);
    });
  }

  /** Reports spans that are not inside any of the `outer` ones. */
  allInside(path: Path, inner: readonly ResolvedSpan[], outer: readonly ResolvedSpan[], what: string): void {
    inner.forEach((span, i) => {
      if (span.end === 0 || outer.some(({ end }) => end === 0)) return;
      if (!outer.some(({ start, end }) => start <= span.start && span.end <= end)) {
        this.report([...path, i], `${quote(span.exact)} is not inside ${what}; correct one of the two`);
      }
    });
  }
}
