import { countryTable } from './country-table.ts';

/** A country as a name may show it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly wikidata: string;
  readonly name: string;
}

/** How a word points at a country: by its name or code, as an adjective, or by the seat of its government. */
export type CountryForm = 'NAME' | 'ADJECTIVE' | 'SEAT';

export interface CountryName {
  readonly country: Country;
  readonly form: CountryForm;
}

/** Seats that are institutions and not cities: they always stand for the government. */
export const institutionSeats: ReadonlySet<string> = new Set([
  'White House', 'Downing Street', 'Whitehall', 'Capitol Hill', 'Holy See', 'Kremlin', 'Élysée',
]); // prettier-ignore

/** Institutions that stand for a country wherever they act, besides its capital. */
const furtherSeats: Readonly<Record<string, string>> = { Kremlin: 'RU', Élysée: 'FR' };

const rows = countryTable
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', wikidata = '', name = '', adjectives = '', seats = '', names = ''] = line.split('|');
    return { country: { code, wikidata, name }, adjectives: list(adjectives), seats: list(seats), names: list(names) };
  });

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(',');
}

/** Every name, adjective and seat of a country, as written, without "the". */
export const countryNames: ReadonlyMap<string, CountryName> = new Map(
  rows.flatMap(({ country, adjectives, seats, names }): [string, CountryName][] => [
    ...seats.map((seat): [string, CountryName] => [seat, { country, form: 'SEAT' }]),
    ...Object.entries(furtherSeats)
      .filter(([, code]) => code === country.code)
      .map(([seat]): [string, CountryName] => [seat, { country, form: 'SEAT' }]),
    ...adjectives.map((adjective): [string, CountryName] => [adjective, { country, form: 'ADJECTIVE' }]),
    // A text cut at its words shows "U.S." without its last stop.
    ...[country.name, ...names, ...names.filter((name) => name.endsWith('.')).map((name) => name.slice(0, -1))].map(
      (name): [string, CountryName] => [name, { country, form: 'NAME' }],
    ),
  ]),
);
