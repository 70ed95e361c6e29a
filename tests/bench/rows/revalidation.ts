import { deepQuery } from '../deep-query.ts';
import { mostQuoted } from '../graph/cast.ts';
import { graphOf } from '../graph/generate-graph.ts';
import { graphqlGet, graphqlRequest } from '../load/request.ts';
import type { Measured } from '../measure.ts';
import { ratio } from '../finding.ts';
import type { Row } from '../row.ts';

/** The same request again by a client that has the answer, when nothing was ingested since: 304, and no data is read. */
export const revalidation: Row = {
  name: 'revalidation',
  title: 'The same query again with If-None-Match',
  async run({ statements, graph, start, measure }) {
    const parameters = graphOf(statements);
    const database = graph(parameters);
    const variables = { slug: mostQuoted(1)[0] };
    const contestant = await start('ours', database);
    const headers = { 'if-none-match': await fetchTag(contestant.port, variables) };
    const again = { contestant, expectedStatus: 304 };
    const post = [graphqlRequest(deepQuery, variables, headers)];
    const measured = await measure([
      { label: 'constant', contestant: await start('constant', database), requests: post },
      { ...again, label: 'ours, POST', requests: post },
      { ...again, label: 'ours, GET', requests: [graphqlGet(deepQuery, variables, headers)] },
    ]);
    const [constant, byPost, byGet] = measured as [Measured, Measured, Measured];
    const target = { must: 0.4, aim: 0.7 };
    return {
      measured,
      findings: [
        ratio('304 by POST, to bare HTTP answering a constant', byPost, constant, (r) => r.requestsPerSecond, target),
        ratio('304 by GET, to bare HTTP answering a constant', byGet, constant, (r) => r.requestsPerSecond, target),
      ],
    };
  },
};

async function fetchTag(port: number, variables: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: deepQuery, variables }),
  });
  const tag = response.headers.get('etag');
  if (tag === null) throw new Error(`the answer has no tag: ${await response.text()}`);
  return tag;
}
