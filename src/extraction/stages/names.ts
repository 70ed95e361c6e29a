import { findNameRuns } from './name-runs.ts';
import { splitRun } from './name-split.ts';
import type { Name, Title } from './name.ts';
import type { Reading } from './reading.ts';

/** Names, and titles that stand without a name. */
export interface Names {
  readonly names: readonly Name[];
  readonly titles: readonly Title[];
}

/**
 * Requires a reading. Assigns the names in the text with what each one's own words and neighbours tell of its kind,
 * and capitalised titles that stand apart from a name ("Fisheries Minister, Katrín Sólveig").
 */
export function findNames(reading: Reading): Names {
  const names: Name[] = [];
  const titles: Title[] = [];
  for (const run of findNameRuns(reading)) splitRun(reading, run, names, titles);
  return { names, titles };
}
