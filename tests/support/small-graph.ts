import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../../src/database/open.ts';
import { actors, aliases } from '../../src/database/tables/actor.ts';
import { articles } from '../../src/database/tables/article.ts';
import { claimLinks, claims, claimStatements } from '../../src/database/tables/claim.ts';
import { exchanges, exchangeStatements } from '../../src/database/tables/exchange.ts';
import { relationships } from '../../src/database/tables/relationship.ts';
import { addressees, statements, statementSpeakers } from '../../src/database/tables/statement.ts';
import { publicId } from '../../src/vocabulary/entities.ts';
import { createRowWriter, type InsertRow } from './row-writer.ts';
import type { ClaimLinkKind, DatePrecision, Stance } from '../../src/vocabulary/enums.ts';

/** Something written, by internal key; its order key is its public id. */
export interface Written {
  readonly id: number;
  readonly publicId: string;
}

/** Writes rows of a graph by hand, a call a fact; everything that is not said has a plain value. */
export class SmallGraph {
  readonly #connection: Connection;
  readonly #insertRow: InsertRow;
  #count = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#insertRow = createRowWriter(connection);
  }

  actor(slug: string, name = slug, ...known: string[]): Written {
    const id = publicId('actor', slug);
    const actor = this.#insert(actors, { publicId: id, orderKey: id, slug, name, kind: 'PERSON' }, id);
    if (known.length > 0) {
      const articleId = this.article(`names-of-${slug}`, null, '').id;
      known.forEach((alias) => this.#insert(aliases, { articleId, actorId: actor.id, name: alias, type: 'NAME' }, ''));
    }
    return actor;
  }

  article(slug: string, title: string | null = null, text = ''): Written {
    const id = publicId('article', slug);
    const row = { publicId: id, orderKey: id, slug, title, language: 'en', sha256: slug, ingestedAt: '2026-01-01', revision: 1, text }; // prettier-ignore
    return this.#insert(articles, row, id);
  }

  statement(article: Written, text: string, said: Said = {}): Written {
    const id = publicId('statement', this.#next());
    const { by = [], to = [], at = null, precision = at ? 'DAY' : null } = said;
    const row = { publicId: id, orderKey: id, articleId: article.id, mode: 'DIRECT', text, factive: false, saidAt: at, saidAtPrecision: precision }; // prettier-ignore
    const statement = this.#insert(statements, row, id);
    const common = { statementId: statement.id, statementOrder: id };
    by.forEach((actor, ordinal) => this.#insert(statementSpeakers, { ...common, ordinal, actorId: actor.id }, ''));
    to.forEach((actor, ordinal) =>
      this.#insert(addressees, { ...common, ordinal, actorId: actor.id, basis: 'STATED' }, ''),
    );
    for (const speaker of by) for (const addressee of to) this.#exchange(speaker, addressee, common);
    return statement;
  }

  claim(article: Written, text: string, ...made: (Written | readonly [Written, Stance])[]): Written {
    const id = publicId('claim', this.#next());
    const row = {
      publicId: id,
      orderKey: id,
      articleId: article.id,
      text,
      modality: 'ACTUAL',
      checkability: 'FACTUAL',
    };
    const claim = this.#insert(claims, row, id);
    for (const one of made) {
      const [statement, stance] = 'id' in one ? ([one, 'ASSERTS'] as const) : one;
      const link = { claimId: claim.id, claimOrder: id, statementId: statement.id, statementOrder: statement.publicId };
      this.#insert(claimStatements, { ...link, stance }, '');
    }
    return claim;
  }

  claimLink(kind: ClaimLinkKind, from: Written, to: Written, strict: boolean | null = null): void {
    const ends = { fromId: from.id, fromOrder: from.publicId, toId: to.id, toOrder: to.publicId };
    this.#insert(claimLinks, { kind, ...ends, basis: 'STATED', strict }, '');
  }

  relationship(article: Written, subject: Written, object: Written): Written {
    const id = publicId('relationship', this.#next());
    const row = { publicId: id, orderKey: id, articleId: article.id, subjectId: subject.id, predicate: 'ALLIED_WITH', objectId: object.id, modality: 'ACTUAL', basis: 'STATED' }; // prettier-ignore
    return this.#insert(relationships, row, id);
  }

  #exchange(speaker: Written, addressee: Written, statement: { statementId: number; statementOrder: string }): void {
    const pair = { speakerId: speaker.id, addresseeId: addressee.id };
    this.#insert(exchangeStatements, { ...pair, ...statement }, '');
    const counted = this.#connection
      .prepare('update exchanges set count = count + 1 where speaker_id = ? and addressee_id = ?')
      .run(speaker.id, addressee.id);
    if (counted.changes > 0) return;
    const orders = { speakerOrder: speaker.publicId, addresseeOrder: addressee.publicId };
    this.#insert(exchanges, { ...pair, ...orders, count: 1 }, '');
  }

  #insert(table: SQLiteTable, row: Record<string, unknown>, id: string): Written {
    return { id: this.#insertRow(table, row), publicId: id };
  }

  #next(): string {
    return String(++this.#count).padStart(6, '0');
  }
}

/** Who said a statement, to whom and when. */
export interface Said {
  readonly by?: readonly Written[];
  readonly to?: readonly Written[];
  readonly at?: string;
  readonly precision?: DatePrecision;
}
