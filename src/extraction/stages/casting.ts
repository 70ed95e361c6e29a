import type { Actor, Cast } from './cast.ts';
import type { Name } from './name.ts';
import type { Range } from './reading.ts';

/** A place that the article names. */
export interface Place {
  readonly name: string;
  readonly mentions: Range[];
}

/** Notes a mention of the actor by name, and the name as an alias. */
export function note(cast: Cast, actor: Actor, name: Name, confidence = 0.9): void {
  if (name.text !== actor.name && name.form === 'NAME') actor.aliases.set(name.text, 'NAME');
  if (name.title) actor.titles.push(name.title);
  cast.mention(actor, name, name.form === 'ADJECTIVE' ? 'ADJECTIVE' : 'NAME', name, confidence);
}

/** Notes a mention of a place. */
export function notePlace(places: Map<string, Place>, name: Name): void {
  const place = places.get(name.text) ?? { name: name.text, mentions: [] };
  places.set(name.text, place);
  place.mentions.push({ start: name.start, end: name.end });
}
