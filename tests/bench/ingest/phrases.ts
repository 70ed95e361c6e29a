import type { Random } from '../graph/random.ts';

/** What an article is about; the words that its clauses are put together from. */
export interface Topic {
  readonly headline: string;
  readonly matters: readonly string[];
}

const topics: readonly Topic[] = [
  { headline: 'port', matters: 'the plan to close the port;the new harbour fee;the contract for the docks;shipping along the coast;the customs agreement'.split(';') },
  { headline: 'gas pipeline', matters: 'the gas pipeline;the price of electricity;the delivery contract;imports of liquefied gas;the energy reserve'.split(';') },
  { headline: 'ceasefire', matters: 'the ceasefire;the exchange of prisoners;the buffer zone along the border;military aid;the peace talks'.split(';') },
  { headline: 'budget', matters: 'the draft budget;the tax on fuel;higher spending on schools;the public debt;the pension reform'.split(';') },
  { headline: 'fisheries', matters: 'the quota for mackerel;the fishing grounds;the treaty on fisheries;the inspection of trawlers;the fund for coastal towns'.split(';') },
  { headline: 'election', matters: 'the date of the election;the recount of the votes;the electoral law;the work of the observers;the result in the capital'.split(';') },
  { headline: 'steel tariffs', matters: 'the tariff on steel;the trade agreement;subsidies for carmakers;the list of exempted goods;the complaint to the trade court'.split(';') },
  { headline: 'flood', matters: 'the broken dam;the emergency fund;the rebuilding of the bridges;the warning system;the evacuation of the valley'.split(';') },
]; // prettier-ignore

const predicates =
  `would cost the country {} million euros;will not bring the two sides closer;has left {} people without work;
  was agreed upon months ago;must be decided by parliament;could be settled within {} days;threatens jobs in the region;
  is a danger to every neighbour;has been delayed three times since {month};would change the balance in the region;
  needs the approval of all members;cannot be accepted in its present form;is fair to those who depend on it;
  had been discussed with nobody;will come into force in {month};was the only way to avoid a crisis;
  has failed in {} of its {} provinces;is supported by most voters;would be reviewed after the summer;
  should never have been signed;rests on figures that nobody has checked;helps the largest companies only`
    .split(';')
    .map((phrase) => phrase.trim());
const deeds =
  `breaking the agreement;hiding the true figures;delaying the talks;threatening its neighbours;ignoring the court;
  misleading the public;blocking the inspection;buying time before the vote`.split(/;\s*/);
const requests =
  `return to the talks;publish the figures;lift the restrictions;withdraw the proposal;accept the mediation;
  keep its promises;open the border;pay its share of the costs`.split(/;\s*/);
const adjectives = 'irresponsible;long overdue;a grave mistake;a step in the right direction;deeply unfair;beyond doubt'
  .split(';'); // prettier-ignore
const months = 'January February March April May June July August September October November December'.split(' ');
const background = `The dispute began in {month}, when {} lorries were stopped at the border.;
  Trade between the two countries fell by {} percent last year.;
  Officials from both sides have met {} times since {month}.;
  About {} people gathered in front of the parliament in the evening.;
  The region has lost {} companies in a decade.;
  Roads to the coast were closed for {} hours because of the weather.;
  A vote is planned for the middle of {month}, and the outcome is open.;
  The report has {} pages and was written over two years.`.split(/;\s*/);

export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Clauses about one topic, as a speaker or the article puts them. */
export class Phrases {
  readonly topic: Topic;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    this.topic = random.pick(topics);
  }

  /** `the tax on fuel has failed in 7 of its 12 provinces` */
  clause(): string {
    return `${this.#random.pick(this.topic.matters)} ${this.#filled(this.#random.pick(predicates))}`;
  }

  /** `breaking the agreement` */
  deed(): string {
    return this.#random.pick(deeds);
  }

  /** `publish the figures` */
  request(): string {
    return this.#random.pick(requests);
  }

  judgement(): string {
    return this.#random.pick(adjectives);
  }

  /** A sentence that nobody says. */
  fact(): string {
    return this.#filled(this.#random.pick(background)).trim();
  }

  day(): string {
    return this.#random.pick(weekdays);
  }

  #filled(phrase: string): string {
    const number = () => String(2 + this.#random.below(90));
    return phrase.replaceAll('{month}', () => this.#random.pick(months)).replaceAll('{}', number);
  }
}
