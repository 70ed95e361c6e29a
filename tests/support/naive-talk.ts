import { illocutionaryPointOf } from '../../src/vocabulary/speech-acts.ts';
import { ploverTypeOf } from '../../src/vocabulary/predicates.ts';
import {
  column,
  columns,
  flag,
  found,
  page,
  pageOfOwn,
  reference,
  sortedBy,
  subjectOf,
  type NaiveField,
} from './naive-fields.ts';
import {
  spans,
  span,
  claimLinks,
  subjectPage,
  statementPage,
  claimPage,
  statementLinkPage,
  actorsBy,
  id,
  article,
} from './naive-rows.ts';

/** The fields of what is said, claimed and shown. */
export const talkResolvers: Readonly<Record<string, Readonly<Record<string, NaiveField>>>> = {
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
    ...columns('kind', 'direction', 'basis', 'nuance', 'rationale', 'confidence', 'score', 'proposedBy'),
    strict: flag('strict'),
    article,
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
};
