/**
 * The SQL of the search indexes: FTS5 tables and the triggers that keep them in step with the tables they index.
 * drizzle-kit writes neither, so they are made here, by hand, each time the database is migrated.
 */
import { trigger, type SchemaObject } from '../derived/schema-object.ts';
import { isExternal, searchKinds, trigramIndexes, wordIndexes } from './word-index.ts';

/** Prefixes of two and three letters are indexed as such; the rest are found by a range of words. */
const wordOptions = `tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'`;
/** Same letters, whatever their case. */
const trigramOptions = `tokenize = 'trigram case_sensitive 0'`;

/** The names by which an actor is known, for the index: each once. */
export function aliasesOf(actorId: string): string {
  return `(select group_concat(x.name, ' · ' order by x.name) from
    (select distinct name from aliases where actor_id = ${actorId}) x)`;
}

function virtualTable(name: string, columns: readonly string[], options: string, content?: string): SchemaObject {
  const external = content ? `, content = '${content}', content_rowid = 'id'` : '';
  const sql = `CREATE VIRTUAL TABLE ${name} using fts5(${columns.join(', ')}${external}, ${options})`;
  return { type: 'table', name, sql };
}

/** Keeps an external-content index in step: FTS5 must be told the old text word for word to forget it. */
function externalTriggers(index: string, table: string, columns: readonly string[]): SchemaObject[] {
  const values = (row: 'old' | 'new') => columns.map((column) => `${row}.${column}`).join(', ');
  const add = `insert into ${index}(rowid, ${columns.join(', ')}) values (new.id, ${values('new')})`;
  const forget = `insert into ${index}(${index}, rowid, ${columns.join(', ')}) values ('delete', old.id, ${values('old')})`;
  const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
  return [
    trigger(`${index}_insert`, `after insert on ${table}`, [add]),
    trigger(`${index}_delete`, `after delete on ${table}`, [forget]),
    trigger(`${index}_update`, `after update of ${columns.join(', ')} on ${table} when ${changed}`, [forget, add]),
  ];
}

const actorWords = wordIndexes.actor.name;
const renewAliases = (row: 'old' | 'new') =>
  `update ${actorWords} set aliases = ${aliasesOf(`${row}.actor_id`)} where rowid = ${row}.actor_id`;

/** Whether the actor has the alias from no other article: only then does the index gain or lose it, and is written. */
const isOnlyOne = (row: 'old' | 'new') =>
  `not exists (select 1 from aliases where actor_id = ${row}.actor_id and name = ${row}.name and id <> ${row}.id)`;

/** Keeps the actors' own copy of names and aliases in step. */
const actorTriggers = [
  trigger(`${actorWords}_insert`, 'after insert on actors', [
    `insert into ${actorWords}(rowid, name, aliases) values (new.id, new.name, ${aliasesOf('new.id')})`,
  ]),
  trigger(`${actorWords}_delete`, 'after delete on actors', [`delete from ${actorWords} where rowid = old.id`]),
  trigger(`${actorWords}_update`, 'after update of name on actors when old.name is not new.name', [
    `update ${actorWords} set name = new.name where rowid = new.id`,
  ]),
  trigger(`${actorWords}_alias_insert`, `after insert on aliases when ${isOnlyOne('new')}`, [renewAliases('new')]),
  trigger(`${actorWords}_alias_delete`, `after delete on aliases when ${isOnlyOne('old')}`, [renewAliases('old')]),
  trigger(`${actorWords}_alias_update`, 'after update of name, actor_id on aliases', [
    renewAliases('old'),
    renewAliases('new'),
  ]),
];

/** Everything that search adds to the schema; tables before the triggers that write to them. */
export const searchObjects: readonly SchemaObject[] = [
  ...searchKinds.map((kind) => {
    const { name, table, columns } = wordIndexes[kind];
    return virtualTable(name, Object.keys(columns), wordOptions, isExternal(kind) ? table : undefined);
  }),
  ...trigramIndexes.map(({ name, table, column }) => virtualTable(name, [column], trigramOptions, table)),
  ...searchKinds.filter(isExternal).flatMap((kind) => {
    const { name, table, columns } = wordIndexes[kind];
    return externalTriggers(name, table, Object.keys(columns));
  }),
  ...actorTriggers,
  ...trigramIndexes.flatMap(({ name, table, column }) => externalTriggers(name, table, [column])),
];
