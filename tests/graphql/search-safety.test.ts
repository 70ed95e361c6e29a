import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyGraph } from '../support/asking.ts';
import { SmallGraph } from '../support/small-graph.ts';

/** Pieces that mean something to FTS5, to SQL or to HTML, between any others. */
const pieces = ['"', '*', ' ', '(', ')', 'AND', 'OR', 'NOT', 'NEAR(', ':', '^', '-', '+', '{', '}', "'", ';', '\0', '%', '_', '😀', '\u{d800}', '<b>', '&', 'war', 'W', 'ä', '“', '”', '\u0002', 'e\u0301']; // prettier-ignore
const input = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((all) => all.join('')),
);

it('answers every input without an error, in snippets that hold no markup but their marks', () => {
  const { connection, ask } = emptyGraph();
  const graph = new SmallGraph(connection);
  const article = graph.article('a', 'War <b>', 'A war & "peace" — ä <script>alert(1)</script> NOT NEAR OR AND');
  graph.statement(article, `The war's end; <mark>W</mark>`);
  fc.assert(
    fc.property(input, (text) => {
      const answer = ask(
        'query ($text: String!) { search(text: $text) { totalCount edges { rank snippet cursor } pageInfo { endCursor } } }',
        { text },
      ) as { search: { totalCount: number; edges: { snippet: string }[] } };
      expect(answer).toHaveProperty('search');
      for (const { snippet } of answer.search.edges) {
        expect(snippet.replaceAll(/<\/?mark>|&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
      }
    }),
    { numRuns: 500 },
  );
});
