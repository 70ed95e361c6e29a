import type { Arguments, Page } from './read.ts';
import { sql, type Sql } from './sql.ts';

/**
 * The parts of a page that goes forward only and is found by SQL of its own. `entries` gives its first rows, as many as
 * it is told, with the columns named; each has `more`, whether others follow the last of them. In the page they are
 * known by `rows`.
 */
export function forwardPage(
  args: Arguments,
  rows: string,
  size: Sql,
  entries: (size: Sql, columns: ReadonlySet<string>) => Sql,
): Pick<Page, 'rows' | 'hasNextPage' | 'hasPreviousPage'> {
  // A page that is asked for no entries has no row to tell of more.
  const any = sql`case ${size} when 0 then exists(${entries(sql`1`, new Set())}) else 0 end`;
  return {
    rows: (columns) => entries(size, columns),
    hasNextPage: sql`coalesce(max(${rows}.more), ${any})`,
    hasPreviousPage: sql`${args.has('after') ? 1 : 0}`,
  };
}
