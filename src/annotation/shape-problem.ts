import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Path, Report } from './problems.ts';
import { optionFor, schemaAt, shapeKeys } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;

/** Reports each issue that zod found in `raw` as a sentence with the remedy. */
export function explainIssues(schema: z.ZodType, issues: readonly Issue[], raw: unknown, report: Report): void {
  for (const issue of issues) explain(schema, issue, raw, issue.path as Path, report);
}

function explain(schema: z.ZodType, issue: Issue, raw: unknown, path: Path, report: Report): void {
  const value = valueAt(raw, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = shapeKeys(schemaAt(schema, path, raw));
      for (const key of issue.keys) {
        const hint = didYouMean(key, known) || `; the keys here are ${known.join(', ')}`;
        report([...path, key], `is not known here${hint}`, 'key');
      }
      return;
    }
    case 'invalid_union': {
      // A union is "words, or a mapping with more": what was written tells which of the two was meant.
      const union = schemaAt(schema, path, raw);
      const option = optionFor(union, value);
      const inner = option === -1 ? undefined : issue.errors[option];
      if (!inner) return report(path, `must be ${expectedOf(union)}, not ${shown(value)}`);
      for (const each of inner) explain(schema, each, raw, [...path, ...(each.path as Path)], report);
      return;
    }
    case 'invalid_key':
      return report(path, issue.issues[0]?.message ?? issue.message, 'key');
    default:
      report(path, sentence(issue, value));
  }
}

function sentence(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, value);
    case 'invalid_value': {
      const terms = issue.values.map(String);
      if (value === undefined) return `is missing; write ${list(terms)}`;
      const hint = typeof value === 'string' ? didYouMean(value, terms) : '';
      return `${shown(value)} is not a term that is known here${hint || `; write ${list(terms)}`}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty; write the words or leave it out';
      return issue.origin === 'array' ? 'must have at least one entry' : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.message.startsWith('must') ? issue.message : `must be at most ${issue.maximum}`;
    case 'invalid_format':
    case 'custom':
      return `${shown(value)} ${issue.message}`;
    default:
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each entry after "- "',
  object: 'a mapping of "key: value"',
  record: 'a mapping of "key: value"',
};

function typeSentence(expected: string, value: unknown): string {
  const name = typeNames[expected] ?? expected;
  if (value === undefined) return `is missing; write ${name}`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `must be text, not ${shown(value)}; put it in quotation marks`;
  }
  if (value === null) return `must be ${name}; write it, or leave the key out`;
  return `must be ${name}, not ${shown(value)}`;
}

function expectedOf(union: z.ZodType | undefined): string {
  const options = (union?._zod.def as { options?: z.ZodType[] } | undefined)?.options ?? [];
  return options.map((option) => typeNames[option._zod.def.type] ?? option._zod.def.type).join(' or ');
}

function list(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] as string) : `one of ${terms.join(', ')}`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'a mapping' : `${typeof value} ${String(value)}`;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    raw,
  );
}
