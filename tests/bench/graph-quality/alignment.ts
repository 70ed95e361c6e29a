import type { ResolvedSpan } from '../../../src/annotation/locate.ts';
import type { ResolvedActor, ResolvedDocument, ResolvedStatement } from '../../../src/annotation/resolved.ts';

/** Which entry of one document is which of another, by local keys. */
export interface Alignment {
  /** Key of the gold actor of each predicted one. */
  readonly actors: ReadonlyMap<string, string>;
  /** Key of the gold statement that a predicted one covers best. */
  readonly goldOf: ReadonlyMap<string, string>;
  /** Key of the predicted statement that covers a gold one best. */
  readonly predictedOf: ReadonlyMap<string, string>;
}

/** Share of the reported words that must be common for two statements to be the same. */
const leastCommon = 0.5;

/** Aligns actors by names they share and statements by the reported words that they share. */
export function align(gold: ResolvedDocument, predicted: ResolvedDocument): Alignment {
  const actors = alignActors(gold.actors, predicted.actors);
  const goldStatements = attributed(gold);
  const predictedStatements = attributed(predicted);
  return {
    actors,
    goldOf: bestOf(predictedStatements, goldStatements),
    predictedOf: bestOf(goldStatements, predictedStatements),
  };
}

/** Statements that somebody makes: the article's own voice is left out. */
export function attributed(document: ResolvedDocument): ResolvedStatement[] {
  return document.statements.filter(({ mode }) => mode !== 'ARTICLE_VOICE');
}

function alignActors(gold: readonly ResolvedActor[], predicted: readonly ResolvedActor[]): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const take = (one: ResolvedActor, other: ResolvedActor): void => {
    if (found.has(one.key) || taken.has(other.key)) return;
    found.set(one.key, other.key);
    taken.add(other.key);
  };
  for (const same of [(a: ResolvedActor, b: ResolvedActor) => plain(a.name) === plain(b.name), shareName, shareHead]) {
    for (const one of predicted) for (const other of gold) if (same(one, other)) take(one, other);
  }
  return found;
}

function shareName(one: ResolvedActor, other: ResolvedActor): boolean {
  const names = new Set(namesOf(other));
  return (one.wikidata !== null && one.wikidata === other.wikidata) || namesOf(one).some((name) => names.has(name));
}

/** "a senior official" and "a senior official, who asked not to be named"; "palace spokesman" and "a palace spokesman". */
function shareHead(one: ResolvedActor, other: ResolvedActor): boolean {
  const [a, b] = [plain(one.name), plain(other.name)];
  return a.length > 6 && b.length > 6 && (a.startsWith(`${b} `) || b.startsWith(`${a} `));
}

function namesOf({ name, aliases }: ResolvedActor): string[] {
  return [name, ...aliases.filter(({ type }) => type !== 'LOADED').map((alias) => alias.name)].map(plain);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(?:the|an?) /, '')
    .replace(/^(?:mr|mrs|ms|president) /, '');
}

/** For each statement of one list, the key of the other's whose reported words cover it best and well enough. */
export function bestOf(from: readonly ResolvedStatement[], to: readonly ResolvedStatement[]): Map<string, string> {
  const best = new Map<string, string>();
  for (const one of from) {
    let most = 0;
    for (const other of to) {
      const common = overlap(one.content, other.content);
      const score = common / lengthOf(one.content);
      const back = common / lengthOf(other.content);
      if (Math.max(score, back) < leastCommon || Math.min(score, back) < leastCommon / 2) continue;
      if (score + back <= most) continue;
      most = score + back;
      best.set(one.key, other.key);
    }
  }
  return best;
}

/** Common length of two lists of spans, in UTF-16 code units. */
export function overlap(one: readonly ResolvedSpan[], other: readonly ResolvedSpan[]): number {
  let common = 0;
  for (const a of one)
    for (const b of other) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common;
}

function lengthOf(spans: readonly ResolvedSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
