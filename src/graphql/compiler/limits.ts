import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isListType,
  isObjectType,
  getNullableType,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { defaultPageSize, maxPageSize } from '../../database/reads/page.ts';
import type { Read } from '../../database/reads/read.ts';
import { fieldArguments } from './arguments.ts';
import { collectFields, type OperationScope } from './selection.ts';

/** What one operation may ask at most. */
export interface Limits {
  /** Fields below fields. */
  readonly depth: number;
  /** Values that the answer may hold, lists counted with their page size, `totalCount` and facets with what they cost. */
  readonly complexity: number;
  /** Aliases in the whole document. */
  readonly aliases: number;
  readonly rootFields: number;
}

export const defaultLimits: Limits = { depth: 20, complexity: 100_000, aliases: 200, rootFields: 20 };

/** A list that is not paged is bounded by what one fact of an article owns; counted as so many. */
const listSize = 5;
/** Counting reads every entry of a list's index range, a facet reads every entry's statement. */
const countCost = 50;
const facetCost = 2_000;

/**
 * Refuses an operation that asks too much, before anything is made of it: in time linear in what it may ask.
 * @throws GraphQLError with the code OPERATION_TOO_LARGE, saying which limit and what the operation has.
 */
export function assertWithin(
  limits: Limits,
  scope: OperationScope,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  let aliases = 0;
  visit(document, { Field: ({ alias }) => void (alias && aliases++) });
  if (aliases > limits.aliases) refuse('aliases', aliases, limits.aliases, []);
  const type = scope.schema.getRootType(operation.operation) as GraphQLObjectType;
  const roots = collectFields(scope, type, [operation.selectionSet]);
  if (roots.size > limits.rootFields) refuse('root fields', roots.size, limits.rootFields, []);
  const meter: Meter = { limits, scope, spent: 0 };
  for (const nodes of roots.values()) spendField(meter, type, nodes, 1, 1);
}

interface Meter {
  readonly limits: Limits;
  readonly scope: OperationScope;
  spent: number;
}

/** Counts a field that occurs `times` times at most, and all below it. */
function spendField(
  meter: Meter,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  times: number,
  depth: number,
): void {
  const node = nodes[0] as FieldNode;
  const { depth: maxDepth, complexity } = meter.limits;
  if (depth > maxDepth) refuse('levels of fields', depth, maxDepth, nodes);
  const field = parent.getFields()[node.name.value];
  // `__typename` and questions about the schema, which is small and fixed.
  if (!field) return;
  meter.spent += times * costOf(parent, field);
  if (meter.spent > complexity) refuse('values', Math.round(meter.spent), complexity, nodes);
  const below = times * sizeOf(meter, field, node);
  const named = getNamedType(field.type);
  const types = isAbstractType(named) ? meter.scope.schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  const sets = nodes.flatMap((one) => one.selectionSet ?? []);
  for (const type of types) {
    for (const group of collectFields(meter.scope, type, sets).values()) {
      spendField(meter, type, group, below, depth + 1);
    }
  }
}

/** How many objects a field gives for each parent, at most. The parts of a page repeat what the page counts. */
function sizeOf({ scope }: Meter, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const read = field.extensions['read'] as Read | undefined;
  if (read?.kind === 'connection') {
    const args = fieldArguments(field, node, scope.variables);
    const size = (args.input('last')?.value ?? args.input('first')?.value ?? defaultPageSize) as number;
    return Math.min(Math.max(size, 1), maxPageSize);
  }
  if (read?.kind === 'nodes' && read.argument === 'ids') {
    const ids = fieldArguments(field, node, scope.variables).input('ids')?.value;
    return Array.isArray(ids) ? ids.length : 1;
  }
  return read && isListType(getNullableType(field.type)) ? listSize : 1;
}

function costOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): number {
  if (field.name === 'totalCount' && parent.name.endsWith('Connection')) return countCost;
  return parent.name.endsWith('Facets') ? facetCost : 1;
}

function refuse(what: string, has: number, limit: number, nodes: readonly FieldNode[]): never {
  const message = `This operation may have ${limit} ${what} at most, and has ${has}${what === 'values' ? ' or more' : ''}`;
  throw new GraphQLError(message, { nodes, extensions: { code: 'OPERATION_TOO_LARGE' } });
}
