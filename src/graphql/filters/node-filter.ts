import { isUnionType, type GraphQLNamedType } from 'graphql';
import { entityTables } from '../../database/reads/entity-tables.ts';
import type { Walk } from '../../database/reads/page.ts';
import type { Arguments, NodeFilter, Variant } from '../../database/reads/read.ts';
import { sql, type Binder } from '../../database/reads/sql.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';
import { compileWhere, keysOf, refersTo } from './compile-where.ts';
import { whereTypeOf } from './where-types.ts';

/** What the argument `where` of a list of a type asks of the rows that are walked; null where it is not given. */
export function rowsFilter(
  node: GraphQLNamedType,
  args: Arguments,
  variants: readonly Variant[] | undefined,
): Walk['filter'] {
  const given = whereOf(node, args);
  if (!given) return null;
  return (relation, { walked, node, reached }) => {
    const row = { alias: variants ? walked : node, reached, relation };
    const tested = variants ? { ...row, keyAs: keysOf(variants, row) } : row;
    return compileWhere(given.type, given.where, tested) ?? sql`1`;
  };
}

/** What the argument `where` of a list of a type, made for the question, asks of its nodes; null where it is not given. */
export function nodeFilter(node: GraphQLNamedType, args: Arguments): NodeFilter | null {
  const given = whereOf(node, args);
  if (!given) return null;
  const { type, where } = given;
  if (!isUnionType(node)) return (key, table) => refersTo(key, table, type, where);
  return (key, table) => {
    const kind = entityKinds.find((one) => entityTables[one] === table);
    const keyAs = (typeName: string) => (kind && entities[kind].typeName === typeName ? key : null);
    return compileWhere(type, where, { alias: '', reached: true, keyAs }) ?? sql`1`;
  };
}

/** All parameters of the argument `where`, to be checked also where nothing that is asked for binds them. */
export function whereParameters(node: GraphQLNamedType, args: Arguments): readonly Binder[] {
  const given = whereOf(node, args);
  if (!given) return [];
  return compileWhere(given.type, given.where, { alias: '', reached: true, keyAs: () => '0' })?.binders ?? [];
}

function whereOf(node: GraphQLNamedType, args: Arguments) {
  const where = args.input('where');
  const type = where?.value ? whereTypeOf(node) : null;
  return where && type && { type, where };
}
