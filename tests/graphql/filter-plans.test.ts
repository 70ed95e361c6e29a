import { getNamedType, getOperationAST, parse, type GraphQLInputObjectType, type OperationDefinitionNode } from 'graphql'; // prettier-ignore
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { timeLimitOf } from '../../src/database/time-limit.ts';
import { defaultLimits, type Limits } from '../../src/graphql/compiler/limits.ts';
import { planQuery } from '../../src/graphql/compiler/plan.ts';
import { schema } from '../../src/graphql/schema.ts';
import { filteredFields, questionFor, requiredArguments, type ConnectionField } from '../support/connection-fields.ts';
import { filterLeaves, type FilterLeaf } from '../support/filter-leaves.ts';
import { generateGraph } from '../support/generated-graph.ts';
import { temporaryDatabases } from '../support/temporary-database.ts';

const size = {
  articles: 4, actors: 6, things: 4, places: 4, statements: 5, claims: 5, relationships: 5, mentions: 5,
}; // prettier-ignore
const databases = temporaryDatabases();
const connection = openDatabase(
  databases.create((writable) => generateGraph(writable, 3, size)),
  'write',
);
timeLimitOf(connection);
afterAll(() => {
  connection.close();
  databases.remove();
});

/** What a part of a list may cost besides looking things up by indexes. */
interface Allowed {
  /** Which rows it may read from end to end: tables by their aliases in the statement. */
  readonly scans: RegExp;
  readonly sorts: boolean;
}

const none = /^$/;

/** Lists that are made for the question: what they have made, they sort; most read no table whole. */
const madeLists: Readonly<Record<string, RegExp>> = {
  // Who asks for all statements in time gets them counted all. The undated are not in the index over dates.
  'Query.timeline': /^s$/,
  'TimelineBucket.statements': /^s$/,
  'Query.search': none,
  'Query.disagreements': none,
  // These two belong to a disagreement, which is made first.
  'Disagreement.statements': none,
  'Disagreement.opposedStatements': none,
  'Actor.neighbourhood': none,
};

function allowed(field: ConnectionField, part: Part, leaf: FilterLeaf | null): Allowed {
  const made = madeLists[`${field.parent.name}.${field.name}`];
  if (made) return { scans: made, sorts: true };
  if (field.parent.name !== 'Query') {
    // Tested in the order of the list, one after the other; facets count and sort their values.
    return { scans: none, sorts: part === 'facets' };
  }
  switch (part) {
    case 'nodes':
      // Without an index that leads to the entries the list of everything is read in its order until the page is full; with
      // one, what it leads to is sorted, and nothing else.
      return leaf?.found && !isRange(leaf)
        ? { scans: none, sorts: true }
        : { scans: /^w USING (COVERING )?INDEX \w+(_orderKey_unique|_order)$/, sorts: isRange(leaf) };
    case 'totalCount':
      // What no index leads to is counted one after the other: an index of the table is read, not its rows.
      return { scans: leaf ? (leaf.found ? none : /^w( |$)/) : /^\w+ USING COVERING INDEX/, sorts: false };
    default:
      // Facets of everything read everything.
      return { scans: leaf?.found && !isRange(leaf) ? none : /^[wsl]( |$)/, sorts: true };
  }
}

/** A range open to one side may as well be most of a table: SQLite chooses between its index and the order of the list. */
function isRange(leaf: FilterLeaf | null): boolean {
  return leaf !== null && /(^|OR\[|, )\w+\.(gte?|lte?)\b/.test(leaf.path);
}

const parts = { nodes: '{ nodes { __typename } }', totalCount: '{ totalCount }', facets: '{ facets { speaker { value } addressee { value } mode { value } speechAct { value } article { value } } }', count: '{ count }' } as const; // prettier-ignore
type Part = keyof typeof parts;

function partsOf(field: ConnectionField): Part[] {
  const { name } = getNamedType(field.field.type);
  if (!name.endsWith('Connection')) return ['count'];
  return name === 'StatementConnection' ? ['nodes', 'totalCount', 'facets'] : ['nodes', 'totalCount'];
}

function planOf(field: ConnectionField, leaf: FilterLeaf | null, part: Part): string[] {
  const args = [requiredArguments[field.name], leaf && `where: ${leaf.literal}`].filter(Boolean).join(', ');
  const document = parse(questionFor(field, args, parts[part]));
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const [statement] = planQuery(schema, document, operation, { id: 'id' }, noLimits).statements;
  const steps = connection.prepare(`explain query plan ${statement?.text}`).all(statement?.binders.map(() => null));
  return (steps as { detail: string }[]).map(({ detail }) => detail);
}

/** Rows that the statement itself has made, by their names in it. */
const madeRows =
  /^(\(subquery-\d+\)|r\d+|b|f|h|p|hits|place|further|beyond|page|snippets|given|links|levels|asked|CONSTANT ROW)$/;
/** Items of a JSON array, and the rows that a full-text index has for its query. */
const virtualTables = /^\w+ VIRTUAL TABLE INDEX (1:|3:|0:M\d+|\d+:<?>?M\d+)$/;

function faultsOf(plan: readonly string[], { scans, sorts }: Allowed): string[] {
  return plan.filter((detail) => {
    if (detail.includes('TEMP B-TREE')) return !sorts;
    if (!detail.startsWith('SCAN ')) return false;
    const scanned = detail.slice('SCAN '.length);
    return !madeRows.test(scanned) && !virtualTables.test(scanned) && !scans.test(scanned);
  });
}

const noLimits = Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, Infinity])) as unknown as Limits;
const fields = filteredFields(schema);

// Of a database as the program keeps it, without ANALYZE: with statistics SQLite knows where reading all is as good.
describe('a filter is answered by indexes', () => {
  test.each(fields.map((field) => [`${field.parent.name}.${field.name}`, field] as const))('%s', (_name, field) => {
    const where = getNamedType(field.field.args.find(({ name }) => name === 'where')?.type) as GraphQLInputObjectType;
    const leaves = [null, ...filterLeaves(where, field.parent.name === 'Query' ? 1 : 0)];
    expect(leaves.length).toBeGreaterThan(10);
    const faults = leaves.flatMap((leaf) =>
      partsOf(field).flatMap((part) =>
        faultsOf(planOf(field, leaf, part), allowed(field, part, leaf)).map(
          (fault) => `${leaf?.path ?? 'everything'}, ${part}: ${fault}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });
});
