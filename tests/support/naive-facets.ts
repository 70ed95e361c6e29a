import { column, found, type Lookup, type NaiveField, type Row } from './naive-fields.ts';
import { compareParts, type NaivePage } from './naive-paging.ts';

/** The values that one statement has of a facet, each with its label. */
type Values = (statement: Row, lookup: Lookup) => { value: unknown; label: unknown }[];

function facet(valuesOf: Values): NaiveField {
  return found((source, _args, lookup) => {
    const statements = (source as unknown as NaivePage).all.map((entry) => entry.node as Row);
    const all = statements.flatMap((statement) => valuesOf(statement, lookup)).filter(({ value }) => value !== null);
    const counts = new Map<unknown, { value: unknown; label: unknown; count: number }>();
    for (const one of all) counts.set(one.value, { ...one, count: (counts.get(one.value)?.count ?? 0) + 1 });
    const byCount = [...counts.values()].toSorted(
      (a, b) => b.count - a.count || compareParts(a.value as string, b.value as string),
    );
    return byCount.slice(0, 100);
  });
}

const actorsIn =
  (table: string): Values =>
  (statement, lookup) =>
    lookup.rows(table, 'statement_id', statement['id']).map((row) => {
      const actor = lookup.row('actors', row['actor_id']) as Row;
      return { value: actor['public_id'], label: actor['name'] };
    });

export const facetsFields: Record<string, NaiveField> = {
  speaker: facet(actorsIn('statement_speakers')),
  addressee: facet(actorsIn('addressees')),
  mode: facet((statement) => [{ value: statement['mode'], label: statement['mode'] }]),
  speechAct: facet((statement) => [{ value: statement['speech_act'], label: statement['speech_act'] }]),
  article: facet((statement, lookup) => {
    const article = lookup.row('articles', statement['article_id']) as Row;
    return [{ value: article['public_id'], label: article['title'] ?? article['slug'] }];
  }),
};

export const facetFields: Record<string, NaiveField> = {
  value: column('value'),
  label: column('label'),
  count: column('count'),
};
