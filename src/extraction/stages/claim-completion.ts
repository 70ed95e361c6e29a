import type { Actor } from './cast.ts';
import { nameOf } from './claim-pronouns.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';

/** Verbs that say of something what it is: "described the offer as …". */
const judging = /^(?:describe|call|paint|portray|cast|brand|label|dismiss|depict|characterize|characterise|denounce|see|view|regard|hail|slam|blast|mock|dub|deem)$/; // prettier-ignore

/**
 * The sentence that a fragment makes with its cue ("accused the bank of ignoring …": the bank is ignoring …), without
 * capital and full stop; null when the speech act does not tell how to complete it. `words` are the content as text.
 */
export function completeFragment(reading: Reading, statement: Statement, whole: string): string | null {
  // When and where it was said is no part of what was said.
  const words = whole.replace(
    / in an? (?:statement|interview|speech|letter|email|tweet|op-ed|news conference)\b.*$/,
    '',
  );
  const speaker = nameOf(statement.speaker);
  let hearers = statement.addressees
    .filter(({ basis }) => basis === 'STATED')
    .map(({ value }) => nameOf(value))
    .join(' and ');
  const infinitive = /^(not )?to (\p{Ll}.*)$/u.exec(words);
  const content = statement.content[0] as Range;
  if (/^(?:\p{Ll}+sel(?:f|ves)|him|her|them|it|me|us|you|so|this|that|more)$/iu.test(words)) return null;
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
      if (infinitive && hearers === '') hearers = wordsBetween(reading, statement);
      if (infinitive) return hearers === '' ? null : `${hearers} should ${infinitive[1] ?? ''}${infinitive[2] ?? ''}`;
      const asked = /^(.{3,60}?) (not )?to (\p{Ll}.*)$/u.exec(words);
      if (
        asked &&
        statement.act !== 'WARN' &&
        isPhrase(asked[1] ?? '') &&
        !/^(?:permission|an end|the right|access|help)\b/.test(words)
      )
        return `${asked[1] ?? ''} should ${asked[2] ?? ''}${asked[3] ?? ''}`;
      if (statement.mode !== 'NARRATED' || !isPhrase(words)) return null;
      if (/^(?:\p{Ll}+ly )?\p{Ll}+ing /u.test(words)) return null;
      return statement.lemma === 'call for' || statement.lemma === 'demand'
        ? `There should be ${words}`
        : `${speaker} should be given ${words}`;
    }
    case 'PROMISE':
    case 'OFFER':
    case 'THREATEN':
      return infinitive && !infinitive[1] ? `${speaker} will ${infinitive[2] ?? ''}` : null;
    case 'HINT':
      return statement.mode === 'NARRATED' && isPhrase(words)
        ? `There may be ${words.replace(/^(?:the|a) possibility of /, '')}`
        : null;
    case 'DENY': {
      const done = /^(\p{Ll}+ing .*)$/u.exec(words);
      if (done?.[1]) return `${speaker} is ${done[1]}`;
      return asJudgement(reading, words, content);
    }
    case 'CONDEMN':
    case 'CRITICIZE':
      return statement.mode === 'NARRATED' && isPhrase(words)
        ? `${words} ${isPlural(words, null) ? 'are' : 'is'} to be condemned`
        : asJudgement(reading, words, content);
    case 'PRAISE':
    case 'WELCOME':
      if (/^support for /.test(words)) return `${words.slice('support for '.length)} deserve support`;
      return statement.mode === 'NARRATED' && isPhrase(words)
        ? `${words} ${isPlural(words, null) ? 'are' : 'is'} to be welcomed`
        : null;
    default:
      return judging.test(statement.lemma) ? asJudgement(reading, words, content) : null;
  }
}

/** "urged both sides to return": who is bidden stands between the cue and the infinitive. */
function wordsBetween({ text }: Reading, { cue, content }: Statement): string {
  const between = cue && content[0] ? text.slice(cue.end, content[0].start).trim() : '';
  return /^[^,;:.“”"]{3,60}$/.test(between) && isPhrase(between) ? between : '';
}

/** Whether the words can be the subject of a sentence: neither a preposition nor a conjunction leads, and they are few. */
function isPhrase(words: string): boolean {
  return (
    words.split(' ').length <= 25 &&
    !/^(?:them|him|her|it|us|me)$/i.test(words) &&
    !/^(?:to|of|for|in|on|at|by|with|from|about|over|as|when|where|how|what|why|if|whether|that|who|not|and|but|out|up|against|into|after|before)\b/i.test(words)
  ); // prettier-ignore
}

/** “described the offer as “a bill””, “called the strike “irresponsible””: the offer is a bill. */
function asJudgement({ text }: Reading, words: string, { start, end }: Range): string | null {
  const as = /^(.{2,80}?) as (.+)$/u.exec(words);
  if (as?.[1] && as[2] && isPhrase(as[1])) {
    // What follows the quoted words tells where and when it was said.
    const quoted = /[“"]([^“”"]+)[”"](?: (?:during|at|in|on|after|before|for|while|when)\b.*)$/u.exec(
      text.slice(start, end),
    );
    const what = quoted?.[1] ? as[2].slice(0, as[2].indexOf(quoted[1]) + quoted[1].length) : as[2];
    return `${as[1]} ${isPlural(as[1], null) ? 'are' : 'is'} ${what}`;
  }
  const called = /^([^“"]+?) (?:(an?|the) )?[“"]([^“”"]+)[”"]?([^,]*)/u.exec(text.slice(start, end));
  if (!called?.[1] || !called[3] || !isPhrase(called[1])) return null;
  const what = `${called[2] ? `${called[2]} ` : ''}${called[3]}${called[4] ?? ''}`.replace(/[“”"]/g, '').replace(/[,.]+$/, ''); // prettier-ignore
  return `${called[1]} ${isPlural(called[1], null) ? 'are' : 'is'} ${what}`;
}

/** Whether the words are a plural, for the verb after them. */
function isPlural(words: string, actor: Actor | null): boolean {
  if (actor) return actor.kind === 'GROUP' && !/^the west$/i.test(actor.name);
  const [head = ''] = words.replace(/^(?:half|most|some|many|all|both) of /i, '').split(/ (?:of|from|to|for|in|on|with|that|which) /); // prettier-ignore
  return /[^su]s$/.test(head) && !/(?:news|crisis|analysis|politics)$/.test(head);
}
