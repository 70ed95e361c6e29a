/**
 * What a field costs, in values of an answer: one takes up to five microseconds. The costs of what reads more than it
 * answers are measured over 100,000 statements by 1,000 actors; the clock stops what takes longer over more.
 */
import { getNullableType, isListType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { defaultPageSize, maxPageSize } from '../../database/reads/page.ts';
import type { Arguments, Read } from '../../database/reads/read.ts';
import { entityKinds } from '../../vocabulary/entities.ts';

/** What it costs to count a list, and to divide it by a facet. */
interface ListCosts {
  readonly count: number;
  readonly facet: number;
}

/** What the parts of a page cost. */
export interface PageCosts extends ListCosts {
  /** How many entries it has at most. */
  readonly size: number;
}

/** A list of everything, and one that belongs to an object. */
const rootCosts: ListCosts = { count: 50, facet: 15_000 };
const nestedCosts: ListCosts = { count: 50, facet: 1_000 };
/** A condition is looked at for each entry until the page is full. */
const conditionCost = { root: 1_000, nested: 20 };
/** A list that is not paged is bounded by what one fact of an article owns; counted as so many. */
const listSize = 5;

export interface Cost {
  /** Of the field itself, once. */
  readonly own: number;
  /** How many objects it gives at most. */
  readonly size: number;
  /** Of the page that it gives, or is a part of. */
  readonly page: PageCosts;
}

/** `page` is what the field is a part of. */
export function costOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  { isRoot, page }: { readonly isRoot: boolean; readonly page: PageCosts },
): Cost {
  const read = field.extensions['read'] as Read | undefined;
  const filtering = conditionsIn(args.input('where')?.value) * conditionCost[isRoot ? 'root' : 'nested'];
  switch (read?.kind) {
    case 'connection':
      return { own: 1 + filtering, size: 1, page: pageOf(args, isRoot ? rootCosts : nestedCosts, filtering) };
    case 'paged': {
      // Those of all buckets of a timeline are looked through once together.
      const finding = read.cost(args) + (isRoot ? filtering : 0);
      return { own: 1 + finding, size: 1, page: pageOf(args, { count: 0, facet: 0 }, finding) };
    }
    case 'made':
      return { own: read.cost(args) + filtering, size: read.size, page };
    case 'nodes': {
      const ids = args.input(read.argument)?.value;
      const size = Array.isArray(ids) ? ids.length : 1;
      return { own: size * entityKinds.length, size, page };
    }
  }
  if (parent.name.endsWith('Facets')) return { own: page.facet, size: listSize, page };
  if (!parent.name.endsWith('Connection')) return { own: 1, size: sizeOf(schema, parent, field), page };
  const isEntries = field.name === 'nodes' || field.name === 'edges';
  return { own: field.name === 'totalCount' ? page.count : 1, size: isEntries ? page.size : 1, page };
}

/** How many members a filter has, those within others too. */
export function conditionsIn(where: unknown): number {
  if (typeof where !== 'object' || where === null) return 0;
  const members = Object.values(where).reduce<number>((sum, member) => sum + conditionsIn(member), 0);
  return members + (Array.isArray(where) ? 0 : Object.keys(where).length);
}

/** How many members of a filter stand inside each other. */
export function levelsIn(where: unknown): number {
  if (typeof where !== 'object' || where === null) return 0;
  const deepest = Object.values(where).reduce<number>((most, member) => Math.max(most, levelsIn(member)), 0);
  return deepest + (Array.isArray(where) ? 0 : 1);
}

/** To count or to divide what was looked for is to look for it once more. */
function pageOf(args: Arguments, { count, facet }: ListCosts, finding: number): PageCosts {
  const size = (args.input('last')?.value ?? args.input('first')?.value ?? defaultPageSize) as number;
  return { count: count + finding, facet: facet + finding, size: Math.min(Math.max(size, 1), maxPageSize) };
}

/** How many objects a field gives at most. */
function sizeOf(schema: GraphQLSchema, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (parent.name.startsWith('__')) return introspectionSizes(schema)[field.name] ?? 1;
  return field.extensions['read'] ? listSize : 1;
}

const sizesOfSchemas = new WeakMap<GraphQLSchema, Readonly<Record<string, number>>>();

/** How long the lists of introspection are on the average, so that the usual question costs what its answer holds. */
function introspectionSizes(schema: GraphQLSchema): Readonly<Record<string, number>> {
  const known = sizesOfSchemas.get(schema);
  if (known) return known;
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) => ('getFields' in type ? Object.values(type.getFields()) : []));
  const args = fields.flatMap((field) => ('args' in field ? field.args : []));
  const ofType = fields.length / types.length;
  const sizes = {
    types: types.length,
    directives: schema.getDirectives().length,
    args: args.length / fields.length,
    ...{ fields: ofType, inputFields: ofType, enumValues: ofType, interfaces: 1, possibleTypes: 1 },
  };
  sizesOfSchemas.set(schema, sizes);
  return sizes;
}
