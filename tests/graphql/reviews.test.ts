import { parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEffects } from '../../src/cli/graph-effects.ts';
import { openDatabase } from '../../src/database/open.ts';
import { useCompiledReads } from '../../src/graphql/use-compiled-reads.ts';
import { decideReview } from '../../src/ingest/decide-review.ts';
import { bearerAuthorization } from '../../src/server/authorization.ts';
import { askerOf } from '../support/asking.ts';
import { databaseFile } from '../support/database.ts';
import { runApp } from '../support/running-app.ts';
import { tell, type Told } from '../support/told.ts';

const token = 'a long random text';
const person = (name: string, ...roles: NonNullable<Told['roles']>): Told => ({ name, roles });

/** A graph in which a "Putin" and a second John Smith wait to be reviewed; its file. */
function graphWithReviews(): string {
  const file = databaseFile();
  const connection = openDatabase(file, 'write');
  tell(connection, 'kremlin', { text: 'President Vladimir Putin spoke.', publishedAt: '2024-05-01', actors: [person('Vladimir Putin', ['HEAD_OF_STATE_OF', 'Russia'])] }); // prettier-ignore
  tell(connection, 'leeds', { text: 'John Smith, mayor of Leeds, spoke.', publishedAt: '2024-05-02', actors: [person('John Smith', ['LEADS', 'Leeds Council', 'mayor'])] }); // prettier-ignore
  tell(connection, 'ajax', { text: 'John Smith, goalkeeper of Ajax, met Putin.', publishedAt: '2024-05-03', actors: [person('John Smith', ['MEMBER_OF', 'Ajax', 'goalkeeper']), person('Putin')] }); // prettier-ignore
  connection.close();
  return file;
}

function reading(file: string) {
  const connection = openDatabase(file, 'read');
  onTestFinished(() => void connection.close());
  return { connection, ask: askerOf(connection) };
}

/** A server of the graph, and a way to send it operations with a token or without. */
async function serving(file: string) {
  const { connection } = reading(file);
  const reads = useCompiledReads(connection, createEffects(file, bearerAuthorization(token)));
  const { url } = await runApp({ connection, plugins: [reads], known: reads });
  return async (query: string, variables: object = {}, headers: Record<string, string> = {}) => {
    parse(query);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      answer: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    };
  };
}

const smith = 'review_6b4170c5684823df';
const putin = 'review_cb1654cdbf4ad572';

describe('reviews', () => {
  it('tell who may be whom, why, where, and how likely, the likeliest of an article first', () => {
    const { ask } = reading(graphWithReviews());
    expect(
      ask(`{
        reviews(where: { status: { eq: OPEN } }) {
          totalCount
          nodes {
            __typename id status reason score name decidedAt
            actor { slug } candidate { slug kind } article { slug }
            mention { type evidence { exact suffix } }
          }
        }
      }`),
    ).toEqual({
      reviews: {
        totalCount: 2,
        nodes: [
          {
            __typename: 'Review', id: putin, status: 'OPEN', reason: 'SHORT_NAME', score: 0.4, name: 'Putin', decidedAt: null,
            actor: { slug: 'putin' }, candidate: { slug: 'vladimir-putin', kind: 'PERSON' }, article: { slug: 'ajax' },
            mention: { type: 'NAME', evidence: { exact: 'Putin', suffix: '. (ajax)' } },
          },
          {
            __typename: 'Review', id: smith, status: 'OPEN', reason: 'SAME_NAME_OTHER_ROLE', score: 0.3, name: 'John Smith', decidedAt: null,
            actor: { slug: 'john-smith-2' }, candidate: { slug: 'john-smith', kind: 'PERSON' }, article: { slug: 'ajax' },
            mention: { type: 'NAME', evidence: { exact: 'John Smith', suffix: ', goalkeeper of Ajax, met Putin.' } },
          },
        ],
      },
    }); // prettier-ignore
  });

  it('are found by id, by reason and by whom they are about, in both directions', () => {
    const { ask } = reading(graphWithReviews());
    const found = (where: string, rest = '') =>
      ask(`{ reviews(where: ${where}${rest}) { nodes { id } } }`) as { reviews: { nodes: { id: string }[] } };
    const ids = (where: string, rest?: string) => found(where, rest).reviews.nodes.map(({ id }) => id);
    expect(ask(`{ node(id: "${smith}") { __typename id ... on Review { name } } }`)).toEqual({
      node: { __typename: 'Review', id: smith, name: 'John Smith' },
    });
    expect(ids('{ reason: { eq: SHORT_NAME } }')).toEqual([putin]);
    expect(ids('{ candidate: { slug: { eq: "vladimir-putin" } } }')).toEqual([putin]);
    expect(ids('{ actor: { relationships: { some: { title: { eq: "goalkeeper" } } } } }')).toEqual([smith]);
    expect(ids('{}', ', orderBy: [{ field: TIME, direction: ASC }]')).toEqual([smith, putin]);
    expect(ids('{ decidedAt: { isNull: false } }')).toEqual([]);
  });
});

