import type { Predicate } from '../../vocabulary/enums.ts';
import { predicateOfTitle, titleClassOf } from '../lexicon/titles.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

/** Verbs of a relative clause that tell a role: "who heads the charity …". */
const relatives: readonly [RegExp, Predicate][] = [
  [
    /^, who (?:\p{Ll}+ly )?(?:leads|heads|runs|chairs|directs|founded|manages|owns|led|oversees) (?:the )?(?:\p{Ll}+ ){0,2}$/u,
    'LEADS',
  ],
  [/^, (?:who|which) (?:plays|played) for (?:the )?(?:\p{Ll}+ )?$/u, 'MEMBER_OF'],
  [/^, who (?:works|worked|teaches) (?:for|at) (?:the )?(?:\p{Ll}+ )?$/u, 'EMPLOYED_BY'],
  [/^, who (?:represents|defends) (?:the )?(?:\p{Ll}+ )?$/u, 'REPRESENTS'],
  [/^, who (?:speaks) for (?:the )?(?:\p{Ll}+ )?$/u, 'SPOKESPERSON_OF'],
  [/^ of (?:the )?$/u, 'EMPLOYED_BY'],
  [/^, an? $/u, 'MEMBER_OF'],
];

/** How far after a name its apposition may reach, in UTF-16 code units. */
const reach = 90;

/** Requires a mention of a person by name. Returns the roles that the words after it tell. */
export function rolesAfter(reading: Reading, cast: Cast, mention: Mention): Role[] {
  const { text, sentences } = reading;
  const sentence = sentences[lastBefore(sentences, mention.start)];
  // "the striker, who plays for Torino" is one description: the role is told within it.
  const relative = mention.name ? -1 : text.slice(mention.start, mention.end).search(/, who /);
  const from = relative > 0 ? mention.start + relative : mention.end;
  const limit = Math.min(sentence?.end ?? mention.end, from + reach);
  const near = cast
    .within({ start: from, end: limit })
    .filter(({ name, actor }) => name && actor !== mention.actor && actor.kind !== 'PERSON');
  const [body] = near;
  if (!body) return [];
  const between = text.slice(from, body.start);
  const base = { subject: mention.actor, object: body.actor, evidence: { start: mention.start, end: body.end } };
  const apposition = /^, (?:an? |the |its )?([\p{L} -]+?) (?:of|for|at|with|from|to) (?:the )?$/u.exec(between);
  if (apposition?.[1]) {
    const role = roleOf(apposition[1], body.actor, / to (?:the )?$/.test(between));
    return role ? [{ ...base, ...role, confidence: 0.85 }] : [];
  }
  const owned = ownedTitle(between, text.slice(body.end, limit));
  if (owned) {
    const evidence = { start: mention.start, end: body.end + owned.length };
    const role = roleOf(owned.title, body.actor, false);
    const posted = owned.isPosted && near[1] ? [{ ...base, object: near[1].actor, evidence: { start: mention.start, end: near[1].end }, predicate: 'ACCREDITED_TO' as const, title: owned.title, confidence: 0.8 }] : []; // prettier-ignore
    return [...(role ? [{ ...base, evidence, ...role, confidence: 0.8 }] : []), ...posted];
  }
  for (const [pattern, predicate] of relatives) {
    if (!pattern.test(between)) continue;
    if (predicate === 'EMPLOYED_BY' && body.actor.kind === 'COUNTRY') return [];
    return [{ ...base, predicate, title: null, confidence: 0.8 }];
  }
  return [];
}

/** What a title makes its holder to the body; null when the words are no title. */
function roleOf(words: string, { kind }: Actor, posted: boolean): Pick<Role, 'predicate' | 'title'> | null {
  const served = /\bwho (?:(?:once )?(served)|serves|acts) as (?:an? |the )?(.+)$/.exec(words);
  const title = served?.[2] ?? words;
  if (/\b(?:who|which|that|and|was|were|has|had)\b/.test(title.replace(/ and [\p{L} -]+$/u, ''))) return null;
  const head = title.split(/[ -]/).pop()?.toLowerCase() ?? '';
  const titleClass = titleClassOf(head) ?? (/chief executive$/i.test(title) ? 'LEADS' : undefined);
  if (!titleClass) return null;
  if (served?.[1]) return { predicate: 'FORMER_OFFICE_IN', title };
  if (posted) return /^(?:ambassador|envoy|representative|delegate)$/.test(head) ? { predicate: 'ACCREDITED_TO', title } : null; // prettier-ignore
  const predicate = predicateOfTitle(titleClass, title, kind === 'COUNTRY');
  return predicate && !(predicate === 'MEMBER_OF' && kind === 'COUNTRY') ? { predicate, title } : null;
}

/** ", Apple’s chief executive,", ", a Labour politician who": a title behind whom it belongs to, and its length. */
function ownedTitle(before: string, after: string): { title: string; length: number; isPosted: boolean } | null {
  if (!/^, (?:an? |the )?(?:\p{Ll}+ )?$/u.test(before)) return null;
  const match = /^(?:[’']s)? ([\p{L} -]+?)(?=,|\.(?:\s|$)| (?:who|said|says|told|to|and)\b)/u.exec(after);
  if (!match?.[1] || match[1].split(' ').length > 6) return null;
  return { title: match[1], length: match[0].length, isPosted: /^ to /.test(after.slice(match[0].length)) && /(?:ambassador|envoy)$/.test(match[1]) }; // prettier-ignore
}
