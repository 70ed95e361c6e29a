import type { EntryOf } from '../document.ts';
import type { ResolvedClaim, ResolvedClaimLink } from '../resolved.ts';
import type { Entry } from '../shape.ts';
import type { ResolveContext } from './context.ts';

export function resolveClaim(context: ResolveContext, { path, key, value }: Entry<EntryOf<'claims'>>): ResolvedClaim {
  const { text, modality, checkability, confidence, note } = value;
  const statements = value.statements.map((entry, i) => {
    const { statement, stance } = typeof entry === 'string' ? { statement: entry, stance: 'ASSERTS' as const } : entry;
    const at = [...path, 'statements', i, ...(typeof entry === 'string' ? [] : ['statement'])];
    return { statement: context.reference(at, 'statements', statement), stance };
  });
  context.noneTwice([...path, 'statements'], statements, ({ statement }) => statement, 'statement');
  return {
    key, text, modality, checkability, confidence, note, statements,
    about: context.entities([...path, 'about'], value.about),
    evidence: context.spans([...path, 'evidence'], value.evidence),
  }; // prettier-ignore
}

export function resolveClaimLink(context: ResolveContext, entry: Entry<EntryOf<'claimLinks'>>): ResolvedClaimLink {
  const { path, value } = entry;
  const { from, to, kind, strict, nuance, basis, score } = value;
  if (from === to) context.report([...path, 'to'], 'a claim is not linked to itself; name another');
  if (kind === 'CONTRADICTS' && strict === null) {
    context.report(path, 'CONTRADICTS needs strict: true when both claims cannot be true, else strict: false');
  }
  if (kind !== 'CONTRADICTS' && strict !== null) {
    context.report([...path, 'strict'], `only CONTRADICTS is strict or not; remove it, or correct the kind`);
  }
  if (score !== null && basis === 'STATED') {
    context.report(
      [...path, 'score'],
      'what the article states is no proposal; remove the score, or correct the basis',
    );
  }
  const meant = nuance === 'CONCEDES' ? 'SUPPORTS' : 'CONTRADICTS';
  if (nuance !== null && kind !== meant) {
    context.report([...path, 'nuance'], `${nuance} is a way to be ${meant}; remove it, or correct the kind`);
  }
  context.reference([...path, 'from'], 'claims', from);
  context.reference([...path, 'to'], 'claims', to);
  return { ...value, evidence: context.spans([...path, 'evidence'], value.evidence) };
}

/** Reports links that say the same twice. */
export function checkClaimLinks(context: ResolveContext): void {
  const seen = new Map<string, number>();
  for (const { path, key, value } of context.document.claimLinks) {
    const id = `${value.from} ${value.kind} ${value.to}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, Number(key));
    else context.report(path, `says the same as entry ${first + 1} (${id}); remove one of the two`);
  }
}
