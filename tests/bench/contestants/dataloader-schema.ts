import SchemaBuilder, { type ArgBuilder } from '@pothos/core';
import type { ActorRow, AddresseeRow, ClaimRow, Loaders, Page, StatementRow } from './dataloader-loaders.ts';

interface SchemaTypes {
  Context: Loaders;
  DefaultFieldNullability: false;
}

const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });

const Actor = builder.objectRef<ActorRow>('Actor');
const Addressee = builder.objectRef<AddresseeRow>('Addressee');
const Statement = builder.objectRef<StatementRow>('Statement');
const Claim = builder.objectRef<ClaimRow>('Claim');

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    endCursor: t.string({ nullable: true, resolve: ({ rows }) => cursor(rows.at(-1)?.order) }),
  }),
});

const StatementConnection = builder.objectRef<Page<StatementRow>>('StatementConnection').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Statement], resolve: ({ rows }) => rows }),
    pageInfo: t.field({ type: PageInfo, resolve: (page) => page }),
  }),
});

const ClaimConnection = builder.objectRef<Page<ClaimRow>>('ClaimConnection').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Claim], resolve: ({ rows }) => rows }),
    pageInfo: t.field({ type: PageInfo, resolve: (page) => page }),
  }),
});

Actor.implement({
  fields: (t) => ({
    id: t.exposeID('public_id'),
    name: t.exposeString('name'),
    kind: t.exposeString('kind'),
    statements: t.field({
      type: StatementConnection,
      args: pageArgs(t.arg),
      resolve: ({ id }, { first }, loaders) => loaders.statementsOfActor(first).load(id),
    }),
  }),
});

Addressee.implement({
  fields: (t) => ({
    basis: t.exposeString('basis'),
    actor: t.field({
      type: Actor,
      resolve: async ({ actor_id }, _args, loaders) => (await loaders.actor.load(actor_id)) as ActorRow,
    }),
  }),
});

Statement.implement({
  fields: (t) => ({
    id: t.exposeID('public_id'),
    text: t.exposeString('text'),
    mode: t.exposeString('mode'),
    speechAct: t.exposeString('speech_act', { nullable: true }),
    saidAt: t.exposeString('said_at', { nullable: true }),
    speaker: t.field({ type: Actor, nullable: true, resolve: ({ id }, _args, loaders) => loaders.speaker.load(id) }),
    addressees: t.field({ type: [Addressee], resolve: ({ id }, _args, loaders) => loaders.addressees.load(id) }),
    claims: t.field({
      type: ClaimConnection,
      args: pageArgs(t.arg),
      resolve: ({ id }, { first }, loaders) => loaders.claimsOfStatement(first).load(id),
    }),
  }),
});

Claim.implement({
  fields: (t) => ({
    id: t.exposeID('public_id'),
    text: t.exposeString('text'),
    modality: t.exposeString('modality'),
    statements: t.field({
      type: StatementConnection,
      args: pageArgs(t.arg),
      resolve: ({ id }, { first }, loaders) => loaders.statementsOfClaim(first).load(id),
    }),
  }),
});

builder.queryType({
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (_root, { slug }, loaders) => loaders.actorBySlug(slug),
    }),
  }),
});

export const schema = builder.toSchema();

function pageArgs(t: ArgBuilder<typeof builder.$inferSchemaTypes>) {
  return { first: t.int({ required: true, defaultValue: 20 }) };
}

function cursor(order: string | undefined): string | null {
  return order === undefined ? null : Buffer.from(order).toString('hex').toUpperCase();
}
