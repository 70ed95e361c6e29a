/** How each field of the schema is found naively. Nothing here knows how the program reads. */
import { illocutionaryPointOf } from '../../src/vocabulary/speech-acts.ts';
import { ploverTypeOf } from '../../src/vocabulary/predicates.ts';
import { facetFields, facetsFields } from './naive-facets.ts';
import {
  column,
  columns,
  connectionFields,
  edgeFields,
  entityTableNames,
  flag,
  found,
  page,
  pageInfoFields,
  pageOfLinked,
  pageOfOwn,
  reference,
  sortedBy,
  subjectOf,
  type NaiveField,
} from './naive-fields.ts';

import {
  spans,
  span,
  directed,
  claimLinks,
  subjectPage,
  statementPage,
  claimPage,
  articlePage,
  statementLinkPage,
  rootPage,
  actorsBy,
  sameAlias,
  distinct,
  exactlyOne,
  entity,
  actorNamed,
  stance,
  ofWalkedRow,
  id,
  article,
} from './naive-rows.ts';

export const naiveResolvers: Readonly<Record<string, Readonly<Record<string, NaiveField>>>> = {
  Query: {
    node: found((_source, args, lookup) => entity(args['id'], lookup)),
    nodes: found((_source, args, lookup) => (args['ids'] as unknown[]).map((one) => entity(one, lookup))),
    actor: {
      check: (args) => exactlyOne(args, 'id', 'slug', 'name'),
      resolve: (_source, args, lookup) => {
        if (args['name'] != null) return actorNamed(args['name'], lookup);
        const [key, value] = args['id'] != null ? ['public_id', args['id']] : ['slug', args['slug']];
        return lookup.rows('actors', key as string, value)[0] ?? null;
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
    exchanges: page(
      (_source, lookup, args) => {
        const is = (argument: string, key: unknown) =>
          args[argument] == null || lookup.row('actors', key)?.['public_id'] === args[argument];
        return lookup.rows('exchanges').filter((row) => is('from', row['speaker_id']) && is('to', row['addressee_id']));
      },
      { order: ['speaker_order', 'addressee_order'], type: 'Exchange' },
    ),
    statistics: found(() => ({})),
  },
  Statistics: Object.fromEntries(
    entityTableNames.map((table) => [table, found((_source, _args, lookup) => lookup.rows(table).length)]),
  ),
  Article: {
    id,
    ...columns(
      'slug',
      'title',
      'url',
      'publisher',
      'byline',
      'publishedAt',
      'language',
      'text',
      'sha256',
      'ingestedAt',
      'revision',
    ),
    statements: pageOfOwn('statements', 'article_id'),
    claims: pageOfOwn('claims', 'article_id'),
    relationships: pageOfOwn('relationships', 'article_id'),
    mentions: pageOfOwn('mentions', 'article_id'),
    actors: pageOfLinked('actor_sources', 'article_id', 'actor_order', ['actors', 'actor_id']),
    things: pageOfLinked('thing_sources', 'article_id', 'thing_order', ['things', 'thing_id']),
    places: pageOfLinked('place_sources', 'article_id', 'place_order', ['places', 'place_id']),
  },
  Actor: {
    id,
    ...columns('slug', 'name', 'kind', 'wikidataId'),
    aliases: found((row, _args, lookup) => {
      const all = lookup.rows('aliases', 'actor_id', row['id']);
      return sortedBy(
        distinct(all, (one) => JSON.stringify([one['name'], one['type']])),
        'name',
        'type',
      );
    }),
    statements: statementPage('statement_speakers', 'actor_id'),
    heard: statementPage('addressees', 'actor_id'),
    statementsAbout: pageOfLinked(
      'statement_subjects',
      'actor_id',
      'statement_order',
      ['statements', 'statement_id'],
      (row) => row['target'] === 0,
    ),
    claimsAbout: claimPage('claim_subjects', 'actor_id'),
    mentions: pageOfOwn('mentions', 'actor_id'),
    articles: articlePage('actor_sources', 'actor_id'),
    relationships: page(directed('relationships', 'subject_id', 'object_id'), {
      order: ['order_key'],
      type: 'Relationship',
    }),
    exchanges: page(directed('exchanges', 'speaker_id', 'addressee_id'), {
      order: ['speaker_order', 'addressee_order'],
      type: 'Exchange',
    }),
  },
  Alias: {
    ...columns('name', 'type'),
    usedBy: found((alias, _args, lookup) => {
      const users = sameAlias(alias, lookup).flatMap((row) => lookup.rows('alias_users', 'alias_id', row['id']));
      return actorsBy(
        sortedBy(
          distinct(users, (row) => row['actor_id']),
          'actor_order',
        ),
        'actor_id',
        lookup,
      );
    }),
  },
  Thing: {
    id,
    ...columns('slug', 'name', 'kind', 'wikidataId'),
    parent: reference('things', 'parent_id'),
    place: reference('places', 'place_id'),
    participants: found((row, _args, lookup) => {
      const all = lookup.rows('thing_participants', 'thing_id', row['id']);
      return actorsBy(
        sortedBy(
          distinct(all, (one) => one['actor_id']),
          'actor_order',
        ),
        'actor_id',
        lookup,
      );
    }),
    times: found((row, _args, lookup) => {
      const sources = lookup.rows('thing_sources', 'thing_id', row['id']);
      const all = sources.flatMap((source) => lookup.rows('evidence', 'thing_source_id', source['id']));
      return sortedBy(all, 'article_id', 'start');
    }),
    mentions: pageOfOwn('mentions', 'thing_id'),
    statementsAbout: statementPage('statement_subjects', 'thing_id'),
    claimsAbout: claimPage('claim_subjects', 'thing_id'),
    articles: articlePage('thing_sources', 'thing_id'),
  },
  Place: {
    id,
    ...columns('slug', 'name', 'wikidataId'),
    mentions: pageOfOwn('mentions', 'place_id'),
    events: pageOfOwn('things', 'place_id'),
    statementsAbout: statementPage('statement_subjects', 'place_id'),
    claimsAbout: claimPage('claim_subjects', 'place_id'),
    articles: articlePage('place_sources', 'place_id'),
  },
  Statement: {
    id,
    article,
    ...columns(
      'mode',
      'speechAct',
      'text',
      'venue',
      'venueBasis',
      'timeExpression',
      'timeBasis',
      'saidAt',
      'saidAtPrecision',
      'turn',
      'ploverType',
      'cameoRoot',
      'confidence',
      'note',
    ),
    factive: flag('factive'),
    illocutionaryPoint: found(
      (row) => (illocutionaryPointOf as Record<string, string>)[row['speech_act'] as string] ?? null,
    ),
    speaker: found((row, _args, lookup) => {
      const first = lookup.rows('statement_speakers', 'statement_id', row['id']).find((one) => one['ordinal'] === 0);
      return first ? lookup.row('actors', first['actor_id']) : null;
    }),
    speakers: found((row, _args, lookup) =>
      actorsBy(sortedBy(lookup.rows('statement_speakers', 'statement_id', row['id']), 'ordinal'), 'actor_id', lookup),
    ),
    speakerEvidence: span('statement_id', 'SPEAKER'),
    addressees: found((row, _args, lookup) =>
      sortedBy(lookup.rows('addressees', 'statement_id', row['id']), 'ordinal'),
    ),
    target: found((row, _args, lookup) => {
      const target = lookup.rows('statement_subjects', 'statement_id', row['id']).find((one) => one['target'] === 1);
      return target ? lookup.row('actors', target['actor_id']) : null;
    }),
    about: subjectPage('statement_subjects', 'statement_id', (row) => row['target'] === 0),
    cue: span('statement_id', 'CUE'),
    contentSpans: found(spans('statement_id', 'CONTENT')),
    quotes: found(spans('statement_id', 'QUOTE')),
    evidence: found(spans('statement_id')),
    venueEvent: reference('things', 'venue_thing_id'),
    venueEvidence: span('statement_id', 'VENUE'),
    timeEvidence: span('statement_id', 'TIME'),
    claims: claimPage('claim_statements', 'statement_id'),
    relationships: pageOfOwn('relationships', 'statement_id'),
    respondsTo: statementLinkPage('RESPONDS_TO', 'from_id', 'to'),
    responses: statementLinkPage('RESPONDS_TO', 'to_id', 'from'),
    echoes: statementLinkPage('ECHOES', 'from_id', 'to'),
    echoedBy: statementLinkPage('ECHOES', 'to_id', 'from'),
  },
  Addressee: {
    actor: reference('actors', 'actor_id'),
    ...columns('basis', 'confidence'),
    evidence: found(spans('addressee_id')),
  },
  Claim: {
    id,
    article,
    ...columns('text', 'modality', 'checkability', 'confidence', 'note'),
    about: subjectPage('claim_subjects', 'claim_id'),
    statements: statementPage('claim_statements', 'claim_id'),
    links: page(claimLinks, { order: ['other_order', 'kind', 'from_order'], type: 'ClaimLink' }),
    evidence: found(spans('claim_id')),
  },
  ClaimLink: {
    ...columns('kind', 'direction', 'basis', 'nuance', 'rationale', 'confidence'),
    strict: flag('strict'),
    claim: reference('claims', 'other_id'),
    evidence: found(spans('claim_link_id')),
  },
  Relationship: {
    id,
    article,
    ...columns('predicate', 'title', 'modality', 'basis', 'confidence', 'note'),
    subject: reference('actors', 'subject_id'),
    object: reference('actors', 'object_id'),
    assertedBy: found(
      (row, _args, lookup) =>
        lookup.row('statements', row['statement_id']) ?? lookup.row('articles', row['article_id']),
    ),
    ploverType: found((row) => (ploverTypeOf as Record<string, string | null>)[row['predicate'] as string] ?? null),
    evidence: found(spans('relationship_id')),
  },
  Mention: {
    id,
    article,
    ...columns('type', 'confidence'),
    subject: found((row, _args, lookup) => subjectOf(row, lookup)),
    evidence: span('mention_id', 'SUPPORT'),
  },
  Evidence: { article, ...columns('role', 'start', 'end', 'exact', 'prefix', 'suffix') },
  Exchange: {
    speaker: reference('actors', 'speaker_id'),
    addressee: reference('actors', 'addressee_id'),
    count: column('count'),
    statements: page(
      (exchange, lookup) =>
        lookup
          .rows('exchange_statements', 'speaker_id', exchange['speaker_id'])
          .filter((row) => row['addressee_id'] === exchange['addressee_id']),
      {
        order: ['statement_order'],
        type: 'Statement',
        node: (row, lookup) => lookup.row('statements', row['statement_id']),
      },
    ),
  },
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
      'Exchange',
      'Subject',
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
};
