import type { EntityReference, ResolvedActor, ResolvedDocument } from '../annotation/resolved.ts';
import type { Entity } from './resolution/entity-lookup.ts';
import { personName } from './resolution/person-name.ts';

/**
 * The same document with one entry for each actor: entries that somebody found to be the same actor become the one with
 * the whole name, and what is said of both is said once. What the one would be to itself is left out.
 */
export function joinEntries(document: ResolvedDocument, actors: ReadonlyMap<string, Entity>): ResolvedDocument {
  const groups = new Map<number, ResolvedActor[]>();
  for (const actor of document.actors) {
    const { id } = actors.get(actor.key) as Entity;
    groups.set(id, [...(groups.get(id) ?? []), actor]);
  }
  if (groups.size === document.actors.length) return document;
  const joined = [...groups.values()].map((group) => group.toSorted((a, b) => wholeness(b) - wholeness(a)));
  const keys = new Map(joined.flatMap((group) => group.map(({ key }) => [key, (group[0] as ResolvedActor).key])));
  const keyOf = (key: string) => keys.get(key) as string;
  const keysOf = (list: readonly string[]) => [...new Set(list.map(keyOf))];
  const subjectsOf = (list: readonly EntityReference[]) =>
    distinct(
      list.map((subject) => (subject.kind === 'actor' ? { ...subject, key: keyOf(subject.key) } : subject)),
      ({ kind, key }) => `${kind} ${key}`,
    );
  return {
    ...document,
    actors: joined.map((group) => joinActors(group, keysOf)),
    things: document.things.map((thing) => ({ ...thing, participants: keysOf(thing.participants) })),
    statements: document.statements.map((statement) => ({
      ...statement,
      speakers: keysOf(statement.speakers),
      addressees: distinct(
        statement.addressees.map((addressee) => ({ ...addressee, actor: keyOf(addressee.actor) })),
        ({ actor }) => actor,
      ),
      target: statement.target === null ? null : keyOf(statement.target),
      about: subjectsOf(statement.about),
    })),
    claims: document.claims.map((claim) => ({ ...claim, about: subjectsOf(claim.about) })),
    relationships: document.relationships
      .map((one) => ({ ...one, subject: keyOf(one.subject), object: keyOf(one.object) }))
      .filter(({ subject, object }) => subject !== object),
  };
}

function joinActors(group: readonly ResolvedActor[], keysOf: (keys: readonly string[]) => string[]): ResolvedActor {
  const aliases = group.flatMap((actor) => actor.aliases);
  const isSame = (one: (typeof aliases)[number]) => (other: typeof one) =>
    other.name === one.name && other.type === one.type;
  return {
    ...(group[0] as ResolvedActor),
    wikidata: group.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
    aliases: distinct(aliases, ({ name, type }) => `${type} ${name}`).map((alias) => ({
      ...alias,
      usedBy: keysOf(aliases.filter(isSame(alias)).flatMap(({ usedBy }) => usedBy)),
    })),
    mentions: distinct(
      group.flatMap(({ mentions }) => mentions),
      ({ span }) => `${span.start}-${span.end}`,
    ),
  };
}

function wholeness({ name, kind }: ResolvedActor): number {
  return kind !== 'PERSON' || personName(name).isWhole ? 1 : 0;
}

/** The first of those that have the same key. */
function distinct<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}
