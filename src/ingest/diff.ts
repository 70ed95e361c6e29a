export type Action = 'added' | 'changed' | 'removed';

/** One row that a run adds, changes or removes, in words. */
export interface Change {
  readonly action: Action;
  /** What it is, in the singular and the plural. */
  readonly noun: readonly [string, string];
  /** Which one. */
  readonly label: string;
  /** `mode INDIRECT → MIXED`; empty unless changed. */
  readonly details: readonly string[];
}

/** What ingesting a document did, or would do. */
export interface Diff {
  readonly articleSlug: string;
  readonly isNewArticle: boolean;
  readonly changes: readonly Change[];
}

/** How many rows a run added, changed and removed. */
export function totalsOf({ changes }: Diff): Readonly<Record<Action, number>> {
  const totals = { added: 0, changed: 0, removed: 0 };
  for (const { action } of changes) totals[action] += 1;
  return totals;
}

/**
 * A diff as lines of text: counts of each kind, then each change by itself. What a new article adds is only counted:
 * all of it is new.
 */
export function formatDiff(diff: Diff): string {
  const { articleSlug, isNewArticle, changes } = diff;
  if (changes.length === 0) return `${articleSlug}: nothing changed`;
  const lines = [`${articleSlug}: ${isNewArticle ? 'new article' : 'changed'}`];
  const nouns = new Map(changes.map(({ noun }) => [noun[0], noun]));
  for (const noun of nouns.values()) {
    const own = changes.filter((change) => change.noun[0] === noun[0]);
    const counts = (['added', 'changed', 'removed'] as const)
      .map((action) => ({ action, count: own.filter((change) => change.action === action).length }))
      .filter(({ count }) => count > 0)
      .map(({ action, count }) => `${count} ${action}`);
    lines.push(`  ${noun[own.length === 1 ? 0 : 1]}: ${counts.join(', ')}`);
  }
  const told = isNewArticle ? changes.filter(({ action }) => action !== 'added') : changes;
  for (const { action, noun, label, details } of told) {
    lines.push(`  ${action} ${noun[0]} ${label}${details.length > 0 ? `: ${details.join(', ')}` : ''}`);
  }
  const queued = changes.filter(({ action, noun }) => action === 'added' && noun[0] === 'review').length;
  if (queued > 0) lines.push(`  ${queued} to decide: run "onrecord review"`);
  return lines.join('\n');
}
