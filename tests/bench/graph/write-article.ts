import { namingOf } from '../../../src/ingest/resolution/person-name.ts';
import { publicId } from '../../../src/vocabulary/entities.ts';
import * as vocabulary from '../../../src/vocabulary/enums.ts';
import { termsOf } from '../../../src/vocabulary/enums.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { GraphTables } from './graph-tables.ts';
import { scatter, type Random } from './random.ts';
import { clause, properName } from './words.ts';
import { writeStatement, type Scene, type Written } from './write-statement.ts';

/** Statements to an article. */
export const statementsPerArticle = 10;
const claimsPerStatement = 0.6;

/**
 * Writes one article with `count` statements and what they carry: claims, links, relationships, evidence.
 * `firstStatement` numbers its first statement among those of the whole graph.
 */
export function writeArticle(
  tables: GraphTables,
  random: Random,
  draft: ArticleDraft,
  scene: Scene,
  firstStatement: number,
  count: number,
): void {
  writeSources(tables, random, draft, scene);
  const statements = Array.from({ length: count }, (_, i) =>
    writeStatement(tables, random, draft, scene, firstStatement + i),
  );
  writeStatementLinks(tables, random, draft, statements);
  writeClaims(tables, random, draft, scene, statements, firstStatement);
  writeRelationships(tables, random, draft, scene, statements, firstStatement);
  draft.finish(tables, random);
}

function writeSources(tables: GraphTables, random: Random, draft: ArticleDraft, scene: Scene): void {
  const source = { articleId: draft.id, articleOrder: draft.orderKey };
  for (const actor of scene.actors) {
    const { id: actorId, orderKey: actorOrder, name, kind } = actor;
    tables.actorSources.add({ ...source, actorId, actorOrder, name, kind, ...namingOf(name, kind) });
    if (actor.introduced) continue;
    actor.introduced = true;
    const type = random.pick(termsOf(vocabulary.aliasType));
    const aliasId = tables.aliases.add({ articleId: draft.id, actorId, name: properName(random, 1), type });
    const user = random.pick(scene.actors);
    if (type === 'LOADED') tables.aliasUsers.add({ aliasId, actorId: user.id, actorOrder: user.orderKey });
  }
  for (const { id: thingId, orderKey: thingOrder, name, kind } of scene.things) {
    tables.thingSources.add({ ...source, thingId, thingOrder, name, kind });
    const participant = random.pick(scene.actors);
    const row = { articleId: draft.id, thingId, actorId: participant.id, actorOrder: participant.orderKey };
    if (kind === 'EVENT') tables.thingParticipants.add(row);
  }
  const { id: placeId, orderKey: placeOrder, name } = scene.place;
  tables.placeSources.add({ ...source, placeId, placeOrder, name });
}

/** One statement in five answers or echoes the one before it. */
function writeStatementLinks(tables: GraphTables, random: Random, draft: ArticleDraft, statements: Written[]): void {
  statements.forEach((from, i) => {
    const to = statements[i - 1];
    if (!to || !random.chance(0.2)) return;
    const statementLinkId = tables.statementLinks.add({
      kind: random.chance(0.7) ? 'RESPONDS_TO' : 'ECHOES',
      fromId: from.id,
      fromOrder: from.orderKey,
      toId: to.id,
      toOrder: to.orderKey,
      basis: random.pick(termsOf(vocabulary.basis)),
    });
    draft.prove({ statementLinkId }, 'SUPPORT', from.content);
  });
}

function writeClaims(
  tables: GraphTables,
  random: Random,
  draft: ArticleDraft,
  scene: Scene,
  statements: Written[],
  firstStatement: number,
): void {
  const claims = Array.from({ length: Math.ceil(statements.length * claimsPerStatement) }, (_, i) => {
    const claimId = publicId('claim', scatter(firstStatement + i));
    const orderKey = draft.orderOf(i, claimId);
    const id = tables.claims.add({
      publicId: claimId,
      orderKey,
      articleId: draft.id,
      text: clause(random, 9),
      modality: random.pick(termsOf(vocabulary.modality)),
      checkability: random.pick(termsOf(vocabulary.checkability)),
    });
    const subject = { claimId: id, claimOrder: orderKey, ordinal: 0 };
    if (random.chance(0.7)) tables.claimSubjects.add({ ...subject, actorId: random.pick(scene.actors).id });
    else tables.claimSubjects.add({ ...subject, thingId: random.pick(scene.things).id });
    return { id, orderKey, proven: false };
  });
  for (const { id: statementId, orderKey: statementOrder, content } of statements) {
    const made = new Set([random.pick(claims), ...(random.chance(0.6) ? [random.pick(claims)] : [])]);
    for (const claim of made) {
      const stance = random.pick(termsOf(vocabulary.stance));
      tables.claimStatements.add({
        claimId: claim.id,
        claimOrder: claim.orderKey,
        statementId,
        statementOrder,
        stance,
      });
      if (!claim.proven) draft.prove({ claimId: claim.id }, 'SUPPORT', content);
      claim.proven = true;
    }
  }
  for (const [i, to] of claims.entries()) {
    const from = claims[i + 1];
    if (!from || !random.chance(0.4)) continue;
    const kind = random.pick(termsOf(vocabulary.claimLinkKind));
    const ends = { fromId: from.id, fromOrder: from.orderKey, toId: to.id, toOrder: to.orderKey };
    const strict = kind === 'CONTRADICTS' ? random.chance(0.5) : null;
    const claimLinkId = tables.claimLinks.add({ ...ends, kind, strict, basis: 'INFERRED', articleId: draft.id });
    draft.prove({ claimLinkId }, 'SUPPORT', (statements[0] as Written).content);
  }
}

/** About one relationship to ten statements, asserted by the article or by one of them. */
function writeRelationships(
  tables: GraphTables,
  random: Random,
  draft: ArticleDraft,
  scene: Scene,
  statements: Written[],
  firstStatement: number,
): void {
  const [subject, object] = [random.pick(scene.actors), random.pick(scene.actors)];
  const asserting = random.pick(statements);
  const id = publicId('relationship', scatter(firstStatement));
  const relationshipId = tables.relationships.add({
    publicId: id,
    orderKey: draft.orderOf(asserting.content.start, id),
    articleId: draft.id,
    subjectId: subject.id,
    predicate: random.pick(termsOf(vocabulary.predicate)),
    objectId: object.id,
    modality: random.pick(termsOf(vocabulary.modality)),
    basis: 'STATED',
    statementId: random.chance(0.5) ? asserting.id : null,
  });
  draft.prove({ relationshipId }, 'SUPPORT', asserting.content);
}
