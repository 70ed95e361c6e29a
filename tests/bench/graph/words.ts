import { Random, zipf } from './random.ts';

/** The commonest words; rarer ones are made up. */
const commonWords =
  `the of a to in for on with from over about against between after before under new old public private
  national foreign economic military legal regional local joint final early recent central major common open
  government parliament ministry court council committee embassy border treaty budget law sanctions election energy
  pipeline harvest port railway hospital school climate trade tariff currency debt pension tax army missile drone
  ceasefire summit talks agreement proposal report inquiry decision statement position demand offer threat promise
  would will could should must may has had is was remains continues supports rejects delays expects considers
  requires allows prevents strengthens weakens reviews extends suspends welcomes opposes funds answers confirms
  partners neighbours citizens workers farmers investors observers experts members allies critics voters soldiers`
    .split(/\s+/)
    .filter((word) => word !== '');

const syllables = 'ka ro mi ven tal sor bel dra nov ash lin per qua tor zen hol fre mar est ula wik jor'.split(' ');

const wordSeed = 7;
const wordCount = 2000;
const drawRank = zipf(wordCount);

/** What clauses are made of, the commonest first, each used in proportion to 1 / (its place + 1). */
export const words: readonly string[] = makeWords();

function makeWords(): string[] {
  const random = new Random(wordSeed);
  const made = new Set(commonWords);
  while (made.size < wordCount) made.add(properName(random, 1).toLowerCase());
  return [...made];
}

/** A run of words that reads as a clause at a glance, of `least` up to twice as many words. */
export function clause(random: Random, least: number): string {
  const count = least + random.below(least);
  return Array.from({ length: count }, () => words[drawRank(random)]).join(' ');
}

/** A made-up proper name of `parts` words. */
export function properName(random: Random, parts: number): string {
  return Array.from({ length: parts }, () => {
    const word = Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }).join(' ');
}
