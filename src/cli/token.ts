import { readFileSync } from 'node:fs';
import { BadInputError } from '../errors.ts';

/**
 * The token that mutations need: the content of a file, or what ONRECORD_TOKEN holds; undefined when there is neither.
 * Never an argument, which every user of the machine could read.
 * @throws BadInputError when the file cannot be read or holds none.
 */
export function readToken(file: string | undefined): string | undefined {
  if (file === undefined) return process.env['ONRECORD_TOKEN'] || undefined;
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new BadInputError(`${file}: cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (token === '') throw new BadInputError(`${file}: holds no token; write a long random text into it`);
  return token;
}
