import type { ArticleText } from '../locate.ts';
import type { Report } from '../problems.ts';
import type { ResolvedDocument } from '../resolved.ts';
import { checkShape } from '../shape.ts';
import { sha256Of } from '../text-file.ts';
import { checkClaimLinks, resolveClaim, resolveClaimLink } from './claim.ts';
import { ResolveContext } from './context.ts';
import { checkEntities, resolveActor, resolvePlace, resolveThing } from './entity.ts';
import { resolveRelationship } from './relationship.ts';
import { resolveStatement } from './statement.ts';

/**
 * Checks a parsed document's shape, references and spans and writes it out in full. Every problem is reported; what is
 * returned may be used only when none was. `articleFor` gives the stored text of the file that the document names, or
 * null when it cannot be read (which it reports itself).
 */
export function resolveValue(
  value: unknown,
  articleFor: (file: string) => ArticleText | null,
  report: Report,
): ResolvedDocument | null {
  const shaped = checkShape(value, report);
  if (!shaped) return null;
  const header = shaped.article;
  const article = header && articleFor(header.file);
  // With another text most spans would be wrong: one problem, not a hundred.
  const isOther = header && article && sha256Of(article.text) !== header.sha256;
  if (isOther) report(['article', 'sha256'], otherText(article));
  const context = new ResolveContext(shaped, isOther ? null : article, report);
  checkEntities(context);
  checkClaimLinks(context);
  const resolved = {
    actors: shaped.actors.map((entry) => resolveActor(context, entry)),
    things: shaped.things.map((entry) => resolveThing(context, entry)),
    places: shaped.places.map((entry) => resolvePlace(context, entry)),
    statements: shaped.statements.map((entry) => resolveStatement(context, entry)),
    claims: shaped.claims.map((entry) => resolveClaim(context, entry)),
    claimLinks: shaped.claimLinks.map((entry) => resolveClaimLink(context, entry)),
    relationships: shaped.relationships.map((entry) => resolveRelationship(context, entry)),
  };
  if (!header || !article) return null;
  return {
    article: { ...header, text: article.text },
    extractor: shaped.extractor,
    ...resolved,
    canonicalJson: canonicalJson(value),
  };
}

function otherText({ text, file }: ArticleText): string {
  return `the document was made for another text than that of ${file}, whose sha256 is ${sha256Of(text)}; restore the text, or write this sha256 and check the spans`;
}

/** JSON with sorted keys and without the keys whose value is undefined. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
