import {
  getNamedType, GraphQLBoolean, GraphQLNonNull, isAbstractType, isCompositeType, isInterfaceType, isNonNullType, isObjectType,
  isUnionType, type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
} from 'graphql'; // prettier-ignore
import type { Choices } from './choices.ts';
import type { OperationVariables } from './operation-variables.ts';

const maxDepth = 4;
/** Fields whose answers have no naive counterpart here; tests of their own compare them. */
export const answeredElsewhere = ['Query.search'];
const aliases = ['a', 'id', 'node', 'edges', 'nodes', 'text', '__proto__', 'constructor', 'k0', 'r1', '_', 'json', 'A'];

/** Writes the selection sets of one operation. */
export class SelectionWriter {
  readonly #schema: GraphQLSchema;
  readonly #choices: Choices;
  readonly #variables: OperationVariables;
  /** How many more fields may be written. */
  #budget: number;
  #aliasCount = 0;
  readonly #fragments: { name: string; type: GraphQLCompositeType; text: string }[] = [];
  #fragmentCount = 0;

  constructor(schema: GraphQLSchema, choices: Choices, variables: OperationVariables, size: number) {
    this.#schema = schema;
    this.#choices = choices;
    this.#variables = variables;
    this.#budget = size;
  }

  operation(): string {
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('the schema has no queries');
    return this.#selectionSet(query, 0);
  }

  fragments(): string[] {
    return this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`);
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const written: { head: string; type: GraphQLCompositeType }[] = [];
    const selections = Array.from({ length: this.#budget > 0 ? 1 + this.#choices.int(4) : 1 }, () => {
      const again = written.length > 0 && this.#choices.chance(10) ? this.#choices.pick(written) : null;
      if (again) return `${again.head} ${this.#selectionSet(again.type, depth + 1)}`;
      return this.#selection(type, depth, written);
    });
    return `{ ${selections.join(' ')} }`;
  }

  #selection(
    type: GraphQLCompositeType,
    depth: number,
    written: { head: string; type: GraphQLCompositeType }[],
  ): string {
    const kind = this.#choices.int(100);
    const abstract = isAbstractType(type);
    if (this.#budget-- <= 0) return this.#leaf(type);
    if (kind >= 95) return `${this.#alias(15)}__typename${this.#directives()}`;
    if (kind >= (abstract ? 60 : 87)) return this.#namedFragment(type, depth);
    if (kind >= (abstract ? 8 : 78) || isUnionType(type)) return this.#inlineFragment(type, depth);
    if (type === this.#schema.getQueryType() && this.#choices.chance(4)) {
      return `${this.#alias(30)}${this.#choices.pick([
        '__schema { queryType { name } }',
        '__type(name: "Actor") { name kind description fields { name } }',
        '__type(name: "Nothing") { name }',
      ])}`;
    }
    return this.#field(type, depth, written);
  }

  /** A field without a selection set, to come to an end. */
  #leaf(type: GraphQLCompositeType): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type))).map((field) => field.name);
    return this.#choices.pick([...leaves, '__typename']);
  }

  #field(
    type: Exclude<GraphQLCompositeType, { getTypes: unknown }>,
    depth: number,
    written: { head: string; type: GraphQLCompositeType }[],
  ): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => !answeredElsewhere.includes(`${type.name}.${field.name}`),
    );
    const fitting = fields.filter((field) => depth < maxDepth || !isDeep(field));
    const field = this.#choices.pick(fitting.length ? fitting : fields);
    const result = getNamedType(field.type);
    const args = this.#arguments(type, field, result.name);
    const head = `${this.#alias(args ? 90 : 15)}${field.name}${args}`;
    if (!isCompositeType(result)) return `${head}${this.#directives()}`;
    written.push({ head, type: result });
    return `${head}${this.#directives()} ${this.#selectionSet(result, isDeep(field) ? depth + 1 : depth)}`;
  }

  /** An alias with its colon in so many of a hundred cases; mostly one that is not used yet. */
  #alias(percent: number): string {
    if (!this.#choices.chance(percent)) return '';
    return this.#choices.chance(10) ? `${this.#choices.pick(aliases)}: ` : `a${this.#aliasCount++}: `;
  }

  #arguments(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, fieldType: string): string {
    const texts = this.#given(parent, field).map(
      (one) => `${one.name}: ${this.#variables.argument(one.type, { argument: one.name, fieldType })}`,
    );
    return texts.length ? `(${texts.join(', ')})` : '';
  }

  /** The arguments to give: pages from one end, one key of what is found by key, and others now and then. */
  #given(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): GraphQLArgument[] {
    const choices = this.#choices;
    const keyed =
      parent === this.#schema.getQueryType() &&
      isObjectType(getNamedType(field.type)) &&
      field.args.length > 0 &&
      !isConnection(field);
    if (keyed && !choices.chance(4)) return [choices.pick(field.args)];
    const end = choices.int(10);
    return field.args.filter(({ name, type }) => {
      if (isNonNullType(type)) return true;
      if (name === 'first') return end >= 4 && end < 8;
      if (name === 'last') return end >= 8 || choices.chance(1);
      return choices.chance(25);
    });
  }

  #directives(): string {
    const one = (name: 'include' | 'skip') => {
      const place = { argument: name, fieldType: '' };
      return ` @${name}(if: ${this.#variables.argument(new GraphQLNonNull(GraphQLBoolean), place)})`;
    };
    const include = this.#choices.chance(6) ? one('include') : '';
    return this.#choices.chance(6) ? `${include}${one('skip')}` : include;
  }

  #inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#choices.chance(15) ? null : this.#choices.pick(this.#conditions(type));
    const on = condition ? ` on ${condition.name}` : '';
    return `...${on}${this.#directives()} ${this.#selectionSet(condition ?? type, depth)}`;
  }

  #namedFragment(type: GraphQLCompositeType, depth: number): string {
    const conditions = this.#conditions(type);
    const known = this.#fragments.filter((fragment) => conditions.includes(fragment.type));
    if (known.length > 0 && this.#choices.chance(50))
      return `...${this.#choices.pick(known).name}${this.#directives()}`;
    const condition = this.#choices.pick(conditions);
    const name = `F${this.#fragmentCount++}`;
    const text = this.#selectionSet(condition, depth);
    // Known to others only now, so that no fragment can contain itself.
    this.#fragments.push({ name, type: condition, text });
    return `...${name}${this.#directives()}`;
  }

  /** The types that a fragment inside a type can be on. */
  #conditions(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const all = Object.values(this.#schema.getTypeMap()).filter(isCompositeType);
    const possible = (one: GraphQLCompositeType) => (isAbstractType(one) ? this.#schema.getPossibleTypes(one) : [one]);
    const own = possible(type);
    const others = all.filter(
      (one) => one !== type && !one.name.startsWith('__') && possible(one).some((each) => own.includes(each)),
    );
    return isObjectType(type) || isInterfaceType(type) ? [type, ...others] : others;
  }
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection');
}

/** Whether a field leads to further entities; the parts of a connection stay at its depth. */
function isDeep(field: GraphQLField<unknown, unknown>): boolean {
  const name = getNamedType(field.type).name;
  return (
    isCompositeType(getNamedType(field.type)) &&
    !['Edge', 'PageInfo'].some((part) => name.endsWith(part)) &&
    field.name !== 'node' &&
    field.name !== 'nodes'
  );
}
