import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Connection } from '../../src/database/open.ts';
import { awkwardWords } from './generated-words.ts';
import type { Choices } from './choices.ts';
import { entityTableNames } from './naive-fields.ts';

/** Values of a database for the arguments of operations on it. */
export interface ValuePool {
  readonly ids: readonly string[];
  readonly actorIds: readonly string[];
  readonly slugs: readonly string[];
  readonly names: readonly string[];
  /** Whatever else text columns hold. */
  readonly texts: readonly string[];
  /** What can be searched. */
  readonly sentences: readonly string[];
  /** Cursors that occur in the connections of each type, by the type's name. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

/** What an argument's value is chosen for. */
export interface ArgumentPlace {
  readonly argument: string;
  /** The name of the type of the field that has the argument. */
  readonly fieldType: string;
  /** How deep inside an input object. */
  readonly depth?: number;
}

export function valuePoolOf(connection: Connection): ValuePool {
  const column = (query: string) => connection.prepare(query).pluck().all() as string[];
  const cursors = (query: string) =>
    (connection.prepare(query).raw().all() as (string | number)[][]).map((parts) => encodeCursor(parts));
  const byOrderKey = (table: string) => cursors(`select order_key from ${table} limit 200`);
  return {
    ids: entityTableNames.flatMap((table) => column(`select public_id from ${table} limit 50`)),
    actorIds: column('select public_id from actors union all select public_id from former_actors limit 60'),
    slugs: [
      ...column('select slug from actors union all select slug from former_actors limit 20'),
      ...column('select slug from articles limit 20'),
    ],
    names: [...column('select name from actors limit 20'), ...column('select name from aliases limit 20')],
    texts: [
      'actors.name', 'actors.slug', 'actors.wikidata_id', 'things.name', 'places.name', 'articles.url', 'articles.publisher',
      'articles.published_at', 'articles.language', 'statements.said_at', 'statements.turn', 'relationships.title', 'aliases.name', 'reviews.name',
      'reviews.decided_at',
    ].flatMap((name) => {
      const [table, key] = name.split('.');
      return column(`select distinct ${key} from ${table} where ${key} is not null limit 5`);
    }), // prettier-ignore
    sentences: [
      'actors.name', 'aliases.name', 'things.name', 'places.name', 'articles.title', 'claims.text', 'statements.text',
    ].flatMap((name) => {
      const [table, key] = name.split('.');
      return column(`select distinct ${key} from ${table} where ${key} is not null limit 20`);
    }), // prettier-ignore
    cursors: {
      ArticleConnection: byOrderKey('articles'),
      ActorConnection: byOrderKey('actors'),
      ThingConnection: byOrderKey('things'),
      PlaceConnection: byOrderKey('places'),
      StatementConnection: byOrderKey('statements'),
      StatementLinkConnection: byOrderKey('statements'),
      ClaimConnection: byOrderKey('claims'),
      RelationshipConnection: byOrderKey('relationships'),
      MentionConnection: byOrderKey('mentions'),
      ReviewConnection: byOrderKey('reviews'),
      ExchangeConnection: cursors('select speaker_order, addressee_order from exchanges limit 200'),
      DisagreementConnection: cursors('select from_order, to_order from claim_links limit 200'),
      NeighbourConnection: cursors(`select d.value, order_key from actors, json_each('[1, 2, 3]') d limit 200`),
      SubjectConnection: [0, 1, 2, 3].map((ordinal) => encodeCursor([ordinal])),
      ClaimLinkConnection: cursors(
        `select to_order, kind, from_order from claim_links
         union all select from_order, kind, from_order from claim_links limit 200`,
      ),
      // Of lists that another column orders first.
      ordered: cursors(
        `select kind, order_key from actors union select predicate, order_key from relationships limit 100`,
      ),
      counted: cursors(`select count, speaker_order, addressee_order from exchanges limit 100`),
    },
  };
}

function encodeCursor(parts: readonly (string | number)[]): string {
  const texts = parts.map((part) => (typeof part === 'number' ? String(part).padStart(10, '0') : part));
  return Buffer.from(texts.join('\u0001')).toString('hex').toUpperCase();
}

/** A value of an input type, never null itself; mostly one that finds something. */
export function valueOf(choices: Choices, pool: ValuePool, type: GraphQLInputType, place: ArgumentPlace): unknown {
  if (isNonNullType(type)) return valueOf(choices, pool, type.ofType as GraphQLInputType, place);
  if (isListType(type)) {
    const item = type.ofType as GraphQLInputType;
    // A value that is no list stands for a list of one.
    if (choices.chance(10)) return valueOf(choices, pool, item, place);
    return Array.from({ length: choices.int(5) }, () => valueOf(choices, pool, item, place));
  }
  if (isInputObjectType(type)) return inputObjectOf(choices, pool, type, place);
  if (isEnumType(type)) return choices.pick(type.getValues()).value as unknown;
  return scalarOf(choices, pool, type.name, place);
}

/** Few members, and none that nest after some levels: filters can go on for ever. */
function inputObjectOf(choices: Choices, pool: ValuePool, type: GraphQLInputObjectType, place: ArgumentPlace): unknown {
  const depth = (place.depth ?? 0) + 1;
  const all = Object.values(type.getFields());
  const nests = (field: GraphQLInputField) =>
    isInputObjectType(getNamedType(field.type)) && !getNamedType(field.type).name.endsWith('Comparison');
  const optional = all.filter((field) => !isNonNullType(field.type) && (depth <= 3 || !nests(field)));
  const picked = optional.length ? Array.from({ length: 1 + choices.int(2) }, () => choices.pick(optional)) : [];
  const fields = all.filter((field) => isNonNullType(field.type) || (picked.includes(field) && !choices.chance(4)));
  return Object.fromEntries(
    fields.map((field) => {
      if (!isNonNullType(field.type) && choices.chance(4)) return [field.name, null];
      return [field.name, valueOf(choices, pool, field.type, { ...place, argument: field.name, depth })];
    }),
  );
}

function scalarOf(choices: Choices, pool: ValuePool, type: string, { argument, fieldType }: ArgumentPlace): unknown {
  switch (type) {
    case 'Boolean':
      // Mostly what keeps a field in the answer.
      return choices.chance(argument === 'include' ? 85 : argument === 'skip' ? 15 : 50);
    case 'Float':
      return choices.int(100) / 100;
    case 'Int':
      return choices.chance(3)
        ? choices.pick([-1, 101, 2147483647, -2147483648])
        : choices.pick([2, 1, 0, 3, 5, 20, 100]);
    case 'ID':
      return choices.chance(10)
        ? choices.pick(['actor_nobody', '', '7', 'actor_', ...awkwardWords])
        : choices.pick(
            ['from', 'to'].includes(argument) ||
              fieldType === 'Actor' ||
              ['between', 'speaker', 'addressee'].includes(argument)
              ? pool.actorIds
              : pool.ids,
          );
    default:
      if (argument === 'after' || argument === 'before') return cursorOf(choices, pool, fieldType);
      if (choices.chance(10)) return choices.pick(awkwardWords);
      if (argument === 'from' || argument === 'to')
        return choices.pick(['2024', '2024-05', '2024-05-06', '2025-01-01']);
      if (argument === 'slug' || argument === 'name')
        return choices.pick(argument === 'slug' ? pool.slugs : pool.names);
      if (argument === 'contains' || argument === 'matching') return pieceOf(choices, choices.pick(pool.sentences));
      return argument === 'startsWith'
        ? [...choices.pick(pool.texts)].slice(0, choices.int(4)).join('')
        : choices.pick(pool.texts);
  }
}

/** A part of a text, mostly long enough for an index; as a search now and then a phrase or a beginning. */
function pieceOf(choices: Choices, text: string): string {
  const letters = [...text];
  const start = choices.int(letters.length);
  const piece = letters.slice(start, start + (choices.chance(5) ? choices.int(3) : 3 + choices.int(8))).join('');
  if (choices.chance(20)) return piece.toUpperCase();
  return choices.pick(['', '"', '“']) + piece + choices.pick(['', '', '"', '*', ' *']);
}

/** Mostly a cursor of such a list; now and then one of another list, or none at all. */
function cursorOf(choices: Choices, pool: ValuePool, fieldType: string): string {
  const own = pool.cursors[fieldType] ?? [];
  if (own.length > 0 && !choices.chance(8)) return choices.pick(own);
  const foreign = Object.values(pool.cursors).flat();
  return choices.pick([...foreign.slice(0, 50), 'ZZ', '41', '', 'FF', '00', '410142', '6'.repeat(5), 'not a cursor']);
}
