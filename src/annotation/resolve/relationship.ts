import type { EntryOf } from '../document.ts';
import type { ResolvedRelationship } from '../resolved.ts';
import type { Entry } from '../shape.ts';
import type { ResolveContext } from './context.ts';

export function resolveRelationship(
  context: ResolveContext,
  { path, value }: Entry<EntryOf<'relationships'>>,
): ResolvedRelationship {
  const { subject, object, assertedBy } = value;
  context.reference([...path, 'subject'], 'actors', subject);
  context.reference([...path, 'object'], 'actors', object);
  if (subject === object) context.report([...path, 'object'], 'is the subject too; name another actor');
  if (assertedBy !== null) {
    context.reference([...path, 'assertedBy'], 'statements', assertedBy);
    const statement = context.document.statements.find(({ key }) => key === assertedBy)?.value;
    if (statement?.mode === 'ARTICLE_VOICE') {
      context.report([...path, 'assertedBy'], `"${assertedBy}" is the article's own voice; leave assertedBy out`);
    }
  }
  return { ...value, evidence: context.spans([...path, 'evidence'], value.evidence) };
}
