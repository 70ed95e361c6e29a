import { Random } from '../graph/random.ts';
import type { Country, Newsroom, Person } from './newsroom.ts';
import { Phrases } from './phrases.ts';

/** A generated article as text, before it becomes a file of some format. */
export interface GeneratedArticle {
  readonly title: string;
  readonly publisher: string;
  readonly byline: string;
  /** ISO 8601, a day. */
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
}

const papers = ['Courier', 'Morning Post', 'Herald'];
/** Articles end with the paragraph that reaches this many words. */
const enoughWords = 600;
const firstDay = Date.UTC(2020, 0, 1);
const dayMs = 86_400_000;

/** The article of a number, always the same one: two countries and two organizations about one topic. */
export function writeArticle(newsroom: Newsroom, number: number): GeneratedArticle {
  const random = new Random(number + 1);
  const phrases = new Phrases(random);
  const writer = new ArticleWriter(random, newsroom, phrases);
  return {
    title: `${writer.country.name} and ${writer.other.name} differ over ${phrases.topic.headline}, report ${number + 1}`,
    publisher: `The ${random.pick(papers)}`,
    byline: newsroom.passer(random).name,
    publishedAt: new Date(firstDay + Math.floor(number / 3) * dayMs).toISOString().slice(0, 10),
    paragraphs: writer.write(),
  };
}

class ArticleWriter {
  readonly country: Country;
  readonly other: Country;
  readonly #random: Random;
  readonly #phrases: Phrases;
  readonly #cast: readonly Person[];
  readonly #introduced = new Set<Person>();
  readonly #marks: readonly [string, string];

  constructor(random: Random, newsroom: Newsroom, phrases: Phrases) {
    this.#random = random;
    this.#phrases = phrases;
    this.#marks = random.chance(0.5) ? ['“', '”'] : ['"', '"'];
    this.country = newsroom.country(random);
    this.other = newsroom.country(random);
    while (this.other === this.country) this.other = newsroom.country(random);
    const { leaders } = this.country;
    const [one, another] = [newsroom.organization(random), newsroom.organization(random)];
    this.#cast = [
      leaders[0] as Person,
      random.pick(this.other.leaders),
      random.pick(leaders),
      random.pick(one.people),
      random.pick(another.people),
      newsroom.passer(random),
    ];
  }

  write(): string[] {
    const paragraphs: string[] = [];
    let words = 0;
    for (let turn = 0; words < enoughWords; turn++) {
      const paragraph = this.#paragraph(turn);
      words += paragraph.split(/\s+/).length;
      paragraphs.push(paragraph);
    }
    return paragraphs;
  }

  #paragraph(turn: number): string {
    const speaker = this.#cast[turn % this.#cast.length] as Person;
    const rival = this.#cast[(turn + 1) % this.#cast.length] as Person;
    const sentence = this.#random.pick([this.#direct, this.#indirect, this.#tells, this.#accuses, this.#mixed]);
    const said = [sentence.call(this, speaker, rival)];
    if (this.#random.chance(0.7)) said.push(this.#furtherQuote(speaker));
    if (this.#random.chance(0.5)) said.push(this.#answer(rival));
    said.push(this.#random.chance(0.2) ? this.#capital() : this.#phrases.fact());
    return said.join(' ');
  }

  #direct(speaker: Person): string {
    return `${this.#quoted(sentenceOf(this.#phrases.clause()), ',')} ${this.#name(speaker)} said on ${this.#phrases.day()}.`;
  }

  #indirect(speaker: Person): string {
    const verb = this.#random.pick(['said', 'argued', 'warned', 'insisted', 'claimed']);
    return `${sentenceOf(this.#name(speaker))} ${verb} that ${this.#phrases.clause()}.`;
  }

  #tells(speaker: Person, rival: Person): string {
    return `${sentenceOf(this.#name(speaker))} told ${this.#name(rival)} in ${this.country.capital} that ${this.#phrases.clause()}.`;
  }

  #accuses(speaker: Person): string {
    return `${sentenceOf(this.#name(speaker))} accused ${this.#opposite(speaker)} of ${this.#phrases.deed()} and urged it to ${this.#phrases.request()}.`;
  }

  #mixed(speaker: Person): string {
    return `${sentenceOf(this.#name(speaker))} called the position of ${this.#opposite(speaker)} ${this.#quoted(this.#phrases.judgement(), '')} at a meeting on ${this.#phrases.day()}.`;
  }

  #furtherQuote({ pronoun }: Person): string {
    return `${this.#quoted(sentenceOf(this.#phrases.clause()), ',')} ${pronoun} added.`;
  }

  #answer(rival: Person): string {
    const name = this.#name(rival);
    if (this.#random.chance(0.5)) return `In response, ${name} said that ${this.#phrases.clause()}.`;
    return `${sentenceOf(name)} rejected the accusation. ${this.#quoted(sentenceOf(this.#phrases.clause()), '.')}`;
  }

  #capital(): string {
    return `${this.other.capital} has repeatedly denied ${this.#phrases.deed()}, and says that ${this.#phrases.clause()}.`;
  }

  #opposite(speaker: Person): string {
    return this.other.leaders.includes(speaker) ? this.country.name : this.other.name;
  }

  /** In full with role the first time, by the surname afterwards. */
  #name(person: Person): string {
    if (this.#introduced.has(person)) return person.surname;
    this.#introduced.add(person);
    return person.title ? `${person.title} ${person.name}` : `${person.name}, ${person.office},`;
  }

  #quoted(words: string, mark: string): string {
    return `${this.#marks[0]}${words}${mark}${this.#marks[1]}`;
  }
}

function sentenceOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
