import { getNamedType, isEnumType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { jsonOrNull, type Json } from '../../database/reads/json.ts';
import { sql, type Sql } from '../../database/reads/sql.ts';

/** The JSON of what `value` gives, as a field of a scalar type shows it. */
export function jsonScalar(type: GraphQLOutputType, value: Sql): Json {
  const isNonNull = isNonNullType(type);
  const named = getNamedType(type);
  if (named.name === 'Int' || named.name === 'Float') return isNonNull ? [value] : jsonOrNull(value);
  if (named.name === 'Boolean') return [sql`case ${value} when 0 then 'false' when 1 then 'true' else 'null' end`];
  // A term is letters, an id a prefix with a slug or a hash: there is nothing in them to escape.
  if (isNonNull && (isEnumType(named) || named.name === 'ID')) return ['"', value, '"'];
  return [sql`json_quote(${value})`];
}
