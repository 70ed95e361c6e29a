/**
 * What a GraphQL field reads from the database, declared where the field is declared. The compiler turns a selection
 * of such fields into one SQL statement; nothing else in the program knows how a field gets its data.
 */
import type { Column, Table } from 'drizzle-orm';
import type { Sql, SqlValue } from './sql.ts';

/** Access to a field's arguments while its SQL is built. */
export interface Arguments {
  /** The value, for decisions on the shape of the SQL: null-ness, booleans and enum terms only. */
  has(name: string): boolean;
  term(name: string): string | null;
  /** The value as a bound parameter; `convert` runs at each execution and may refuse with a BadInputError. */
  param(name: string, convert?: (value: unknown) => SqlValue): Sql;
  /** The value as a whole; undefined when the field has no such argument. */
  input(name: string): Input | undefined;
}

/** A value inside an argument: known at compile time as far as its shape goes, bound at each execution. */
export interface Input {
  /** For decisions on the shape of the SQL only, as in `Arguments`. */
  readonly value: unknown;
  /** A member of an input object, or an item of a list. */
  at(key: string | number): Input;
  param(convert?: (value: unknown) => SqlValue): Sql;
}

/** A scalar of the parent's row, or computed from it; `row` is the alias of that row. */
export interface ScalarRead {
  readonly kind: 'scalar';
  /** Booleans are 0 and 1, as SQLite has none of its own. */
  readonly sql: (row: string, args: Arguments) => Sql;
  /** Whether that gives the value's JSON. */
  readonly isJson?: true;
  /** The column, where it is nothing but that. */
  readonly column?: Column;
}

/** The row of another table whose `key` equals an expression over the parent's row; null when there is none. */
export interface OneRead {
  readonly kind: 'one';
  readonly table: Table;
  readonly where: (child: string, parent: string, args: Arguments) => Sql;
  /** The parent's column that holds the child's internal key, or the name of a walked row's value that does, where that is the condition. */
  readonly from?: Column | string;
}

/** The one row of a relation whose condition picks one at most; null when there is none. */
export interface FirstRead {
  readonly kind: 'first';
  readonly relation: Relation;
}

/** The parent's own row, read as another type. */
export interface SelfRead {
  readonly kind: 'self';
}

/** One of several tables, by which of the parent's columns is not null (a union). */
export interface VariantRead {
  readonly kind: 'variant';
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly typeName: string;
  readonly table: Table;
  readonly where: (child: string, parent: string) => Sql;
  /** The column that refers to the object, where that is the condition. */
  readonly from?: Column;
}

/** Rows that belong to a parent, in a fixed order. */
export interface Relation {
  /** The table whose rows are walked: the nodes' own, or one that links to them. */
  readonly table: Table;
  /** The column of a walked row that holds the parent's internal key; at the root there is none. */
  readonly parent?: Column;
  /** What else holds of the walked rows; null for nothing. */
  readonly where?: (row: string, args: Arguments, parent: string) => Sql | null;
  /** Order, unique among the rows of one parent. An index serves `parent` and this together. */
  readonly order: readonly Column[];
  /** The nodes, where the walked rows only link to them. */
  readonly node?: { readonly table: Table; readonly column: Column };
  /** Names under which a walked row shows values that depend on the arm ("other_id"). */
  readonly extra?: Readonly<Record<string, (row: string) => string>>;
}

/** All rows of a relation, as a list. For what an article bounds; anything that can grow is a connection. */
export interface ListRead {
  readonly kind: 'list';
  readonly relation: Relation;
}

/** A page of a relation's rows. Several arms are merged in their common order. */
export interface ConnectionRead {
  readonly kind: 'connection';
  readonly arms: (args: Arguments) => readonly Relation[];
  /** Where nodes are of several types, the columns of the walked row that lead to them. */
  readonly variants?: readonly Variant[];
}

/** A page of a connection, as SQL. */
export interface Page {
  /** The page's rows in order, each with at least the columns named and its order keys as k0, k1, …. */
  readonly rows: (columns: ReadonlySet<string>) => Sql;
  /** These are 0 or 1. */
  readonly hasNextPage: Sql;
  readonly hasPreviousPage: Sql;
  readonly totalCount: Sql;
  /** A query of the internal keys of the nodes of the whole list, as `id`; where the list has facets. */
  readonly keys?: Sql;
  /** Size and cursors, to be checked also where the parts that are asked for do not bind them. */
  readonly parameters?: Sql;
}

/** Rows that are made for the question, by SQL of their own and in its order, as a list. */
export interface MadeRead {
  readonly kind: 'made';
  /** The shape of the rows. */
  readonly table: Table;
  /** `parent` is the alias of the row that the field belongs to, empty at the root. */
  readonly rows: (args: Arguments, parent: string, filter: NodeFilter | null) => Sql;
  /** What the rows cost to find, in values of an answer, and how many they are at most. */
  readonly cost: (args: Arguments) => number;
  readonly size: number;
  /** The type, by name, whose filter the argument `where` is; what is read below the rows is filtered by it too. */
  readonly filtered?: string;
  /** Whether no rows are an answer, 1, or mean null, 0. */
  readonly mayBeEmpty: (args: Arguments) => Sql;
}

/**
 * The condition that the row of `table` with an internal key, given as an expression, is like the argument `where` of
 * its field says.
 */
export type NodeFilter = (key: string, table: Table) => Sql;

/** A page of rows that are made for the question, by SQL of their own. They cannot be ordered otherwise. */
export interface PagedRead {
  readonly kind: 'paged';
  /** The shape of the rows; its order keys are the rows' k0, k1, …. */
  readonly table: Table;
  readonly order: readonly Column[];
  readonly node?: NonNullable<Relation['node']>;
  readonly variants?: readonly Variant[];
  /** What the rows cost to find, in values of an answer. */
  readonly cost: (args: Arguments) => number;
  /**
   * `parent` is the alias of the row that the field belongs to, empty at the root; `rows` is the alias by which the
   * other parts of the page may aggregate over its rows; `filter` is to pick the nodes.
   */
  readonly page: (args: Arguments, parent: string, rows: string, filter: NodeFilter | null) => Page;
}

/** On an edge: read from the walked row when that is a row of `table`; null on connections that walk another. */
export interface LinkRead {
  readonly kind: 'link';
  readonly table: Table;
  readonly read: Read;
}

/** Rows found by public ids, of any entity type: `node` (one) and `nodes` (a list). */
export interface NodesRead {
  readonly kind: 'nodes';
  readonly argument: 'id' | 'ids';
}

export type Read =
  | ScalarRead
  | OneRead
  | FirstRead
  | SelfRead
  | VariantRead
  | ListRead
  | ConnectionRead
  | PagedRead
  | MadeRead
  | LinkRead
  | NodesRead;
