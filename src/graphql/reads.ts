/**
 * Options of a Pothos field that declare what it reads: `t.string({ description, ...column(actors.name) })`. Which
 * words of SQL these become is up to the compiler; nullability follows from the table.
 */
import type { Column, Table } from 'drizzle-orm';
import type {
  Arguments,
  ConnectionRead,
  LinkRead,
  NodesRead,
  OneRead,
  MadeRead,
  PagedRead,
  Read,
  Relation,
  Variant,
} from '../database/reads/read.ts';
import { columnOf, idOf, sql, type Sql } from '../database/reads/sql.ts';

/** Never called: queries are answered by the compiler. Pothos wants a resolver for each field. */
function resolve(): never {
  throw new Error('this field is read by compiled SQL');
}

function declare<R extends Read>(read: R) {
  return { extensions: { read }, resolve };
}

type Nullable<C extends Column> = C['_']['notNull'] extends true ? false : true;

/** A column of the object's own row. */
export function column<C extends Column>(of: C) {
  const read = (row: string) => sql`${columnOf(row, of)}`;
  return { ...declare({ kind: 'scalar', sql: read, column: of }), nullable: !of.notNull as Nullable<C> };
}

/** A scalar computed from the object's own row. */
export function computed(read: (row: string, args: Arguments) => Sql) {
  return declare({ kind: 'scalar', sql: read });
}

/** A value of any type that its SQL gives as JSON. */
export function json(read: () => Sql) {
  return declare({ kind: 'scalar', sql: read, isJson: true });
}

/** The object that a column of the own row refers to by internal key. */
export function reference<C extends Column>(of: C, table: Table) {
  const where = (child: string, parent: string) => sql`${columnOf(child, idOf(table))} = ${columnOf(parent, of)}`;
  return { ...declare({ kind: 'one', table, where, from: of }), nullable: !of.notNull as Nullable<C> };
}

/** One row of another table, found by a condition: by its key where `from` names what holds that. */
export function one(table: Table, where: OneRead['where'], from?: OneRead['from']) {
  return declare({ kind: 'one', table, where, ...(from !== undefined && { from }) });
}

/** The row of a relation whose condition picks one at most, or null. */
export function first(relation: Relation) {
  return { ...declare({ kind: 'first', relation }), nullable: true as const };
}

/** The same row, read as another type. */
export function self() {
  return declare({ kind: 'self' });
}

/** One of several types, by which of the own row's references is set. */
export function variant(variants: readonly Variant[]) {
  return declare({ kind: 'variant', variants });
}

/** A case of `variant`: objects of a type, where `column` of the own row refers to one. */
export function by(typeName: string, of: Column, table: Table): Variant {
  const where = (child: string, parent: string) => sql`${columnOf(child, idOf(table))} = ${columnOf(parent, of)}`;
  return { typeName, table, where, from: of };
}

/** All rows of a relation. */
export function list(relation: Relation) {
  return declare({ kind: 'list', relation });
}

/** A page of a relation's rows; several arms are merged in their common order. */
export function connection(arms: Relation | ((args: Arguments) => readonly Relation[]), variants?: readonly Variant[]) {
  const read: ConnectionRead = {
    kind: 'connection',
    arms: typeof arms === 'function' ? arms : () => [arms],
    ...(variants && { variants }),
  };
  return declare(read);
}

/** All rows that SQL of its own makes for the question. */
export function made(read: Omit<MadeRead, 'kind'>) {
  return declare({ kind: 'made', ...read });
}

/** A page of rows that SQL of its own makes for the question. */
export function paged(read: Omit<PagedRead, 'kind'>) {
  return declare({ kind: 'paged', ...read });
}

/** A field of an edge, read from the walked row where that is a row of `table`; null on other connections. */
export function link(table: Table, options: { extensions: { read: Read } }) {
  const read: LinkRead = { kind: 'link', table, read: options.extensions.read };
  return { ...declare(read), nullable: true as const };
}

/** Entities of any kind by public id. */
export function nodes(argument: NodesRead['argument']) {
  return declare({ kind: 'nodes', argument });
}
