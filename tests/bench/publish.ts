/** `npm run bench:publish`: writes the table in the README and its picture anew from `results.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { drawPicture } from './picture.ts';
import type { Report } from './report.ts';
import { formatTable } from './table.ts';

const resultsFile = new URL('results.json', import.meta.url);
const pictureFile = new URL('results.svg', import.meta.url);
const readmeFile = new URL('../../README.md', import.meta.url);
const [begin, end] = ['<!-- bench: written by npm run bench:publish -->', '<!-- /bench -->'];

/** The files that tell of the committed results, by their paths, as they have to be. */
export async function publishedFiles(): Promise<[URL, string][]> {
  const report = JSON.parse(readFileSync(resultsFile, 'utf8')) as Report;
  const readme = readFileSync(readmeFile, 'utf8');
  const [before, rest = ''] = readme.split(begin) as [string, string?];
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`README.md has no place for the results: ${begin} and ${end}`);
  const written = `${before}${begin}\n\n${formatTable(report)}\n\n${end}${after}`;
  const options = await resolveConfig(readmeFile);
  return [
    [readmeFile, await format(written, { ...options, parser: 'markdown' })],
    [pictureFile, drawPicture(report)],
  ];
}

if (process.argv[1]?.endsWith('publish.ts')) {
  for (const [file, text] of await publishedFiles()) writeFileSync(file, text);
}
