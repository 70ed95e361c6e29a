/**
 * How well extraction makes a graph: precision and recall of each kind of fact, over the seed article and original
 * articles annotated by hand. `npm run bench:graph`; with `-- --errors NAME` the errors of one article are listed (those
 * among the pairs of claims to tune on with `-- --errors pairs`), and with `-- --rules` the rules work without the learned tagger.
 */
import { resolveDocument, readDocument } from '../../src/annotation/read.ts';
import type { ResolvedDocument } from '../../src/annotation/resolved.ts';
import type { Attribution } from '../../src/extraction/attribution.ts';
import { loadAttributionModel } from '../../src/extraction/attribution-model.ts';
import { extractAttributions } from '../../src/extraction/extract-attributions.ts';
import { extractDocument } from '../../src/extraction/extract.ts';
import { measured } from './graph-quality/articles.ts';
import { claimPairErrors, claimPairTable } from './graph-quality/claim-pairs.ts';
import { listErrors } from './graph-quality/errors.ts';
import { addScores, scoreDocument } from './graph-quality/score.ts';
import type { Count, Scores } from './graph-quality/score.ts';

const model = process.argv.includes('--rules') ? null : loadAttributionModel();

const columns = Object.entries(measured).map(([name, files]) => {
  const total: Scores = new Map();
  for (const file of files) {
    const gold = readDocument(file);
    addScores(total, scoreDocument(gold, extractFor(gold)));
  }
  return { name, total };
});

const wanted = process.argv[process.argv.indexOf('--errors') + 1];
if (process.argv.includes('--errors') && wanted === 'pairs') {
  console.log(claimPairErrors('dev').join('\n'));
} else if (process.argv.includes('--errors') && wanted) {
  for (const file of Object.values(measured)
    .flat()
    .filter((path) => path.includes(wanted))) {
    const gold = readDocument(file);
    console.log(listErrors(gold, extractFor(gold)).join('\n'));
  }
} else {
  const head = ['fact', ...columns.map(({ name }) => `${name} P / R (gold)`)];
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const fact of columns[0]?.total.keys() ?? []) {
    console.log(`| ${fact} | ${columns.map(({ total }) => cell(total.get(fact))).join(' | ')} |`);
  }
  console.log(`\n${claimPairTable()}`);
  speed();
}

function extractFor({ article }: ResolvedDocument): ResolvedDocument {
  const { text, title, publishedAt, publisher } = article;
  return resolveDocument(
    extractDocument({ text, metadata: { title, publishedAt, publisher } }, tagged(text)),
    text,
    article.slug,
  );
}

function tagged(text: string): Attribution[] {
  return model ? extractAttributions(text, model) : [];
}

function cell(count: Count | undefined): string {
  if (!count || count.gold + count.predicted === 0) return '–';
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : String(Math.round((100 * part) / whole)));
  return `${percent(count.right, count.predicted)} / ${percent(count.found, count.gold)} (${count.gold})`;
}

/** Milliseconds for 600 words of article, after warming up. */
function speed(): void {
  const texts = Object.values(measured)
    .flat()
    .map((file) => readDocument(file).article.text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const once = () => texts.forEach((text) => extractDocument({ text }, tagged(text)));
  for (let i = 0; i < 30; i++) once();
  const rounds = 30;
  const start = performance.now();
  for (let i = 0; i < rounds; i++) once();
  const msPerWord = (performance.now() - start) / rounds / words;
  console.log(`\n${(600 * msPerWord).toFixed(1)} ms for an article of 600 words, warm`);
}
