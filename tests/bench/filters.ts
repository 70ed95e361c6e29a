/** Times everything that a filter of a root list can ask, over 100,000 statements, and prints what takes longest. */
import { getNamedType, getOperationAST, parse, type GraphQLInputObjectType, type OperationDefinitionNode } from 'graphql'; // prettier-ignore
import { openDatabase } from '../../src/database/open.ts';
import { timeLimitOf } from '../../src/database/time-limit.ts';
import { planQuery } from '../../src/graphql/compiler/plan.ts';
import { schema } from '../../src/graphql/schema.ts';
import { filteredFields, questionFor, requiredArguments } from '../support/connection-fields.ts';
import { filterLeaves } from '../support/filter-leaves.ts';
import { graphFile } from './graph/graph-file.ts';
import { graphOf } from './graph/generate-graph.ts';
import { Progress } from './progress.ts';

const worst = 10;
/** Half of all texts have it. */
const commonWord = 'the';
const progress = new Progress();
const connection = openDatabase(graphFile(graphOf(100_000), progress), 'read');
timeLimitOf(connection);

/** Processor time of one run, in milliseconds, after one that has read the pages. */
function timeOf(question: string): number {
  const document = parse(question);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const [statement] = planQuery(schema, document, operation, {}).statements;
  const values = statement?.binders.map((bind) => bind({}));
  const prepared = connection.prepare(statement?.text ?? '').pluck();
  prepared.get(values);
  const before = process.cpuUsage();
  prepared.get(values);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const fields = filteredFields(schema).filter(
  ({ parent, field }) => parent.name === 'Query' && getNamedType(field.type).name.endsWith('Connection'),
);
const parts = { 'a page of 20': '{ nodes { __typename } }', totalCount: '{ totalCount }' };
for (const [title, selection] of Object.entries(parts)) {
  const times = fields.flatMap((field, i) => {
    progress.show(`Timing ${title}`, i / fields.length);
    const where = getNamedType(field.field.args.find(({ name }) => name === 'where')?.type) as GraphQLInputObjectType;
    return filterLeaves(where, 1, commonWord).map(({ literal }) => {
      const args = [requiredArguments[field.name], `where: ${literal}`].filter(Boolean).join(', ');
      return { asked: `${field.name}(${args})`, ms: timeOf(questionFor(field, args, selection)) };
    });
  });
  progress.clear();
  process.stdout.write(`Filters, ${title}: ${times.length} of them, the slowest, in ms of processor time\n`);
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, worst);
  for (const { asked, ms } of slowest) process.stdout.write(`  ${ms.toFixed(1).padStart(6)}  ${asked}\n`);
}
connection.close();
