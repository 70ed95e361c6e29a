import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseWith, seedDocument } from '../support/database.ts';
import { readGraphFacts } from '../support/graph-facts.ts';

/** The user's own annotation of the article, in the words of the graph. Spans are [start, end, exact]. */
const facts = JSON.parse(readFileSync(new URL('../fixtures/seed-facts.json', import.meta.url), 'utf8')) as ReturnType<
  typeof readGraphFacts
>;

describe('the seed article', () => {
  it('holds as much as was annotated', () => {
    const connection = databaseWith(seedDocument);
    const count = (sql: string) => connection.prepare(`select count(*) from ${sql}`).pluck().get();
    expect({
      actors: count('actors'),
      things: count('things'),
      places: count('places'),
      attributed: count(`statements where mode <> 'ARTICLE_VOICE'`),
      inItsOwnVoice: count(`statements where mode = 'ARTICLE_VOICE'`),
      claims: count('claims'),
      claimLinks: count('claim_links'),
      relationships: count('relationships'),
      direct: count(`statements where mode = 'DIRECT'`),
      indirect: count(`statements where mode = 'INDIRECT'`),
      mixed: count(`statements where mode = 'MIXED'`),
      narrated: count(`statements where mode = 'NARRATED'`),
    }).toEqual({
      actors: 15, things: 9, places: 3, attributed: 16, inItsOwnVoice: 4, claims: 24, claimLinks: 23,
      relationships: 34, direct: 5, indirect: 6, mixed: 1, narrated: 4,
    }); // prettier-ignore
    expect(verifyDatabase(connection)).toEqual([]);
  });

  it.each(Object.keys(facts) as (keyof typeof facts)[])('holds every fact and span of its %s', (section) => {
    expect(readGraphFacts(databaseWith(seedDocument))[section]).toEqual(facts[section]);
  });

  it('knows how aliases name their actors, and who uses the loaded one', () => {
    const rows = databaseWith(seedDocument)
      .prepare(
        `select l.name, l.type, a.name as actor, u.name as usedBy from aliases l join actors a on a.id = l.actor_id
         left join alias_users au on au.alias_id = l.id left join actors u on u.id = au.actor_id
         where l.type <> 'NAME' order by l.name`,
      )
      .all();
    expect(rows).toEqual([
      { name: 'Moscow', type: 'METONYM', actor: 'Russia', usedBy: null },
      { name: 'the Ukrainian regime', type: 'LOADED', actor: 'Ukraine', usedBy: 'Vladimir Putin' },
    ]);
  });

  it('keeps what the article says apart from what it attributes', () => {
    const rows = databaseWith(seedDocument)
      .prepare(
        `select r.predicate, r.modality, p.name as assertedBy from relationships r
         left join statement_speakers s on s.statement_id = r.statement_id left join actors p on p.id = s.actor_id
         where r.predicate in ('INVADED', 'AT_WAR_WITH')`,
      )
      .all();
    expect(rows).toContainEqual({ predicate: 'INVADED', modality: 'ALLEGED', assertedBy: 'Keir Starmer' });
    expect(rows).toContainEqual({ predicate: 'AT_WAR_WITH', modality: 'ACTUAL', assertedBy: null });
  });

  it('has no date, so that none of its statements has one', () => {
    const connection = databaseWith(seedDocument);
    expect(connection.prepare('select distinct said_at from statements').pluck().all()).toEqual([null]);
    expect(connection.prepare('select published_at, title, publisher, byline, url from articles').get()).toEqual({
      published_at: null, title: null, publisher: null, byline: null, url: null,
    }); // prettier-ignore
  });
});
