import { BadInputError } from '../../errors.ts';

/** What a search may ask at most; more would only be slow. */
export const maxSearchLength = 1000;
export const maxSearchTerms = 32;
/** A substring shorter than this is not in the index. */
export const minSubstringLength = 3;

/** A phrase in straight or curly quotation marks, or a run without spaces and quotation marks; then an asterisk. */
const terms = /["“”„]([^"“”„]*)["“”„](\*?)|([^\s"“”„*]+)(\*?)/gu;
/** What an index of words knows; everything else only parts words. */
const wordCharacter = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const prefixEnd = /[\p{L}\p{N}\p{M}]{2}$/u;

/** An empty phrase, which FTS5 finds nowhere; an empty query would be an error. */
const noWords = '""';

/**
 * What a person typed, as an FTS5 query that every word and phrase must match: `word`, `begin*` (two letters or more),
 * `"a phrase"`. Nothing in it is an operator: every term is quoted. A query that finds nothing when there is no word in it.
 * @throws BadInputError when it is longer than `maxSearchLength` or has more than `maxSearchTerms` terms.
 */
export function matchQuery(text: string): string {
  if (text.length > maxSearchLength) {
    throw new BadInputError(
      `A search can have at most ${maxSearchLength} characters; this has ${text.length}: leave some words out`,
    );
  }
  // FTS5 reads the query up to the first NUL.
  const found = [...text.replaceAll('\0', ' ').matchAll(terms)].flatMap(([, phrase, phraseStar, word, wordStar]) => {
    const term = phrase ?? word ?? '';
    if (!wordCharacter.test(term)) return [];
    const prefix = (phraseStar || wordStar) && prefixEnd.test(term);
    return [`"${term}"${prefix ? '*' : ''}`];
  });
  if (found.length > maxSearchTerms) {
    throw new BadInputError(`A search can have at most ${maxSearchTerms} words and phrases; this has ${found.length}`);
  }
  return found.length ? found.join(' ') : noWords;
}

/**
 * A substring as a query of a trigram index, which finds exactly the texts that hold it, whatever the case.
 * @throws BadInputError when it is too short or too long for the index, or has a character that no text has.
 */
export function substringQuery(substring: string): string {
  const { length } = [...substring];
  if (length < minSubstringLength || substring.length > maxSearchLength) {
    throw new BadInputError(
      `"contains" needs ${minSubstringLength} to ${maxSearchLength} characters; ${JSON.stringify(substring.slice(0, 100))} has ${length}`,
    );
  }
  if (substring.includes('\0')) throw new BadInputError('"contains" cannot find the character NUL: no text has it');
  return `"${substring.replaceAll('"', '""')}"`;
}
