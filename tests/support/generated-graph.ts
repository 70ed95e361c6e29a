/**
 * Fills a migrated database with a random graph that is consistent in itself: copies of order keys are in step,
 * exchanges follow from the statements, spans are where they say. Equal seeds and sizes give equal graphs.
 */
import type { Connection } from '../../src/database/open.ts';
import { actors, formerActors } from '../../src/database/tables/actor.ts';
import { articles } from '../../src/database/tables/article.ts';
import { exchanges, exchangeStatements } from '../../src/database/tables/exchange.ts';
import { ingestions } from '../../src/database/tables/ingestion.ts';
import { places } from '../../src/database/tables/place.ts';
import { things } from '../../src/database/tables/thing.ts';
import { articleOrderKey, nameOrderKey } from '../../src/ingest/order-key.ts';
import { publicId } from '../../src/vocabulary/entities.ts';
import { actorKind, termsOf, thingKind } from '../../src/vocabulary/enums.ts';
import { writeArticleFacts, type Written } from './generated-article.ts';
import { phrase } from './generated-words.ts';
import { createRandom, type Random } from './random.ts';
import { createRowWriter, type InsertRow } from './row-writer.ts';

/** How many rows of each kind; those after `places` count for each article, at most. */
export interface GraphSize {
  readonly articles: number;
  readonly actors: number;
  readonly things: number;
  readonly places: number;
  readonly statements: number;
  readonly claims: number;
  readonly relationships: number;
  readonly mentions: number;
}

export const smallGraph: GraphSize = {
  articles: 3, actors: 6, things: 4, places: 3, statements: 7, claims: 6, relationships: 6, mentions: 8,
}; // prettier-ignore

/** A row that others refer to, and the order key that they copy. */
export interface Ref {
  readonly id: number;
  readonly order: string;
}

/** What writes a graph. */
export interface GraphWriter {
  readonly insert: InsertRow;
  readonly random: Random;
  readonly size: GraphSize;
}

export interface Cast {
  readonly actors: readonly Ref[];
  readonly things: readonly Ref[];
  readonly places: readonly Ref[];
}

/** Writes the graph in one transaction. */
export function generateGraph(connection: Connection, seed: number, size: GraphSize = smallGraph): void {
  const writer: GraphWriter = { insert: createRowWriter(connection), random: createRandom(seed), size };
  connection.transaction(() => {
    const cast = writeCast(writer);
    const written: Written = { statements: [], claims: [], addressed: [] };
    for (let i = 0; i < size.articles; i++) writeArticle(writer, i, cast, written);
    writeExchanges(writer, written);
  })();
}

function writeCast({ insert, random, size }: GraphWriter): Cast {
  const named = (kind: 'actor' | 'thing' | 'place', i: number) => {
    const name = phrase(random, 2);
    const slug = `${kind[0]}${i}`;
    const wikidataId = random.maybe(`Q${i + 1}`);
    return { publicId: publicId(kind, slug), slug, name, wikidataId, orderKey: nameOrderKey(name, slug) };
  };
  const many = (count: number, write: (i: number) => Ref) => Array.from({ length: count }, (_, i) => write(i));
  const actorRefs = many(size.actors, (i) => {
    const row = named('actor', i);
    return { id: insert(actors, { ...row, kind: random.pick(termsOf(actorKind)) }), order: row.orderKey };
  });
  // Some that were merged into one of these.
  actorRefs.slice(0, 2).forEach(({ id: actorId }, i) => {
    const slug = `former-${i}`;
    insert(formerActors, { publicId: publicId('actor', slug), slug, actorId, mergedAt: '2026-01-01T00:00:00.000Z' });
  });
  const placeRefs = many(size.places, (i) => {
    const row = named('place', i);
    return { id: insert(places, row), order: row.orderKey };
  });
  const thingIds: number[] = [];
  const thingRefs = many(size.things, (i) => {
    const row = named('thing', i);
    const parentId = thingIds.length ? random.maybe(random.pick(thingIds)) : null;
    const placeId = placeRefs.length ? random.maybe(random.pick(placeRefs).id) : null;
    const id = insert(things, { ...row, parentId, placeId, kind: random.pick(termsOf(thingKind)) });
    thingIds.push(id);
    return { id, order: row.orderKey };
  });
  return { actors: actorRefs, things: thingRefs, places: placeRefs };
}

function writeArticle(writer: GraphWriter, index: number, cast: Cast, written: Written): void {
  const { insert, random } = writer;
  const slug = `article-${index}`;
  const publishedAt = random.chance(0.7) ? `20${10 + random.int(20)}-01-02` : null;
  const order = articleOrderKey({ slug, publishedAt });
  const text = phrase(random, 40) + '.';
  const id = insert(articles, {
    publicId: publicId('article', slug),
    orderKey: order,
    slug,
    title: random.maybe(phrase(random, 4)),
    url: random.maybe(`https://example.org/${index}?a=1&b='`),
    publisher: random.maybe(phrase(random, 1)),
    byline: random.maybe(phrase(random, 2)),
    publishedAt,
    language: random.pick(['en', 'de-CH']),
    sha256: index.toString(16).padStart(64, '0'),
    ingestedAt: '2026-01-01T00:00:00.000Z',
    revision: 1 + random.int(3),
    text,
  });
  insert(ingestions, {
    articleSlug: slug, articleId: id, startedAt: '2026-01-01T00:00:00.000Z', source: 'generated', extractor: 'generated',
    documentSha256: '0'.repeat(64), document: '{}', added: 1, changed: 0, removed: 0,
  }); // prettier-ignore
  writeArticleFacts(writer, { id, order, slug, text, publishedAt }, cast, written);
}

/** Who addressed whom follows from the statements. */
function writeExchanges({ insert }: GraphWriter, { addressed }: Written): void {
  const pairs = new Map<string, Written['addressed']>();
  for (const one of addressed) {
    const key = `${one.speaker.id} ${one.addressee.id}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  for (const members of pairs.values()) {
    const { speaker, addressee } = members[0] as Written['addressed'][number];
    insert(exchanges, {
      speakerId: speaker.id,
      speakerOrder: speaker.order,
      addresseeId: addressee.id,
      addresseeOrder: addressee.order,
      count: members.length,
    });
    for (const { statement } of members) {
      const pair = { speakerId: speaker.id, addresseeId: addressee.id };
      insert(exchangeStatements, { ...pair, statementId: statement.id, statementOrder: statement.order });
    }
  }
}
