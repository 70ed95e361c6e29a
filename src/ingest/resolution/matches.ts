import type { ResolvedActor } from '../../annotation/resolved.ts';
import type { KnownActor, KnownActors } from './known-actors.ts';
import { isSameName, isShortFor, isSimilar, personName } from './person-name.ts';

/** How the names of an entry and of an actor agree: whole, one short for the other, or but for a middle name or an initial. */
export type Match = 'WHOLE' | 'SHORT' | 'SIMILAR';

/**
 * The actors of the graph whose names agree with those of an entry, by internal key. Never one of another kind, or with
 * another Wikidata id. Aliases count only where nobody has the name itself.
 */
export function matchesOf(known: KnownActors, entry: ResolvedActor): Map<number, Match> {
  const fits = ({ kind, wikidata }: KnownActor) =>
    kind === entry.kind && (wikidata === null || entry.wikidata === null || wikidata === entry.wikidata);
  const matches = new Map<number, Match>();
  const note = (actors: readonly KnownActor[], match: Match) =>
    actors.filter(fits).forEach(({ id }) => matches.has(id) || matches.set(id, match));
  if (entry.kind === 'PERSON') notePersons(known, entry, note);
  else noteOthers(known, entry, note, () => matches.size > 0);
  if (entry.kind === 'PERSON' && !personName(entry.name).isWhole) dropPlaceholders(known, matches);
  return matches;
}

type Note = (actors: readonly KnownActor[], match: Match) => void;

function notePersons(known: KnownActors, entry: ResolvedActor, note: Note): void {
  const own = personName(entry.name);
  const byMatch: Record<Match, KnownActor[]> = { WHOLE: [], SHORT: [], SIMILAR: [] };
  for (const actor of known.surnamed(own.surname)) {
    const names = known.names(actor.id).map(personName);
    if (own.isWhole && names.some((name) => isSameName(name, own))) byMatch.WHOLE.push(actor);
    else if (names.some((name) => name.isWhole && isShortFor(own, name))) byMatch.SHORT.push(actor);
    else if (own.isWhole && names.every((name) => isShortFor(name, own))) byMatch.SHORT.push(actor);
    else if (names.some((name) => isSimilar(name, own))) byMatch.SIMILAR.push(actor);
  }
  const exact = [...known.named(entry.name), ...byMatch.WHOLE];
  note(exact.length > 0 ? exact : known.aliased(entry.name), own.isWhole ? 'WHOLE' : 'SHORT');
  const aliases = namesOf(entry).filter((name) => personName(name).isWhole);
  if (exact.length === 0)
    note(
      aliases.flatMap((name) => known.named(name)),
      'WHOLE',
    );
  note(byMatch.SHORT, 'SHORT');
  note(byMatch.SIMILAR, 'SIMILAR');
}

function noteOthers(known: KnownActors, entry: ResolvedActor, note: Note, isFound: () => boolean): void {
  note(known.named(entry.name), 'WHOLE');
  if (isFound()) return;
  const isState = entry.kind === 'COUNTRY' || entry.kind === 'INTERGOVERNMENTAL_ORGANIZATION';
  const isShort = !isState && /^\S+$/.test(entry.name) && !/^[^a-z]{2,}$/.test(entry.name);
  note(
    namesOf(entry).flatMap((name) => known.named(name)),
    'WHOLE',
  );
  note(known.aliased(entry.name), isShort ? 'SHORT' : 'WHOLE');
}

/** Who is only known by the same short name is no help where somebody is known by a whole one. */
function dropPlaceholders(known: KnownActors, matches: Map<number, Match>): void {
  const placeholders = [...matches.keys()].filter((id) => !known.names(id).some((name) => personName(name).isWhole));
  if (placeholders.length < matches.size) placeholders.forEach((id) => matches.delete(id));
}

function namesOf({ aliases }: ResolvedActor): string[] {
  return aliases.filter(({ type }) => type === 'NAME').map(({ name }) => name);
}
