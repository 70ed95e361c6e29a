import type { Actor } from './cast.ts';
import type { Name } from './name.ts';
import type { Reading } from './reading.ts';

/**
 * Whether a full name that was seen before is introduced anew, and so is another person of the same name: nobody is
 * introduced twice with "a …" or with an age ("John Smith, a retired teacher", after "Mayor John Smith").
 */
export function reintroduces(reading: Reading, name: Name, earlier: Actor): boolean {
  const after = reading.text.slice(name.end, name.end + 60);
  if (/^, (?:no relation|not related)/.test(after)) return true;
  if (/^,? (?:another|a different|an unrelated) /.test(after)) return true;
  const before = reading.text.slice(Math.max(0, name.start - 30), name.start);
  if (/\b(?:another|a different|an unrelated|a second) (?:[\p{L}-]+ )?$/iu.test(before)) return true;
  if (/^, (?:an? (?:\p{Ll}|\d)|\d{1,2},)/u.test(after)) return true;
  const title = name.title?.text.toLowerCase();
  const [first] = earlier.titles;
  return title !== undefined && first !== undefined && conflict(first.text.toLowerCase(), title);
}

/** Offices that one person does not hold at once. */
const exclusive = ['judge', 'justice', 'mayor', 'bishop', 'archbishop', 'professor', 'sergeant', 'detective', 'coach', 'inspector', 'governor', 'councillor']; // prettier-ignore

function conflict(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => exclusive.find((office) => title.endsWith(office)));
  return a !== undefined && b !== undefined && a !== b;
}
