import { associates, isOfState, isTitleModifier, kinship, predicateOfTitle, titleClassOf } from '../lexicon/titles.ts';
import { bodyNouns } from '../lexicon/name-words.ts';
import type { Cast, Mention } from './cast.ts';
import { ownerOf } from './owner.ts';
import type { Role } from './role.ts';
import { rolesAfter } from './roles-after.ts';
import { lastBefore } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Requires a reading and its cast. Assigns roles from titles before names ("UK Prime Minister Keir Starmer", "Iceland’s
 * Fisheries Minister, Katrín Sólveig", "Its chairman, Lars Tveit"), from appositions after them ("Juma Bakari, chairman
 * of …", "…, who heads …") and from descriptions ("a council spokesman").
 */
export function findRoles(reading: Reading, cast: Cast): Role[] {
  const roles: Role[] = [];
  const seen = new Set<string>();
  const add = (role: Role): void => {
    const pair = `${cast.actors.indexOf(role.subject)} ${cast.actors.indexOf(role.object)}`;
    const key = `${pair} ${role.predicate}`;
    // "President Ada Long of Northgate Bank": what she is there is told already.
    if (role.subject === role.object || seen.has(key) || (seen.has(pair) && !role.title && role.predicate === 'EMPLOYED_BY')) return; // prettier-ignore
    seen.add(key).add(pair);
    roles.push(role);
  };
  for (const mention of [...cast.mentions]) {
    if (mention.actor.kind === 'PERSON' && (mention.name || mention.type === 'DESCRIPTION')) {
      for (const role of rolesBefore(reading, cast, mention)) add(role);
      for (const role of rolesAfter(reading, cast, mention)) add(role);
      const official = officialOf(reading, cast, mention);
      if (official) add(official);
    }
  }
  return roles;
}

/** "a senior Icelandic official": somebody unnamed who speaks for the state. */
function officialOf({ text }: Reading, cast: Cast, mention: Mention): Role | null {
  const words = /^(?:[Aa]n? |[Tt]he |[Oo]ne )?(?:[\p{Ll}-]+ )*(\p{Lu}[\p{L}.]+) (?:[\p{Ll}-]+ )*(official|diplomat)\b/u.exec(text.slice(mention.start, mention.end)); // prettier-ignore
  if (!words || mention.type !== 'DESCRIPTION') return null;
  const owner = cast.within(mention).find(({ actor }) => actor.kind === 'COUNTRY' || actor.kind === 'INTERGOVERNMENTAL_ORGANIZATION'); // prettier-ignore
  return owner ? { subject: mention.actor, predicate: 'REPRESENTS', object: owner.actor, title: words[2] ?? null, evidence: mention, confidence: 0.7 } : null; // prettier-ignore
}

/** A title before a name: the words [first, end) and what follows "to" or "of" in it. */
interface TitleBefore {
  readonly first: number;
  readonly end: number;
  readonly complement: Mention | null;
  readonly preposition: string;
}

function rolesBefore(reading: Reading, cast: Cast, mention: Mention): Role[] {
  const { text, words } = reading;
  const found = mention.name ? titleBefore(reading, cast, mention) : titleWithin(reading, mention);
  if (!found) return [];
  const { first, end, complement, preposition } = found;
  const titleStart = words[first]?.start ?? mention.start;
  const title = text.slice(titleStart, words[end - 1]?.end);
  const lowerTitle = title.toLowerCase();
  const owner = ownerOf(reading, cast, first, mention);
  const evidence = { start: owner?.start ?? titleStart, end: mention.end };
  const base = { subject: mention.actor, evidence };
  const head = words[end - 1]?.lower ?? '';
  if (kinship.has(head) && owner?.actor.kind === 'PERSON')
    return [{ ...base, predicate: 'RELATED_TO', object: owner.actor, title, confidence: 0.85 }];
  if (associates.has(head)) return [];
  const titleClass = titleClassOf(head) ?? titleClassOf(head.split('-').pop() ?? '');
  if (!titleClass) return [];
  const roles: Role[] = [];
  // "President Xi Jinping of China": whose title it is stands after the name.
  const after = owner || complement ? null : ownerAfter(reading, cast, mention);
  const body = owner?.actor ?? (preposition === 'to' ? null : complement?.actor) ?? after?.actor ?? null;
  const isFrom = owner ? owner.isAdjective : after?.actor.kind === 'COUNTRY';
  // Officials of a state speak for it, which is told besides.
  const isUnnamedOfState = !mention.name && body?.kind === 'COUNTRY' && titleClass !== 'SPOKESPERSON_OF';
  if (body && !isUnnamedOfState && !(isFrom && !isOfState(lowerTitle))) {
    const former = formerBefore(text, titleStart) || formerBefore(text, evidence.start);
    const predicate = predicateOfTitle(titleClass, `${former} ${title}`, body.kind === 'COUNTRY');
    const fitting =
      body.kind === 'PERSON'
        ? titleClass === 'REPRESENTS' || titleClass === 'SPOKESPERSON_OF'
          ? predicate
          : null
        : predicate;
    if (fitting)
      roles.push({
        ...base,
        evidence: after ? { start: titleStart, end: after.end } : evidence,
        predicate: fitting,
        object: body,
        title: `${former ? `${former} ` : ''}${withComplement(text, titleStart, words[end - 1]?.end ?? 0, complement)}`,
        confidence: owner?.certain === false ? 0.6 : 0.85,
      });
  }
  if (complement && preposition === 'to' && /^(?:ambassador|envoy|representative|delegate)$/.test(head)) {
    roles.push({ ...base, predicate: 'ACCREDITED_TO', object: complement.actor, title: lowerTitle, confidence: 0.8 });
  }
  return roles;
}

/** The word that makes what follows it over, in lower case: "former"; empty when there is none. */
function formerBefore(text: string, offset: number): string {
  const word = /\b(former|late|then|ex)[ -](?:the )?$/i.exec(text.slice(Math.max(0, offset - 12), offset));
  return word?.[1]?.toLowerCase() ?? '';
}

/** The body named right after a titled name: "Chancellor Angela Merkel of Germany". */
function ownerAfter({ text }: Reading, cast: Cast, { name, end }: Mention): Mention | null {
  const of = /^ of (?:the )?(?=\p{Lu})/u.exec(text.slice(end, end + 9));
  if (!name || !of) return null;
  const start = end + of[0].length;
  return cast.within({ start, end: start + 80 }).find((one) => one.name && one.start === start && one.actor.kind !== 'PERSON') ?? null; // prettier-ignore
}

function withComplement(text: string, start: number, end: number, complement: Mention | null): string {
  return text.slice(start, complement && complement.end > end ? complement.end : end);
}

/** "Foreign Minister Astrid", "chief executive, Thomas", "Ambassador to the UN, Vasily". */
function titleBefore(reading: Reading, cast: Cast, { name, start }: Mention): TitleBefore | null {
  if (!name) return null;
  const { text, words } = reading;
  let end = name.firstWord;
  const gap = text.slice(words[end - 1]?.end, words[end]?.start ?? start);
  if (!/^(?:, |\.? )$/.test(gap) || words[end - 1]?.sentence !== words[end]?.sentence) return null;
  const plain = titleEndingAt(reading, cast, end);
  if (plain) return { ...plain, complement: null, preposition: '' };
  if (gap !== ', ') return null;
  // A complement between title and name: "Ambassador to the UN, Vasily Nebenzya".
  const last = words[end - 1];
  const complement = cast
    .within({ start: Math.max(0, start - 60), end: last?.end ?? start })
    .filter((mention) => mention.name && mention.end === last?.end)[0];
  if (!complement?.name) return null;
  end = complement.name.firstWord;
  if (words[end - 1]?.lower === 'the') end--;
  const preposition = words[end - 1]?.lower ?? '';
  if (!/^(?:of|for|to|at|with|in)$/.test(preposition)) return null;
  const before = titleEndingAt(reading, cast, end - 1);
  return before && { ...before, complement, preposition };
}

/** The title whose last word is right before the word `end`; null when that is no title. */
function titleEndingAt(reading: Reading, cast: Cast, end: number): { first: number; end: number } | null {
  const { text, words } = reading;
  const head = words[end - 1];
  if (!head) return null;
  const parts = head.lower.split('-');
  const isHead =
    titleClassOf(head.lower) ??
    titleClassOf(parts[parts.length - 1] ?? '') ??
    (kinship.has(head.lower) || associates.has(head.lower));
  if (!isHead) return null;
  let first = end - 1;
  while (first > 0) {
    const previous = words[first - 1];
    const word = words[first];
    if (
      !previous ||
      !word ||
      previous.sentence !== word.sentence ||
      previous.possessive ||
      text.slice(previous.end, word.start) !== ' '
    )
      break;
    if (!isTitleModifier(previous.lower) || (bodyNouns.has(previous.lower) && !previous.capital)) break;
    // "Fishers Union chairman", "White House spokesman": the word is the last one of whom the title belongs to.
    if (cast.within({ start: Math.max(0, previous.start - 80), end: previous.end }).some(({ name, end: last }) => name && last === previous.end)) break; // prettier-ignore
    first--;
  }
  return { first, end };
}

/** "a council spokesman", "An official at the ministry": the title of somebody who has no name, before what it is of. */
function titleWithin({ words, text }: Reading, mention: Mention): TitleBefore | null {
  let found: TitleBefore | null = null;
  for (let i = Math.max(0, lastBefore(words, mention.start)); i < words.length; i++) {
    const word = words[i];
    if (!word || word.start >= mention.end || (found && /^(?:of|for|at|with|who|whose|that|in|on|to|from)$/.test(word.lower))) break; // prettier-ignore
    const titleClass = word.start < mention.start || word.possessive ? undefined : titleClassOf(word.lower);
    // Only the words before a preposition are the head: "a friend of the minister" is no minister.
    if (!titleClass && /^(?:of|for|at|with|who|whose|that|in|on|to|from)$/.test(word.lower)) return null;
    if (titleClass && titleClass !== 'NONE' && !/[,;]/.test(text.slice(mention.start, word.start)))
      found = { first: i, end: i + 1, complement: null, preposition: '' };
  }
  return found;
}
