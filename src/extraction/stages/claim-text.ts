import { reportingNouns } from '../lexicon/reporting-verbs.ts';
import type { Token } from '../tokens.ts';
import type { Actor, Cast } from './cast.ts';
import { completeFragment } from './claim-completion.ts';
import { nameOf, nameVoices } from './claim-pronouns.ts';
import { clausePartsOf } from './clause-parts.ts';
import type { ClausePart } from './clause-parts.ts';
import { sentencesOf } from './content-sentences.ts';
import { mainClauseOf } from './main-clause.ts';
import type { Range, Reading } from './reading.ts';
import type { Statement } from './statements.ts';
import { lowerOf, tagOf, verbGroupAt } from './verb-groups.ts';
import type { VerbGroup } from './verb-groups.ts';
import { sentenceFrom, wordingOf } from './wording.ts';
import type { Wording } from './wording.ts';

export interface Proposition {
  /** A sentence of its own. */
  readonly text: string;
  /** Whether it is a fragment with what its cue tells ("condemned the aid": the aid is to be condemned). */
  readonly completed: boolean;
  /** Its finite verb; null where it was completed, or bids somebody do something. */
  readonly verb: VerbGroup | null;
  /** Lemma of the verb by which the speaker holds it for so ("feared that …"); null where it is put forward as it is. */
  readonly attitude: string | null;
  /** The words of the article that it is made of. */
  readonly evidence: readonly Range[];
  /** Whom pronouns in it stand for. */
  readonly actors: readonly Actor[];
  readonly confidence: number;
}

/** What a statement's words are read with. */
export interface Setting {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly cast: Cast;
  /** The body that the speaker speaks for by office; null when there is none. */
  readonly body: Actor | null;
  readonly before: Statement | undefined;
}

/** Cue lemmas after which an infinitive tells what the speaker wants: "wants to sign up five million people". */
const wanting = /^(?:want|hope|plan|intend|aim|seek|wish|try|vow|agree|decide|prepare|expect|need|prefer|refuse|continue|commit|choose|resolve|pledge|promise|threaten|offer)/; // prettier-ignore

