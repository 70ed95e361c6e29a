import type { Modality, Predicate } from '../../vocabulary/enums.ts';
import { gifts, relationVerb } from '../lexicon/relation-verbs.ts';
import type { RelationVerb } from '../lexicon/relation-verbs.ts';
import type { Token } from '../tokens.ts';
import type { Actor, Cast, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';
import { lowerOf, modals, tagOf, tokensWithin, verbGroupAt } from './verb-groups.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A reported fact between two actors. */
export interface Fact {
  readonly subject: Actor;
  readonly predicate: Predicate;
  readonly object: Actor;
  readonly modality: Modality;
  readonly evidence: Range;
  readonly confidence: number;
}

/** Verbs that take the verb after them back, or put it off. */
const taking: readonly [RegExp, Modality][] = [
  [/^(?:deny|refuse|decline|fail|avoid|stop|reject|rule)$/, 'NEGATED'],
  [/^(?:want|hope|wish|seek|ask|urge|need|like)$/, 'DESIRED'],
  [/^(?:plan|intend|promise|vow|pledge|agree|offer|prepare|schedule|expect|set|decide|consider|weigh|threaten)$/, 'PLANNED'],
  [/^(?:accuse|suspect|allege|blame)$/, 'ALLEGED'],
]; // prettier-ignore
/** Predicates that statements tell. */
const told = new Set<Predicate>(['WARNS', 'THREATENS', 'URGES', 'ACCUSES', 'CONDEMNS', 'CRITICIZES', 'PRAISES']);
/** Tokens of a sentence that are read: what goes on longer is no sentence. */
const longestSentence = 300;
/** How many tokens after its verb an actor may stand that a preposition leads to. */
const reach = 14;

/**
 * Requires a reading, tagged tokens, its cast and statements. Returns facts that a verb tells between the actor that is
 * its subject and one that it reaches; passive, negation and modality are kept. Linear in the length.
 */
export function factsOf(
  reading: Reading,
  tokens: readonly Token[],
  cast: Cast,
  statements: readonly Statement[],
): Fact[] {
  // What a statement tells of whom it is said to or aimed at, it tells better than its cue.
  const hasHearer = ({ target, addressees }: Statement) => target !== null || addressees.some(({ basis }) => basis === 'STATED'); // prettier-ignore
  const cues = statements.filter(hasHearer).flatMap(({ cue }) => cue ?? []).sort((a, b) => a.start - b.start); // prettier-ignore
  const facts: Fact[] = [];
  for (const range of reading.sentences) {
    const mentions = cast.within(range);
    if (new Set(mentions.map(({ actor }) => actor)).size < 2) continue;
    const sentence = tokensWithin(tokens, range).slice(0, longestSentence);
    let subjects: readonly Mention[] = [];
    for (let i = 0; i < sentence.length; i++) {
      const verb = verbGroupAt(sentence, i);
      if (!verb) continue;
      const own = subjectsBefore(sentence, mentions, verb);
      if (own.length > 0) subjects = own;
      // "and VERB" and "to VERB" go on with the subject before; any other subject is nobody's that is known.
      else if (verb.finite && !/^(?:and|but)$/.test(lowerOf(sentence[i - 1]))) subjects = [];
      const isCue = (cues[lastBefore(cues, verb.head.start)]?.end ?? 0) >= verb.head.end;
      for (const relation of relationVerb(verb.head.lemma) ?? []) {
        if (isCue && told.has(relation.predicate)) continue;
        facts.push(...relate(reading, sentence, mentions, subjects, verb, relation));
      }
      i = verb.end - 1;
    }
  }
  return facts;
}

function relate(
  { text }: Reading,
  sentence: readonly Token[],
  mentions: readonly Mention[],
  subjects: readonly Mention[],
  verb: VerbGroup,
  relation: RelationVerb,
): Fact[] {
  const control = controlOf(sentence, verb);
  // "accused Iran of arming the rebels": who is accused does it.
  const accused = control?.lemma === 'accuse' ? mentions.filter(({ start, end }) => start >= control.end && end <= verb.head.start) : null; // prettier-ignore
  const doers = accused ?? subjects;
  const [agents, object] = verb.passive
    ? [actorsAfter(sentence, mentions, byAfter(sentence, verb, relation), 'by'), doers[0]]
    : [doers, objectOf(text, sentence, mentions, verb, relation)];
  if (!object || (verb.passive && relation.link !== 'OBJECT')) return [];
  const modality = modalityOf(text, sentence, verb, control, relation);
  return agents.flatMap((agent): Fact[] => {
    if (agent.actor === object.actor || !fit(agent.actor, object.actor, relation)) return [];
    const [subject, other] = relation.reversed ? [object.actor, agent.actor] : [agent.actor, object.actor];
    const evidence = {
      start: Math.min(agent.start, object.start),
      end: Math.max(agent.end, object.end, verb.head.end),
    };
    return [{ subject, predicate: relation.predicate, object: other, modality, evidence, confidence: 0.65 }];
  });
}

/** Where the agent of a passive is looked for: "was accused of theft by …" tells of what between. */
function byAfter(sentence: readonly Token[], { end }: VerbGroup, { predicate }: RelationVerb): number {
  if (!told.has(predicate) || !/^(?:of|for|over)$/.test(lowerOf(sentence[end]))) return end;
  for (let i = end + 1; i < end + 8 && /^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(tagOf(sentence[i])); i++)
    if (lowerOf(sentence[i]) === 'by') return i;
  return end;
}

function fit(subject: Actor, object: Actor, { between }: RelationVerb): boolean {
  return !between || (between[0].includes(subject.kind) && between[1].includes(object.kind));
}

/** The actors that are the subject of the verb: one, or several joined by "and"; none when something else is. */
function subjectsBefore(sentence: readonly Token[], mentions: readonly Mention[], verb: VerbGroup): Mention[] {
  let at = verb.first - 1;
  while (at >= 0 && (tagOf(sentence[at]) === 'ADV' || /^(?:who|which|that)$/.test(lowerOf(sentence[at])))) at--;
  // ", which is not a party to the talks, has called": what stands between commas is passed over.
  if (sentence[at]?.text === ',') {
    const relative = lowerOf(sentence[at + 1]);
    if (/^(?:who|which)$/.test(relative)) at--;
    else {
      const open = sentence.slice(0, at).findLastIndex(({ text }) => text === ',');
      if (open < 1 || at - open > 14) return [];
      at = open - 1;
    }
  }
  const last = sentence[at];
  const found: Mention[] = [];
  let end = last?.end ?? -1;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    if (mention.end !== end || mention.type === 'ADJECTIVE' || mention.name?.possessive) continue;
    const first = sentence.findIndex(({ start }) => start === mention.start);
    const before = beforePhrase(sentence, first);
    if (tagOf(sentence[before]) === 'ADP') return found.length > 0 ? found : [];
    found.unshift(mention);
    if (lowerOf(sentence[before]) !== 'and') break;
    end = sentence[before - 1]?.end ?? -1;
  }
  return found;
}

