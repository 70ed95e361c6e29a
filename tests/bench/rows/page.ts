import { deepStrictEqual } from 'node:assert';
import { ask } from '../equal-answers.ts';
import { actorSlug } from '../graph/cast.ts';
import { graphqlRequest } from '../load/request.ts';
import type { Measured } from '../measure.ts';
import { ratio } from '../finding.ts';
import type { BenchContext, Row } from '../row.ts';

const query = `query ($slug: String!, $after: String) {
  actor(slug: $slug) {
    statements(first: 20, after: $after) {
      nodes { id text mode speechAct }
      pageInfo { hasPreviousPage hasNextPage endCursor }
    }
  }
}`;

interface Answer {
  readonly data: { actor: { statements: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };
}

const few = 100;
const pageSize = 20;
const ordinaryStatements = 1000;

/** Reads the second page: it has a place to start from, and something on both sides. */
export const page: Row = {
  name: 'page',
  title: 'A page of an actor with all statements of the graph, and of one with 100',
  async run({ statements, graph, start, measure }: BenchContext) {
    const actors = 10;
    const database = graph({ statements: ordinaryStatements, actors, soloists: [statements, few] });
    const contestant = await start('ours', database);
    const secondPage = async (slug: string) => {
      const first = (await ask(contestant.port, graphqlRequest(query, { slug }))) as Answer;
      const { nodes, pageInfo } = first.data.actor.statements;
      deepStrictEqual([nodes.length, pageInfo.hasNextPage], [pageSize, true], `the first page of ${slug} is not full`);
      return graphqlRequest(query, { slug, after: pageInfo.endCursor });
    };
    const [ofMany, ofFew] = [await secondPage(actorSlug(actors)), await secondPage(actorSlug(actors + 1))];
    const measured = await measure([
      { label: 'of many', contestant, requests: [ofMany] },
      { label: `of ${few}`, contestant, requests: [ofFew] },
    ]);
    const [many, some] = measured as [Measured, Measured];
    const target = { must: 1.3, aim: 1 };
    return {
      measured,
      findings: [
        ratio(
          `time of a page of ${statements.toLocaleString('en')} statements, to one of ${few}`,
          many,
          some,
          (r) => 1 / r.requestsPerSecond,
          target,
        ),
      ],
    };
  },
};
