import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../src/database/migrate.ts';
import type { Connection } from '../../src/database/open.ts';
import { containsSubstring, matchesWords } from '../../src/database/search/conditions.ts';
import { dropDerivedTriggers, hasDerived } from '../../src/database/derived/derived.ts';
import { derivedFaults } from '../../src/database/derived/derived-faults.ts';
import { param } from '../../src/database/reads/sql.ts';
import { actors, aliases } from '../../src/database/tables/actor.ts';
import { articles } from '../../src/database/tables/article.ts';
import { claims } from '../../src/database/tables/claim.ts';
import { statements } from '../../src/database/tables/statement.ts';
import { emptyGraph } from '../support/asking.ts';
import { SmallGraph } from '../support/small-graph.ts';

function filled() {
  const { connection } = emptyGraph();
  const graph = new SmallGraph(connection);
  const article = graph.article('a', 'Über alles', 'text');
  for (const name of ['ann', 'bob', 'cid']) graph.actor(name, name, `${name} the great`, `old ${name}`);
  for (const text of ['One war', 'Two wars', 'No war', '50 % off_', 'say "no"']) {
    graph.statement(article, text);
    graph.claim(article, text);
  }
  return connection;
}

const word = fc.constantFrom('war', 'peace', 'Über', '😀', '"', '', 'a b c');
const write = fc.tuple(
  fc.constantFrom(
    'update statements set text = ? where id % 3 = 1',
    'update claims set text = ?',
    'update articles set title = nullif(?, "")'.replaceAll('"', "'"),
    'update articles set text = ? where id = 1',
    'update actors set name = ? where id = 2',
    'update aliases set name = name || ? where id = 1',
    'update aliases set actor_id = 3 where actor_id = 1 and ? <> 0',
    'delete from aliases where id = 2 and ? <> 0',
    'delete from statements where id = 2 and ? <> 0',
    'delete from articles where id = 2 and ? <> 0',
    "insert into aliases (article_id, actor_id, name, type) select 1, 1, ? || hex(randomblob(4)), 'NAME'",
    "insert into statements (public_id, order_key, article_id, mode, text, factive) select hex(randomblob(8)), hex(randomblob(8)), 1, 'DIRECT', ?, 0",
  ),
  word,
);

describe('the search indexes', () => {
  it('stay in step with whatever is written, changed and removed', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), fc.boolean(), (writes, undone) => {
        const connection = filled();
        try {
          connection.transaction(() => {
            for (const [sql, value] of writes) connection.prepare(sql).run(value);
            if (undone) throw new Error('undo');
          })();
        } catch (error) {
          if ((error as Error).message !== 'undo') throw error;
        }
        expect(derivedFaults(connection)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are made anew by migrating when they are missing or outdated', () => {
    const connection = filled();
    dropDerivedTriggers(connection);
    connection.exec(`update statements set text = 'peace' where id = 1; drop table claim_words`);
    expect(hasDerived(connection)).toBe(false);
    expect(derivedFaults(connection)).toEqual([
      'search indexes or triggers are missing or outdated; run "onrecord serve", which makes them anew',
    ]);
    migrateDatabase(connection);
    expect(derivedFaults(connection)).toEqual([]);
  });

  it('are found out when they differ from the tables', () => {
    const connection = filled();
    connection.exec(`insert into statement_words(statement_words, rowid, text) values ('delete', 1, 'One war');
      insert into actor_words(rowid, name) values (99, 'nobody');
      update actor_words set name = 'else' where rowid = 1;`);
    const faults = derivedFaults(connection);
    expect(faults.join('\n')).toMatch(/search index statement_words: /);
    expect(faults.join('\n')).toMatch(/search index actor_words: actor_ann is not as the tables have it/);
    expect(faults.join('\n')).toMatch(/search index actor_words: row 99 is not as the tables have it/);
  });
});

describe('conditions for filters', () => {
  const bind = (value: string) => (convert: (value: unknown) => string | number | null) => param(() => convert(value));
  const ids = (connection: Connection, table: string, { text, binders }: ReturnType<typeof containsSubstring>) =>
    connection
      .prepare(`select id from ${table} m where ${text} order by id`)
      .pluck()
      .all(binders.map((binder) => binder({})));

  it.each(['war', 'WAR', 'e wa', 'wars', '% o', 'ff_', '"no', 'xyz', 'no"', "' or"])(
    '%j is found where a text contains it, in any case',
    (substring) => {
      const connection = filled();
      for (const [table, column] of [
        ['statements', statements.text],
        ['claims', claims.text],
      ] as const) {
        const expected = connection
          .prepare(`select id from ${table} where instr(lower(text), lower(?)) > 0 order by id`)
          .pluck()
          .all(substring);
        expect(ids(connection, table, containsSubstring(column, 'm.id', bind(substring)))).toEqual(expected);
      }
    },
  );

  it('ask names, aliases and titles too, beyond ASCII', () => {
    const connection = filled();
    expect(ids(connection, 'articles', containsSubstring(articles.title, 'm.id', bind('üBER')))).toEqual([1]);
    expect(ids(connection, 'actors', containsSubstring(actors.name, 'm.id', bind('bob')))).toEqual([2]);
    expect(ids(connection, 'aliases', containsSubstring(aliases.name, 'm.id', bind('d ann')))).toEqual([2]);
  });

  it('refuse what no index can answer', () => {
    const connection = filled();
    const ask = (text: string) => () => ids(connection, 'actors', containsSubstring(actors.name, 'm.id', bind(text)));
    expect(ask('ab')).toThrow('"contains" needs 3 to 1000 characters; "ab" has 2');
    expect(ask('😀😀')).toThrow('has 2');
    expect(ask('a\0bc')).toThrow('NUL');
  });

  it('find entities by words', () => {
    const connection = filled();
    expect(ids(connection, 'statements', matchesWords(statements, 'm.id', bind('war')))).toEqual([1, 3]);
    expect(ids(connection, 'actors', matchesWords(actors, 'm.id', bind('great ann')))).toEqual([1]);
    expect(ids(connection, 'actors', matchesWords(actors, 'm.id', bind('?')))).toEqual([]);
  });
});
