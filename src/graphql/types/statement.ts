import { columnOf, literal, sql } from '../../database/reads/sql.ts';
import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { claims, claimStatements } from '../../database/tables/claim.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { places } from '../../database/tables/place.ts';
import { relationships } from '../../database/tables/relationship.ts';
import { addressees, statements, statementSpeakers, statementSubjects } from '../../database/tables/statement.ts';
import { things } from '../../database/tables/thing.ts';
import * as vocabulary from '../../vocabulary/enums.ts';
import { illocutionaryPointOf } from '../../vocabulary/speech-acts.ts';
import { builder } from '../builder.ts';
import { pageArgs } from '../connection-type.ts';
import { enumFor } from '../enums.ts';
import { evidenceList, evidenceOne } from '../evidence-reads.ts';
import { by, column, computed, connection, first, link, list, reference } from '../reads.ts';
import {
  Actor,
  Addressee,
  Article,
  ClaimConnection,
  Evidence,
  Node,
  RelationshipConnection,
  Statement,
  StatementConnection,
  StatementEdge,
  SubjectConnection,
} from '../refs.ts';

const pointCases = Object.entries(illocutionaryPointOf)
  .map(([act, point]) => `when ${literal(act)} then ${literal(point)}`)
  .join(' ');

builder.objectFields(StatementEdge, (t) => ({
  stance: t.field({
    type: enumFor(vocabulary.stance),
    description: 'In a list of the statements of a claim: how the statement stands to it.',
    ...link(claimStatements, column(claimStatements.stance)),
  }),
}));

Statement.implement({
  description: 'One speech act as one article reports it: who says what to whom, where, when and how.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(statements.publicId) }),
    article: t.field({
      type: Article,
      description: 'The article that reports it.',
      ...reference(statements.articleId, articles),
    }),
    mode: t.field({
      type: enumFor(vocabulary.statementMode),
      description: 'How the words are given.',
      ...column(statements.mode),
    }),
    speechAct: t.field({
      type: enumFor(vocabulary.speechAct),
      description: "What is done by saying it; null in the article's own voice.",
      ...column(statements.speechAct),
    }),
    illocutionaryPoint: t.field({
      type: enumFor(vocabulary.illocutionaryPoint),
      nullable: true,
      description: "Searle's point of the speech act.",
      ...computed((row) => sql`case ${columnOf(row, statements.speechAct)} ${pointCases} end`),
    }),
    speaker: t.field({
      type: Actor,
      description: "Who says it; null in the article's own voice.",
      ...first({
        table: statementSpeakers,
        parent: statementSpeakers.statementId,
        where: (row) => sql`${columnOf(row, statementSpeakers.ordinal)} = 0`,
        order: [statementSpeakers.ordinal],
        node: { table: actors, column: statementSpeakers.actorId },
      }),
    }),
    speakers: t.field({
      type: [Actor],
      description: 'Everybody who says it: the speaker, then those who join in.',
      ...list({
        table: statementSpeakers,
        parent: statementSpeakers.statementId,
        order: [statementSpeakers.ordinal],
        node: { table: actors, column: statementSpeakers.actorId },
      }),
    }),
    speakerEvidence: t.field({
      type: Evidence,
      description: 'The words that name the speaker.',
      ...evidenceOne(evidence.statementId, 'SPEAKER'),
    }),
    addressees: t.field({
      type: [Addressee],
      description: 'To whom it is said.',
      ...list({ table: addressees, parent: addressees.statementId, order: [addressees.ordinal] }),
    }),
    target: t.field({
      type: Actor,
      description: 'Whom it is aimed at without being addressed: the accused, the condemned.',
      ...first({
        table: statementSubjects,
        parent: statementSubjects.statementId,
        where: (row) =>
          sql`${columnOf(row, statementSubjects.target)} = 1 and ${columnOf(row, statementSubjects.ordinal)} = 0`,
        order: [statementSubjects.ordinal],
        node: { table: actors, column: statementSubjects.actorId },
      }),
    }),
    about: t.field({
      type: SubjectConnection,
      description: 'Actors, things and places that it is about.',
      args: pageArgs(t.arg),
      ...connection(
        {
          table: statementSubjects,
          parent: statementSubjects.statementId,
          where: (row) => sql`${columnOf(row, statementSubjects.target)} = 0`,
          order: [statementSubjects.ordinal],
        },
        [
          by('Actor', statementSubjects.actorId, actors),
          by('Thing', statementSubjects.thingId, things),
          by('Place', statementSubjects.placeId, places),
        ],
      ),
    }),
    text: t.string({ description: 'The reported words.', ...column(statements.text) }),
    cue: t.field({
      type: Evidence,
      description: 'The words that mark it as said ("warned that").',
      ...evidenceOne(evidence.statementId, 'CUE'),
    }),
    contentSpans: t.field({
      type: [Evidence],
      description: 'Where the reported words stand.',
      ...evidenceList(evidence.statementId, 'CONTENT'),
    }),
    quotes: t.field({
      type: [Evidence],
      description: 'The words in quotation marks, marks excluded.',
      ...evidenceList(evidence.statementId, 'QUOTE'),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'All words of the article that this statement rests on, each with its role.',
      ...evidenceList(evidence.statementId),
    }),
    factive: t.boolean({
      description: 'Whether the cue takes the content for a fact ("pointed out").',
      ...column(statements.factive),
    }),
    turn: t.string({
      description: 'Statements of one article with the same turn were made on one occasion.',
      ...column(statements.turn),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: 'The claims that it makes, denies or hedges.',
      args: pageArgs(t.arg),
      ...connection({
        table: claimStatements,
        parent: claimStatements.statementId,
        order: [claimStatements.claimOrder],
        node: { table: claims, column: claimStatements.claimId },
      }),
    }),
    relationships: t.field({
      type: RelationshipConnection,
      description: 'The relationships that it asserts.',
      args: pageArgs(t.arg),
      ...connection({
        table: relationships,
        parent: relationships.statementId,
        order: [relationships.orderKey],
      }),
    }),
    ploverType: t.field({
      type: enumFor(vocabulary.ploverType),
      description: 'Event class of the speech act in PLOVER, where one fits.',
      ...column(statements.ploverType),
    }),
    cameoRoot: t.string({ description: 'CAMEO root code, "01" to "20".', ...column(statements.cameoRoot) }),
    confidence: t.float({
      description: "The extractor's, 0 to 1; null when a person wrote it.",
      ...column(statements.confidence),
    }),
    note: t.string({ description: "The annotator's remark.", ...column(statements.note) }),
  }),
});

builder.queryField('statements', (t) =>
  t.field({
    type: StatementConnection,
    description: 'All statements: latest first, then in the order of the text; undated ones last.',
    args: pageArgs(t.arg),
    ...connection({ table: statements, order: [statements.orderKey] }),
  }),
);
