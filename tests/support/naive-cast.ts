import { columns, found, page, pageOfLinked, pageOfOwn, reference, sortedBy, type NaiveField } from './naive-fields.ts';
import { directed, statementPage, claimPage, articlePage, actorsBy, sameAlias, distinct, id } from './naive-rows.ts';

/** The fields of articles and of whom and what they name. */
export const castResolvers: Readonly<Record<string, Readonly<Record<string, NaiveField>>>> = {
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
      root: true,
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
      return sortedBy(
        all.map((one) => ({ ...one, article_order: lookup.row('articles', one['article_id'])?.['order_key'] })),
        'article_order',
        'start',
      );
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
  Review: {
    id,
    ...columns('status', 'reason', 'score', 'name', 'decidedAt'),
    actor: reference('actors', 'actor_id'),
    candidate: reference('actors', 'candidate_id'),
    article: reference('articles', 'article_id'),
    mention: found((row, _args, lookup) => {
      const all = lookup.rows('mentions', 'article_id', row['article_id']);
      const own = all.filter((mention) => mention['actor_id'] === row['actor_id']);
      return sortedBy(own, 'order_key')[0] ?? null;
    }),
  },
};
