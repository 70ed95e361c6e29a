import type { ResolvedDocument, ResolvedStatement } from '../../../src/annotation/resolved.ts';
import { align, attributed } from './alignment.ts';

/** One line for each actor, statement and relationship that differs. */
export function listErrors(gold: ResolvedDocument, predicted: ResolvedDocument): string[] {
  const { actors, goldOf, predictedOf } = align(gold, predicted);
  const lines = [`## ${gold.article.slug}`];
  const found = new Set(actors.values());
  for (const actor of gold.actors) if (!found.has(actor.key)) lines.push(`- actor ${actor.name} (${actor.kind})`);
  for (const actor of predicted.actors) {
    const one = gold.actors.find(({ key }) => key === actors.get(actor.key));
    if (!one) lines.push(`+ actor ${actor.name} (${actor.kind})`);
    else if (one.kind !== actor.kind) lines.push(`~ actor ${actor.name}: ${actor.kind}, not ${one.kind}`);
  }
  const predictedBy = new Map(predicted.statements.map((statement) => [statement.key, statement]));
  for (const one of attributed(gold)) {
    const other = predictedBy.get(predictedOf.get(one.key) ?? '');
    if (!other) lines.push(`- ${one.key} ${words(one)}`);
    else lines.push(...differences(one, other, actors).map((what) => `~ ${one.key} ${what}: ${words(one)}`));
  }
  for (const one of attributed(predicted)) if (!goldOf.has(one.key)) lines.push(`+ ${one.speakers[0]} ${one.mode} ${one.cue?.exact} ${words(one)}`); // prettier-ignore
  const keys = (document: ResolvedDocument, map: (key: string) => string) => new Set(document.relationships.map(({ subject, predicate, object }) => `${map(subject)} ${predicate} ${map(object)}`)); // prettier-ignore
  const [wanted, given] = [keys(gold, (key) => key), keys(predicted, (key) => actors.get(key) ?? `?${key}`)];
  for (const one of wanted) if (!given.has(one)) lines.push(`- ${one}`);
  for (const one of given) if (!wanted.has(one)) lines.push(`+ ${one}`);
  for (const { kind, name } of predicted.things) lines.push(`  thing ${kind} ${name}`);
  for (const { name } of predicted.places) lines.push(`  place ${name}`);
  for (const claim of predicted.claims) lines.push(`  claim ${claim.modality} ${claim.checkability} ${claim.text}`);
  for (const { from, kind, to, basis } of predicted.claimLinks) lines.push(`  link ${from} ${kind} ${to} ${basis}`);
  return lines;
}

function differences(one: ResolvedStatement, other: ResolvedStatement, actors: ReadonlyMap<string, string>): string[] {
  const map = (key: string | null) => actors.get(key ?? '') ?? `?${key}`;
  const heard = (list: ResolvedStatement['addressees'], name: (key: string) => string) => list.map(({ actor, basis }) => `${name(actor)}/${basis[0]}`).sort().join(); // prettier-ignore
  const linked = (list: ResolvedStatement['respondsTo']) =>
    list.some(({ basis }) => basis === 'STATED') ? 'linked' : 'none';
  const pairs: [string, unknown, unknown][] = [
    ['speaker', one.speakers.join(), other.speakers.map(map).join()],
    ['mode', one.mode, other.mode],
    ['act', one.speechAct, other.speechAct],
    ['to', heard(one.addressees, (key) => key), heard(other.addressees, map)],
    ['time', one.time?.basis === 'STATED' ? one.time.span.exact : null, other.time?.basis === 'STATED' ? other.time.span.exact : null], // prettier-ignore
    ['said at', one.time?.basis === 'STATED' ? one.saidAt : null, other.time?.basis === 'STATED' ? other.saidAt : null], // prettier-ignore
    ['venue', one.venue?.span?.exact ?? null, other.venue?.span?.exact ?? null],
    ['responds', linked(one.respondsTo), linked(other.respondsTo)],
    ['echoes', linked(one.echoes), linked(other.echoes)],
  ];
  return pairs.filter(([, wanted, given]) => wanted !== given).map(([what, wanted, given]) => `${what} ${String(given)}, not ${String(wanted)}`); // prettier-ignore
}

function words({ content }: ResolvedStatement): string {
  return content
    .map(({ exact }) => exact)
    .join(' … ')
    .slice(0, 60);
}
