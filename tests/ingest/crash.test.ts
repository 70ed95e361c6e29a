import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { writeDocument } from '../../src/annotation/write.ts';
import { openDatabase } from '../../src/database/open.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { builtCommandLine } from '../support/built-command.ts';
import { databaseFile, seedDocument } from '../support/database.ts';
import { documentOf } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const kills = 50;
const statementCount = 100;
const actorCount = 60;

/** A document of which little is to be read and much to be written, so that most of its time is in the transaction. */
function largeDocument(folder: string, version: string): string {
  const sentences = Array.from({ length: statementCount }, (_, i) => `Actor says that number ${i} is even.`);
  const text = sentences.join('\n');
  const keys = Array.from({ length: actorCount }, (_, i) => `a${i}`);
  const about = version === 'first' ? keys.slice(0, 10) : keys;
  const input = documentOf(text, 'large', {
    actors: Object.fromEntries(keys.map((key, i) => [key, { name: `Actor ${i}`, kind: 'GROUP' as const }])),
    statements: Object.fromEntries(
      sentences.map((_, i) => [
        `s${i}`,
        { speaker: 'a0', mode: 'INDIRECT' as const, content: [`number ${i} is even`], about, note: version },
      ]),
    ),
  });
  const file = join(folder, `${version}.yaml`);
  writeFileSync(join(folder, 'large.txt'), text);
  writeFileSync(file, writeDocument(input));
  return file;
}

/** Everything that tells one version of the large document from the other and from none. */
function stateOf(file: string): string {
  const connection = openDatabase(file, 'read');
  try {
    expect(verifyDatabase(connection)).toEqual([]);
    const row = connection
      .prepare(
        `select (select count(*) from actors) as actors, (select count(*) from statements) as statements,
           (select count(*) from statement_subjects) as subjects, (select count(*) from evidence) as spans,
           (select count(*) from ingestions) as runs, (select group_concat(distinct note) from statements) as notes`,
      )
      .get();
    return JSON.stringify(row);
  } finally {
    connection.close();
  }
}

/**
 * Runs `onrecord ingest` and kills it some time after it has opened the database, which it does once the document is
 * read. Resolves to how long it lived after that, in milliseconds.
 */
async function ingestAndKill(program: string, database: string, document: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, '--database', database, 'ingest', document], { stdio: 'ignore' });
  const closed = new Promise((resolve) => child.once('close', resolve));
  while (child.exitCode === null && !existsSync(`${database}-shm`)) await sleep(1);
  const openedMs = performance.now();
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await closed;
  clearTimeout(timer);
  return performance.now() - openedMs;
}

it(`survives ${kills} kills in the middle of its work: it holds all of a document or none of it`, async () => {
  const program = builtCommandLine();
  const folder = temporaryFolder();
  const [first, second] = [largeDocument(folder, 'first'), largeDocument(folder, 'second')];

  // One database that does not know the article, and one in which it is corrected.
  const bases = [[seedDocument], [seedDocument, first]].map((documents) => {
    const file = databaseFile();
    const connection = openDatabase(file, 'write');
    for (const document of documents) ingestDocument(connection, readDocument(document), { source: document });
    connection.close();
    return file;
  });
  const scratch = (base: string, name: string) => {
    const file = join(folder, `${name}.db`);
    copyFileSync(base, file);
    return file;
  };

  const cases: { base: string; livedMs: number; before: string; after: string }[] = [];
  for (const [i, base] of bases.entries()) {
    const whole = scratch(base, `whole-${i}`);
    const livedMs = await ingestAndKill(program, whole, second, 60_000);
    cases.push({ base, livedMs, before: stateOf(base), after: stateOf(whole) });
  }

  let interrupted = 0;
  const lane = async (name: string, count: number) => {
    for (let i = 0; i < count; i += 1) {
      const { base, livedMs, before, after } = cases[i % cases.length] as (typeof cases)[number];
      const file = scratch(base, `${name}-${i}`);
      await ingestAndKill(program, file, second, livedMs * Math.random());
      const state = stateOf(file);
      expect([before, after]).toContain(state);
      if (state === before) interrupted += 1;
    }
  };
  await Promise.all([lane('one', kills / 2), lane('two', kills / 2)]);
  expect(interrupted).toBeGreaterThan(0);
}, 180_000);