it('an actor that was merged answers by its old id and slug, wherever an actor is named', () => {
  const file = graphWithReviews();
  const writable = openDatabase(file, 'write');
  decideReview(writable, putin, 'SAME', { source: 'test', startedAt: new Date('2026-02-03T04:05:06Z') });
  tell(writable, 'talk', { text: 'John Smith warned Putin.', actors: [{ name: 'Putin', slug: 'putin' }, { ...person('John Smith', ['WARNS', 'Putin']), slug: 'john-smith' }] }); // prettier-ignore
  writable.close();
  const { ask } = reading(file);
  expect(
    ask(`{
      node(id: "actor_putin") { id ... on Actor { name articles { nodes { slug } } } }
      nodes(ids: ["actor_putin", "actor_vladimir-putin", "actor_nobody"]) { id }
      byId: actor(id: "actor_putin") { slug }
      bySlug: actor(slug: "putin") { slug }
      path(from: "actor_john-smith", to: "actor_putin") { from { slug } to { slug } }
      none: path(from: "actor_putin", to: "actor_vladimir-putin") { from { slug } }
      exchanges(from: "actor_putin") { totalCount }
      reviews(where: { status: { eq: SAME } }) { nodes { id decidedAt actor { slug } candidate { slug } } }
    }`),
  ).toEqual({
    node: { id: 'actor_vladimir-putin', name: 'Vladimir Putin', articles: { nodes: [{ slug: 'ajax' }, { slug: 'kremlin' }, { slug: 'talk' }] } },
    nodes: [{ id: 'actor_vladimir-putin' }, { id: 'actor_vladimir-putin' }, null],
    byId: { slug: 'vladimir-putin' },
    bySlug: { slug: 'vladimir-putin' },
    path: [{ from: { slug: 'john-smith' }, to: { slug: 'vladimir-putin' } }],
    none: [],
    exchanges: { totalCount: 0 },
    reviews: { nodes: [{ id: putin, decidedAt: '2026-02-03T04:05:06.000Z', actor: { slug: 'vladimir-putin' }, candidate: { slug: 'vladimir-putin' } }] },
  }); // prettier-ignore
});

describe('decideReview', () => {
  const mutation = `mutation ($input: DecideReviewInput!) {
    decideReview(input: $input) {
      __typename
      ... on DecideReviewSuccess { summary review { id status actor { slug } candidate { slug } } }
      ... on MergeRefusal { problems }
    }
  }`;

  it('merges, answers from the graph as it is then, and changes the entity tag', async () => {
    const send = await serving(graphWithReviews());
    const question = '{ actors(where: { kind: { eq: PERSON } }) { nodes { slug } } }';
    const before = await send(question);
    expect((await send(question, {}, { 'if-none-match': before.etag ?? '' })).status).toBe(304);
    const { answer } = await send(mutation, { input: { id: putin, decision: 'SAME' } });
    expect(answer).toEqual({
      data: {
        decideReview: {
          __typename: 'DecideReviewSuccess',
          summary: expect.arrayContaining(['ajax: changed', '  removed actor putin']) as string[],
          review: { id: putin, status: 'SAME', actor: { slug: 'vladimir-putin' }, candidate: { slug: 'vladimir-putin' } },
        },
      },
    }); // prettier-ignore
    const after = await send(question, {}, { 'if-none-match': before.etag ?? '' });
    expect(after).toMatchObject({
      status: 200,
      answer: {
        data: { actors: { nodes: [{ slug: 'john-smith' }, { slug: 'john-smith-2' }, { slug: 'vladimir-putin' }] } },
      },
    });
  });

  it('keeps apart, and changes the entity tag too', async () => {
    const send = await serving(graphWithReviews());
    const question = '{ reviews { nodes { status } } }';
    const { etag } = await send(question);
    const { answer } = await send(mutation, { input: { id: smith, decision: 'DIFFERENT' } });
    const review = {
      id: smith,
      status: 'DIFFERENT',
      actor: { slug: 'john-smith-2' },
      candidate: { slug: 'john-smith' },
    };
    expect(answer).toEqual({ data: { decideReview: { __typename: 'DecideReviewSuccess', summary: [], review } } });
    expect(await send(question, {}, { 'if-none-match': etag ?? '' })).toMatchObject({
      status: 200,
      answer: { data: { reviews: { nodes: [{ status: 'OPEN' }, { status: 'DIFFERENT' }] } } },
    });
  });

  it('says what is wrong', async () => {
    const send = await serving(graphWithReviews());
    const { answer } = await send(mutation, { input: { id: 'review_x', decision: 'SAME' } });
    const problems = ['there is no review "review_x"; "onrecord review" lists those that are open'];
    expect(answer).toEqual({ data: { decideReview: { __typename: 'MergeRefusal', problems } } });
  });

  it('is refused without the token', async () => {
    const send = await serving(graphWithReviews());
    const input = { id: smith, decision: 'SAME' };
    const refused = await send(mutation, { input }, { authorization: 'Bearer wrong' });
    expect(refused).toMatchObject({ status: 401, answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect((await send('{ reviews { nodes { status } } }')).answer).toEqual({
      data: { reviews: { nodes: [{ status: 'OPEN' }, { status: 'OPEN' }] } },
    });
  });
});

it('mergeActors merges two actors that nobody asked about, and says why it does not', async () => {
  const send = await serving(graphWithReviews());
  const mutation = `mutation ($input: MergeActorsInput!) {
    mergeActors(input: $input) {
      __typename
      ... on MergeActorsSuccess { actor { slug articles { totalCount } } }
      ... on MergeRefusal { problems }
    }
  }`;
  const input = { from: 'actor_leeds-council', into: 'actor_ajax' };
  const actor = { slug: 'ajax', articles: { totalCount: 2 } };
  const merged = { data: { mergeActors: { __typename: 'MergeActorsSuccess', actor } } };
  expect((await send(mutation, { input })).answer).toEqual(merged);
  const problems = ['"ajax" is one actor already; name two'];
  expect((await send(mutation, { input })).answer).toEqual({
    data: { mergeActors: { __typename: 'MergeRefusal', problems } },
  });
  expect((await send('{ reviews(where: { reason: { eq: ASKED } }) { nodes { name status score } } }')).answer).toEqual({
    data: { reviews: { nodes: [{ name: 'Leeds Council', status: 'SAME', score: 1 }] } },
  });
});
