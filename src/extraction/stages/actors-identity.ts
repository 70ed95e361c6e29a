import { personNouns } from '../lexicon/name-words.ts';
import { honorifics } from '../lexicon/titles.ts';
import type { Actor } from './cast.ts';
import type { Name } from './name.ts';
import type { Reading } from './reading.ts';

/**
 * Whether a full name that was seen before is introduced anew, and so is another person of the same name: nobody is
 * who was presented with an office is introduced as something else ("John Smith, a student", after "Mayor John Smith").
 */
export function reintroduces(reading: Reading, name: Name, earlier: Actor): boolean {
  const after = reading.text.slice(name.end, name.end + 60);
  if (/^,? (?:who is )?(?:no relation|not related|unrelated) /.test(after)) return true;
  if (/^,? (?:another|a different|an unrelated) /.test(after)) return true;
  const before = reading.text.slice(Math.max(0, name.start - 30), name.start);
  if (/\b(?:another|a different|an unrelated|a second|also called|also named) (?:[\p{L}-]+ )?$/iu.test(before))
    return true;
  const introduced = /^, an? ([^,.;]+)/u.exec(after)?.[1];
  const [office] = earlier.titles;
  if (introduced && office && !honorifics.has(office.text.toLowerCase()) && isOtherOccupation(introduced, office.text))
    return true;
  const title = name.title?.text.toLowerCase();
  const [first] = earlier.titles;
  return title !== undefined && first !== undefined && conflict(first.text.toLowerCase(), title);
}

/** "a 19-year-old student" after "Mayor": another noun of a person, which is not the office. */
function isOtherOccupation(introduced: string, office: string): boolean {
  const [main = ''] = introduced.toLowerCase().split(/ (?:who|which|from|of|at|in|with|for|and) /);
  const words = main.split(/[\s-]+/);
  const noun = words[words.length - 1] ?? '';
  return (
    personNouns.has(noun) &&
    !office.toLowerCase().includes(noun) &&
    !/^(?:former|long-?time|veteran|senior|leading)/.test(main)
  );
}

/** Offices that one person does not hold at once. */
const exclusive = ['judge', 'justice', 'mayor', 'bishop', 'archbishop', 'professor', 'sergeant', 'detective', 'coach', 'inspector', 'governor', 'councillor']; // prettier-ignore

function conflict(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => exclusive.find((office) => title.endsWith(office)));
  return a !== undefined && b !== undefined && a !== b;
}
