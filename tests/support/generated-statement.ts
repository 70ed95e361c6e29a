import {
  addressees,
  statementLinks,
  statements,
  statementSpeakers,
  statementSubjects,
} from '../../src/database/tables/statement.ts';
import * as vocabulary from '../../src/vocabulary/enums.ts';
import { termsOf } from '../../src/vocabulary/enums.ts';
import { confidence, identify, subjectsFrom, type ArticleRef, type Written } from './generated-article.ts';
import type { WriteEvidence } from './generated-evidence.ts';
import type { Cast, GraphWriter, Ref } from './generated-graph.ts';
import { phrase } from './generated-words.ts';

/** Writes the statements of one article and how they refer to each other and to earlier ones; returns them. */
export function writeStatements(
  writer: GraphWriter,
  article: ArticleRef,
  cast: Cast,
  written: Written,
  evidenceOf: WriteEvidence,
): Ref[] {
  const { insert, random, size } = writer;
  const own: Ref[] = [];
  for (let i = 0; i < random.int(size.statements + 1); i++) {
    const identity = identify('statement', article, i);
    const order = identity.orderKey;
    const precision = random.maybe(random.pick(termsOf(vocabulary.datePrecision)));
    const statementId = insert(statements, {
      ...identity,
      articleId: article.id,
      mode: random.pick(termsOf(vocabulary.statementMode)),
      speechAct: random.maybe(random.pick(termsOf(vocabulary.speechAct))),
      text: phrase(random, 10),
      factive: random.chance(0.5),
      venue: random.maybe(phrase(random, 2)),
      venueThingId: cast.things.length ? random.maybe(random.pick(cast.things).id) : null,
      venueBasis: random.maybe(random.pick(termsOf(vocabulary.basis))),
      timeExpression: random.maybe(phrase(random, 1)),
      timeBasis: random.maybe(random.pick(termsOf(vocabulary.basis))),
      saidAt: precision && random.pick(['2023-12-30', '2024-05-06', '2024-05-20', '2024-06-01', '2025-01-01']),
      saidAtPrecision: precision,
      turn: random.maybe(`turn ${random.int(3)}`),
      cameoRoot: random.maybe('01'),
      ploverType: random.maybe(random.pick(termsOf(vocabulary.ploverType))),
      confidence: confidence(random),
      note: random.maybe(phrase(random, 3)),
    });
    const statement = { id: statementId, order };
    own.push(statement);
    writeParticipants(writer, statement, cast, written, evidenceOf);
    for (const role of ['SPEAKER', 'CUE', 'VENUE', 'TIME'] as const) evidenceOf({ statementId }, role, random.int(2));
    for (const role of ['CONTENT', 'QUOTE'] as const) evidenceOf({ statementId }, role, random.int(3));
  }
  written.statements.push(...own);
  for (const from of own) {
    for (const to of random.some(written.statements, 3)) {
      for (const kind of random.some(termsOf(vocabulary.statementLinkKind), 2)) {
        const ends = { fromId: from.id, fromOrder: from.order, toId: to.id, toOrder: to.order };
        const basis = random.pick(termsOf(vocabulary.basis));
        const statementLinkId = insert(statementLinks, { kind, ...ends, basis, confidence: confidence(random) });
        evidenceOf({ statementLinkId }, 'SUPPORT', random.int(3));
      }
    }
  }
  return own;
}

function writeParticipants(
  { insert, random }: GraphWriter,
  statement: Ref,
  cast: Cast,
  written: Written,
  evidenceOf: WriteEvidence,
): void {
  const of = { statementId: statement.id, statementOrder: statement.order };
  const speakers = random.some(cast.actors, 3);
  speakers.forEach(({ id }, ordinal) => insert(statementSpeakers, { ...of, ordinal, actorId: id }));
  random.some(cast.actors, 3).forEach((addressee, ordinal) => {
    const basis = random.pick(termsOf(vocabulary.basis));
    const row = { ...of, ordinal, actorId: addressee.id, basis, confidence: confidence(random) };
    const addresseeId = insert(addressees, row);
    evidenceOf({ addresseeId }, 'SUPPORT', random.int(2));
    speakers.forEach((speaker) => written.addressed.push({ speaker, addressee, statement }));
  });
  const target = cast.actors.length && random.chance(0.4) ? random.pick(cast.actors).id : null;
  if (target !== null) insert(statementSubjects, { ...of, ordinal: 0, target: true, actorId: target });
  subjectsFrom(random, cast, 4).forEach((subject, ordinal) =>
    insert(statementSubjects, { ...of, ordinal, target: false, ...subject }),
  );
}
