import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { actorSources, aliases, aliasUsers } from '../database/tables/actor.ts';
import { claimLinks, claims, claimStatements, claimSubjects } from '../database/tables/claim.ts';
import { evidence } from '../database/tables/evidence.ts';
import { exchangeStatements } from '../database/tables/exchange.ts';
import { mentions } from '../database/tables/mention.ts';
import { placeSources } from '../database/tables/place.ts';
import { relationships } from '../database/tables/relationship.ts';
import { reviews } from '../database/tables/review.ts';
import {
  addressees,
  statementLinks,
  statements,
  statementSpeakers,
  statementSubjects,
} from '../database/tables/statement.ts';
import { thingParticipants, thingSources } from '../database/tables/thing.ts';
import type { Names } from './names.ts';
import type { Rule } from './reconcile.ts';
import type { Row, SqlValue } from './row.ts';

function rule<Table extends SQLiteTable>(definition: Rule<Table>): Rule<Table> {
  return definition;
}

const statementOf = (row: Row, names: Names) => names.of('statements', row['statementId']);
const claimOf = (row: Row, names: Names) => names.of('claims', row['claimId']);

/** Every table whose rows belong to one article, owners before the owned. */
export const rules = {
  actorSources: rule({
    table: actorSources,
    noun: ['actor entry', 'actor entries'],
    key: ['actorId'],
    owner: ['articleId'],
    label: (row, names) => names.entity(row),
  }),
  thingSources: rule({
    table: thingSources,
    noun: ['thing entry', 'thing entries'],
    key: ['thingId'],
    owner: ['articleId'],
    label: (row, names) => names.of('things', row['thingId']),
  }),
  placeSources: rule({
    table: placeSources,
    noun: ['place entry', 'place entries'],
    key: ['placeId'],
    owner: ['articleId'],
    label: (row, names) => names.entity(row),
  }),
  aliases: rule({
    table: aliases,
    noun: ['alias', 'aliases'],
    key: ['actorId', 'name', 'type'],
    owner: ['articleId'],
    label: (row, names) => `“${row['name']}” of ${names.entity(row)}`,
  }),
  aliasUsers: rule({
    table: aliasUsers,
    noun: ['user of an alias', 'users of aliases'],
    key: ['aliasId', 'actorId'],
    owner: ['aliasId', aliases],
    label: (row, names) => names.entity(row),
  }),
  thingParticipants: rule({
    table: thingParticipants,
    noun: ['participant', 'participants'],
    key: ['thingId', 'actorId'],
    owner: ['articleId'],
    label: (row, names) => `${names.of('actors', row['actorId'])} in ${names.of('things', row['thingId'])}`,
  }),
  mentions: rule({
    table: mentions,
    noun: ['mention', 'mentions'],
    key: ['publicId'],
    owner: ['articleId'],
    label: (row, names) => `of ${names.entity(row)}`,
  }),
  statements: rule({
    table: statements,
    noun: ['statement', 'statements'],
    key: ['publicId'],
    owner: ['articleId'],
    label: (row, names) => names.keyOf(row),
  }),
  statementSpeakers: rule({
    table: statementSpeakers,
    noun: ['speaker', 'speakers'],
    key: ['statementId', 'actorId'],
    owner: ['statementId', statements],
    label: (row, names) => `${names.entity(row)} of ${statementOf(row, names)}`,
  }),
  addressees: rule({
    table: addressees,
    noun: ['addressee', 'addressees'],
    key: ['statementId', 'actorId'],
    owner: ['statementId', statements],
    label: (row, names) => `${names.entity(row)} of ${statementOf(row, names)}`,
  }),
  statementSubjects: rule({
    table: statementSubjects,
    noun: ['subject of a statement', 'subjects of statements'],
    key: ['statementId', 'target', 'ordinal'],
    owner: ['statementId', statements],
    label: (row, names) => `${names.entity(row)} of ${statementOf(row, names)}`,
  }),
  statementLinks: rule({
    table: statementLinks,
    noun: ['statement link', 'statement links'],
    key: ['fromId', 'kind', 'toId'],
    owner: ['fromId', statements],
    label: (row, names) => linkLabel('statements', row, names),
  }),
  exchangeStatements: rule({
    table: exchangeStatements,
    noun: ['exchange', 'exchanges'],
    key: ['statementId', 'speakerId', 'addresseeId'],
    owner: ['statementId', statements],
    label: () => null,
  }),
  claims: rule({
    table: claims,
    noun: ['claim', 'claims'],
    key: ['publicId'],
    owner: ['articleId'],
    label: (row, names) => names.keyOf(row),
  }),
  claimStatements: rule({
    table: claimStatements,
    noun: ['statement of a claim', 'statements of claims'],
    key: ['claimId', 'statementId'],
    owner: ['claimId', claims],
    label: (row, names) => `${statementOf(row, names)} of ${claimOf(row, names)}`,
  }),
  claimSubjects: rule({
    table: claimSubjects,
    noun: ['subject of a claim', 'subjects of claims'],
    key: ['claimId', 'ordinal'],
    owner: ['claimId', claims],
    label: (row, names) => `${names.entity(row)} of ${claimOf(row, names)}`,
  }),
  claimLinks: rule({
    table: claimLinks,
    noun: ['claim link', 'claim links'],
    key: ['fromId', 'kind', 'toId'],
    owner: ['articleId'],
    label: (row, names) => linkLabel('claims', row, names),
  }),
  relationships: rule({
    table: relationships,
    noun: ['relationship', 'relationships'],
    key: ['publicId'],
    owner: ['articleId'],
    label: (row, names) =>
      `${names.of('actors', row['subjectId'])} ${row['predicate']} ${names.of('actors', row['objectId'])}`,
  }),
  reviews: rule({
    table: reviews,
    noun: ['review', 'reviews'],
    key: ['publicId'],
    owner: ['articleId'],
    label: (row, names) =>
      `of “${row['name']}”: ${names.of('actors', row['actorId'])} or ${names.of('actors', row['candidateId'])}`,
  }),
  evidence: rule({
    table: evidence,
    noun: ['span of evidence', 'spans of evidence'],
    key: [
      'statementId', 'addresseeId', 'statementLinkId', 'claimId', 'claimLinkId', 'relationshipId', 'mentionId', 'thingSourceId',
      'role', 'ordinal',
    ],
    owner: ['articleId'],
    label: (row) => `“${row['exact']}” (${String(row['role']).toLowerCase()})`,
  }),
} as const; // prettier-ignore

/** The rules for whatever goes through all of them, in order. */
export const allRules = Object.values(rules) as unknown as readonly Rule[];

function linkLabel(table: 'statements' | 'claims', row: Row, names: Names): string {
  return `${names.of(table, row['fromId'] as SqlValue)} ${row['kind']} ${names.of(table, row['toId'] as SqlValue)}`;
}
