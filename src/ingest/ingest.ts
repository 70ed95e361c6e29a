import type { ResolvedDocument } from '../annotation/resolved.ts';
import type { Connection } from '../database/open.ts';
import { refreshEntities } from './canonical.ts';
import type { Diff } from './diff.ts';
import { entityTables, type SharedKind } from './entity-table.ts';
import { joinEntries } from './join-entries.ts';
import { Names } from './names.ts';
import { prepared } from './prepared.ts';
import { proposeLinks } from './proposals.ts';
import { Reconciler } from './reconcile.ts';
import { recordDocument, type RunOrigin } from './record.ts';
import { resolveActors } from './resolution/actor.ts';
import { resolveEntities } from './resolution/entity.ts';
import type { Entity } from './resolution/entity-lookup.ts';
import { allRules, rules } from './rules.ts';
import { Run } from './run.ts';
import { inTransaction } from './transaction.ts';
import { markRevised, withFreeSlug, writeArticle } from './writers/article.ts';
import { writeClaims } from './writers/claim.ts';
import { writeEntities } from './writers/entity.ts';
import { writeExchanges } from './writers/exchange.ts';
import { writeMentions } from './writers/mention.ts';
import { writeRelationships } from './writers/relationship.ts';
import { writeReviews } from './writers/review.ts';
import { writeStatements } from './writers/statement.ts';

export interface IngestOptions {
  /** Where the document came from, as its giver calls it: a file name. */
  readonly source: string;
  /** Compute everything and write nothing. */
  readonly dryRun?: boolean;
  /** The time of the run; now when left out. */
  readonly startedAt?: Date;
}

/**
 * Makes the graph say of an article what its document says, in one IMMEDIATE transaction: only rows that differ are
 * written, so the same document twice writes nothing. Returns what changed, or with `dryRun` what would change.
 * @throws InvalidAnnotationError when the document contradicts the graph about which text has which slug.
 */
export function ingestDocument(connection: Connection, document: ResolvedDocument, options: IngestOptions): Diff {
  const { source, dryRun = false, startedAt = new Date() } = options;
  return inTransaction(connection, dryRun ? 'roll back' : 'commit', () =>
    writeDocument(connection, document, { source, startedAt: startedAt.toISOString() }),
  );
}

/** What `ingestDocument` does, within the transaction of the caller. */
export function writeDocument(connection: Connection, given: ResolvedDocument, origin: RunOrigin): Diff {
  const document = withFreeSlug(connection, given);
  const names = new Names(connection);
  const known = prepared(connection, 'select id from articles where slug = ?').pluck().get(document.article.slug);
  const reconciler = new Reconciler(connection, (known as number | undefined) ?? null, allRules, names);
  const { changes } = reconciler;
  const article = writeArticle(connection, document.article, origin, changes);
  const actors = resolveActors(connection, document, article.id);
  const entities = {
    actor: actors.entities,
    thing: resolveEntities(connection, entityTables.thing, article.id, document.things),
    place: resolveEntities(connection, entityTables.place, article.id, document.places),
  };
  tellOfNew(entities, reconciler);
  const write = new Run(joinEntries(document, actors.entities), article, reconciler, entities);
  writeEntities(write);
  writeMentions(write);
  writeStatements(write);
  writeClaims(write);
  writeRelationships(write);
  writeReviews(write, document.actors, actors.proposals);
  reconciler.apply(rules.evidence, write.evidence);
  writeExchanges(connection, write);
  proposeLinks(connection, write);
  reconciler.finish();
  refreshTouched(connection, article.id, reconciler, entities);
  const diff = { articleSlug: document.article.slug, isNewArticle: article.isNew, changes };
  if (!article.isNew && changes.length > 0) markRevised(connection, article.id, origin.startedAt);
  recordDocument(connection, document, article.id, origin, diff);
  return diff;
}

type Entities = Readonly<Record<SharedKind, ReadonlyMap<string, Entity>>>;

function tellOfNew(entities: Entities, { names, changes }: Reconciler): void {
  for (const kind of ['actor', 'thing', 'place'] as const) {
    const { noun, tableName } = entityTables[kind];
    for (const { id, slug, isNew } of entities[kind].values()) {
      names.set(tableName, id, slug);
      if (isNew) changes.push({ action: 'added', noun, label: slug, details: [] });
    }
  }
}

/** All entities that the article's document names or named. */
function refreshTouched(connection: Connection, articleId: number, reconciler: Reconciler, entities: Entities): void {
  const sources = { actor: rules.actorSources, thing: rules.thingSources, place: rules.placeSources };
  for (const kind of ['thing', 'actor', 'place'] as const) {
    const before = reconciler.existingIn(sources[kind].table).map((row) => row[`${kind}Id`] as number);
    const named = [...entities[kind].values()];
    const ids = new Set([...before, ...named.map(({ id }) => id)]);
    const added = new Set(named.filter(({ isNew }) => isNew).map(({ id }) => id));
    refreshEntities(
      connection,
      entityTables[kind],
      articleId,
      ids,
      (id) => added.has(id),
      reconciler.names,
      reconciler.changes,
    );
  }
}