/** The sentences that a statement puts forward, one for each clause; fragments completed from their cue, else left out. */
export function propositionsOf(setting: Setting, statement: Statement): Proposition[] {
  const { reading, tokens } = setting;
  const whole = statement.content.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
  const words = whole.replace(/[“”«»"]/g, '').replace(/\s+/g, ' ').trim().replace(/[,.;]+$/, ''); // prettier-ignore
  if (words === '') return [];
  let sentences = sentencesOf(reading, tokens, statement.content).map((sentence) => [...withoutThat(sentence)]);
  const isFragment = !sentences.some((sentence) => mainClauseOf(sentence));
  if (isFragment || statement.act === 'ACCUSE' || isBidden(statement, sentences[0] ?? [])) {
    const completed = completeFragment(reading, statement, words) ?? wanted(statement, words, reading);
    if (completed)
      return [{ text: sentenceFrom(completed), completed: true, verb: null, attitude: null, evidence: statement.content, actors: [], confidence: 0.6 }]; // prettier-ignore
  }
  if (isFragment) sentences = sentences.map(thatClause);
  const made: Proposition[] = [];
  for (const sentence of sentences) {
    if (/^[?]/.test(sentence[sentence.length - 1]?.text ?? '')) continue;
    if (mainClauseOf(sentence)) {
      const parts = clausePartsOf(sentence);
      for (const part of parts) made.push(proposition(setting, statement, sentence, part));
    } else if (statement.mode === 'DIRECT' && isBidding(sentence)) {
      made.push(proposition(setting, statement, sentence, { first: 0, end: sentence.length, shared: [], verb: null }));
    }
  }
  const [only] = made;
  return only && made.length === 1 && sentences.length === 1 ? [{ ...only, evidence: statement.content }] : made;
}

const bidding = new Set(['REQUEST', 'URGE', 'DEMAND', 'ORDER', 'ADVISE', 'WARN', 'PROMISE', 'OFFER', 'THREATEN']);

/** "to consider the risks", "both sides to return": the infinitive comes before any finite verb. */
function isBidden({ act }: Statement, sentence: readonly Token[]): boolean {
  const to = sentence.findIndex((token, at) => lowerOf(token) === 'to' && tagOf(sentence[at + 1]) === 'VERB');
  if (to === -1 || (to > 0 && !bidding.has(act))) return false;
  const clause = mainClauseOf(sentence);
  return !clause || to < clause.verb.first;
}

/** "suggestions that his team had been lucky": the clause is what is put forward. */
function thatClause(sentence: Token[]): Token[] {
  const that = sentence.findIndex((token) => lowerOf(token) === 'that');
  const noun = sentence.slice(0, Math.max(0, that)).some((token) => reportingNouns.has(lowerOf(token)) || /^(?:suggestions?|idea|notion|reports?|rumou?rs?|fact|view|belief)$/.test(lowerOf(token))); // prettier-ignore
  return that > 0 && that <= 4 && noun ? sentence.slice(that + 1) : sentence;
}

/** "wants to sign up five million people": what the speaker wants is told with the cue. */
function wanted({ cue, speaker, spoken }: Statement, words: string, { text }: Reading): string | null {
  if (!cue || !/^to \p{Ll}/u.test(words) || spoken.speakers.length > 1) return null;
  const verb = text.slice(cue.start, cue.end);
  const parts = verb.toLowerCase().split(' ');
  return parts.length <= 3 && wanting.test(parts[parts.length - 1] ?? '')
    ? `${nameOf(speaker)} ${verb} ${words}`
    : null;
}

/** "Ask me in November": an imperative needs no subject. */
function isBidding(sentence: readonly Token[]): boolean {
  const at = sentence.findIndex((token) => !/^(?:PUNCT|INTJ|ADV)$/.test(tagOf(token)));
  if (/^(?:let|please|do|don)$/.test(lowerOf(sentence[at]))) return sentence.length - at > 2;
  const verb = verbGroupAt(sentence, at);
  return verb !== null && verb.form === 'BASE' && verb.auxiliaries.length === 0 && sentence.length - verb.end > 0;
}

function proposition(
  setting: Setting,
  statement: Statement,
  sentence: readonly Token[],
  part: ClausePart,
): Proposition {
  const { reading, cast, body } = setting;
  const reported = sentence.slice(part.first, part.end);
  const own = withoutAttitude(reported);
  const object = part.shared.length > 0 ? objectBefore(sentence.slice(0, part.first)) : null;
  const wording = [...wordingOf(part.shared), ...spaced(restored(wordingOf(own), object), part.shared.length > 0)];
  const taken = namedBefore(setting, statement, wording);
  const voices = {
    speaker: statement.speaker,
    speakers: statement.spoken.speakers,
    body,
    own: statement.mode === 'DIRECT',
  };
  const named = taken ? { words: taken, actors: [] } : nameVoices(reading, cast, wording, voices);
  const text = named.words.map(({ gap, text: word }) => gap + word).join('');
  const changed = taken !== null || named.actors.length > 0 || object !== null;
  return {
    text: sentenceFrom(text),
    completed: false,
    verb: own === reported ? part.verb : (mainClauseOf(own)?.verb ?? null),
    attitude: own === reported ? null : (verbGroupAt(reported, 1)?.head.lemma ?? null),
    evidence: rangesOf(own),
    actors: [...named.actors, ...actorsOf(cast, part.shared)],
    confidence: (changed ? 0.7 : 0.75) - (part.first > 0 ? 0.05 : 0),
  };
}

/** "that there have been shootings" is reported without the "that". */
function withoutThat(tokens: readonly Token[]): readonly Token[] {
  const at = tagOf(tokens[0]) === 'ADV' ? 1 : 0;
  return lowerOf(tokens[at]) === 'that' && !/^(?:AUX|VERB)$/.test(tagOf(tokens[at + 1]))
    ? tokens.slice(at + 1)
    : tokens;
}

/** Verbs by which one puts forward what follows: "I think NATO may be obsolete", "she feared that traffic would move". */
const attitudes = /^(?:think|believe|feel|fear|hope|guess|suppose|suspect|worry|reckon|expect)$/;

/** The speaker's own attitude to a clause is no part of what is put forward. */
function withoutAttitude(tokens: readonly Token[]): readonly Token[] {
  if (!/^(?:i|we|he|she|it|they)$/.test(lowerOf(tokens[0]))) return tokens;
  const verb = verbGroupAt(tokens, 1);
  if (!verb || verb.negated || verb.auxiliaries.length > 0 || !attitudes.test(verb.head.lemma)) return tokens;
  const rest = tokens.slice(verb.end + (lowerOf(tokens[verb.end]) === 'that' ? 1 : 0));
  const clause = mainClauseOf(rest);
  return clause && rest.length > 2 && !/^(?:like|about|of|in|to|so|for)$/.test(lowerOf(rest[0])) ? rest : tokens;
}

function spaced(words: readonly Wording[], isContinued: boolean): Wording[] {
  return words.map((word, index) => (index === 0 && isContinued ? { ...word, gap: ' ' } : word));
}

/** "initiated the war and could stop it": the object of the clause before; null when "it" could be something else. */
function objectBefore(tokens: readonly Token[]): readonly Token[] | null {
  const clause = mainClauseOf(tokens);
  const first = clause?.verb.end ?? tokens.length;
  if (!/^(?:DET|PRON)$/.test(tagOf(tokens[first])) || !/^(?:the|a|an|his|her|its|this|that)$/.test(lowerOf(tokens[first]))) return null; // prettier-ignore
  let end = first + 1;
  while (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tagOf(tokens[end]))) end++;
  const head = tokens[end - 1];
  return tagOf(head) === 'NOUN' && !/[^su]s$/.test(lowerOf(head)) ? tokens.slice(first, end) : null;
}

/** Puts the object for an "it" right after the verb. */
function restored(words: Wording[], object: readonly Token[] | null): Wording[] {
  const at = words.findIndex(({ text }) => text === 'it');
  if (!object || at < 1 || !/^(?:VERB)$/.test(tagOf(words[at - 1]?.token ?? undefined))) return words;
  return words.map((word, index) => (index === at ? { ...word, text: wordingOf(object).map(({ gap, text }) => gap + text).join('').replace(/^an? /, 'the ') } : word)); // prettier-ignore
}

/** "condemned the aid, arguing it worsens …": what "it" takes up is what was condemned. */
function namedBefore({ reading, before }: Setting, statement: Statement, words: readonly Wording[]): Wording[] | null {
  if (before?.mode !== 'NARRATED' || before.spoken.sentence !== statement.spoken.sentence) return null;
  const [content] = before.content;
  if (!content || before.speaker !== statement.speaker || words[0]?.text.toLowerCase() !== 'it') return null;
  const name = reading.text.slice(content.start, content.end).replace(/[“”"]/g, '');
  return words.map((word, index) => (index === 0 ? { ...word, text: name } : word));
}

function actorsOf(cast: Cast, tokens: readonly Token[]): Actor[] {
  return rangesOf(tokens).flatMap((range) => cast.within(range).map(({ actor }) => actor));
}

/** The tokens as ranges of the text, one for each run without a gap of more than a mark and a space. */
function rangesOf(tokens: readonly Token[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = ranges[ranges.length - 1];
    if (last && start - last.end <= 3) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
