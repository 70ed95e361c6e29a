import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { encodeModel } from '../attribution-model.ts';
import { readCorpus } from './corpus.ts';
import { prepareExample } from './examples.ts';
import { stepsOf, trainModel } from './train-model.ts';

const USAGE = `usage: npm run train -- --corpus FILE [--out FILE]

Trains the model that finds attributions from a corpus of one JSON object a line,
{"doc", "text", "quotes": [{"source", "cue", "content"}]}, each role a list of [start, end) offsets.
`;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help || !values.corpus) {
  process.stderr.write(USAGE);
  process.exit(values.help ? 0 : 2);
}
const out = values.out ?? fileURLToPath(new URL('../model/attributions.model', import.meta.url));
const examples = readCorpus(values.corpus).map(prepareExample);
const bar = new SingleBar({
  format: 'training [{bar}] {percentage}% | {value}/{total} | {eta_formatted} left',
  noTTYOutput: true,
  notTTYSchedule: 15_000,
});
bar.start(stepsOf(examples), 0);
const model = await trainModel(examples, undefined, async () => {
  bar.increment();
  await setImmediate();
});
bar.stop();
const bytes = encodeModel(model);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
process.stderr.write(`${out}: ${bytes.length} bytes\n`);
