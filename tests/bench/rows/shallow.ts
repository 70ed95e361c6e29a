import { mostQuoted } from '../graph/cast.ts';
import { graphOf } from '../graph/generate-graph.ts';
import { graphqlRequest } from '../load/request.ts';
import type { Measured } from '../measure.ts';
import { ratio } from '../finding.ts';
import type { Row } from '../row.ts';

const query = 'query ($slug: String) { actor(slug: $slug) { id name kind } }';

export const shallow: Row = {
  name: 'shallow',
  title: 'Shallow query: one actor, three fields',
  async run({ statements, graph, start, measure }) {
    const parameters = graphOf(statements);
    const database = graph(parameters);
    const requests = mostQuoted(parameters.actors).map((slug) => graphqlRequest(query, { slug }));
    const measured = await measure([
      { label: 'Yoga, a constant', contestant: await start('constant-yoga', database), requests },
      { label: 'ours', contestant: await start('ours', database), requests },
    ]);
    const [constant, ours] = measured as [Measured, Measured];
    const target = { must: 0.7, aim: 0.9 };
    return {
      measured,
      findings: [
        ratio('shallow query, to Yoga answering a constant', ours, constant, (r) => r.requestsPerSecond, target),
      ],
    };
  },
};
