import { Repeater } from 'graphql-yoga';
import type { Connection } from '../../database/open.ts';
import { columnOf, sql } from '../../database/reads/sql.ts';
import { articles } from '../../database/tables/article.ts';
import { watchIngestions } from '../../database/watch.ts';
import { builder } from '../builder.ts';
import { fromPayload, payloadValue, subscribes, type Payload } from '../payload.ts';
import { one } from '../reads.ts';
import { Article } from '../refs.ts';

const ArticleIngested = builder.objectRef<Record<string, unknown>>('ArticleIngested').implement({
  description: 'That an article was loaded, loaded again with changes, or removed.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article as the graph now has it; null when it is gone.',
      ...one(articles, (row) => sql`${columnOf(row, articles.slug)} = ${payloadValue('articleSlug')}`),
    }),
    startedAt: t.string({ description: 'When the run began, ISO 8601 in UTC.', ...fromPayload('startedAt') }),
    source: t.string({ description: 'Where the document came from.', ...fromPayload('source') }),
    added: t.int({ description: 'How many facts are new.', ...fromPayload('added') }),
    changed: t.int({ description: 'How many facts were corrected.', ...fromPayload('changed') }),
    removed: t.int({ description: 'How many facts are gone.', ...fromPayload('removed') }),
  }),
});

function ingestions(connection: Connection): AsyncIterableIterator<Payload> {
  return new Repeater<Payload>(async (push, stop) => {
    const unwatch = watchIngestions(connection, (row) => {
      try {
        push({ typeName: 'ArticleIngested', values: { ...row } }).catch(stop);
      } catch (error) {
        // Its client reads so slowly that the queue is full: it loses its subscription.
        stop(error);
      }
    });
    await stop;
    unwatch();
  });
}

builder.subscriptionType({
  description: 'What happens to the graph, as it happens.',
  fields: (t) => ({
    articleIngested: t.field({
      type: ArticleIngested,
      description: 'Every run of ingest that changes something, in whatever process.',
      ...subscribes(ingestions),
    }),
  }),
});
