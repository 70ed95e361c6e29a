import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolveDocument } from '../../src/annotation/read.ts';
import { type Connection, openDatabase } from '../../src/database/open.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseFile, totalChanges } from '../support/database.ts';
import { documentArbitrary, texts } from '../support/generated-documents.ts';
import { readPublicGraph } from '../support/public-graph.ts';

const step = fc.nat(texts.length - 1).chain((i) => documentArbitrary(texts[i] as (typeof texts)[number]));
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function ingest(connection: Connection, document: Step, dryRun = false) {
  const text = texts.find(({ slug }) => slug === document.article.slug)?.text ?? '';
  return ingestDocument(connection, resolveDocument(document, text, 'generated'), { source: 'generated', dryRun });
}

function withDatabase<T>(work: (connection: Connection) => T): T {
  const connection = openDatabase(databaseFile(), 'write');
  connection.pragma('synchronous = OFF');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

it('leaves the same graph whatever was said before, and is sound after each step', () => {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
    const graph = withDatabase((connection) => {
      for (const document of steps) {
        const foretold = ingest(connection, document, true);
        expect(ingest(connection, document)).toEqual(foretold);
        expect(verifyDatabase(connection)).toEqual([]);
        const before = totalChanges(connection);
        expect(ingest(connection, document).changes).toEqual([]);
        expect(totalChanges(connection)).toBe(before);
      }
      return readPublicGraph(connection);
    });
    const latest = new Map(steps.map((document) => [document.article.slug, document]));
    const fresh = withDatabase((connection) => {
      for (const document of latest.values()) ingest(connection, document);
      return readPublicGraph(connection);
    });
    expect(graph).toEqual(fresh);
  });
  fc.assert(property, { numRuns: 40 });
});
