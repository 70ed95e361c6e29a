import { conceptOf } from './concept.ts';
import * as words from './function-words.ts';
import { whole, type Proposition, type Term } from './proposition.ts';
import { beForms, isDemonym, isFunction, isInfinitive, isParticiple, isVerb } from './word-class.ts';
import { readWords, type Word } from './words.ts';

/** "It is not true that …" denies the whole. */
const frame = /^It (?:is|was) (not )?(?:(true)|false|untrue) that /i;

const light = new Set([...words.lightWords].map(conceptOf));
/** Function words within a noun phrase, which do not end it. */
const withinPhrase = /^(?:a|an|the|this|that|these|those|its|his|her|their|such|and|or)$/;
/** Between "be" and its participle. */
const withinVerb = /^(?:also|already|now|currently|still|just|\p{L}+ly)$/u;
/** What has more is a passage rather than a proposition. */
const mostTerms = 100;
const moodsByForce = ['possible', 'probable', 'able', 'desired', 'planned', 'future'] as const;

/** Reads a proposition: one English sentence that stands alone. Pure; linear in its length. */
export function readProposition(text: string): Proposition {
  const framed = frame.exec(text);
  const reader = new Reader(readWords(framed ? text.slice(framed[0].length) : text));
  const [, not, isTrue] = framed ?? [];
  if (framed && (not === undefined) === (isTrue === undefined)) reader.negated.push(whole);
  return reader.read(text);
}

class Reader {
  readonly negated: string[] = [];
  readonly #words: readonly Word[];
  readonly #terms: Omit<Term, 'place'>[] = [];
  readonly #moods = new Set<words.Mood>();
  /** Negations whose term is yet to come. */
  #pending = 0;
  #preposition: string | null = null;
  /** Index of the passive's verb among the terms. */
  #passive = -1;
  #afterBe = false;
  #conditional = false;
  #hedged = false;
  #elusive = false;
  #isClause = false;
  #inRelative = false;
  #run = -1;

  constructor(read: readonly Word[]) {
    this.#words = read;
  }

  read(text: string): Proposition {
    const [first, second] = this.#words;
    if (first) this.#elusive = isShifting(first, second);
    this.#words.forEach((word, i) => {
      const next = this.#words[i + 1];
      this.#isClause ||= isVerb(word, this.#words[i - 1], next);
      if (word.isBreak) this.#preposition = null;
      if (word.isName || word.number !== null) this.#add(word, next);
      else if (!this.#takeNegation(word, next) && !this.#takeMood(word, next) && !this.#takeFunction(word, next))
        this.#add(word, next);
    });
    const terms = new Map<string, Term>();
    this.#terms.forEach((term, i) => {
      const again = terms.has(term.concept);
      // A word said again in another sense ("the tax cut reduced"); a name said again adds nothing.
      if (again && term.kind !== 'word') return;
      terms.set(again ? `${term.concept} again` : term.concept, { ...term, place: this.#placeOf(term, i) });
    });
    return {
      text, terms, negated: this.negated, mood: moodsByForce.find((mood) => this.#moods.has(mood)) ?? 'actual',
      conditional: this.#conditional, hedged: this.#hedged, passive: this.#terms[this.#passive]?.concept ?? null,
      isClause: this.#isClause, elusive: this.#elusive || this.#terms.length > mostTerms,
    }; // prettier-ignore
  }

