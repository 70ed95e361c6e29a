import type { z } from 'zod';
import type { Path } from './problems.ts';

/** The few kinds of schema that a document is made of. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** What zod knows of a schema, behind its default, nullable and optional wrappers. */
export function definitionOf(schema: z.ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

/** The option of a union that a value is meant as: its index, or -1 when it is like none of them. */
export function optionFor(union: z.ZodType | undefined, value: unknown): number {
  const wanted = typeof value === 'string' ? 'string' : typeof value === 'object' && value !== null ? 'object' : '';
  if (Array.isArray(value) || !union) return -1;
  return definitionOf(union).options?.findIndex((option) => definitionOf(option).type === wanted) ?? -1;
}

/** The schema of what stands at `path` of `raw`. */
export function schemaAt(schema: z.ZodType, path: Path, raw: unknown): z.ZodType | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  const definition = definitionOf(schema);
  const child = definition.options
    ? definition.options[optionFor(schema, raw)]
    : (definition.shape?.[part] ?? definition.element ?? definition.valueType);
  if (!child) return undefined;
  if (definition.options) return schemaAt(child, path, raw);
  return schemaAt(child, rest, (raw as Record<string, unknown> | undefined)?.[part]);
}

/** The keys that a mapping of this schema may have. */
export function shapeKeys(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const { shape, options } = definitionOf(schema);
  return shape ? Object.keys(shape) : (options ?? []).flatMap(shapeKeys);
}
