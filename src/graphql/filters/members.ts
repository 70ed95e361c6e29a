import type { GraphQLInputObjectType } from 'graphql';
import type { Input } from '../../database/reads/read.ts';
import type { Filter } from './filterable.ts';

/** The members of an input that are given and not null. */
export function given(input: Input): string[] {
  return Object.keys(input.value as object).filter((name) => input.at(name).value != null);
}

/** The items of an input that is a list. */
export function items(input: Input): Input[] {
  return (input.value as readonly unknown[]).map((_, i) => input.at(i));
}

/** What a member of a `<Type>Where` asks; undefined for AND, OR, NOT and quantifiers. */
export function filterAt(type: GraphQLInputObjectType, name: string): Filter | undefined {
  return type.getFields()[name]?.extensions['filter'] as Filter | undefined;
}

/** The type of a member that is an input object itself. */
export function typeAt(type: GraphQLInputObjectType, name: string): GraphQLInputObjectType {
  return type.getFields()[name]?.type as GraphQLInputObjectType;
}
