import type { Arguments } from '../database/reads/read.ts';
import type { Sql } from '../database/reads/sql.ts';
import { BadInputError } from '../errors.ts';

/**
 * The condition of the one argument that is given.
 * @throws BadInputError when none or several are.
 */
export function exactlyOne(args: Arguments, conditions: Readonly<Record<string, (value: Sql) => Sql>>): Sql {
  const names = Object.keys(conditions);
  const given = names.filter((name) => args.has(name));
  const [name] = given;
  const condition = name === undefined ? undefined : conditions[name];
  if (name === undefined || !condition || given.length > 1) {
    throw new BadInputError(`Give exactly one of ${names.map((one) => `"${one}"`).join(', ')}`);
  }
  return condition(args.param(name));
}