/** Index of the token before a noun phrase, title and determiner passed over. */
function beforePhrase(sentence: readonly Token[], first: number): number {
  let at = first - 1;
  while (at >= 0 && /^(?:ADJ|NOUN|PROPN|DET)$/.test(tagOf(sentence[at]))) at--;
  return at;
}

function objectOf(
  text: string,
  sentence: readonly Token[],
  mentions: readonly Mention[],
  verb: VerbGroup,
  relation: RelationVerb,
): Mention | undefined {
  if (relation.link !== 'OBJECT') {
    const object = actorsAfter(sentence, mentions, verb.end, relation.link, relation.gift !== undefined)[0];
    const between = object ? text.slice(verb.head.end, object.start) : '';
    return object && (!relation.gift || gifts[relation.gift].test(between)) ? object : undefined;
  }
  const object = phraseAt(sentence, mentions, verb.end);
  if (!object) return undefined;
  // "backed Clinton’s plan", "met Apple shareholders": what follows is the object, not whom it belongs to.
  const next = text.slice(object.end, object.end + 3);
  return /^(?:[’']|s?[’'])/.test(next) && !relation.reachesAll ? undefined : object;
}

/** The actors after a preposition that follows the verb: directly, or behind what is given. */
function actorsAfter(
  sentence: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  link: string,
  far = false,
): Mention[] {
  for (let i = from; i < Math.min(from + (far ? reach : 2), sentence.length); i++) {
    if (/^[;:.]$|^(?:and|but|that|who|which)$/.test(lowerOf(sentence[i])) && !far) return [];
    const helped = link === 'to' && lowerOf(sentence[i]) === 'to' && lowerOf(sentence[i + 1]) === 'help';
    if (lowerOf(sentence[i]) !== link) continue;
    const mention = phraseAt(sentence, mentions, helped ? i + 2 : i + 1);
    if (mention) return [mention];
  }
  return [];
}

