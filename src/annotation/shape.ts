import type { z } from 'zod';
import { articleSchema, documentSchema, sectionSchemas } from './document.ts';
import type { ArticleEntry, EntryOf, SectionName } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Path, Report } from './problems.ts';
import { explainIssues } from './shape-problem.ts';

/** An entry of a section that has the right shape. */
export interface Entry<Value> {
  readonly path: Path;
  /** Its local key; for a list, its index. */
  readonly key: string;
  readonly value: Value;
}

/** What of a document has the right shape. `declared` holds the keys of all entries, the misshapen ones too. */
export type ShapedDocument = { readonly [Name in SectionName]: readonly Entry<EntryOf<Name>>[] } & {
  readonly article: ArticleEntry | null;
  readonly extractor: { readonly name: string; readonly version: string } | null;
  readonly declared: Declared;
};
type Declared = Record<SectionName, ReadonlySet<string>>;

const keySchema = documentSchema.shape.actors.def.innerType.keyType;
const sectionNames = Object.keys(sectionSchemas) as SectionName[];

/**
 * Checks a parsed document entry by entry, so that one misshapen entry does not hide what is wrong with the others.
 * Returns what has the right shape, or null when it is no mapping at all; every problem is reported.
 */
export function checkShape(value: unknown, report: Report): ShapedDocument | null {
  if (!isMapping(value)) {
    report([], 'is not an annotation document; it begins with "schema: onrecord/1"');
    return null;
  }
  const { shape } = documentSchema;
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) {
      report([key], `is not a section of a document${didYouMean(key, Object.keys(shape))}`, 'key');
    }
  }
  check(shape.schema, value['schema'], ['schema'], report);
  const extractor = check(shape.extractor, value['extractor'], ['extractor'], report) ?? null;
  const article = check(articleSchema, value['article'], ['article'], report) ?? null;
  const sections = sectionNames.map((name) => ({ name, ...checkSection(name, value[name], report) }));
  return {
    article,
    extractor,
    ...(perSection(sections, ({ entries }) => entries) as SectionEntries),
    declared: perSection(sections, ({ keys }) => keys),
  };
}

function perSection<S extends { name: SectionName }, T>(sections: readonly S[], of: (section: S) => T) {
  return Object.fromEntries(sections.map((section) => [section.name, of(section)])) as Record<SectionName, T>;
}

type SectionEntries = { [Name in SectionName]: Entry<EntryOf<Name>>[] };

function checkSection(name: SectionName, section: unknown, report: Report) {
  const isList = documentSchema.shape[name].def.innerType.def.type === 'array';
  const keys = new Set<string>();
  const entries: Entry<unknown>[] = [];
  // "things:" with nothing below it is what is left when the last entry is deleted.
  if (section === undefined || section === null) return { keys, entries };
  if (isList ? !Array.isArray(section) : !isMapping(section)) {
    report([name], isList ? 'must be a list, each entry after "- "' : 'must be a mapping, each entry after its "key:"');
    return { keys, entries };
  }
  for (const [key, raw] of Object.entries(section)) {
    const path = [name, isList ? Number(key) : key];
    keys.add(key);
    if (!isList) check(keySchema, key, path, report, 'key');
    const value = check(sectionSchemas[name], raw, path, report);
    if (value !== undefined) entries.push({ path, key, value });
  }
  return { keys, entries };
}

/** The checked value with its defaults, or undefined when problems were reported. */
function check<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  path: Path,
  report: Report,
  at?: 'key',
): z.output<Schema> | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  explainIssues(schema, result.error.issues, raw, (inner, message, where) =>
    report([...path, ...inner], message, at ?? where),
  );
  return undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
