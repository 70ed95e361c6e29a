import { cpus } from 'node:os';
import { assertEqualAnswers } from '../equal-answers.ts';
import { ratio, median } from '../finding.ts';
import { graphOf } from '../graph/generate-graph.ts';
import type { Entrant, Measured } from '../measure.ts';
import type { Row } from '../row.ts';
import { deepRequests } from './deep.ts';
import { searchRequests } from './search.ts';

const comparedAnswers = 50;

/**
 * `onrecord serve --workers 2` against one process. Where there are two cores the load's own share is missing to the
 * workers: little of it where answers cost much and are short, as a search's, more with the deep query's 15 kB. Processor
 * time an answer tells what the workers cost each other, however many cores there are.
 */
export const workers: Row = {
  name: 'workers',
  title: 'Two workers and one',
  async run({ statements, graph, serve, measure }) {
    const parameters = graphOf(statements);
    const database = graph(parameters);
    const [one, two] = [await serve(database, 1), await serve(database, 2)];
    const both = (work: string, requests: readonly string[]): Entrant[] => [
      { label: `${work}, one`, contestant: one, requests },
      { label: `${work}, two`, contestant: two, requests },
    ];
    const [searches, deep] = [both('search', searchRequests()), both('deep', deepRequests(parameters.actors))];
    for (const entrants of [searches, deep]) await assertEqualAnswers(entrants, comparedAnswers);
    const measured = await measure([...searches, ...deep]);
    const [searchOne, searchTwo, deepOne, deepTwo] = measured as [Measured, Measured, Measured, Measured];
    const target = { must: 1.6, aim: 1.9 };
    const rate: Parameters<typeof ratio>[3] = (round) => round.requestsPerSecond;
    const generator = (by: Measured) =>
      `${median(by.rounds.map((r) => (100 * r.generatorCpuMs) / r.durationMs)).toFixed(0)} %`;
    return {
      measured,
      findings: [
        ratio('searches by two workers, to one', searchTwo, searchOne, rate, target),
        ratio('deep queries by two workers, to one', deepTwo, deepOne, rate, target),
        ratio('processor time of a deep query by two, to one', deepTwo, deepOne, (r) => r.cpuMsPerAnswer, {
          must: 1.3,
          aim: 1.1,
        }),
      ],
      condition: `Of ${cpus().length} cores the load took ${generator(searchTwo)} of one with searches and ${generator(deepTwo)} with deep queries.`,
    };
  },
};
