import type { EntryOf } from '../document.ts';
import type { Path } from '../problems.ts';
import type { ResolvedActor, ResolvedMention, ResolvedPlace, ResolvedThing } from '../resolved.ts';
import type { Entry } from '../shape.ts';
import type { ResolveContext } from './context.ts';

export function resolveActor(context: ResolveContext, { path, key, value }: Entry<EntryOf<'actors'>>): ResolvedActor {
  const aliases = value.aliases.map((alias, i) => {
    if (typeof alias === 'string') return { name: alias, type: 'NAME' as const, usedBy: [] };
    return { ...alias, usedBy: context.references([...path, 'aliases', i, 'usedBy'], 'actors', alias.usedBy) };
  });
  context.noneTwice([...path, 'aliases'], aliases, ({ name, type }) => `${type} ${name}`, 'alias');
  return { ...named(context, path, key, value), kind: value.kind, aliases };
}

export function resolveThing(context: ResolveContext, { path, key, value }: Entry<EntryOf<'things'>>): ResolvedThing {
  const { parent, place, time, participants } = value;
  if (value.kind !== 'EVENT') {
    const wrong = place !== null ? 'place' : time !== null ? 'time' : participants.length > 0 ? 'participants' : null;
    if (wrong) context.report([...path, wrong], 'only an EVENT has one; change the kind, or remove it');
  }
  if (parent === key) context.report([...path, 'parent'], 'a thing is not part of itself; name another, or remove it');
  return {
    ...named(context, path, key, value),
    kind: value.kind,
    parent: parent === null ? null : context.reference([...path, 'parent'], 'things', parent),
    place: place === null ? null : context.reference([...path, 'place'], 'places', place),
    time: context.optionalSpan([...path, 'time'], time),
    participants: context.references([...path, 'participants'], 'actors', participants),
  };
}

export function resolvePlace(context: ResolveContext, { path, key, value }: Entry<EntryOf<'places'>>): ResolvedPlace {
  return named(context, path, key, value);
}

function named(context: ResolveContext, path: Path, key: string, value: EntryOf<'places'>) {
  return {
    key,
    name: value.name,
    slug: value.slug ?? null,
    wikidata: value.wikidata,
    mentions: resolveMentions(context, [...path, 'mentions'], value.mentions),
  };
}

function resolveMentions(context: ResolveContext, path: Path, mentions: EntryOf<'places'>['mentions']) {
  const resolved = mentions.map((mention, i): ResolvedMention => {
    const span = context.span([...path, i], mention);
    if (typeof mention === 'string') return { span, type: 'NAME', confidence: null };
    return { span, type: mention.type, confidence: mention.confidence };
  });
  const place = ({ span }: ResolvedMention) => (span.end === 0 ? null : `${span.start}-${span.end}`);
  context.noneTwice(path, resolved, place, 'mention');
  return resolved;
}

/**
 * Reports entries of one kind of entity that would become one in the graph, or that could not be told apart when the
 * document is loaded again; and keys that could mean two entities.
 */
export function checkEntities(context: ResolveContext): void {
  const { actors, things, places, declared } = context.document;
  for (const entries of [actors, things, places]) {
    unique(context, entries, 'slug', ({ slug }) => slug ?? null);
    unique(context, entries, 'wikidata', ({ wikidata }) => wikidata);
    unique(context, entries, 'name', (value) =>
      value.slug || value.wikidata ? null : `${value.name} ${'kind' in value ? value.kind : ''}`,
    );
  }
  for (const section of ['things', 'places'] as const) {
    for (const key of declared[section]) {
      const other = declared.actors.has(key)
        ? 'actor'
        : section === 'places' && declared.things.has(key)
          ? 'thing'
          : null;
      if (other)
        context.report([section, key], `the key "${key}" is that of a ${other} too; rename one of them`, 'key');
    }
  }
}

type Value = EntryOf<'actors'> | EntryOf<'things'> | EntryOf<'places'>;

function unique(
  { report }: ResolveContext,
  entries: readonly Entry<Value>[],
  property: 'slug' | 'wikidata' | 'name',
  identity: (value: Value) => string | null,
): void {
  const seen = new Map<string, string>();
  for (const { path, key, value } of entries) {
    const id = identity(value);
    if (id === null) continue;
    const other = seen.get(id);
    if (other === undefined) seen.set(id, key);
    else {
      const remedy = property === 'name' ? 'make them one, or give each a slug' : 'make them one, or correct it';
      report([...path, property], `"${other}" has the same ${property}; ${remedy}`);
    }
  }
}
