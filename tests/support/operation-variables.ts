import { astFromValue, getNullableType, GraphQLNonNull, isNonNullType, print, type GraphQLInputType } from 'graphql';
import type { Choices } from './choices.ts';
import { valueOf, type ArgumentPlace, type ValuePool } from './operation-values.ts';

/** The variables of one operation, and the values of its arguments: variables or literals. */
export class OperationVariables {
  readonly #choices: Choices;
  readonly #pool: ValuePool;
  readonly #definitions: string[] = [];
  readonly #values: Record<string, unknown> = {};
  /** Variables that may stand at a place, by the place's argument and type. */
  readonly #byPlace = new Map<string, string[]>();

  constructor(choices: Choices, pool: ValuePool) {
    this.#choices = choices;
    this.#pool = pool;
  }

  /** `($a: Int = 1, …)`; nothing without variables. */
  definitions(): string {
    return this.#definitions.length ? `(${this.#definitions.join(', ')})` : '';
  }

  values(): Record<string, unknown> {
    return this.#values;
  }

  /** The text of a value for an argument: a literal, null, or a variable. */
  argument(type: GraphQLInputType, place: ArgumentPlace): string {
    const choices = this.#choices;
    if (choices.chance(40)) return this.#variable(type, place);
    if (!isNonNullType(type) && choices.chance(8)) return 'null';
    return literal(valueOf(choices, this.#pool, type, place), type);
  }

  /** The pool's choice between variables that are there and a new one. */
  #variable(type: GraphQLInputType, place: ArgumentPlace): string {
    const key = `${place.argument} ${place.fieldType} ${String(type)}`;
    const known = this.#byPlace.get(key) ?? [];
    if (known.length > 0 && this.#choices.chance(40)) return this.#choices.pick(known);
    const name = `$v${this.#definitions.length}`;
    this.#byPlace.set(key, [...known, name]);
    this.#define(name, type, place);
    return name;
  }

  #define(name: string, type: GraphQLInputType, place: ArgumentPlace): void {
    const choices = this.#choices;
    const nullable = getNullableType(type) as GraphQLInputType;
    const required = isNonNullType(type);
    const value = () => valueOf(choices, this.#pool, nullable, place);
    const withDefault = choices.chance(30);
    // A nullable variable may stand where null may not if it has a default.
    const strict = required ? !withDefault || choices.chance(50) : choices.chance(20);
    const declared = strict ? new GraphQLNonNull(nullable) : nullable;
    const text = withDefault ? ` = ${literal(value(), nullable)}` : '';
    this.#definitions.push(`${name}: ${String(declared)}${text}`);
    const refused = choices.chance(2);
    if (choices.chance(20) && !strict && (!required || refused)) this.#values[name.slice(1)] = null;
    else if (choices.chance(50) || (strict && !withDefault && !refused)) this.#values[name.slice(1)] = value();
    // Otherwise it is absent, which for a strict one without a default is an error.
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new Error(`${JSON.stringify(value)} is no ${String(type)}`);
  return print(node);
}
