import type { Row } from '../row.ts';
import { deep } from './deep.ts';

/** All rows, in the order that they are run in. */
export const rows: readonly Row[] = [deep];
