import { expect, it } from 'vitest';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';

/** Columns with few different values: who searches by one alone reads a good part of the table. */
const byKindAlone = /\((kind|type|mode|role|stance|basis)=\?\)/;

it('no trigger reads more of the graph the larger it is', () => {
  const connection = openDatabase(':memory:', 'write');
  migrateDatabase(connection);
  const triggers = connection.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  const plans = triggers.flatMap(({ name, sql }) => {
    const body = sql.slice(sql.indexOf(' begin ') + 7, sql.lastIndexOf(' end'));
    const actions = body.split(';').filter((action) => action.trim() !== '');
    return actions.flatMap((action) => {
      const plan = connection.prepare(`explain query plan ${action.replace(/\b(new|old)\.\w+/g, '1')}`).all();
      return (plan as { detail: string }[]).map(({ detail }) => `${name}: ${detail}`);
    });
  });
  connection.close();
  expect(plans.filter((step) => step.includes('SEARCH claim_statements')).length).toBeGreaterThan(0);
  const tables = /SCAN (?!CONSTANT ROW|\(|\w+ VIRTUAL TABLE INDEX 0:=|x$)/;
  expect(plans.filter((step) => tables.test(step) || byKindAlone.test(step))).toEqual([]);
});
