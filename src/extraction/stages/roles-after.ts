import type { Predicate } from '../../vocabulary/enums.ts';
import { kinship, predicateOfTitle, titleClassOf } from '../lexicon/titles.ts';
import { antecedentOf, bodies } from './antecedent.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { bodyNamed } from './owner.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Role } from './role.ts';

/** What may stand between a name and its relative clause: ", who", ", an engineer who", and the adverbs after it. */
const who = String.raw`^,?(?: an? (?:[\p{L}-]+ ){1,5}?)? ?who (?:(?:\p{Ll}+ly|also|now|once|still|has|had) )*`;

/** Verbs of a relative clause that tell a role: "who heads the charity …". */
const relatives: readonly [RegExp, Predicate][] = [
  [new RegExp(String.raw`${who}(?:leads|heads|runs|chairs|directs|founded|manages|owns|led|headed|chaired|oversees) (?:the )?(?:\p{Ll}+ ){0,2}$`, 'u'), 'LEADS'],
  [new RegExp(String.raw`${who}(?:plays|played) for (?:the )?(?:\p{Ll}+ )?$`, 'u'), 'MEMBER_OF'],
  [new RegExp(String.raw`${who}(?:works|worked|teaches|taught) (?:for|at) (?:the )?(?:\p{Ll}+ )?$`, 'u'), 'EMPLOYED_BY'],
  [new RegExp(String.raw`${who}(?:represents|defends) (?:the )?(?:\p{Ll}+ )?$`, 'u'), 'REPRESENTS'],
  [/^, an? (?:lawyer|attorney|solicitor|barrister|agent) (?:representing|acting for|defending) (?:the )?$/u, 'REPRESENTS'],
  [new RegExp(String.raw`${who}speaks for (?:the )?(?:\p{Ll}+ )?$`, 'u'), 'SPOKESPERSON_OF'],
  [/^ of (?:the )?$/u, 'EMPLOYED_BY'],
  [/^, (?:of|from) (?:the )?$/u, 'EMPLOYED_BY'],
  [/^, an? $/u, 'MEMBER_OF'],
]; // prettier-ignore

/** What leads to a title after a name: ", a", " is the", ", who was"; what it tells of time is kept. */
const lead = String.raw`^(?:,(?: \d{1,3},)?(?:(?: an? (?:[\p{L}-]+ ){1,5}?)? ?who)?| )(?: ?(is|was|serves as|acts as|(?:once )?served as|works as|worked as)(?: (?:now|currently|also|then|once))?)? (?:an? |the |its )?`; // prettier-ignore
const apposition = new RegExp(String.raw`${lead}([\p{L} -]+?) (?:of|for|at|with|from|to)(?: the| an?)? $`, 'u');
const over = /^(?:was|(?:once )?served as|worked as)$/;

/** How far after a name its apposition may reach, in UTF-16 code units. */
const reach = 110;

/** Requires a mention of a person. Returns the roles that the words after it tell. */
export function rolesAfter(reading: Reading, cast: Cast, mention: Mention): Role[] {
  const { text, sentences } = reading;
  const sentence = sentences[lastBefore(sentences, mention.start)];
  // "the striker, who plays for Torino" is one description: the role is told within it.
  const relative = mention.name ? -1 : text.slice(mention.start, mention.end).search(/, who /);
  const from = relative > 0 ? mention.start + relative : mention.end;
  const limit = Math.min(sentence?.end ?? mention.end, from + reach);
  const known = knownOwner(reading, cast, mention, text.slice(from, limit));
  if (known) return [known];
  const named = cast.within({ start: from, end: limit }).filter(({ name, actor }) => name && actor !== mention.actor);
  const near = named.filter(({ actor }) => actor.kind !== 'PERSON');
  const relation = named[0] && kinOf(text, mention, named[0]);
  if (relation) return [relation];
  const [body] = near;
  if (!body) return [];
  const between = text.slice(from, body.start);
  const base = { subject: mention.actor, object: body.actor, evidence: { start: mention.start, end: body.end } };
  const title = apposition.exec(between);
  const role = title?.[2] ? roleOf(title[2], body.actor, { isPosted: / to (?:the )?$/.test(between), isOver: over.test(title[1] ?? '') }) : null; // prettier-ignore
  if (role) return [{ ...base, ...role, confidence: title?.[1] ? 0.75 : 0.85 }];
  const owned = ownedTitle(between, text.slice(body.end, limit));
  if (owned) {
    const evidence = { start: mention.start, end: body.end + owned.length };
    const office = roleOf(owned.title, body.actor, {});
    const posted = owned.isPosted && near[1] ? [{ ...base, object: near[1].actor, evidence: { start: mention.start, end: near[1].end }, predicate: 'ACCREDITED_TO' as const, title: owned.title, confidence: 0.8 }] : []; // prettier-ignore
    return [...(office ? [{ ...base, evidence, ...office, confidence: 0.8 }] : []), ...posted];
  }
  for (const [pattern, predicate] of relatives) {
    if (!pattern.test(between)) continue;
    if (predicate === 'EMPLOYED_BY' && body.actor.kind === 'COUNTRY') return [];
    const isOver = /\b(?:led|headed|chaired|worked|taught|played)\b/.test(between) && /^ (?:until|from \d{4} (?:to|until)|between \d{4})\b/.test(text.slice(body.end, limit)); // prettier-ignore
    return [{ ...base, predicate: isOver ? 'FORMER_OFFICE_IN' : predicate, title: null, confidence: 0.8 }];
  }
  return [];
}

