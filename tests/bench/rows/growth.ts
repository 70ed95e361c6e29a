import { graphOf } from '../graph/generate-graph.ts';
import type { Entrant, Measured } from '../measure.ts';
import { ratio } from '../finding.ts';
import type { Row } from '../row.ts';
import { deepRequests } from './deep.ts';

/**
 * Graphs of a hundred statements an actor, asked for the same number of actors: an answer takes as many rows from each,
 * from more pages the larger the graph is.
 */
export const growth: Row = {
  name: 'growth',
  title: 'The deep query as the graph grows',
  async run({ sizes, graph, start, measure }) {
    const requests = deepRequests(Math.min(...sizes.map((size) => graphOf(size).actors)));
    const entrants = await Promise.all(
      sizes.map(async (size): Promise<Entrant> => {
        const contestant = await start('ours', graph(graphOf(size)));
        return { label: `${size.toLocaleString('en')} statements`, contestant, requests };
      }),
    );
    const measured = await measure(entrants);
    const [smallest, ...larger] = measured as [Measured, ...Measured[]];
    const inWords = sizes.map((size) => size.toLocaleString('en'));
    const target = { must: 1.5, aim: 1 };
    return {
      measured,
      // Answers differ a little in length from graph to graph, so time is taken for each byte of them.
      findings: larger.map((one, i) =>
        ratio(
          `time of a deep query, ${inWords[i + 1]} to ${inWords[0]} statements`,
          one,
          smallest,
          (r) => 1 / (r.requestsPerSecond * r.bytesPerAnswer),
          target,
        ),
      ),
    };
  },
};
