import { dropDerivedTriggers, rebuildDerived } from '../../../src/database/derived/derived.ts';
import { migrateDatabase } from '../../../src/database/migrate.ts';
import type { Connection } from '../../../src/database/open.ts';
import { ArticleDraft } from './article-draft.ts';
import { writeCast, type Cast, type CastActor } from './cast.ts';
import { graphTables } from './graph-tables.ts';
import { Random, zipf } from './random.ts';
import { statementsPerArticle, writeArticle } from './write-article.ts';
import type { Scene } from './write-statement.ts';

/** What a generated graph depends on, and nothing else. */
export interface GraphParameters {
  readonly statements: number;
  /** Those who speak in the statements, a few of them often, most of them seldom. */
  readonly actors: number;
  /** How many statements some further actors make, each alone: their slugs follow on those of `actors`. */
  readonly soloists: readonly number[];
}

/** The graph of the benches: a hundred statements to an actor on the average. */
export function graphOf(statements: number): GraphParameters {
  return { statements, actors: Math.ceil(statements / 100), soloists: [] };
}

const seed = 20_260_101;
const actorsPerArticle = 8;
const thingsPerArticle = 2;

/** Fills an empty database with a graph; `report` hears how many statements are written. */
export function generateGraph(
  connection: Connection,
  parameters: GraphParameters,
  report: (statements: number) => void,
): void {
  migrateDatabase(connection);
  dropDerivedTriggers(connection);
  connection.pragma('foreign_keys = OFF');
  connection.pragma('synchronous = OFF');
  // Indexes are made at the end, each in one sweep: ten times as fast as row by row once they outgrow the cache.
  const indexes = connection
    .prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null`)
    .all() as { name: string; sql: string }[];
  connection.transaction(() => {
    for (const { name } of indexes) connection.exec(`drop index "${name}"`);
    writeGraph(connection, parameters, report);
    for (const { sql } of indexes) connection.exec(sql);
    writeExchanges(connection);
  })();
  rebuildDerived(connection);
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`the generated graph has ${broken.length} broken references`);
}

function writeGraph(connection: Connection, parameters: GraphParameters, report: (statements: number) => void): void {
  const tables = graphTables(connection);
  const random = new Random(seed);
  const cast = writeCast(tables, random, parameters.actors + parameters.soloists.length);
  const drawRank = zipf(parameters.actors);
  let articles = 0;
  let written = 0;
  const write = (total: number, soloist: CastActor | null) => {
    for (let left = total; left > 0; left -= statementsPerArticle) {
      const count = Math.min(left, statementsPerArticle);
      const draft = new ArticleDraft(++articles);
      writeArticle(tables, random, draft, drawScene(random, cast, drawRank, soloist), written, count);
      written += count;
      if (articles % 1000 === 0) report(written);
    }
  };
  write(parameters.statements, null);
  parameters.soloists.forEach((count, i) => write(count, cast.actors[parameters.actors + i] ?? null));
}

function drawScene(random: Random, cast: Cast, drawRank: (random: Random) => number, soloist: CastActor | null): Scene {
  const actors = new Set<CastActor>(soloist ? [soloist] : []);
  for (let i = 0; i < actorsPerArticle; i++) actors.add(cast.actors[drawRank(random)] as CastActor);
  const things = new Set(Array.from({ length: thingsPerArticle }, () => random.pick(cast.things)));
  return { actors: [...actors], things: [...things], place: random.pick(cast.places), soloist };
}

/** Who has addressed whom follows from the statements. */
function writeExchanges(connection: Connection): void {
  connection.exec(`
    insert into exchange_statements (speaker_id, addressee_id, statement_id, statement_order)
      select s.actor_id, a.actor_id, s.statement_id, s.statement_order
      from statement_speakers s join addressees a on a.statement_id = s.statement_id
      order by 1, 2, 4;
    insert into exchanges (speaker_id, speaker_order, addressee_id, addressee_order, count)
      select e.speaker_id, s.order_key, e.addressee_id, a.order_key, count(*)
      from exchange_statements e join actors s on s.id = e.speaker_id join actors a on a.id = e.addressee_id
      group by e.speaker_id, e.addressee_id order by 2, 4;
  `);
}
