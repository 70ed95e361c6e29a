import { bucketOrder, bucketPage, bucketRows, maxBuckets, timelineBuckets } from '../../database/graph/timeline.ts';
import { sql } from '../../database/reads/sql.ts';
import { statements } from '../../database/tables/statement.ts';
import { builder } from '../builder.ts';
import { forwardArgs } from '../connection-type.ts';
import { column, made, paged } from '../reads.ts';
import { StatementConnection, TimelineBucket } from '../refs.ts';

const TimelineWidth = builder.enumType('TimelineWidth', {
  description: 'How wide the buckets of a timeline are.',
  values: {
    DAY: { description: 'A day, as the date is written.' },
    MONTH: { description: 'A month; what is known to the week counts for that of its Monday.' },
    YEAR: { description: 'A year.' },
  },
});

TimelineBucket.implement({
  description: 'The statements made in one day, month or year; or those of which that is not known.',
  fields: (t) => ({
    start: t.string({
      description:
        'The day (`2024-09-12`), month (`2024-09`) or year (`2024`); null in the one bucket of the statements that have no date, or one that is less exact.',
      ...column(timelineBuckets.start),
    }),
    count: t.int({ description: 'How many statements.', ...column(timelineBuckets.count) }),
    statements: t.field({
      type: StatementConnection,
      description: 'These statements, in the order of all lists of statements.',
      args: forwardArgs(t.arg),
      ...paged({ table: statements, order: bucketOrder, cost: () => 12, page: bucketPage }),
    }),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelineBucket],
    description: `How many statements were made when: the buckets that have any, earliest first, of more than ${maxBuckets} the latest; and last, apart, the undated.`,
    args: {
      bucket: t.arg({ type: TimelineWidth, defaultValue: 'MONTH', description: 'How wide the buckets are.' }),
      speaker: t.arg.id({ description: 'Only what this actor says, alone or with others.' }),
      addressee: t.arg.id({ description: 'Only what is said to this actor.' }),
      article: t.arg.id({ description: 'Only what this article reports.' }),
      from: t.arg.string({ description: 'Only from this date on: `2024`, `2024-09` or `2024-09-12`.' }),
      to: t.arg.string({ description: 'Only before this date. The undated are told whatever the dates.' }),
    },
    ...made({
      table: timelineBuckets,
      rows: bucketRows,
      filtered: 'Statement',
      cost: () => 10_000,
      size: maxBuckets + 1,
      mayBeEmpty: () => sql`1`,
    }),
  }),
);
