import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../src/ingest/verify/verify.ts';
import { databaseWith, harbourDocument, seedDocument } from '../support/database.ts';

const review = `insert into reviews (public_id, order_key, article_id, name, kind, actor_id, candidate_id, status, reason, score)
  values ('review_x', '~-b8d8d7e0-00000500-x', 1, 'x', 'PERSON', 1, 2, 'OPEN', 'SHORT_NAME', 0.5)`;

describe('verify', () => {
  it('finds no fault in what ingest wrote', () => {
    expect(verifyDatabase(databaseWith(seedDocument, harbourDocument))).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['a changed text', `update articles set text = replace(text, 'stern', 'mild') where id = 1`, /^article putin.*sha256/],
    ['a moved span', 'update evidence set start = start + 1, "end" = "end" + 1 where id = 9', /^evidence 9: .* does not read “/],
    ['another prefix', `update evidence set prefix = 'x' where id = 9`, /^evidence 9: prefix or suffix/],
    ['evidence of another article', 'update evidence set article_id = 2 where id = 9', /^evidence 9: is from another article/],
    ['another wording', `update statements set text = 'x' where id = 1`, /^statement_.*: its text is not that of its content/],
    ['an order key', `update statements set order_key = 'x' where id = 1`, /^statement_.*: its order key does not follow/],
    ['a copy of an order key', `update addressees set statement_order = 'x' where id = 1`, /^addressees 1: statement_order is not/],
    ['a name', `update actors set name = 'x' where slug = 'joe-biden'`, /^actor joe-biden: name is not what its articles say/],
    ['a parent', 'update things set parent_id = null', /^thing army-tactical.*: parent_id is not/],
    ['an orphan', `insert into places (public_id, order_key, slug, name) values ('place_x', 'x' || char(31) || 'x', 'x', 'x')`, /^place x: no article names it/],
    ['a missing exchange', 'delete from exchange_statements where id = 1', /is missing from the exchanges$/],
    ['a wrong count', 'update exchanges set count = 7 where id = 1', /its count is wrong \(7\)$/],
    ['a broken reference', 'pragma foreign_keys = off; delete from actors where id = 3', /^\w+ \d+: refers to a row of actors that is not there/],
    ['an unknown term', `pragma ignore_check_constraints = on; update statements set mode = 'SUNG' where id = 1`, /^statements 1: mode "SUNG" is not a term|CHECK/],
    ['an order key of a review', `${review}; update reviews set order_key = 'x'`, /^review_x: its order key does not follow/],
    ['a review of what is not named', `${review}; delete from actor_sources where actor_id = 1`, /^review_x: its article does not name its actor/],
    ['a surname', `update actor_sources set surname = 'x' where name = 'Joe Biden'`, /^actor_sources \d+: surname or is_whole_name does not follow from “Joe Biden”/],
    ['a slug of a merged actor that another has', `insert into former_actors (public_id, slug, actor_id, merged_at) values ('actor_joe-biden', 'joe-biden', 1, '')`, /^former actor joe-biden: another actor has its slug/],
  ])('finds %s', (_, damage, fault) => {
    const connection = databaseWith(seedDocument, harbourDocument);
    connection.exec(damage);
    const faults = verifyDatabase(connection);
    expect(faults.filter((found) => fault.test(found))).not.toEqual([]);
  }); // prettier-ignore

  it('names at most a thousand faults', () => {
    const connection = databaseWith(seedDocument, harbourDocument);
    connection.exec(`update evidence set prefix = prefix || 'x', exact = exact || 'x'; update statement_subjects set statement_order = 'x';
      update evidence set article_id = 3 - article_id; update claim_subjects set claim_order = ''; update mentions set order_key = id;
      update statements set order_key = id; update claims set order_key = id; update relationships set order_key = id`);
    expect(verifyDatabase(connection).length).toBeLessThanOrEqual(1001);
  });
});
