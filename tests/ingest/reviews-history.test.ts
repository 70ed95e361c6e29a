import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Connection, openDatabase } from '../../src/database/open.ts';
import { decideReview } from '../../src/ingest/decide-review.ts';
import { mergeActors } from '../../src/ingest/merge.ts';
import { BadInputError } from '../../src/errors.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseFile, totalChanges } from '../support/database.ts';
import { readPublicGraph } from '../support/public-graph.ts';
import { reviewsIn, tell, type Telling, type Told } from '../support/told.ts';

/** Names that are short for each other, equal, alike, or of other kinds. */
const pool: readonly Told[] = [
  { name: 'Vladimir Putin' },
  { name: 'Putin' },
  { name: 'John Smith' },
  { name: 'Smith' },
  { name: 'Ann Reed' },
  { name: 'Ann M. Reed' },
  { name: 'Reed', kind: 'ORGANIZATION' },
];
const roles: readonly NonNullable<Told['roles']>[number][] = [
  ['HEAD_OF_STATE_OF', 'Russia', 'President'],
  ['MEMBER_OF', 'Ajax', 'goalkeeper'],
  ['LEADS', 'Leeds Council', 'mayor'],
];

const told = fc
  .subarray(
    pool.map((_, i) => i),
    { minLength: 1 },
  )
  .chain((indices) =>
    fc.tuple(
      ...indices.map((i) =>
        fc
          .record({
            roles: fc.subarray([...roles], { maxLength: 1 }),
            slug: fc.option(fc.constantFrom('putin', 'smith-2'), { freq: 8 }),
          })
          .map(({ roles, slug }): Told => ({ ...(pool[i] as Told), roles, ...(slug !== null && i < 4 && { slug }) })),
      ),
    ),
  )
  // A slug can be that of one actor only.
  .filter(
    (actors) =>
      new Set(actors.flatMap(({ slug = null }) => slug ?? [])).size === actors.filter(({ slug }) => slug).length,
  );

type Step =
  | { readonly kind: 'tell'; readonly article: string; readonly actors: readonly Told[] }
  | { readonly kind: 'decide'; readonly which: number; readonly decision: 'SAME' | 'DIFFERENT' }
  | { readonly kind: 'merge'; readonly from: number; readonly into: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('tell' as const),
      article: fc.constantFrom('a', 'b', 'c', 'd'),
      actors: told,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      which: fc.nat(20),
      decision: fc.constantFrom('SAME' as const, 'DIFFERENT' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), from: fc.nat(20), into: fc.nat(20) }) },
);

/** The text of an article never changes, so it names everybody. */
const telling = (actors: readonly Told[]): Telling => ({
  text: `${pool.map(({ name }) => name).join(', ')} said he came.`,
  actors,
});

function nth(connection: Connection, column: string, index: number): string | undefined {
  const all = connection.prepare(`select public_id from ${column} order by public_id`).pluck().all() as string[];
  return all[index % Math.max(all.length, 1)];
}

/** Takes a step; what is refused changes nothing. Returns what has to hold of decisions afterwards. */
function take(connection: Connection, documents: Map<string, Telling>, step: Step): void {
  if (step.kind === 'tell') {
    documents.set(step.article, telling(step.actors));
    tell(connection, step.article, telling(step.actors));
    return;
  }
  const before = readPublicGraph(connection);
  try {
    if (step.kind === 'decide') {
      const id = nth(connection, 'reviews', step.which);
      if (id !== undefined) decideReview(connection, id, step.decision, { source: 'decided' });
    } else {
      const [from, into] = [nth(connection, 'actors', step.from), nth(connection, 'actors', step.into)];
      if (from !== undefined && into !== undefined) mergeActors(connection, from, into, { source: 'merged' });
    }
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    expect(readPublicGraph(connection)).toEqual(before);
  }
}

it('is sound whatever is loaded, loaded again and decided, and keeps every decision', () => {
  const property = fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
    const connection = openDatabase(databaseFile(), 'write');
    connection.pragma('synchronous = OFF');
    const documents = new Map<string, Telling>();
    try {
      for (const one of steps) {
        take(connection, documents, one);
        expect(verifyDatabase(connection)).toEqual([]);
        const [changes, reviews] = [totalChanges(connection), reviewsIn(connection)];
        for (const [article, document] of documents) expect(tell(connection, article, document).changes).toEqual([]);
        expect(totalChanges(connection)).toBe(changes);
        expect(reviewsIn(connection)).toEqual(reviews);
        const [doubled] = connection
          .prepare(
            `select 1 from reviews o join reviews d using (actor_id, candidate_id) where o.status = 'OPEN' and d.status = 'DIFFERENT' and o.article_id = d.article_id`,
          )
          .all();
        expect(doubled).toBeUndefined();
      }
    } finally {
      connection.close();
    }
  });
  fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 60) });
}, 120_000);
