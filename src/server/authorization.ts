import { createHash, timingSafeEqual } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { readOnlyRefusal } from '../graphql/payload.ts';

/** Refuses, by throwing, a request that may not change the graph; `authorization` is its header. */
export type Authorize = (authorization: string | null) => void;

/**
 * Lets pass who sends `Authorization: Bearer` with the token. Without a configured token nobody passes. Comparing
 * digests takes the same time whatever is sent.
 */
export function bearerAuthorization(token: string | undefined): Authorize {
  const expected = token ? digest(token) : null;
  return (authorization) => {
    if (!expected) throw readOnlyRefusal();
    const sent = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(sent), expected)) {
      const message = 'Send "Authorization: Bearer" with the token that the server was started with';
      throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    }
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
