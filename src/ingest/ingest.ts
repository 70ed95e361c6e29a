import type { ResolvedDocument } from '../annotation/resolved.ts';
import { sha256Of } from '../annotation/text-file.ts';
import type { Connection } from '../database/open.ts';
import { refreshEntities } from './canonical.ts';
import type { Diff } from './diff.ts';
import { totalsOf } from './diff.ts';
import { type Entity, resolveEntities } from './entity-resolution.ts';
import { entityTables, type SharedKind } from './entity-table.ts';
import { Names } from './names.ts';
import { prepared } from './prepared.ts';
import { proposeLinks } from './proposals.ts';
import { Reconciler } from './reconcile.ts';
import { allRules, rules } from './rules.ts';
import { Run } from './run.ts';
import { inTransaction } from './transaction.ts';
import { markRevised, writeArticle } from './writers/article.ts';
import { writeClaims } from './writers/claim.ts';
import { writeEntities } from './writers/entity.ts';
import { writeExchanges } from './writers/exchange.ts';
import { writeMentions } from './writers/mention.ts';
import { writeRelationships } from './writers/relationship.ts';
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
  const run = { source, startedAt: startedAt.toISOString() };
  return inTransaction(connection, dryRun ? 'roll back' : 'commit', () => {
    const names = new Names(connection);
    const known = prepared(connection, 'select id from articles where slug = ?').pluck().get(document.article.slug);
    const reconciler = new Reconciler(connection, (known as number | undefined) ?? null, allRules, names);
    const { changes } = reconciler;
    const article = writeArticle(connection, document.article, run, changes);
    const entities = findEntities(connection, document, reconciler, article.id);
    const write = new Run(document, article, reconciler, entities);
    writeEntities(write);
    writeMentions(write);
    writeStatements(write);
    writeClaims(write);
    writeRelationships(write);
    reconciler.apply(rules.evidence, write.evidence);
    writeExchanges(connection, write);
    proposeLinks(connection, write);
    reconciler.finish();
    refreshTouched(connection, article.id, reconciler, entities);
    const diff = { articleSlug: document.article.slug, isNewArticle: article.isNew, changes };
    if (!article.isNew && changes.length > 0) markRevised(connection, article.id, run.startedAt);
    record(connection, document, article.id, run, diff);
    return diff;
  });
}

type Entities = Readonly<Record<SharedKind, ReadonlyMap<string, Entity>>>;

function findEntities(
  connection: Connection,
  { actors, things, places }: ResolvedDocument,
  { names, changes }: Reconciler,
  articleId: number,
): Entities {
  const found = {
    actor: resolveEntities(connection, entityTables.actor, articleId, actors),
    thing: resolveEntities(connection, entityTables.thing, articleId, things),
    place: resolveEntities(connection, entityTables.place, articleId, places),
  };
  for (const kind of ['actor', 'thing', 'place'] as const) {
    const { noun, tableName } = entityTables[kind];
    for (const { id, slug, isNew } of found[kind].values()) {
      names.set(tableName, id, slug);
      if (isNew) changes.push({ action: 'added', noun, label: slug, details: [] });
    }
  }
  return found;
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

function record(
  connection: Connection,
  document: ResolvedDocument,
  articleId: number,
  { source, startedAt }: { source: string; startedAt: string },
  diff: Diff,
): void {
  const slug = document.article.slug;
  const sha256 = sha256Of(document.canonicalJson);
  const last = prepared(
    connection,
    'select document_sha256 from ingestions where article_slug = ? order by id desc limit 1',
  )
    .pluck()
    .get(slug);
  if (last === sha256 && diff.changes.length === 0) return;
  const extractor = document.extractor ? `${document.extractor.name} ${document.extractor.version}` : 'curated';
  const { added, changed, removed } = totalsOf(diff);
  prepared(
    connection,
    `insert into ingestions (article_slug, article_id, started_at, source, extractor, document_sha256, document, added, changed, removed)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(slug, articleId, startedAt, source, extractor, sha256, document.canonicalJson, added, changed, removed);
}
