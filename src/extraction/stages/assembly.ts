import type { AnnotationInput } from '../../annotation/document.ts';
import type { ThingKind } from '../../vocabulary/enums.ts';
import type { Actor, Mention } from './cast.ts';
import { lastBefore } from './reading.ts';
import type { Range } from './reading.ts';
import type { ArticleState } from './state.ts';
import type { Statement, Told } from './statements.ts';

type Entry<Section extends keyof AnnotationInput> = NonNullable<AnnotationInput[Section]> extends Record<string, infer Value> ? Value : never; // prettier-ignore

/** The sections of a document that extraction makes. */
export type Sections = Pick<
  AnnotationInput,
  'actors' | 'things' | 'places' | 'statements' | 'claims' | 'claimLinks' | 'relationships'
>;

/** Requires everything. `digest` tells the article from others. Returns the sections of the annotation document, every span with its words and offsets. */
export function assembleSections(state: ArticleState, digest: string): Sections {
  const { text } = state.reading;
  const span = (range: Range) => spanOf(text, range);
  const keys = actorKeys(state);
  const key = (actor: Actor): string => keys.get(actor) as string;
  const mentions = mentionsByActor(state);

  const bearers = new Map<string, number>();
  for (const { name } of state.cast.actors) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  // "a spokesman" of another article is somebody else, and so may be another bearer of the name: a slug keeps them apart.
  const needsSlug = ({ name, kind, described }: Actor): boolean =>
    (described && (kind === 'PERSON' || /^(?:an?|the|some|several|two|three) /i.test(name))) ||
    (bearers.get(name) ?? 0) > 1;

  const actors: Record<string, Entry<'actors'>> = {};
  for (const [actor, actorKey] of keys) {
    actors[actorKey] = {
      name: actor.name,
      kind: actor.kind,
      ...(needsSlug(actor) ? { slug: `${actorKey}-${digest}` } : {}),
      wikidata: actor.wikidata,
      aliases: [...actor.aliases].map(([name, type]) =>
        type === 'NAME' ? name : { name, type, usedBy: usersOf(state, actor, name, type, key) },
      ),
      mentions: (mentions.get(actor) ?? []).map((mention) => ({
        ...span(mention),
        type: mention.type,
        confidence: mention.confidence,
      })),
    };
  }
  const topics: Topic[] = [];
  const topic = (key: string, kind: Topic['kind'], ranges: readonly Range[]): void => {
    for (const { start, end } of ranges) topics.push({ key, kind, start, end });
  };
  const things: Record<string, Entry<'things'>> = {};
  for (const { name, kind, named, mentions: ranges, confidence } of state.things) {
    const thingKey = keyFrom(name, { ...actors, ...things });
    const slug = named ? {} : { slug: `${thingKey}-${digest}` };
    things[thingKey] = { name, kind, ...slug, mentions: ranges.map(({ type, ...range }) => ({ ...span(range), type, confidence })) }; // prettier-ignore
    topic(thingKey, kind, ranges);
  }
  const places: Record<string, Entry<'places'>> = {};
  for (const { name, type, mentions: ranges } of state.places) {
    const placeKey = keyFrom(name, { ...actors, ...things, ...places });
    places[placeKey] = { name, mentions: ranges.map((range) => ({ ...span(range), type })) };
    topic(placeKey, 'PLACE', ranges);
  }
  topics.sort((a, b) => a.start - b.start);
  const about = (ranges: readonly Range[]) => [...new Set(ranges.flatMap((range) => topicsWithin(topics, range).map((one) => one.key)))]; // prettier-ignore
  const told = ({ value, basis, evidence, confidence }: Told<Actor>) => ({
    actor: key(value),
    basis,
    evidence: evidence ? [span(evidence)] : [],
    confidence,
  });
  const link = ({ value, basis, evidence, confidence }: Told<Statement>) => ({
    statement: value.key,
    basis,
    evidence: evidence ? [span(evidence)] : [],
    confidence,
  });

  const statements: Record<string, Entry<'statements'>> = {};
  for (const statement of state.statements) {
    statements[statement.key] = {
      speaker: key(statement.speaker),
      speakers: statement.spoken.speakers.slice(1).map(key),
      speakerMention: statement.spoken.mention ? span(statement.spoken.mention) : null,
      mode: statement.mode,
      speechAct: statement.act,
      cue: statement.cue ? span(statement.cue) : null,
      content: statement.content.map(span),
      quotes: statement.quotes.map(span),
      addressees: statement.addressees.map(told),
      target: statement.target ? key(statement.target) : null,
      about: [...aboutOf(state, statement.content, key), ...about(statement.content)],
      venue: statement.venue
        ? {
            text: statement.venue.value,
            event: eventIn(topics, statement.venue.evidence),
            span: statement.venue.evidence ? span(statement.venue.evidence) : null,
            basis: statement.venue.basis,
          }
        : null,
      time: statement.time ? { span: span(statement.time.value), basis: statement.time.basis } : null,
      saidAt: statement.saidAt?.date ?? null,
      saidAtPrecision: statement.saidAt?.precision ?? null,
      factive: statement.factive,
      turn: `T${statement.turn}`,
      respondsTo: statement.respondsTo.map(link),
      echoes: statement.echoes.map(link),
      confidence: statement.spoken.confidence,
    };
  }
  for (const { key: voiceKey, content, confidence } of state.voice) {
    statements[voiceKey] = {
      mode: 'ARTICLE_VOICE',
      content: [span(content)],
      about: [...aboutOf(state, [content], key), ...about([content])],
      confidence,
    };
  }
  const claims: Record<string, Entry<'claims'>> = {};
  for (const claim of state.claims) {
    claims[claim.key] = {
      text: claim.text,
      statements: claim.statements.map(({ statement, stance }) => ({ statement: statement.key, stance })),
      about: [...claim.about.map(key), ...about(claim.evidence)],
      modality: claim.modality,
      checkability: claim.checkability,
      evidence: claim.evidence.map(span),
      confidence: claim.confidence,
    };
  }
  return {
    actors, things, places, statements, claims,
    claimLinks: state.claimLinks.map(({ from, to, evidence, ...rest }) => ({ ...rest, from: from.key, to: to.key, evidence: evidence.map(span) })),
    relationships: state.relationships.map(({ subject, object, assertedBy, evidence, ...rest }) => ({
      ...rest, subject: key(subject), object: key(object), assertedBy: assertedBy?.key ?? null, evidence: [span(evidence)],
    })),
  }; // prettier-ignore
}

