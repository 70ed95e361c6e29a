import type { Problem } from '../errors.ts';

/** Where something stands in a document: keys and list indexes from its root. */
export type Path = readonly (string | number)[];

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reports a problem of what stands at `path`, or of its key; `message` is one sentence with the remedy. */
export type Report = (path: Path, message: string, at?: 'value' | 'key') => void;

/** `statements.s04.quotes[2]` */
export function formatPath(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i === 0 ? part : `.${part}`)).join('');
}

/**
 * A `Report` that appends to `problems`, each with its place in the file where `placeOf` knows it, and with its path
 * in words.
 */
export function reportTo(
  problems: Problem[],
  file: string,
  placeOf: (path: Path, at: 'value' | 'key') => Place | null,
): Report {
  return (path, message, at = 'value') => {
    const place = placeOf(path, at);
    problems.push({
      file,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message: path.length === 0 ? message : `${formatPath(path)}: ${message}`,
    });
  };
}