/** The actor that heads the noun phrase that begins at `from`. */
function phraseAt(sentence: readonly Token[], mentions: readonly Mention[], from: number): Mention | undefined {
  for (let i = from; i < Math.min(from + 7, sentence.length); i++) {
    const token = sentence[i] as Token;
    const mention = mentions.find(({ start, type }) => start === token.start && type !== 'ADJECTIVE');
    if (mention) {
      const after = sentence.findIndex(({ start }) => start >= mention.end);
      const isOwned = /^(?:NOUN|PROPN)$/.test(tagOf(sentence[after])) && sentence[after]?.start === mention.end + 1;
      if (!isOwned) return mention;
    }
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tagOf(token))) return undefined;
  }
  return undefined;
}

/** The verb that the verb hangs on: "denied supplying", "plans to meet", "accused Iran of arming". */
function controlOf(
  sentence: readonly Token[],
  verb: VerbGroup,
): { lemma: string; end: number; negated: boolean } | null {
  if (verb.finite) return null;
  for (let i = verb.first - 1; i >= Math.max(0, verb.first - 9); i--) {
    const other = sentence[i] as Token;
    if (tagOf(other) !== 'VERB' && !/^(?:due|likely|set)$/.test(lowerOf(other))) continue;
    const group = verbGroupAt(sentence, i);
    return { lemma: other.lemma, end: other.end, negated: group?.negated ?? /^(?:not|n['’]t|never)$/.test(lowerOf(sentence[i - 1])) }; // prettier-ignore
  }
  return null;
}

function modalityOf(
  text: string,
  sentence: readonly Token[],
  verb: VerbGroup,
  control: ReturnType<typeof controlOf>,
  { predicate }: RelationVerb,
): Modality {
  const taken = control && taking.find(([pattern]) => pattern.test(control.lemma))?.[1];
  if (verb.negated || control?.negated) return 'NEGATED';
  if (taken) return taken;
  const before = text.slice(sentence[0]?.start, verb.head.start);
  if (/\b(?:if|unless|whether)\b/i.test(before)) return 'CONDITIONAL';
  const modal = verb.auxiliaries.find((word) => modals.has(word)) ?? '';
  if (/^(?:would|could)$/.test(modal) && verb.auxiliaries.includes('have')) return 'HYPOTHETICAL';
  if (/^(?:may|might|could|can)$/.test(modal)) return 'POSSIBLE';
  if (/^(?:should|must|shall)$/.test(modal)) return 'DESIRED';
  if (modal !== '') return predicate === 'MEETS' ? 'PLANNED' : 'FUTURE';
  if (/\b(?:due|set|scheduled) to $/.test(before)) return 'PLANNED';
  return predicate === 'INVADED' && /\bby (?:\p{Ll}+ly )?$/u.test(before) ? 'ALLEGED' : 'ACTUAL';
}
