import type { z } from 'zod';
import { occurrencesOf } from './locate.ts';
import { definitionOf, optionFor } from './schema-walk.ts';

/**
 * The shortest way to write a value of a schema: what equals its default is left out, and a mapping of which only the
 * words or the key remain becomes these. Spans with offsets into `text` are written as their words, with the number of
 * the occurrence where they occur more than once.
 */
export function minimalValue(schema: z.ZodType, value: unknown, text: string | null): unknown {
  const { shape, element, valueType, options } = definitionOf(schema);
  if (options) {
    const option = options[optionFor(schema, value)];
    return option ? shortForm(option, minimalValue(option, value, text)) : value;
  }
  if (Array.isArray(value) && element) return value.map((entry) => minimalValue(element, entry, text));
  if (typeof value !== 'object' || value === null) return value;
  const spanless = shape && 'occurrence' in shape && text !== null ? withoutOffsets(value as SpanHints, text) : value;
  const entries = Object.entries(spanless as Record<string, unknown>);
  const schemaOf = (key: string) => shape?.[key] ?? valueType;
  const ordered = shape ? Object.keys(shape).flatMap((key) => entries.filter(([name]) => name === key)) : entries;
  return Object.fromEntries(
    ordered.flatMap(([key, inner]) => {
      const child = schemaOf(key);
      if (inner === undefined || !child || isDefault(child, inner)) return [];
      return [[key, minimalValue(child, inner, text)]];
    }),
  );
}

interface SpanHints {
  readonly exact: string;
  readonly start?: number;
  end?: number;
}

function withoutOffsets(span: SpanHints, text: string): object {
  const { start, ...rest } = span;
  if (start === undefined) return span;
  delete rest.end;
  const starts = occurrencesOf(text, span.exact);
  if (starts.length === 1) return rest;
  // Nobody counts the "he" of "the": then the words around tell people more than a number.
  const context = starts.some((at) => isInsideWord(text, at, span.exact.length)) && contextOf(text, span, start);
  const { exact, ...others } = rest;
  return { exact, ...(context || { occurrence: starts.indexOf(start) + 1 }), ...others };
}

const mostContextWords = 4;

/** The fewest words after or before a span that set it apart from its other occurrences, or null. */
function contextOf(text: string, { exact }: SpanHints, start: number): { prefix: string } | { suffix: string } | null {
  const end = start + exact.length;
  for (let words = 1; words <= mostContextWords; words += 1) {
    const suffix = new RegExp(`^(?:[^\\S\\n]*[^\\s]+){${words}}`).exec(text.slice(end, end + 200))?.[0];
    if (suffix && occurrencesOf(text, exact + suffix).length === 1) return { suffix };
    const prefix = new RegExp(`(?:[^\\s]+[^\\S\\n]*){${words}}$`).exec(
      text.slice(Math.max(0, start - 200), start),
    )?.[0];
    if (prefix && occurrencesOf(text, prefix + exact).length === 1) return { prefix };
  }
  return null;
}

function isInsideWord(text: string, start: number, length: number): boolean {
  const around = text.slice(Math.max(0, start - 1), start + length + 1);
  return (
    /^\w\w/.test(start > 0 ? around : ` ${around}`) || (/\w\w$/.test(around.slice(-2)) && start + length < text.length)
  );
}

function isDefault(schema: z.ZodType, value: unknown): boolean {
  const definition = schema._zod.def as unknown as { type: string; defaultValue?: unknown };
  return definition.type === 'default' && JSON.stringify(definition.defaultValue) === JSON.stringify(value);
}

/** A mapping with nothing but its one required text is written as that text. */
function shortForm(option: z.ZodType, value: unknown): unknown {
  const { shape } = definitionOf(option);
  if (!shape || typeof value !== 'object' || value === null) return value;
  const [only, ...others] = Object.entries(value);
  if (!only || others.length > 0) return value;
  return typeof only[1] === 'string' && only[0] === Object.keys(shape)[0] ? only[1] : value;
}
