import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Binder } from '../../database/reads/sql.ts';

/** What the collection of fields needs to know of the operation. */
export interface OperationScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables; only what `shapeOf` keeps of them may decide anything here. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Takes up parameters that may be refused although nothing of the selection binds them. */
  readonly unbound: Binder[];
}

/** The scope of an operation of `document`. */
export function operationScope(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: OperationScope['variables'],
): OperationScope {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return { schema, fragments: new Map(fragments.map((one) => [one.name.value, one])), variables, unbound: [] };
}

/**
 * CollectFields of the GraphQL specification (6.3.2): for an object of `type`, the fields that its selection sets ask
 * for, by response key, in order; nodes of one key are merged by whoever reads their selection sets.
 */
export function collectFields(
  scope: OperationScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, scope.variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, scope.variables)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const responseKey = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(responseKey);
        if (nodes) nodes.push(selection);
        else fields.set(responseKey, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(scope.schema, type, selection.typeCondition?.name.value)) visit(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = scope.fragments.get(selection.name.value);
        if (fragment && applies(scope.schema, type, fragment.typeCondition.name.value)) visit(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(visit);
  return fields;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
