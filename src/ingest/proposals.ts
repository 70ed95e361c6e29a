import { LRUCache } from 'lru-cache';
import { alike, comparison, type Likeness } from '../annotation/alike/alike.ts';
import { keysOf, mostCompared } from '../annotation/alike/keys.ts';
import type { Proposition } from '../annotation/alike/proposition.ts';
import { readProposition } from '../annotation/alike/read-proposition.ts';
import type { Connection } from '../database/open.ts';
import type { Change } from './diff.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { rules } from './rules.ts';
import type { Run } from './run.ts';

/** Who proposes links between the claims of two articles: the graph, by comparing them. */
export const proposer = `${comparison.name} ${comparison.version}`;

interface StoredClaim {
  readonly id: number;
  readonly text: string;
  readonly orderKey: string;
}

/** A claim as it is compared with those of other articles. */
interface Compared extends StoredClaim {
  readonly proposition: Proposition;
  readonly keys: readonly string[];
}

/** A link that follows from two claims alone: the later of the two, by order key, bears on the earlier. */
interface Proposal extends Likeness {
  readonly fromId: number;
  readonly fromOrder: string;
  readonly toId: number;
  readonly toOrder: string;
}

const noun = ['proposed claim link', 'proposed claim links'] as const;
const proposed = 'article_id is null and proposed_by is not null';

/**
 * Proposes that claims which the article adds or changes restate or contradict claims of other articles, and takes back
 * what was proposed of claims that it changes or no longer makes; to be called while those are still there. What is
 * proposed depends on the claims alone, not on the order in which articles were loaded, as long as no more than
 * `mostCompared` claims are between two of one key; of those farther apart, fewer may be found.
 */
export function proposeLinks(connection: Connection, run: Run): void {
  const { changes, names } = run.reconciler;
  const before = new Map(run.reconciler.existingIn(rules.claims.table).map((row) => [row.id, row]));
  const now = run.document.claims.map(({ key, text }) => ({ ...run.claim(key), text }));
  const kept = new Set(now.filter((claim) => isSame(before.get(claim.id), claim)).map(({ id }) => id));
  const outdated = [...before.keys()].filter((id) => !kept.has(id));
  const unseen = now.filter(({ id }) => !kept.has(id)).map(comparedOf);

  const existing = new Map(outdated.flatMap((id) => proposalsOf(connection, id)).map((row) => [pairOf(row), row]));
  for (const id of outdated) prepared(connection, 'delete from claim_keys where claim_id = ?').run(id);
  for (const claim of unseen) addKeys(connection, claim);
  const desired = new Map(
    unseen.flatMap((claim) => findProposals(connection, claim, run.articleId)).map((row) => [pairOf(row), row]),
  );

  const tell = (action: Change['action'], { fromId, kind, toId }: Proposal, details: readonly string[] = []): void => {
    const label = `${names.of('claims', fromId)} ${kind} ${names.of('claims', toId)}`;
    changes.push({ action, noun, label, details });
  };
  // First what goes: the opposite direction of a pair is another row of the same two claims.
  for (const [pair, { id, ...proposal }] of existing) {
    if (desired.has(pair)) continue;
    tell('removed', proposal);
    prepared(connection, 'delete from claim_links where id = ?').run(id);
  }
  for (const [pair, proposal] of desired) {
    const { fromId, fromOrder, toId, toOrder, kind, strict, score } = proposal;
    const old = existing.get(pair);
    if (!old) {
      tell('added', proposal);
      prepared(
        connection,
        `insert into claim_links (kind, from_id, from_order, to_id, to_order, basis, strict, score, proposed_by)
         values (?, ?, ?, ?, ?, 'INFERRED', ?, ?, ?)`,
      ).run(kind, fromId, fromOrder, toId, toOrder, strict === null ? null : Number(strict), score, proposer);
    } else if (old.score !== score || old.fromOrder !== fromOrder || old.toOrder !== toOrder) {
      if (old.score !== score) tell('changed', proposal, [`score ${old.score} → ${score}`]);
      const sql = 'update claim_links set from_order = ?, to_order = ?, score = ?, proposed_by = ? where id = ?';
      prepared(connection, sql).run(fromOrder, toOrder, score, proposer, old.id);
    }
  }
}

/** Of texts that were compared lately: what many articles say is compared with each new one that says it. */
const propositions = new LRUCache<string, Proposition>({ max: 5000 });

function propositionOf(text: string): Proposition {
  let proposition = propositions.get(text);
  if (!proposition) propositions.set(text, (proposition = readProposition(text)));
  return proposition;
}

function comparedOf(claim: StoredClaim): Compared {
  const proposition = propositionOf(claim.text);
  return { ...claim, proposition, keys: keysOf(proposition) };
}

function isSame(before: Row | undefined, now: StoredClaim): boolean {
  return before?.['text'] === now.text && before['orderKey'] === now.orderKey;
}

function pairOf({ fromId, kind, toId }: Proposal): string {
  return `${fromId} ${kind} ${toId}`;
}

function proposalsOf(connection: Connection, claimId: number): (Proposal & { readonly id: number })[] {
  const columns =
    'id, kind, from_id as fromId, from_order as fromOrder, to_id as toId, to_order as toOrder, strict, score';
  const sql = `select ${columns} from claim_links where from_id = ? and ${proposed}
    union select ${columns} from claim_links where to_id = ? and ${proposed}`;
  return prepared(connection, sql).all(claimId, claimId) as (Proposal & { readonly id: number })[];
}

function addKeys(connection: Connection, { id, orderKey, keys }: Compared): void {
  const sql = 'insert into claim_keys (claim_id, claim_order, concepts) values (?, ?, ?)';
  for (const concepts of keys) prepared(connection, sql).run(id, orderKey, concepts);
}

/** The links that follow from a claim and those of other articles which share a key with it, the nearest in order. */
function findProposals(connection: Connection, claim: Compared, articleId: number): Proposal[] {
  const near = prepared(
    connection,
    `select * from (select claim_id from claim_keys where concepts = @concepts and claim_order < @order order by claim_order desc limit (@most + 0))
     union all select * from (select claim_id from claim_keys where concepts = @concepts and claim_order > @order order by claim_order limit (@most + 0))`,
  ).pluck();
  const ids = new Set<number>();
  for (const concepts of claim.keys) {
    for (const id of near.all({ concepts, order: claim.orderKey, most: mostCompared }) as number[]) ids.add(id);
  }
  const read = prepared(
    connection,
    'select id, text, order_key as orderKey from claims where id = ? and article_id <> ?',
  );
  return [...ids].flatMap((id) => {
    const other = read.get(id, articleId) as StoredClaim | undefined;
    const likeness = other && alike(claim.proposition, propositionOf(other.text));
    return likeness ? [proposalOf(claim, other, likeness)] : [];
  });
}

/** Order keys begin with the later date. */
function proposalOf(one: StoredClaim, other: StoredClaim, likeness: Likeness): Proposal {
  const [from, to] = one.orderKey < other.orderKey ? [one, other] : [other, one];
  return { ...likeness, fromId: from.id, fromOrder: from.orderKey, toId: to.id, toOrder: to.orderKey };
}
