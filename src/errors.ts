/** Errors that tell a person what is wrong, where, and what to do. Anything else that is thrown is a fault of ours. */
export abstract class OnrecordError extends Error {
  abstract readonly code: string;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A problem at a place of a file; line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** What is wrong and what to do, one sentence. */
  readonly message: string;
}

/** An annotation document, or the article beside it, that cannot be loaded; carries every problem found. */
export class InvalidAnnotationError extends OnrecordError {
  readonly code = 'INVALID_ANNOTATION';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: message`, the form that editors make a link of. */
export function formatProblem({ file, line, column, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${place}: ${message}`;
}

/** Text that cannot be read as an article: wrong encoding, binary, too large. */
export class InvalidArticleError extends OnrecordError {
  readonly code = 'INVALID_ARTICLE';
}

/** A file that is not a database of ours, or cannot be opened, read or written. */
export class DatabaseError extends OnrecordError {
  readonly code = 'DATABASE';
}

/** An argument of a command or an operation that cannot be used. */
export class BadInputError extends OnrecordError {
  readonly code = 'BAD_USER_INPUT';
}

/** The stored graph contradicts itself; names each fault. */
export class IntegrityError extends OnrecordError {
  readonly code = 'INTEGRITY';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Work that a signal ended before it was done. */
export class InterruptedError extends OnrecordError {
  readonly code = 'INTERRUPTED';
}

/** An address that a server cannot listen on. */
export class AddressError extends OnrecordError {
  readonly code = 'ADDRESS';
}

/** Worker processes that cannot start, or do not stay. */
export class WorkerError extends OnrecordError {
  readonly code = 'WORKER';
}
