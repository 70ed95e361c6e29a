import type { Row } from '../row.ts';
import { deep } from './deep.ts';
import { growth } from './growth.ts';
import { page } from './page.ts';
import { revalidation } from './revalidation.ts';
import { search } from './search.ts';
import { shallow } from './shallow.ts';
import { workers } from './workers.ts';

/** All rows, in the order that they are run in. */
export const rows: readonly Row[] = [deep, shallow, revalidation, page, search, workers, growth];
