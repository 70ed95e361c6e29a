import { graphOf } from '../graph/generate-graph.ts';
import { words } from '../graph/words.ts';
import { figure } from '../finding.ts';
import { ask } from '../equal-answers.ts';
import { graphqlRequest } from '../load/request.ts';
import type { Measured } from '../measure.ts';
import type { Row } from '../row.ts';

const query = `query ($text: String!) {
  search(text: $text, first: 20) { edges { rank snippet node { __typename ... on Node { id } } } }
}`;

const wordsAsked = 100;
const step = 5;

/** Searches for single words, from the commonest to rare ones, and for pairs of them. */
export function searchRequests(): string[] {
  const asked = Array.from({ length: wordsAsked }, (_, i) => words[i * step] as string);
  const texts = asked.flatMap((word, i) => [word, `${word} ${asked[(i * 7 + 1) % wordsAsked] as string}`]);
  return texts.map((text) => graphqlRequest(query, { text }));
}

export const search: Row = {
  name: 'search',
  title: 'Search, one request at a time',
  async run({ statements, graph, start, measure }) {
    const database = graph(graphOf(statements));
    const requests = searchRequests();
    const contestant = await start('ours', database);
    const answer = (await ask(contestant.port, requests[0] as string)) as { data?: { search: { edges: unknown[] } } };
    if (!answer.data?.search.edges.length) throw new Error('the search finds nothing');
    const measured = await measure([{ label: 'ours', contestant, requests, connections: 1 }]);
    const [ours] = measured as [Measured];
    return { measured, findings: [figure('search, p50 in ms', ours, (r) => r.p50Ms, { must: 10, aim: 3 })] };
  },
};