/** ", its chief executive,", ", the bank’s chairman,", ", chairman of the bank,": whose title it is was named before. */
function knownOwner(reading: Reading, cast: Cast, mention: Mention, after: string): Role | null {
  const owned = /^, (?:(?:its|their)|the (?<noun>[\p{Ll}-]+)[’']s?) (?<title>(?:[\p{L}-]+ ){0,3}[\p{L}-]+?)(?=[,.”"]|$| (?:who|said|says|told|and|in|at|on)\b)/u; // prettier-ignore
  const of = /^, (?:an? |the )?(?<title>(?:[\p{L}-]+ ){0,3}[\p{L}-]+) (?:of|for|at) the (?<noun>[\p{Ll}-]+)(?=[,.”"]|$| (?:who|said|says|told|and)\b)/u; // prettier-ignore
  const match = owned.exec(after) ?? of.exec(after);
  const { noun, title } = match?.groups ?? {};
  if (!match || !title) return null;
  const actor = noun
    ? bodyNamed(reading, cast, noun, mention.start)
    : antecedentOf(reading, cast, mention.start, { kinds: bodies, gender: null, except: [mention.actor] });
  const role = actor && roleOf(title, actor, {});
  const evidence = { start: mention.start, end: mention.end + match[0].length };
  return role && { subject: mention.actor, object: actor, evidence, ...role, confidence: 0.65 };
}

/** ", the daughter of Peter Lind", ", Peter Lind’s wife,". */
function kinOf(text: string, mention: Mention, other: Mention): Role | null {
  if (other.actor.kind !== 'PERSON') return null;
  const before = /^,(?: \d{1,3},)? (?:an? |the )?(?:\p{Ll}+ )?(\p{Ll}+) (?:of|to) $/u.exec(text.slice(mention.end, other.start))?.[1]; // prettier-ignore
  const after = /^, $/.test(text.slice(mention.end, other.start)) ? /^[’']s? (\p{Ll}+)(?=[,.])/u.exec(text.slice(other.end, other.end + 20)) : null; // prettier-ignore
  const title = before ?? after?.[1] ?? '';
  const evidence = { start: mention.start, end: other.end + (before ? 0 : (after?.[0].length ?? 0)) };
  return kinship.has(title) ? { subject: mention.actor, predicate: 'RELATED_TO', object: other.actor, title, evidence, confidence: 0.8 } : null; // prettier-ignore
}

/** What a title makes its holder to the body; null when the words are no title. */
function roleOf(
  title: string,
  { kind }: Actor,
  { isPosted = false, isOver = false }: { readonly isPosted?: boolean; readonly isOver?: boolean },
): Pick<Role, 'predicate' | 'title'> | null {
  if (/\b(?:who|which|that|was|were|has|had|to|be|been|by|as|not|never)\b/.test(title)) return null;
  // "professor of history and law": what "of" leads in belongs to the title, whose head is before it.
  const head = (title.split(/ (?:of|for|in|on) /)[0] as string).split(/[ -]/).pop()?.toLowerCase() ?? '';
  const titleClass = titleClassOf(head);
  if (!titleClass) return null;
  if (isPosted) {
    if (/^(?:ambassador|envoy|representative|delegate)$/.test(head)) return { predicate: 'ACCREDITED_TO', title };
    if (!/^(?:adviser|advisor|aide|consultant)$/.test(head)) return null;
  }
  const predicate = predicateOfTitle(titleClass, title, kind === 'COUNTRY');
  if (!predicate || (predicate === 'MEMBER_OF' && kind === 'COUNTRY')) return null;
  return { predicate: isOver ? 'FORMER_OFFICE_IN' : predicate, title };
}

/** ", Apple’s chief executive,", ", a Labour politician who": a title behind whom it belongs to, and its length. */
function ownedTitle(before: string, after: string): { title: string; length: number; isPosted: boolean } | null {
  const lead = /^,(?: \d{1,3},)? (?:an? |the )?(\p{Ll}+ )?$/u.exec(before);
  if (!lead) return null;
  const match = /^(?:[’']s?)? ([\p{L} -]+?)(?=,|\.(?:\s|$)| (?:who|said|says|told|to|and)\b)/u.exec(after);
  if (!match?.[1] || match[1].split(' ').length > 6) return null;
  const former = /^(?:former|late|then|ex) $/.test(lead[1] ?? '') ? lead[1] : '';
  return { title: `${former}${match[1]}`, length: match[0].length, isPosted: /^ to /.test(after.slice(match[0].length)) && /(?:ambassador|envoy)$/.test(match[1]) }; // prettier-ignore
}
