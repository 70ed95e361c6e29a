import type { GraphQLInputObjectType } from 'graphql';
import type { Input } from '../../database/reads/read.ts';
import { isSeeking } from './comparisons.ts';
import { filterAt, given, items, typeAt } from './members.ts';

/**
 * Whether an index leads to the rows that a filter asks for. To others, such as all that are *not* equal to a value, no
 * index leads; they are tested where they are met.
 */
export function isSought(type: GraphQLInputObjectType, input: Input): boolean {
  const names = given(input);
  const alternatives = names.some((name) => filterAt(type, name)?.kind === 'member');
  const seeks = (name: string) => memberIsSought(type, name, input.at(name));
  return alternatives ? names.every(seeks) : names.some(seeks);
}

function memberIsSought(type: GraphQLInputObjectType, name: string, member: Input): boolean {
  if (name === 'AND') return items(member).some((one) => isSought(type, one));
  if (name === 'OR') return items(member).every((one) => isSought(type, one));
  if (name === 'NOT') return false;
  const filter = filterAt(type, name);
  const of = typeAt(type, name);
  switch (filter?.kind) {
    case 'column':
      return isSeeking(member);
    case 'words':
      return true;
    case 'rows':
    case 'variants':
      if (filter.kind === 'rows' && filter.single) return isSought(of, member);
      return member.at('some').value != null && isSought(typeAt(of, 'some'), member.at('some'));
    default:
      return isSought(of, member);
  }
}