/** Where a thing or a place is named, with its key. */
interface Topic extends Range {
  readonly key: string;
  readonly kind: ThingKind | 'PLACE';
}

function topicsWithin(topics: readonly Topic[], { start, end }: Range): Topic[] {
  const found: Topic[] = [];
  for (let i = lastBefore(topics, end - 1); i >= 0 && (topics[i]?.start ?? 0) >= start; i--) {
    const topic = topics[i] as Topic;
    if (topic.end <= end) found.unshift(topic);
  }
  return found;
}

/** The event that a venue names: "after a meeting of the commission". */
function eventIn(topics: readonly Topic[], venue: Range | null): string | null {
  return (venue && topicsWithin(topics, venue).find(({ kind }) => kind === 'EVENT')?.key) ?? null;
}

/** A span with its exact words. Throws when the range is empty or lies outside the text: a fault of a stage. */
export function spanOf(text: string, { start, end }: Range): { exact: string; start: number; end: number } {
  const exact = text.slice(start, end);
  if (start < 0 || exact.length !== end - start || exact === '')
    throw new RangeError(`no words at ${start} to ${end} of ${text.length}`);
  return { exact, start, end };
}

/** Actors that the article lets speak, addresses or names, each with its key; those that nothing refers to are left out. */
function actorKeys({ cast }: ArticleState): Map<Actor, string> {
  const keys = new Map<Actor, string>();
  const taken: Record<string, unknown> = {};
  for (const actor of cast.actors) {
    const key = keyFrom(actor.name, taken);
    taken[key] = true;
    keys.set(actor, key);
  }
  return keys;
}

function keyFrom(name: string, taken: Readonly<Record<string, unknown>>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[’']s?\b/g, '')
      .replace(/^(?:the|an?) /, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'x';
  let key = base;
  for (let number = 2; Object.hasOwn(taken, key); number++) key = `${base}-${number}`;
  return key;
}

function mentionsByActor({ cast }: ArticleState): Map<Actor, Mention[]> {
  const byActor = new Map<Actor, Mention[]>();
  const seen = new Set<string>();
  for (const mention of cast.mentions) {
    const list = byActor.get(mention.actor) ?? [];
    byActor.set(mention.actor, list);
    const id = `${cast.actors.indexOf(mention.actor)} ${mention.start} ${mention.end}`;
    if (!seen.has(id)) list.push(mention);
    seen.add(id);
  }
  return byActor;
}

/** Who uses a loaded name: the speakers of the statements that hold it. */
function usersOf(
  { reading, statements }: ArticleState,
  _actor: Actor,
  name: string,
  type: string,
  key: (actor: Actor) => string,
): string[] {
  if (type !== 'LOADED') return [];
  const users = statements.filter(({ content }) =>
    content.some(({ start, end }) => reading.text.slice(start, end).includes(name)),
  );
  return [...new Set(users.map(({ speaker }) => key(speaker)))];
}

function aboutOf({ cast }: ArticleState, content: readonly Range[], key: (actor: Actor) => string): string[] {
  return [...new Set(content.flatMap((range) => cast.within(range).map(({ actor }) => key(actor))))];
}
