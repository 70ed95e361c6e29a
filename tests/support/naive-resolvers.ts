/** How each field of the schema is found naively. Nothing here knows how the program reads. */
import { castResolvers } from './naive-cast.ts';
import { facetFields, facetsFields } from './naive-facets.ts';
import {
  column,
  connectionFields,
  edgeFields,
  entityTableNames,
  found,
  page,
  pageInfoFields,
  type NaiveField,
} from './naive-fields.ts';
import { neighbourhoodField, questionFields, questionResolvers } from './naive-questions.ts';
import { talkResolvers } from './naive-talk.ts';
import { spans, rootPage, exactlyOne, entity, actorBy, actorNamed, stance, ofWalkedRow } from './naive-rows.ts';

export const naiveResolvers: Readonly<Record<string, Readonly<Record<string, NaiveField>>>> = {
  Query: {
    node: found((_source, args, lookup) => entity(args['id'], lookup)),
    nodes: found((_source, args, lookup) => (args['ids'] as unknown[]).map((one) => entity(one, lookup))),
    actor: {
      check: (args) => exactlyOne(args, 'id', 'slug', 'name'),
      resolve: (_source, args, lookup) => {
        if (args['name'] != null) return actorNamed(args['name'], lookup);
        const [key, value] = args['id'] != null ? ['public_id', args['id']] : ['slug', args['slug']];
        return actorBy(key as string, value, lookup);
      },
    },
    article: {
      check: (args) => exactlyOne(args, 'id', 'slug'),
      resolve: (_source, args, lookup) => {
        const [key, value] = args['id'] != null ? ['public_id', args['id']] : ['slug', args['slug']];
        return lookup.rows('articles', key as string, value)[0] ?? null;
      },
    },
    actors: rootPage('actors'),
    articles: rootPage('articles'),
    statements: rootPage('statements'),
    claims: rootPage('claims'),
    relationships: rootPage('relationships'),
    reviews: rootPage('reviews'),
    exchanges: page(
      (_source, lookup, args) => {
        const is = (argument: string, key: unknown) =>
          args[argument] == null || actorBy('public_id', args[argument], lookup)?.['id'] === key;
        return lookup.rows('exchanges').filter((row) => is('from', row['speaker_id']) && is('to', row['addressee_id']));
      },
      { order: ['speaker_order', 'addressee_order'], type: 'Exchange', root: true },
    ),
    ...questionFields,
    statistics: found(() => ({})),
  },
  Statistics: Object.fromEntries(
    entityTableNames.map((table) => [table, found((_source, _args, lookup) => lookup.rows(table).length)]),
  ),
  PageInfo: pageInfoFields,
  ...Object.fromEntries(
    [
      'Article',
      'Actor',
      'Thing',
      'Place',
      'Statement',
      'StatementLink',
      'Claim',
      'ClaimLink',
      'Relationship',
      'Mention',
      'Review',
      'Exchange',
      'Subject',
      'Neighbour',
      'Disagreement',
    ].flatMap((name) => [
      [`${name}Connection`, connectionFields],
      [`${name}Edge`, edgeFields],
    ]),
  ),
  StatementConnection: { ...connectionFields, facets: found((source) => source) },
  StatementFacets: facetsFields,
  Facet: facetFields,
  StatementEdge: { ...edgeFields, stance },
  ClaimEdge: { ...edgeFields, stance },
  StatementLinkEdge: {
    ...edgeFields,
    basis: ofWalkedRow(column('basis')),
    confidence: ofWalkedRow(column('confidence')),
    evidence: ofWalkedRow(found(spans('statement_link_id'))),
  },
  NeighbourEdge: {
    ...edgeFields,
    distance: ofWalkedRow(column('ordinal')),
    links: ofWalkedRow(column('links')),
  },
  ...castResolvers,
  Actor: { ...castResolvers['Actor'], ...neighbourhoodField },
  ...talkResolvers,
  ...questionResolvers,
};
