import type { Actor } from './cast.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

export interface Proposition {
  /** A sentence of its own. */
  readonly text: string;
  /** Whether the article only names what is put forward ("condemned the aid"). */
  readonly named: boolean;
  readonly confidence: number;
}

/** The sentence that a statement puts forward, completed from its cue where it is a fragment; null when there is none. */
export function propositionOf(reading: Reading, statement: Statement, before?: Statement): Proposition | null {
  const words = statement.content.map(({ start, end }) => plain(reading.text.slice(start, end))).join('. ');
  if (words === '') return null;
  const completed = completeFragment(reading, statement, words);
  if (completed) return { text: sentence(completed), named: statement.mode === 'NARRATED', confidence: 0.6 };
  const named = before && namedBefore(reading, statement, before);
  const resolved =
    statement.mode === 'DIRECT' ? words : named ? words.replace(/^it\b/, named) : withSpeaker(words, statement.speaker);
  return { text: sentence(resolved), named: false, confidence: resolved === words ? 0.75 : 0.7 };
}

/** "condemned the aid, arguing it worsens …": what "it" takes up is what was condemned. */
function namedBefore({ text }: Reading, statement: Statement, before: Statement): string | null {
  if (before.mode !== 'NARRATED' || before.spoken.sentence !== statement.spoken.sentence) return null;
  const [content] = before.content;
  return content && before.speaker === statement.speaker ? plain(text.slice(content.start, content.end)) : null;
}

function plain(words: string): string {
  return words
    .replace(/[“”«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.;]+$/, '');
}

function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function completeFragment(reading: Reading, statement: Statement, words: string): string | null {
  const speaker = nameOf(statement.speaker);
  const hearers = statement.addressees
    .filter(({ basis }) => basis === 'STATED')
    .map(({ value }) => nameOf(value))
    .join(' and ');
  const infinitive = /^(not )?to (\p{Ll}.*)$/u.exec(words);
  const content = statement.content[0] as Range;
  switch (statement.act) {
    case 'ACCUSE': {
      const match = /^(.+?) (?:of|for) (\p{Ll}+ing .*)$/u.exec(words);
      if (!match?.[1] || !match[2]) return null;
      const target = statement.target ? nameOf(statement.target) : match[1];
      return `${target} ${isPlural(match[1], statement.target) ? 'are' : 'is'} ${match[2]}`;
    }
    case 'REQUEST':
    case 'URGE':
    case 'DEMAND':
    case 'ORDER':
    case 'ADVISE':
    case 'WARN': {
      if (infinitive) return hearers === '' ? null : `${hearers} should ${infinitive[1] ?? ''}${infinitive[2] ?? ''}`;
      const asked = /^(.{3,60}?) (not )?to (\p{Ll}.*)$/u.exec(words);
      if (asked && statement.act !== 'WARN' && !/^(?:permission|an end|the right|access|help)\b/.test(words))
        return `${asked[1] ?? ''} should ${asked[2] ?? ''}${asked[3] ?? ''}`;
      if (statement.mode !== 'NARRATED') return null;
      return statement.lemma === 'call for' || statement.lemma === 'demand'
        ? `There should be ${words}`
        : `${speaker} should be given ${words}`;
    }
    case 'PROMISE':
    case 'OFFER':
    case 'THREATEN':
      return infinitive && !infinitive[1] ? `${speaker} will ${infinitive[2] ?? ''}` : null;
    case 'HINT':
      return statement.mode === 'NARRATED' ? `There may be ${words.replace(/^(?:the|a) possibility of /, '')}` : null;
    case 'DENY': {
      const that = /^(?:an? |the )?\p{Ll}+ that (.+)$/u.exec(words);
      if (that?.[1]) return withSpeaker(that[1], statement.speaker);
      const done = /^(\p{Ll}+ing .*)$/u.exec(words);
      if (done?.[1]) return `${speaker} is ${done[1]}`;
      return asJudgement(reading, words, content);
    }
    case 'CONDEMN':
    case 'CRITICIZE':
      return statement.mode === 'NARRATED'
        ? `${words} ${isPlural(words, null) ? 'are' : 'is'} to be condemned`
        : asJudgement(reading, words, content);
    case 'PRAISE':
    case 'WELCOME':
      if (/^support for /.test(words)) return `${words.slice('support for '.length)} deserve support`;
      return statement.mode === 'NARRATED' ? `${words} ${isPlural(words, null) ? 'are' : 'is'} to be welcomed` : null;
    default:
      return statement.lemma === 'describe' || statement.lemma === 'call' ? asJudgement(reading, words, content) : null;
  }
}

/** “described the offer as “a bill””, “called the strike “irresponsible””: the offer is a bill. */
function asJudgement({ text }: Reading, words: string, { start, end }: Range): string | null {
  const as = /^((?:the|this|that|his|her|its|their) .+?) as (.+)$/u.exec(words);
  if (as?.[1] && as[2]) return `${as[1]} ${isPlural(as[1], null) ? 'are' : 'is'} ${as[2]}`;
  const called = /^([^“"]+?) [“"](.+?)[”"]?$/u.exec(text.slice(start, end));
  return called?.[1] && called[2]
    ? `${called[1]} ${isPlural(called[1], null) ? 'are' : 'is'} ${plain(called[2])}`
    : null;
}

/** Whether the words are a plural, for the verb after them. */
function isPlural(words: string, actor: Actor | null): boolean {
  if (actor) return actor.kind === 'GROUP' && !/^the west$/i.test(actor.name);
  const head = words.split(/ (?:of|from|to|for|in|on|with|that|which) /)[0] ?? '';
  return /[^s]s$/.test(head) && !/(?:news|crisis|analysis)$/.test(head);
}

/** "it had cooperated" said by a bank is about the bank; "he" only where the gender fits the speaker. */
function withSpeaker(words: string, speaker: Actor): string {
  const match =
    /^(he|she|it|they|his|her|its|their)\b(?! (?:is|was|would be|will be) (?:too|not|time|clear|unclear|important|right|wrong|hard|difficult|likely|unlikely|possible|up|still)\b)/.exec(
      words,
    );
  const pronoun = match?.[1];
  if (!pronoun || !refersTo(pronoun, speaker)) return words;
  const isOwner = /^(?:his|her|its|their)$/.test(pronoun);
  return `${nameOf(speaker)}${isOwner ? '’s' : ''}${words.slice(pronoun.length)}`;
}

function refersTo(pronoun: string, { kind, gender }: Actor): boolean {
  if (/^(?:he|his)$/.test(pronoun)) return kind === 'PERSON' && gender === 'M';
  if (/^(?:she|her)$/.test(pronoun)) return kind === 'PERSON' && gender === 'F';
  if (/^(?:it|its)$/.test(pronoun)) return kind !== 'PERSON' && kind !== 'GROUP';
  return kind === 'GROUP';
}

function nameOf({ name, kind }: Actor): string {
  const needsArticle =
    kind !== 'PERSON' &&
    kind !== 'COUNTRY' &&
    /^(?:\p{Lu}[\p{L}’']* )+(?:Union|Nations|Commission|Council|Bank|Association|Federation|Fund|Court|Chamber|Group|Ministry)\b/u.test(
      name,
    ) &&
    !/ Bank$/.test(name);
  if (/^(?:United States|United Kingdom|European Union|Netherlands|Philippines)$/.test(name)) return `the ${name}`;
  return needsArticle ? `the ${name}` : name;
}
