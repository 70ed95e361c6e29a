import type { Statement } from 'better-sqlite3';
import type { Connection } from '../database/open.ts';

const statementsOf = new WeakMap<Connection, Map<string, Statement>>();

/** A prepared statement, compiled once per connection. `sql` is text of this program, never input. */
export function prepared(connection: Connection, sql: string): Statement {
  let statements = statementsOf.get(connection);
  if (!statements) statementsOf.set(connection, (statements = new Map()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = connection.prepare(sql)));
  return statement;
}