  /** Notes a negation, which applies to the next term; false when the word is none. */
  #takeNegation({ lower }: Word, next: Word | undefined): boolean {
    if (words.denials.has(lower)) return this.#takeDenial(lower, next);
    if (lower === 'longer' && this.#pending > 0) return true;
    if (!words.negators.has(lower)) return false;
    if (lower === 'nor') return true;
    if (next && words.unnegated.has(next.lower)) this.#hedged ||= !words.focusing.has(next.lower);
    else if (words.sweeping.has(lower) && this.#preposition === null) this.negated.push(this.#scoped(whole));
    else this.#pending++;
    return true;
  }

  /** "refused to", "denies that": not the failing market, nor what is denied to somebody. */
  #takeDenial(lower: string, next: Word | undefined): boolean {
    if (/^(?:refus|declin|fail)/.test(lower) && next?.lower !== 'to') return false;
    if (/^den/.test(lower) && !/ing$|^(?:that|it|he|she|they)$/.test(next?.lower ?? '')) return false;
    if (/^(?:refuses?|declines?)$/.test(lower)) this.#moods.add('future');
    if (lower === 'unable') this.#moods.add('able');
    // "did not deny" commits to nothing.
    this.#elusive ||= (this.#pending > 0 || this.negated.includes(whole)) && words.noncommittal.has(lower);
    if (/^(?:false|untrue)$/.test(lower)) this.negated.push(this.#scoped(whole));
    else this.#pending++;
    return true;
  }

  #takeMood({ lower }: Word, next: Word | undefined): boolean {
    const mood = words.modals.get(lower);
    if (mood) this.#moods.add(mood);
    else if (next?.lower === 'to' && /^(?:needs?|has|have|had)$/.test(lower)) this.#moods.add('desired');
    else if (next?.lower === 'to' && lower === 'going') this.#moods.add('future');
    else return false;
    return true;
  }

  #takeFunction({ lower }: Word, next: Word | undefined): boolean {
    if (words.conditions.has(lower)) this.#conditional = true;
    else if (words.hedges.has(lower)) this.#hedged = true;
    else if (words.prepositions.has(lower)) {
      this.#preposition = lower === 'to' && next && isInfinitive(next) ? null : lower;
    } else if (words.stopWords.has(lower) || (lower === 'some' && next?.number != null)) {
      this.#elusive ||= words.speakerWords.has(lower);
      this.#inRelative ||= lower === 'who' || lower === 'which';
      if (!withinPhrase.test(lower)) this.#preposition = null;
      this.#afterBe = beForms.has(lower) || (this.#afterBe && withinVerb.test(lower));
    } else {
      this.#elusive ||= words.speakerWords.has(lower);
      return words.speakerWords.has(lower);
    }
    return true;
  }

  #add(word: Word, next: Word | undefined): void {
    const { lower, number, isName, startsRun } = word;
    if (words.titles.has(lower) && isName && next?.isName) return;
    if (startsRun) this.#run++;
    const concept = number ?? conceptOf(lower);
    for (; this.#pending > 0; this.#pending--) this.negated.push(this.#scoped(concept));
    this.#inRelative = false;
    const kind = number !== null ? 'number' : isName ? 'name' : 'word';
    const weight = { number: 1.5, name: startsRun ? 2 : 0.5, word: light.has(concept) ? 0.4 : 1 }[kind];
    if (this.#passive === -1 && this.#afterBe && kind === 'word' && isParticiple(lower))
      this.#passive = this.#terms.length;
    this.#afterBe &&= withinVerb.test(lower);
    this.#terms.push({ concept, kind, weight, run: isName ? this.#run : -1, preposition: this.#preposition });
    // A name ends the phrase of its preposition.
    if (isName && !next?.isName && next?.lower !== 'and' && !isDemonym(lower)) this.#preposition = null;
    // So does a year, but not the number of something.
    if (kind === 'number' && next && isFunction(next)) this.#preposition = null;
  }

  /** What a relative clause denies ("those who are not citizens") is not what the sentence denies. */
  #scoped(concept: string): string {
    return this.#inRelative ? `who ${concept}` : concept;
  }

  #placeOf({ preposition }: Omit<Term, 'place'>, i: number): number {
    const { length } = this.#terms;
    if (this.#passive === -1) return i;
    if (preposition === 'by' && i > this.#passive) return i - length;
    return i < this.#passive ? i + length : i;
  }
}

/** "He", "this is": who or what is meant is not said. "This bridge" names it as well as "the bridge" does. */
function isShifting({ lower }: Word, next: Word | undefined): boolean {
  if (!words.shiftingSubjects.has(lower)) return false;
  return !/^th(?:is|at|ese|ose)$/.test(lower) || !next || isFunction(next);
}
