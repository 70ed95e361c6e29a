/** The SQL that keeps `shared_claims` and `disagreements` in step with who makes which claim. */
import { trigger, type SchemaObject } from './schema-object.ts';

/** The rows of `shared_claims` as they follow from the statements; `of` picks claims `c`. */
export function sharedClaimRows(of = '1'): string {
  return `select distinct s.actor_id, t.actor_id, c.claim_id, c.claim_order
    from claim_statements c cross join statement_speakers s on s.statement_id = c.statement_id
    cross join claim_statements d on d.claim_id = c.claim_id
    cross join statement_speakers t on t.statement_id = d.statement_id
    where ${of} and s.actor_id <> t.actor_id`;
}

/**
 * The rows of `disagreements`; `of` picks links `l`. Who denies a claim does not put it forward. (The plus keeps SQLite to
 * the links that are picked: by their kind it would read every contradiction in the graph for each row that is written.)
 */
export function disagreementRows(of = '1'): string {
  return `select distinct s.actor_id, t.actor_id, l.id
    from claim_links l cross join claim_statements c on c.claim_id = l.from_id
    cross join statement_speakers s on s.statement_id = c.statement_id
    cross join claim_statements d on d.claim_id = l.to_id
    cross join statement_speakers t on t.statement_id = d.statement_id
    where ${of} and +l.kind = 'CONTRADICTS' and c.stance <> 'DENIES' and d.stance <> 'DENIES' and s.actor_id <> t.actor_id`;
}

export const addSharedClaims = (rows: string) =>
  `insert or ignore into shared_claims (actor_id, other_id, claim_id, claim_order) ${rows}`;
export const addDisagreements = (rows: string) =>
  `insert or ignore into disagreements (actor_id, other_id, claim_link_id) ${rows}`;

const linksOf = (claims: string) =>
  `select id from claim_links where from_id in (${claims}) union select id from claim_links where to_id in (${claims})`;

/** Adds what follows from claims, given a query of their keys. */
const add = (claims: string) => [
  addSharedClaims(sharedClaimRows(`c.claim_id in (${claims})`)),
  addDisagreements(disagreementRows(`l.id in (${linksOf(claims)})`)),
];

/** Works out anew what follows from claims. */
const renew = (claims: string) => [
  `delete from shared_claims where claim_id in (${claims})`,
  `delete from disagreements where claim_link_id in (${linksOf(claims)})`,
  ...add(claims),
];

const claimsOf = (row: 'old' | 'new') =>
  `select claim_id from claim_statements where statement_id = ${row}.statement_id`;

const changes: readonly (readonly [name: string, when: string, actions: readonly string[]])[] = [
  ['claim_made', 'insert on claim_statements', add('select new.claim_id')],
  ['claim_unmade', 'delete on claim_statements', renew('select old.claim_id')],
  [
    'claim_remade',
    'update of claim_id, statement_id, stance on claim_statements',
    [...renew('select old.claim_id'), ...renew('select new.claim_id')],
  ],
  ['speaker_added', 'insert on statement_speakers', add(claimsOf('new'))],
  ['speaker_removed', 'delete on statement_speakers', renew(claimsOf('old'))],
  [
    'speaker_changed',
    'update of statement_id, actor_id on statement_speakers',
    [...renew(claimsOf('old')), ...renew(claimsOf('new'))],
  ],
  ['claims_linked', 'insert on claim_links', [addDisagreements(disagreementRows('l.id = new.id'))]],
  [
    'claims_relinked',
    'update of kind, from_id, to_id on claim_links',
    ['delete from disagreements where claim_link_id = new.id', addDisagreements(disagreementRows('l.id = new.id'))],
  ],
];

/** A link that is removed takes its disagreements along by its foreign key. */
export const tieTriggers: readonly SchemaObject[] = changes.map(([event, when, actions]) =>
  trigger(`ties_${event}`, `after ${when}`, actions),
);
