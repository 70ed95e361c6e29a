import { vocabularies, type Vocabulary } from '../vocabulary/enums.ts';
import { builder } from './builder.ts';

function enumOf<Term extends string>({ name, description, terms }: Vocabulary<Term>) {
  const values = Object.fromEntries(
    Object.entries<string>(terms).map(([term, meaning]) => [term, { value: term as Term, description: meaning }]),
  ) as Record<Term, { value: Term; description: string }>;
  return builder.enumType(name as string, { description, values });
}

type EnumRef<V> = V extends Vocabulary<infer Term> ? ReturnType<typeof enumOf<Term>> : never;

const refs = new Map<Vocabulary, unknown>(vocabularies.map((set) => [set, enumOf(set as Vocabulary)]));

/** The GraphQL enum of a closed set. */
export function enumFor<V extends (typeof vocabularies)[number]>(set: V): EnumRef<V> {
  return refs.get(set) as EnumRef<V>;
}
