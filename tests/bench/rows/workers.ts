import { cpus } from 'node:os';
import { assertEqualAnswers } from '../equal-answers.ts';
import { figureOf, median, ratio } from '../finding.ts';
import { graphOf } from '../graph/generate-graph.ts';
import type { Entrant, Measured, Round } from '../measure.ts';
import type { Row } from '../row.ts';
import { deepRequests } from './deep.ts';
import { searchRequests } from './search.ts';

const comparedAnswers = 50;

/**
 * `onrecord serve --workers 2` against one process. The load comes from the same machine. Where there are two cores its
 * share is missing to the workers: little of it where answers cost much and are short, as a search's, but much with the
 * deep query's 15 kB. How many of those two workers answer when the load comes from elsewhere follows from the processor
 * time that an answer takes, as each worker has one core busy; that holds what they cost each other.
 */
export const workers: Row = {
  name: 'workers',
  title: 'Two workers and one',
  async run({ statements, graph, serve, measure }) {
    const parameters = graphOf(statements);
    const database = graph(parameters);
    const [one, two] = [await serve(database, 1), await serve(database, 2)];
    /** One kind of work after the other: what searches leave in the processor's caches would slow the rest. */
    const compare = async (work: string, requests: readonly string[]): Promise<[Measured, Measured]> => {
      const entrants: Entrant[] = [
        { label: `${work}, one`, contestant: one, requests },
        { label: `${work}, two`, contestant: two, requests },
      ];
      await assertEqualAnswers(entrants, comparedAnswers);
      return (await measure(entrants)) as [Measured, Measured];
    };
    const [deepOne, deepTwo] = await compare('deep', deepRequests(parameters.actors));
    const [searchOne, searchTwo] = await compare('search', searchRequests());
    const target = { must: 1.6, aim: 1.9 };
    const rate = (round: Round) => round.requestsPerSecond;
    const onOwnCores = deepTwo.rounds.map(
      ({ cpuMsPerAnswer }, i) => (2 * (deepOne.rounds[i] as Round).cpuMsPerAnswer) / cpuMsPerAnswer,
    );
    const shared = ratio('', deepTwo, deepOne, rate, target).median;
    const loadShare = median(deepTwo.rounds.map((r) => (100 * r.generatorCpuMs) / r.durationMs));
    return {
      measured: [deepOne, deepTwo, searchOne, searchTwo],
      findings: [
        ratio('searches by two workers, to one', searchTwo, searchOne, rate, target),
        figureOf('deep queries by two workers, to one, each on a core of its own', onOwnCores, target),
      ],
      condition: `On these ${cpus().length} cores, of one of which the load took ${loadShare.toFixed(0)} %, two workers answered ${shared.toFixed(2)} times the deep queries of one.`,
    };
  },
};
