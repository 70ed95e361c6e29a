import type { Column } from 'drizzle-orm';
import type { Relation } from '../../database/reads/read.ts';
import { columnOf } from '../../database/reads/sql.ts';

/** The row that a condition is on. */
export interface Tested {
  readonly alias: string;
  /**
   * Whether the row is found otherwise, to be tested only. Its columns are then hidden from SQLite's planner, which
   * knows nothing of how many rows are alike and may take any index for better than the one that leads to the row.
   */
  readonly reached: boolean;
  /** The relation that the row is walked by, where it is: it names expressions of its rows. */
  readonly relation?: Relation;
  /** Of a row that stands for one of several types: its key as one of a type; null when it cannot be of it. */
  readonly keyAs?: (typeName: string) => string | null;
}

/** A column of the row; `+` hides it from the planner. */
export function columnIn({ alias, reached }: Tested, column: Column): string {
  return `${reached ? '+' : ''}${columnOf(alias, column)}`;
}
