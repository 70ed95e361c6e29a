import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run bench:extraction -- --corpus FILE [--model FILE]`: how well and how fast attributions are found in an
 * annotated corpus. The extractor is imported late so that loading can be timed.
 */
const { values } = parseArgs({
  options: { corpus: { type: 'string' }, model: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help || !values.corpus) {
  process.stderr.write('usage: npm run bench:extraction -- --corpus FILE [--model FILE]\n');
  process.exit(values.help ? 0 : 2);
}
const modelFile =
  values.model ?? fileURLToPath(new URL('../../src/extraction/model/attributions.model', import.meta.url));

const loadStart = performance.now();
await import('wink-nlp');
await import('wink-eng-lite-web-model');
const libraryMs = performance.now() - loadStart;
const { extractAttributions } = await import('../../src/extraction/extract-attributions.ts');
const { loadAttributionModel } = await import('../../src/extraction/attribution-model.ts');
const modelStart = performance.now();
const model = loadAttributionModel(modelFile);
const modelMs = performance.now() - modelStart;

const { readCorpus } = await import('../../src/extraction/training/corpus.ts');
const { scoreAttributions } = await import('../../src/extraction/scoring.ts');
const articles = readCorpus(values.corpus);
const warmMs = timeMs(() => extractAttributions(articles[0]?.text ?? '', model));
const predicted = new Map(articles.map(({ doc, text }) => [doc, extractAttributions(text, model)]));
const scores = scoreAttributions(articles, predicted);
const residentMb = process.memoryUsage.rss() / 1e6;
const rounds = Array.from({ length: 5 }, () =>
  timeMs(() => {
    for (const { text } of articles) extractAttributions(text, model);
  }),
);

print(
  'articles',
  `${articles.length}, ${articles.reduce((sum, { quotes }) => sum + quotes.length, 0)} gold attributions`,
);
for (const [role, { p, r, f1 }] of Object.entries(scores.spans)) print(`span.${role}`, `p ${p}  r ${r}  f1 ${f1}`);
print('span.mean', `f1 ${scores.spanMean}`);
print('relation.all', `p ${scores.relation.p}  r ${scores.relation.r}  f1 ${scores.relation.f1}`);
for (const { threshold, score, speaker } of scores.quotes) {
  print(`quote@${threshold}`, `p ${score.p}  r ${score.r}  f1 ${score.f1}`);
  print(`speaker@${threshold}`, `accuracy ${speaker}`);
}
print('speed', `${Math.round((articles.length * 1000) / Math.min(...rounds))} articles/s (best of 5 rounds)`);
print('first article', `${warmMs.toFixed(0)} ms`);
print('model file', `${(statSync(modelFile).size / 1e6).toFixed(2)} MB`);
print('load', `${modelMs.toFixed(0)} ms the model, ${libraryMs.toFixed(0)} ms the tokenizer's library`);
print(
  'resident',
  `${residentMb.toFixed(0)} MB after all articles, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB after the rounds`,
);

const passage = 'The minister said on Monday that “nothing has changed”, according to two people who heard her.';
const shapes: Record<string, (size: number) => string> = {
  'short paragraphs': (size) => `${passage}\n\n`.repeat(Math.ceil(size / (passage.length + 2))).slice(0, size),
  'one endless line': (size) => `${passage} `.repeat(Math.ceil(size / (passage.length + 1))).slice(0, size),
  'one endless word': (size) => 'a'.repeat(size),
  'quotation marks only': (size) => '“'.repeat(size),
};
for (const [name, make] of Object.entries(shapes)) {
  const curve = [1, 10, 100, 1000].map((kb) => {
    const text = make(kb * 1000);
    return `${kb} kB ${timeMs(() => extractAttributions(text, model)).toFixed(0)} ms`;
  });
  print(name, curve.join(', '));
}

function timeMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(22)} ${value}\n`);
}
