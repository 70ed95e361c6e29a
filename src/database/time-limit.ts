import { OnrecordError } from '../errors.ts';
import type { Connection } from './open.ts';

/** A statement that was stopped because it ran too long. */
export class TimeLimitError extends OnrecordError {
  readonly code = 'TIME_LIMIT';
}

/**
 * The SQL that asks whether there is time left, 1 or an error, to stand wherever work begins that grows with the graph:
 * better-sqlite3 cannot interrupt a statement, but a function that throws ends it. A call takes 50 nanoseconds.
 */
export const withinTime = 'within_time()';

const limits = new WeakMap<Connection, TimeLimit>();

/** The time limit of all that runs on a connection; from the first call on, its SQL knows `withinTime`. */
export function timeLimitOf(connection: Connection): TimeLimit {
  let limit = limits.get(connection);
  if (!limit) limits.set(connection, (limit = new TimeLimit(connection)));
  return limit;
}

/** Ends statements that take too long. */
class TimeLimit {
  /** Of `performance.now()`. */
  #end = Infinity;
  #milliseconds = Infinity;

  constructor(connection: Connection) {
    connection.function('within_time', { deterministic: false }, () => {
      if (performance.now() > this.#end) this.#refuse();
      return 1;
    });
  }

  /**
   * What `work` gives.
   * @throws TimeLimitError when statements that it runs go on for longer than so many milliseconds.
   */
  run<T>(milliseconds: number, work: () => T): T {
    this.#milliseconds = milliseconds;
    this.#end = performance.now() + milliseconds;
    try {
      return work();
    } finally {
      this.#end = Infinity;
    }
  }

  #refuse(): never {
    const message = `This took longer than ${this.#milliseconds / 1000} seconds and was stopped`;
    throw new TimeLimitError(`${message}; ask for less at once: fewer lists, counts, facets or filters`);
  }
}
