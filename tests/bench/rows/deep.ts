import { deepQuery } from '../deep-query.ts';
import { assertEqualAnswers } from '../equal-answers.ts';
import { mostQuoted } from '../graph/cast.ts';
import { graphOf } from '../graph/generate-graph.ts';
import { graphqlRequest } from '../load/request.ts';
import type { Entrant, Measured } from '../measure.ts';
import { ratio } from '../finding.ts';
import type { Row } from '../row.ts';

const comparedAnswers = 50;
const startActors = 500;

/** The deep query from one actor after the other: the same document, other variables. */
export function deepRequests(actors: number): string[] {
  return mostQuoted(Math.min(actors, startActors)).map((slug) => graphqlRequest(deepQuery, { slug }));
}

export const deep: Row = {
  name: 'deep',
  title: 'Deep nested query',
  async run({ statements, graph, start, measure }) {
    const parameters = graphOf(statements);
    const database = graph(parameters);
    const requests = deepRequests(parameters.actors);
    const names = ['limit', 'ours', 'dataloader'] as const;
    const entrants = await Promise.all(
      names.map(async (name): Promise<Entrant> => ({ label: name, contestant: await start(name, database), requests })),
    );
    await assertEqualAnswers(entrants, comparedAnswers);
    const measured = await measure(entrants);
    const [limit, ours, dataloader] = measured as [Measured, Measured, Measured];
    return {
      measured,
      findings: [
        ratio('deep query, to the limit', ours, limit, (r) => r.requestsPerSecond, { must: 0.45, aim: 0.8 }),
        ratio('deep query, its p99 to the limit’s', ours, limit, (r) => r.p99Ms, { must: 4, aim: 2 }),
        ratio('deep query, to Yoga + Pothos + DataLoader', ours, dataloader, (r) => r.requestsPerSecond, {
          must: 3.5,
          aim: 6,
        }),
      ],
    };
  },
};
