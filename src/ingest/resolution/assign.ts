/** Finds the entities that may be meant by an entry of a document, by internal key. */
export type Step<Entry> = (entry: Entry) => readonly number[];

/**
 * Gives entries the entities that they mean, step by step, all entries at each step. An entity is given only where a
 * step finds exactly one for an entry that is not `taken`, and no other entry wants the same.
 */
export function assign<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  steps: readonly Step<Entry>[],
  found: Map<string, number>,
  taken: Set<number>,
): void {
  for (const step of steps) {
    const wanted = new Map<number, Entry[]>();
    for (const entry of entries) {
      if (found.has(entry.key)) continue;
      const [only, ...others] = [...new Set(step(entry))].filter((id) => !taken.has(id));
      if (only !== undefined && others.length === 0) wanted.set(only, [...(wanted.get(only) ?? []), entry]);
    }
    for (const [id, [entry, ...rivals]] of wanted) {
      if (!entry || rivals.length > 0) continue;
      taken.add(id);
      found.set(entry.key, id);
    }
  }
}
