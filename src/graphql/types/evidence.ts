import { columnOf, sql } from '../../database/reads/sql.ts';
import { articles } from '../../database/tables/article.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { evidenceRole } from '../../vocabulary/enums.ts';
import { enumFor } from '../enums.ts';
import { column, one } from '../reads.ts';
import { Article, Evidence } from '../refs.ts';

Evidence.implement({
  description:
    'The words of an article that say so. Offsets are UTF-16 code units, half-open: text.slice(start, end) === exact.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      ...one(articles, (row, parent) => sql`${columnOf(row, articles.id)} = ${columnOf(parent, evidence.articleId)}`),
    }),
    role: t.field({
      type: enumFor(evidenceRole),
      description: 'What the words are to the fact.',
      ...column(evidence.role),
    }),
    start: t.int({ description: 'Offset of the first code unit.', ...column(evidence.start) }),
    end: t.int({ description: 'Offset after the last code unit.', ...column(evidence.end) }),
    exact: t.string({ description: 'The words themselves.', ...column(evidence.exact) }),
    prefix: t.string({ description: 'Up to 32 code units directly before.', ...column(evidence.prefix) }),
    suffix: t.string({ description: 'Up to 32 code units directly after.', ...column(evidence.suffix) }),
  }),
});
