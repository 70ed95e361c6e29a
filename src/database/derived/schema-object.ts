import type { Connection } from '../open.ts';

/** A table or trigger that no migration makes, as SQLite's schema has it. */
export interface SchemaObject {
  readonly type: 'table' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/** A trigger that does all actions, given when: `after insert on statements`. */
export function trigger(name: string, when: string, actions: readonly string[]): SchemaObject {
  const body = actions.map((action) => `${action};`).join(' ');
  return { type: 'trigger', name, sql: `CREATE TRIGGER ${name} ${when} begin ${body} end` };
}

/** Whether the database has these objects exactly so. */
export function hasObjects(connection: Connection, objects: readonly SchemaObject[]): boolean {
  const find = connection.prepare('select sql from sqlite_schema where type = ? and name = ?').pluck();
  return objects.every(({ type, name, sql }) => find.get(type, name) === sql);
}

/** Makes the objects, in place of those of the same names. */
export function makeObjects(connection: Connection, objects: readonly SchemaObject[]): void {
  dropObjects(connection, objects);
  objects.forEach(({ sql }) => connection.exec(sql));
}

export function dropObjects(connection: Connection, objects: readonly SchemaObject[]): void {
  [...objects].reverse().forEach(({ type, name }) => connection.exec(`drop ${type} if exists ${name}`));
}
