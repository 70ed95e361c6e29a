import DataLoader from 'dataloader';
import type { Connection } from '../../../src/database/open.ts';

export interface ActorRow {
  readonly id: number;
  readonly public_id: string;
  readonly name: string;
  readonly kind: string;
}

export interface StatementRow {
  readonly id: number;
  readonly public_id: string;
  readonly text: string;
  readonly mode: string;
  readonly speech_act: string | null;
  readonly said_at: string | null;
}

export interface ClaimRow {
  readonly id: number;
  readonly public_id: string;
  readonly text: string;
  readonly modality: string;
}

export interface AddresseeRow {
  readonly parent: number;
  readonly actor_id: number;
  readonly basis: string;
}

/** A row of a page, with the parent whose page it is on and its place in the order. */
type Paged<T> = T & { readonly parent: number; readonly order: string };

export interface Page<T> {
  readonly rows: readonly Paged<T>[];
  readonly hasNextPage: boolean;
}

/** What one request loads by. */
export interface Loaders {
  readonly actorBySlug: (slug: string) => ActorRow | undefined;
  readonly actor: DataLoader<number, ActorRow | undefined>;
  readonly speaker: DataLoader<number, ActorRow | undefined>;
  readonly addressees: DataLoader<number, readonly AddresseeRow[]>;
  readonly statementsOfActor: (first: number) => DataLoader<number, Page<StatementRow>>;
  readonly statementsOfClaim: (first: number) => DataLoader<number, Page<StatementRow>>;
  readonly claimsOfStatement: (first: number) => DataLoader<number, Page<ClaimRow>>;
}

/** Prepares the statements once; the function it returns makes the loaders of one request. */
export function createLoaders(connection: Connection): () => Loaders {
  const prepare = <T>(sql: string) => connection.prepare<unknown[], T>(sql);
  const among = `in (select value from json_each(?))`;
  const actorBySlug = prepare<ActorRow>(`select * from actors where public_id = 'actor_' || ?`);
  const actors = prepare<ActorRow>(`select * from actors where id ${among}`);
  const speakers = prepare<ActorRow & { parent: number }>(
    `select x.statement_id as parent, a.* from statement_speakers x join actors a on a.id = x.actor_id
      where x.statement_id ${among} and x.ordinal = 0`,
  );
  const addressees = prepare<AddresseeRow>(
    `select statement_id as parent, actor_id, basis from addressees where statement_id ${among} order by ordinal`,
  );
  const pages = <T>(of: string, link: string, parent: string, child: string, order: string) => {
    const one = prepare<Paged<T>>(
      `select t.*, x.${parent} as parent, x.${order} as "order" from ${link} x join ${of} t on t.id = x.${child}
        where x.${parent} = ? order by x.${order} limit ?`,
    );
    const several = prepare<Paged<T>>(
      `select t.*, x.parent, x."order" from (
          select ${parent} as parent, ${child} as child, ${order} as "order",
            row_number() over (partition by ${parent} order by ${order}) as place
          from ${link} where ${parent} ${among}) x join ${of} t on t.id = x.child
        where x.place <= ? order by x.parent, x.place`,
    );
    return (first: number) =>
      new DataLoader<number, Page<T>>(async (keys) => {
        // A window over one long list would read all of it.
        const rows = keys.length === 1 ? one.all(keys[0], first + 1) : several.all(JSON.stringify(keys), first + 1);
        const byParent = group(rows);
        return keys.map((key) => {
          const found = byParent.get(key) ?? [];
          return { rows: found.slice(0, first), hasNextPage: found.length > first };
        });
      });
  };
  const statementsOfActor = pages<StatementRow>(
    'statements', 'statement_speakers', 'actor_id', 'statement_id', 'statement_order',
  ); // prettier-ignore
  const statementsOfClaim = pages<StatementRow>(
    'statements', 'claim_statements', 'claim_id', 'statement_id', 'statement_order',
  ); // prettier-ignore
  const claimsOfStatement = pages<ClaimRow>(
    'claims', 'claim_statements', 'statement_id', 'claim_id', 'claim_order',
  ); // prettier-ignore

  return () => ({
    actorBySlug: (slug) => actorBySlug.get(slug),
    actor: new DataLoader(async (ids) => {
      const byId = new Map(actors.all(JSON.stringify(ids)).map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id));
    }),
    speaker: new DataLoader(async (ids) => {
      const byStatement = new Map(speakers.all(JSON.stringify(ids)).map((row) => [row.parent, row]));
      return ids.map((id) => byStatement.get(id));
    }),
    addressees: new DataLoader(async (ids) => {
      const byStatement = group(addressees.all(JSON.stringify(ids)));
      return ids.map((id) => byStatement.get(id) ?? []);
    }),
    statementsOfActor: byPageSize(statementsOfActor),
    statementsOfClaim: byPageSize(statementsOfClaim),
    claimsOfStatement: byPageSize(claimsOfStatement),
  });
}

/** One loader for each page size, so that keys asked for with the same one are loaded together. */
function byPageSize<L>(create: (first: number) => L): (first: number) => L {
  const loaders = new Map<number, L>();
  return (first) => {
    let loader = loaders.get(first);
    if (!loader) loaders.set(first, (loader = create(first)));
    return loader;
  };
}

function group<T extends { readonly parent: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.parent);
    if (group) group.push(row);
    else groups.set(row.parent, [row]);
  }
  return groups;
}
