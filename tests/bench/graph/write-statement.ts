import { publicId } from '../../../src/vocabulary/entities.ts';
import { speechAct, statementMode, termsOf } from '../../../src/vocabulary/enums.ts';
import type { ArticleDraft, Span } from './article-draft.ts';
import type { CastActor, CastThing, Named } from './cast.ts';
import type { GraphTables } from './graph-tables.ts';
import { scatter, type Random } from './random.ts';
import { clause } from './words.ts';

/** Who and what one article is about. */
export interface Scene {
  readonly actors: readonly CastActor[];
  readonly things: readonly CastThing[];
  readonly place: Named;
  /** The one who says everything; null when all of the actors take turns. */
  readonly soloist: CastActor | null;
}

/** What the rest of the article needs to know of a statement. */
export interface Written {
  readonly id: number;
  readonly orderKey: string;
  readonly speaker: CastActor | null;
  readonly content: Span;
}

const cues = ['said', 'told reporters', 'warned', 'argued', 'insisted', 'replied', 'pointed out', 'suggested'];
const days = ['on Monday', 'on Tuesday', 'last week', 'this morning', 'in a letter', 'late on Friday'];

/** Writes one sentence of the article and all that it says: speakers, addressees, subjects, mentions and spans. */
export function writeStatement(
  tables: GraphTables,
  random: Random,
  draft: ArticleDraft,
  scene: Scene,
  number: number,
): Written {
  const ownVoice = !scene.soloist && random.chance(0.04);
  const mode = ownVoice ? 'ARTICLE_VOICE' : random.pick(termsOf(statementMode).filter((m) => m !== 'ARTICLE_VOICE'));
  const speakers = ownVoice ? [] : chooseSpeakers(random, scene);
  const others = scene.actors.filter((actor) => !speakers.includes(actor));
  const addressee = !ownVoice && others.length > 0 && random.chance(0.7) ? random.pick(others) : null;
  const event = random.chance(0.2) ? scene.things.find((thing) => thing.kind === 'EVENT') : undefined;
  const time = random.chance(0.4) ? random.pick(days) : null;

  const spans = {
    speaker: speakers[0] && draft.append(speakers[0].name),
    cue: ownVoice ? undefined : draft.append(` ${random.pick(cues)}`),
    addressee: addressee && draft.append(` ${addressee.name}`),
    venue: event && draft.append(` ${event.name}`),
    time: time === null ? null : draft.append(` ${time}`),
  };
  draft.append(mode === 'DIRECT' || mode === 'MIXED' ? ': “' : ' that ');
  const text = clause(random, 10);
  const content = draft.append(text);
  draft.append(mode === 'DIRECT' || mode === 'MIXED' ? '.” ' : '. ');

  const statementId = publicId('statement', scatter(number));
  const orderKey = draft.orderOf(content.start, statementId);
  const id = tables.statements.add({
    publicId: statementId,
    orderKey,
    articleId: draft.id,
    mode,
    speechAct: ownVoice ? null : random.pick(termsOf(speechAct)),
    text,
    factive: random.chance(0.1),
    venue: event?.name,
    venueThingId: event?.id,
    venueBasis: event && 'STATED',
    timeExpression: time,
    timeBasis: time === null ? null : 'STATED',
    saidAt: time === null ? null : draft.publishedAt,
    saidAtPrecision: time === null ? null : 'DAY',
    cameoRoot: random.chance(0.3) ? String(1 + random.below(20)).padStart(2, '0') : null,
    confidence: random.chance(0.5) ? Math.round(random.next() * 100) / 100 : null,
  });
  if (spans.speaker) draft.prove({ statementId: id }, 'SPEAKER', spans.speaker);
  if (spans.cue) draft.prove({ statementId: id }, 'CUE', trimmed(spans.cue));
  draft.prove({ statementId: id }, 'CONTENT', content);
  if (mode === 'DIRECT' || mode === 'MIXED') draft.prove({ statementId: id }, 'QUOTE', content);
  if (spans.venue) draft.prove({ statementId: id }, 'VENUE', trimmed(spans.venue));
  if (spans.time) draft.prove({ statementId: id }, 'TIME', trimmed(spans.time));

  const link = { statementId: id, statementOrder: orderKey };
  speakers.forEach((actor, ordinal) => tables.statementSpeakers.add({ ...link, ordinal, actorId: actor.id }));
  const subject = { ...link, target: false, ordinal: 0 };
  if (random.chance(0.5)) tables.statementSubjects.add({ ...subject, actorId: random.pick(scene.actors).id });
  else if (random.chance(0.6)) tables.statementSubjects.add({ ...subject, thingId: random.pick(scene.things).id });
  if (random.chance(0.1)) {
    tables.statementSubjects.add({ ...subject, target: true, actorId: random.pick(scene.actors).id });
  }
  if (spans.speaker && speakers[0]) mention(tables, draft, speakers[0], spans.speaker, number * 2);
  if (addressee && spans.addressee) {
    const span = trimmed(spans.addressee);
    const basis = random.chance(0.8) ? 'STATED' : 'INFERRED';
    const addresseeId = tables.addressees.add({ ...link, ordinal: 0, actorId: addressee.id, basis });
    draft.prove({ addresseeId }, 'SUPPORT', span);
    mention(tables, draft, addressee, span, number * 2 + 1);
  }
  return { id, orderKey, speaker: speakers[0] ?? null, content };
}

function chooseSpeakers(random: Random, { soloist, actors }: Scene): CastActor[] {
  if (soloist) return [soloist];
  const speaker = random.pick(actors);
  const second = random.chance(0.08) ? random.pick(actors) : speaker;
  return second === speaker ? [speaker] : [speaker, second];
}

function mention(tables: GraphTables, draft: ArticleDraft, actor: CastActor, span: Span, number: number): void {
  const id = publicId('mention', scatter(number));
  const row = { publicId: id, orderKey: draft.orderOf(span.start, id), articleId: draft.id };
  const mentionId = tables.mentions.add({ ...row, type: 'NAME', actorId: actor.id });
  draft.prove({ mentionId }, 'SUPPORT', span);
}

/** The span of words that were appended after a blank. */
function trimmed({ start, end }: Span): Span {
  return { start: start + 1, end };
}
