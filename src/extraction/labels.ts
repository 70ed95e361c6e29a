/** Labels of a sequence's positions: outside, or the beginning, inside, end or whole of a span of a role. */
const forRoles = (...roles: string[]): string[] => [
  'O',
  ...roles.flatMap((role) => ['B', 'I', 'E', 'S'].map((part) => `${part}-${role}`)),
];

export const CUE_LABELS: readonly string[] = forRoles('cue');
export const ARGUMENT_LABELS: readonly string[] = forRoles('source', 'content');

/** A span of positions [from, to) in a sequence, and its role. */
export interface LabelledSpan {
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

/** The spans that a sequence of label indices (into `labels`) stands for, in order. */
export function spansOf(labels: readonly string[], path: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let from = 0;
  for (const [i, index] of path.entries()) {
    const label = labels[index] ?? 'O';
    if (label.startsWith('B-') || label.startsWith('S-')) from = i;
    if (label.startsWith('E-') || label.startsWith('S-')) spans.push({ role: label.slice(2), from, to: i + 1 });
  }
  return spans;
}

/** Writes the labels of one span [from, to) of `role` into `path`. */
export function labelSpan(labels: readonly string[], path: Uint8Array, role: string, from: number, to: number): void {
  const index = (part: string): number => labels.indexOf(`${part}-${role}`);
  path.fill(index('I'), from, to);
  path[to - 1] = index('E');
  path[from] = to - from === 1 ? index('S') : index('B');
}
