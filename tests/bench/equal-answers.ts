import { deepStrictEqual } from 'node:assert';
import { connect } from 'node:net';
import { AnswerReader, type Answer } from './load/answer-reader.ts';
import type { Entrant } from './measure.ts';

/**
 * Asks all entrants the same `count` requests and compares what they answer, parsed.
 * @throws AssertionError where an answer differs from the first entrant's, holds errors or holds no data.
 */
export async function assertEqualAnswers(entrants: readonly Entrant[], count: number): Promise<void> {
  const [first, ...others] = entrants;
  if (!first) return;
  for (const [i, request] of first.requests.slice(0, count).entries()) {
    const expected = await ask(first.contestant.port, request);
    const { data, errors } = expected as { data?: Record<string, unknown>; errors?: unknown };
    deepStrictEqual(errors, undefined, `"${first.label}" answers request ${i} with errors`);
    for (const value of Object.values(data ?? { data: null })) {
      if (value === null) throw new Error(`"${first.label}" finds nothing for request ${i}`);
    }
    for (const { label, contestant, requests } of others) {
      const answer = await ask(contestant.port, requests[i] as string);
      deepStrictEqual(answer, expected, `"${label}" answers request ${i} otherwise than "${first.label}"`);
    }
  }
}

/** Sends one whole request and returns the answer's JSON, parsed. */
export async function ask(port: number, request: string): Promise<unknown> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    const reader = new AnswerReader();
    socket.on('error', reject);
    socket.on('data', (data: Buffer) => {
      const complete = reader.push(data);
      if (!complete) return;
      socket.destroy();
      resolve(complete);
    });
  });
  return JSON.parse(answer.body.toString());
}
