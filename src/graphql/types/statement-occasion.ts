import { evidence } from '../../database/tables/evidence.ts';
import { statements } from '../../database/tables/statement.ts';
import { things } from '../../database/tables/thing.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { builder } from '../builder.ts';
import { enumFor } from '../enums.ts';
import { evidenceOne } from '../evidence-reads.ts';
import { column, reference } from '../reads.ts';
import { Evidence, Statement, Thing } from '../refs.ts';

builder.objectFields(Statement, (t) => ({
  venue: t.string({ description: 'Where or on what occasion, as told.', ...column(statements.venue) }),
  venueEvent: t.field({
    type: Thing,
    description: 'The event that it was said at.',
    ...reference(statements.venueThingId, things),
  }),
  venueBasis: t.field({
    type: enumFor(vocabulary.basis),
    description: 'Whether the article tells the venue of this very statement.',
    ...column(statements.venueBasis),
  }),
  venueEvidence: t.field({
    type: Evidence,
    description: 'The words that tell the venue.',
    ...evidenceOne(evidence.statementId, 'VENUE'),
  }),
  timeExpression: t.string({ description: 'The words that tell when.', ...column(statements.timeExpression) }),
  timeBasis: t.field({
    type: enumFor(vocabulary.basis),
    description: 'Whether the article tells the time of this very statement.',
    ...column(statements.timeBasis),
  }),
  timeEvidence: t.field({
    type: Evidence,
    description: 'Where those words stand.',
    ...evidenceOne(evidence.statementId, 'TIME'),
  }),
  saidAt: t.string({
    description: 'When, ISO 8601, exact to saidAtPrecision; null when the article’s date is unknown.',
    ...column(statements.saidAt),
  }),
  saidAtPrecision: t.field({
    type: enumFor(vocabulary.datePrecision),
    description: 'How exactly saidAt is known.',
    ...column(statements.saidAtPrecision),
  }),
}));
