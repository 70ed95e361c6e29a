import type { Connection } from '../../../src/database/open.ts';
import { actors, actorSources, aliases, aliasUsers } from '../../../src/database/tables/actor.ts';
import { articles } from '../../../src/database/tables/article.ts';
import { claimLinks, claims, claimStatements, claimSubjects } from '../../../src/database/tables/claim.ts';
import { evidence } from '../../../src/database/tables/evidence.ts';
import { ingestions } from '../../../src/database/tables/ingestion.ts';
import { mentions } from '../../../src/database/tables/mention.ts';
import { places, placeSources } from '../../../src/database/tables/place.ts';
import { relationships } from '../../../src/database/tables/relationship.ts';
import {
  addressees,
  statementLinks,
  statements,
  statementSpeakers,
  statementSubjects,
} from '../../../src/database/tables/statement.ts';
import { things, thingParticipants, thingSources } from '../../../src/database/tables/thing.ts';
import { Inserter } from './inserter.ts';

export type GraphTables = ReturnType<typeof graphTables>;

/** An inserter for each table that the generator fills; exchanges follow from these. */
export function graphTables(connection: Connection) {
  return {
    actors: new Inserter(connection, actors),
    actorSources: new Inserter(connection, actorSources),
    aliases: new Inserter(connection, aliases),
    aliasUsers: new Inserter(connection, aliasUsers),
    articles: new Inserter(connection, articles),
    addressees: new Inserter(connection, addressees),
    claims: new Inserter(connection, claims),
    claimLinks: new Inserter(connection, claimLinks),
    claimStatements: new Inserter(connection, claimStatements),
    claimSubjects: new Inserter(connection, claimSubjects),
    evidence: new Inserter(connection, evidence),
    ingestions: new Inserter(connection, ingestions),
    mentions: new Inserter(connection, mentions),
    places: new Inserter(connection, places),
    placeSources: new Inserter(connection, placeSources),
    relationships: new Inserter(connection, relationships),
    statements: new Inserter(connection, statements),
    statementLinks: new Inserter(connection, statementLinks),
    statementSpeakers: new Inserter(connection, statementSpeakers),
    statementSubjects: new Inserter(connection, statementSubjects),
    things: new Inserter(connection, things),
    thingParticipants: new Inserter(connection, thingParticipants),
    thingSources: new Inserter(connection, thingSources),
  };
}
