/**
 * Mutations and subscriptions: a root field does something or waits for something and gives a payload, a few values;
 * the selection on it is compiled to one SQL statement like any other, with those values as parameters.
 */
import { GraphQLError } from 'graphql';
import type { Connection } from '../database/open.ts';
import { param, type SqlValue } from '../database/reads/sql.ts';
import type { ReviewDecision } from '../vocabulary/enums.ts';
import { json } from './reads.ts';

/** What a mutation or an event gives: the name of its object type and the values that its fields read. */
export interface Payload {
  readonly typeName: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What mutations do; whoever starts the server provides it. Each refuses with a GraphQLError who may not. */
export interface Effects {
  readonly ingestArticle: (input: ArticleInput) => Promise<Payload>;
  readonly ingestAnnotation: (input: AnnotationDocumentInput) => Promise<Payload>;
  readonly decideReview: (input: DecideReviewInput) => Promise<Payload>;
  readonly mergeActors: (input: MergeActorsInput) => Promise<Payload>;
}

export interface ArticleInput {
  readonly text: string;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly byline?: string | null;
  readonly publishedAt?: string | null;
}

export interface AnnotationDocumentInput {
  readonly document: string;
  readonly text: string;
}

export interface DecideReviewInput {
  readonly id: string;
  readonly decision: ReviewDecision;
}

export interface MergeActorsInput {
  readonly from: string;
  readonly into: string;
}

export type Mutate = (args: Readonly<Record<string, unknown>>, effects: Effects) => Promise<Payload>;
/** The events of a subscription, found through a connection that only reads. */
export type Subscribe = (connection: Connection) => AsyncIterable<Payload>;

/** The name under which a payload's values are given to binders; no variable of an operation can have it. */
export const payloadVariable = '$payload';

/** A value of the payload, as a parameter. */
export function payloadValue(name: string) {
  return param((variables) => {
    const values = variables[payloadVariable] as Payload['values'];
    return (values[name] ?? null) as SqlValue;
  });
}

/** A field of a payload type that reads one of the payload's values, of any JSON type. */
export function fromPayload(name: string) {
  return json(() =>
    param((variables) => JSON.stringify((variables[payloadVariable] as Payload['values'])[name] ?? null)),
  );
}

/** Options of a root field that does something. */
export function mutates(mutate: Mutate) {
  return { extensions: { mutate }, resolve: notResolved };
}

/** Options of a root field that waits for something. */
export function subscribes(subscribe: Subscribe) {
  return { extensions: { subscribe }, resolve: notResolved, subscribe: notResolved };
}

function notResolved(): never {
  throw new Error('payloads are read by compiled SQL');
}

/** What a server without a token answers to every mutation. */
export function readOnlyRefusal(): GraphQLError {
  const message = 'This server was started without a token, so it only answers queries';
  return new GraphQLError(message, { extensions: { code: 'READ_ONLY', http: { status: 403 } } });
}
