import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionsIn, costOf, levelsIn, type PageCosts } from './costs.ts';
import { fieldArguments } from './arguments.ts';
import { collectFields, type OperationScope } from './selection.ts';

/** What one operation may ask at most. */
export interface Limits {
  /** Fields below fields. */
  readonly depth: number;
  /** Values that the answer may hold, lists counted with their page size, and what it costs to find them. */
  readonly complexity: number;
  /** Aliases in the whole document. */
  readonly aliases: number;
  readonly rootFields: number;
  /** Conditions in the filter of one field, those inside others too. */
  readonly conditions: number;
  /** Members of a filter inside members; SQLite takes an expression only so deep. */
  readonly filterLevels: number;
  /** How long its SQL may run. */
  readonly milliseconds: number;
}

export const defaultLimits: Limits = {
  depth: 20,
  complexity: 100_000,
  aliases: 200,
  rootFields: 20,
  conditions: 100,
  filterLevels: 20,
  milliseconds: 5000,
};

/** What each limit counts, in words, and what to do about it. */
const explained = {
  depth: ['levels of fields', 'go on from the ids in another request'],
  complexity: ['values', 'ask for smaller pages ("first"), fewer lists, counts and facets, or in several requests'],
  aliases: ['aliases', 'ask in several requests'],
  rootFields: ['root fields', 'ask in several requests'],
  conditions: ['conditions in a filter', 'many values of one field are one condition with "in"'],
  filterLevels: ['levels in a filter', 'ask in several requests'],
} as const satisfies Partial<Record<keyof Limits, readonly [string, string]>>;

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
  if (aliases > limits.aliases) refuse(limits, 'aliases', aliases, []);
  const type = scope.schema.getRootType(operation.operation) as GraphQLObjectType;
  const roots = collectFields(scope, type, [operation.selectionSet]);
  if (roots.size > limits.rootFields) refuse(limits, 'rootFields', roots.size, []);
  const meter: Meter = { limits, scope, spent: 0 };
  for (const nodes of roots.values()) spendField(meter, type, nodes, { times: 1, depth: 1, page: noPage });
}

interface Meter {
  readonly limits: Limits;
  readonly scope: OperationScope;
  spent: number;
}

/** How often a field occurs at most, how deep it stands, and the page that it is a part of. */
interface Place {
  readonly times: number;
  readonly depth: number;
  readonly page: PageCosts;
}

const noPage: PageCosts = { count: 0, facet: 0, size: 1 };

/** Counts a field and all below it. */
function spendField(meter: Meter, parent: GraphQLObjectType, nodes: readonly FieldNode[], place: Place): void {
  const node = nodes[0] as FieldNode;
  const { limits, scope } = meter;
  const { times, depth, page } = place;
  if (depth > limits.depth) refuse(limits, 'depth', depth, nodes);
  const field = fieldOf(parent, node.name.value);
  if (!field) return;
  const args = fieldArguments(field, node, scope.variables);
  const where = args.input('where')?.value;
  const [conditions, levels] = [conditionsIn(where), levelsIn(where)];
  if (conditions > limits.conditions) refuse(limits, 'conditions', conditions, nodes);
  if (levels > limits.filterLevels) refuse(limits, 'filterLevels', levels, nodes);
  const cost = costOf(scope.schema, parent, field, args, { isRoot: depth === 1, page });
  meter.spent += times * cost.own;
  if (meter.spent > limits.complexity) refuse(limits, 'complexity', Math.round(meter.spent), nodes);
  const below: Place = { times: times * cost.size, depth: depth + 1, page: cost.page };
  const named = getNamedType(field.type);
  const types = isAbstractType(named) ? scope.schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  const sets = nodes.flatMap((one) => one.selectionSet ?? []);
  for (const type of types) {
    for (const group of collectFields(scope, type, sets).values()) spendField(meter, type, group, below);
  }
}

function fieldOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  return name === TypeMetaFieldDef.name ? TypeMetaFieldDef : parent.getFields()[name];
}

function refuse(limits: Limits, limit: keyof typeof explained, has: number, nodes: readonly FieldNode[]): never {
  const [what, remedy] = explained[limit];
  const orMore = limit === 'complexity' ? ' or more' : '';
  const message = `An operation may have ${limits[limit]} ${what} at most, and this has ${has}${orMore}; ${remedy}`;
  throw new GraphQLError(message, { nodes, extensions: { code: 'OPERATION_TOO_LARGE' } });
}
