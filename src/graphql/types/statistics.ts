import { entityTables } from '../../database/reads/entity-tables.ts';
import { sql, tableName } from '../../database/reads/sql.ts';
import { entities, entityKinds } from '../../vocabulary/entities.ts';
import { builder } from '../builder.ts';
import { computed, self } from '../reads.ts';
import { Statistics } from '../refs.ts';

Statistics.implement({
  description: 'How much the graph holds.',
  fields: (t) =>
    Object.fromEntries(
      entityKinds.map((kind) => {
        const { plural } = entities[kind];
        const count = computed(() => sql`(select count(*) from ${tableName(entityTables[kind])})`);
        return [plural, t.int({ description: `How many ${plural}.`, ...count })];
      }),
    ),
});

builder.queryField('statistics', (t) =>
  t.field({ type: Statistics, description: 'How much the graph holds.', ...self() }),
);
