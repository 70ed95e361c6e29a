/** The fields that an annotation document is made of; see `document.ts`. */
import { z } from 'zod';
import * as vocabulary from '../vocabulary/enums.ts';

/** A term of a closed set. */
export const term = <Term extends string>(set: vocabulary.Vocabulary<Term>) =>
  z.enum(vocabulary.termsOf(set)).describe(set.description);

/** Text that a database can hold: no lone surrogates, no control characters but tab and line feed. */
export const words = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed(), 'holds a lone surrogate, which is not text; write the whole character')
  .refine((text) => !/[\0-\x08\x0b-\x1f]/.test(text), 'holds a control character; remove it'); // eslint-disable-line no-control-regex
export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'must be a short key of letters, digits, "-" and "_"')
  .describe('A short key of your choice, unique among all keys of its section.');
export const wikidataId = z
  .string()
  .regex(/^Q[1-9][0-9]*$/, 'must be a Wikidata id such as Q7747')
  .nullable()
  .default(null)
  .describe('Wikidata id, null where not certain.');
export const isoDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/,
    'must be an ISO 8601 date such as 2024-09-13 or 2024-09-13T08:00:00Z',
  )
  .refine(exists, 'is not a date that exists');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"')
  .max(200, 'must have at most 200 characters');
export const entitySlug = slug
  .optional()
  .describe('The slug it has in the graph, where that is known; else found or made from the name.');

/** Date.parse alone takes 30 February for 1 March. */
function exists(date: string): boolean {
  const [year, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number) as [number, number?, number?];
  return !Number.isNaN(Date.parse(date)) && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const confidence = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .default(null)
  .describe("An extractor's confidence, 0 to 1.");
export const note = words.nullable().default(null).describe('A remark for the next annotator.');
export const basis = term(vocabulary.basis);

export const spanSchema = z
  .union([
    words.describe('The exact words, where they occur once in the article.'),
    z.strictObject({
      exact: words,
      occurrence: z.int().min(1).optional().describe('Which of several occurrences, from 1.'),
      prefix: words.optional().describe('Words directly before.'),
      suffix: words.optional().describe('Words directly after.'),
      start: z.int().min(0).optional(),
      end: z.int().min(1).optional(),
    }),
  ])
  .describe('A span of the article.');
export const spans = z.array(spanSchema).default([]);
export const keys = z.array(key).default([]);
