import type { ResolvedDocument, ResolvedStatement } from '../../../src/annotation/resolved.ts';
import { align, attributed, bestOf, overlap } from './alignment.ts';
import type { Alignment } from './alignment.ts';

/** Of one kind of fact: how many were predicted and right of them, how many are in the gold and found of them. */
export interface Count {
  predicted: number;
  right: number;
  gold: number;
  found: number;
}
export type Scores = Map<string, Count>;

const offices = new Set('HEAD_OF_STATE_OF HEAD_OF_GOVERNMENT_OF MINISTER_OF LEADS SPOKESPERSON_OF REPRESENTS ACCREDITED_TO EMPLOYED_BY MEMBER_OF FORMER_OFFICE_IN RELATED_TO PART_OF'.split(' ')); // prettier-ignore
const spoken = new Set('WARNS THREATENS ACCUSES CONDEMNS CRITICIZES PRAISES REQUESTS_FROM URGES ECHOES RESPONDS_TO TELLS INTERVIEWED_BY SPOKE_AT'.split(' ')); // prettier-ignore

/** Scores a predicted document against the gold one, fact by fact. */
export function scoreDocument(gold: ResolvedDocument, predicted: ResolvedDocument): Scores {
  const scores: Scores = new Map();
  const alignment = align(gold, predicted);
  scoreActors(gold, predicted, alignment, scores);
  scoreStatements(gold, predicted, alignment, scores);
  scoreArticleVoice(gold, predicted, scores);
  scoreClaims(gold, predicted, alignment, scores);
  scoreThings(gold, predicted, scores);
  for (const [fact, wanted] of [
    ['relationship: office or tie', offices],
    ['relationship: by speaking', spoken],
    ['relationship: reported fact', null],
  ] as const) {
    const keep = (predicate: string) =>
      wanted ? wanted.has(predicate) : !offices.has(predicate) && !spoken.has(predicate);
    const keys = (document: ResolvedDocument, map: (key: string) => string) =>
      document.relationships
        .filter(({ predicate }) => keep(predicate))
        .map(({ subject, predicate, object }) => `${map(subject)} ${predicate} ${map(object)}`);
    sets(
      scores,
      fact,
      keys(gold, (key) => key),
      keys(predicted, (key) => alignment.actors.get(key) ?? `?${key}`),
    );
  }
  return scores;
}

/** Things and places are the same where a mention of one lies over a mention of the other; none in the gold, none scored. */
function scoreThings(gold: ResolvedDocument, predicted: ResolvedDocument, scores: Scores): void {
  for (const [fact, section] of [
    ['thing', 'things'],
    ['place', 'places'],
  ] as const) {
    const spans = ({ mentions }: { mentions: ResolvedDocument['places'][number]['mentions'] }) => mentions.map(({ span }) => span); // prettier-ignore
    const found = new Map<string, string>();
    for (const one of gold[section].length > 0 ? predicted[section] : []) {
      const left = gold[section].filter(({ key }) => ![...found.values()].includes(key));
      const best = left.map((other) => ({ other, common: overlap(spans(one), spans(other)) })).sort((a, b) => b.common - a.common)[0]; // prettier-ignore
      found.set(one.key, best && best.common > 0 ? best.other.key : `?${one.key}`);
    }
    sets(scores, fact, gold[section].map(({ key }) => key), [...found.values()]); // prettier-ignore
    if (section === 'things') {
      const kinds = new Map(predicted.things.map(({ key, kind }) => [key, kind]));
      sets(scores, 'thing with kind', gold.things.map(({ key, kind }) => `${key} ${kind}`), [...found].map(([key, other]) => `${other} ${kinds.get(key) ?? ''}`)); // prettier-ignore
    }
  }
}

/** Adds up scores of several documents. */
export function addScores(total: Scores, scores: Scores): void {
  for (const [fact, count] of scores) {
    const sum = countOf(total, fact);
    for (const name of ['predicted', 'right', 'gold', 'found'] as const) sum[name] += count[name];
  }
}

function countOf(scores: Scores, fact: string): Count {
  const count = scores.get(fact) ?? { predicted: 0, right: 0, gold: 0, found: 0 };
  scores.set(fact, count);
  return count;
}

function sets(scores: Scores, fact: string, gold: readonly string[], predicted: readonly string[]): void {
  const count = countOf(scores, fact);
  const [wanted, given] = [new Set(gold), new Set(predicted)];
  count.gold += wanted.size;
  count.predicted += given.size;
  for (const one of given) if (wanted.has(one)) count.right++;
  for (const one of wanted) if (given.has(one)) count.found++;
}

function scoreActors(gold: ResolvedDocument, predicted: ResolvedDocument, { actors }: Alignment, scores: Scores): void {
  sets(scores, 'actor', gold.actors.map(({ key }) => key), predicted.actors.map(({ key }) => actors.get(key) ?? `?${key}`)); // prettier-ignore
  const kinds = (document: ResolvedDocument, map: (key: string) => string) => document.actors.map(({ key, kind }) => `${map(key)} ${kind}`); // prettier-ignore
  sets(
    scores,
    'actor with kind',
    kinds(gold, (key) => key),
    kinds(predicted, (key) => actors.get(key) ?? `?${key}`),
  );
  const metonyms = (document: ResolvedDocument, map: (key: string) => string) =>
    document.actors.flatMap(({ key, aliases }) => aliases.filter(({ type }) => type === 'METONYM').map(({ name }) => `${map(key)} ${name}`)); // prettier-ignore
  sets(
    scores,
    'metonym',
    metonyms(gold, (key) => key),
    metonyms(predicted, (key) => actors.get(key) ?? `?${key}`),
  );
}

type Test = (gold: ResolvedStatement, predicted: ResolvedStatement) => boolean;

function scoreStatements(
  gold: ResolvedDocument,
  predicted: ResolvedDocument,
  alignment: Alignment,
  scores: Scores,
): void {
  const { actors, goldOf, predictedOf } = alignment;
  const goldBy = new Map(gold.statements.map((statement) => [statement.key, statement]));
  const predictedBy = new Map(predicted.statements.map((statement) => [statement.key, statement]));
  const compare = (fact: string, has: (statement: ResolvedStatement) => boolean, same: Test): void => {
    const count = countOf(scores, fact);
    for (const one of attributed(gold).filter(has)) {
      const other = predictedBy.get(predictedOf.get(one.key) ?? '');
      count.gold++;
      if (other && same(one, other)) count.found++;
    }
    for (const one of attributed(predicted).filter(has)) {
      const other = goldBy.get(goldOf.get(one.key) ?? '');
      count.predicted++;
      if (other && same(other, one)) count.right++;
    }
  };
  const mapped = (key: string | null) => actors.get(key ?? '') ?? `?${key}`;
  const all = () => true;
  compare('statement', all, all);
  compare('speaker', all, (one, other) => one.speakers.join() === other.speakers.map(mapped).join());
  compare('mode', all, (one, other) => sameMode(one, other));
  compare(
    'speaker and mode',
    all,
    (one, other) => one.speakers[0] === mapped(other.speakers[0] ?? null) && sameMode(one, other),
  );
  compare('speech act', all, (one, other) => one.speechAct === other.speechAct);
  compare('cue', ({ cue }) => cue !== null, (one, other) => one.cue !== null && other.cue !== null && overlap([one.cue], [other.cue]) > 0); // prettier-ignore
  compare('time, stated', ({ time }) => time?.basis === 'STATED', (one, other) => one.time !== null && other.time !== null && overlap([one.time.span], [other.time.span]) > 0); // prettier-ignore
  compare('date', ({ saidAt, time }) => saidAt !== null && time?.basis === 'STATED', (one, other) => one.saidAt === other.saidAt && one.saidAtPrecision === other.saidAtPrecision); // prettier-ignore
  compare('venue, stated', ({ venue }) => venue?.basis === 'STATED' && venue.span !== null, (one, other) => !!one.venue?.span && !!other.venue?.span && overlap([one.venue.span], [other.venue.span]) > 0); // prettier-ignore

  const addressees = (document: ResolvedDocument, stated: boolean, statement: (key: string) => string, actor: (key: string) => string) =>
    attributed(document).flatMap(({ key, addressees: list }) => list.filter(({ basis }) => !stated || basis === 'STATED').map((one) => `${statement(key)} ${actor(one.actor)}`)); // prettier-ignore
  for (const [fact, stated] of [
    ['addressee, stated', true],
    ['addressee, stated or inferred', false],
  ] as const) {
    sets(scores, fact, addressees(gold, stated, (key) => key, (key) => key), addressees(predicted, stated, (key) => goldOf.get(key) ?? `?${key}`, mapped)); // prettier-ignore
  }
  for (const [fact, field] of [
    ['response', 'respondsTo'],
    ['echo', 'echoes'],
  ] as const) {
    // "In response" seldom says to which statement: from whom to whom is what is scored.
    const links = (
      document: ResolvedDocument,
      statement: (key: string) => string,
      actor: (key: string | null) => string,
    ) => {
      const by = new Map(document.statements.map((one) => [one.key, one]));
      return attributed(document).flatMap((one) => one[field].filter(({ basis }) => basis === 'STATED').map((link) => `${statement(one.key)} ${actor(by.get(link.statement)?.speakers[0] ?? null)}`)); // prettier-ignore
    };
    sets(
      scores,
      fact,
      links(gold, (key) => key, String),
      links(predicted, (key) => goldOf.get(key) ?? `?${key}`, mapped),
    );
  }
}

/** What the article says in its own voice, by the words that say so. */
function scoreArticleVoice(gold: ResolvedDocument, predicted: ResolvedDocument, scores: Scores): void {
  const count = countOf(scores, 'in the article’s own voice');
  const voice = (document: ResolvedDocument) => document.statements.filter(({ mode }) => mode === 'ARTICLE_VOICE');
  const [wanted, given] = [voice(gold), voice(predicted)];
  // Not every article is annotated with it.
  if (wanted.length === 0) return;
  const [goldOf, predictedOf] = [bestOf(given, wanted), bestOf(wanted, given)];
  count.gold += wanted.length;
  count.predicted += given.length;
  count.right += goldOf.size;
  count.found += predictedOf.size;
}

/** A named speech act told with an infinitive or gerund is read either way by annotators. */
function sameMode(one: ResolvedStatement, other: ResolvedStatement): boolean {
  return one.mode === other.mode;
}

function scoreClaims(gold: ResolvedDocument, predicted: ResolvedDocument, { goldOf }: Alignment, scores: Scores): void {
  type Claim = ResolvedDocument['claims'][number];
  const match = new Map<string, Claim>();
  const left = new Set(gold.claims.filter((claim) => claim.statements.some(({ statement }) => attributed(gold).some(({ key }) => key === statement)))); // prettier-ignore
  const wanted = [...left];
  const candidates = predicted.claims.map((claim) => {
    const statements = claim.statements.map(({ statement }) => goldOf.get(statement) ?? '');
    const best = wanted.filter((one) => one.statements.some(({ statement }) => statements.includes(statement))).map((one) => ({ one, score: likeness(one.text, claim.text) })).sort((a, b) => b.score - a.score)[0]; // prettier-ignore
    return { claim, best };
  });
  for (const { claim, best } of candidates.sort((a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0))) {
    if (!best || !left.has(best.one)) continue;
    left.delete(best.one);
    match.set(claim.key, best.one);
  }
  // A gold claim of two clauses may be told in two: each is right, and the gold claim is found once.
  const parts = new Map([...match.values()].map((one) => [one, [] as string[]]));
  for (const { claim, best } of candidates) {
    if (!match.has(claim.key) && best && parts.has(best.one) && isPartOf(claim.text, best.one.text))
      match.set(claim.key, best.one);
    const one = match.get(claim.key);
    if (one) parts.get(one)?.push(claim.text);
  }
  const compare = (fact: string, same: (gold: Claim, predicted: Claim) => boolean): void => {
    const count = countOf(scores, fact);
    count.gold += wanted.length;
    count.predicted += predicted.claims.length;
    const right = predicted.claims.filter((claim) => {
      const one = match.get(claim.key);
      return one && same(one, claim);
    });
    count.right += right.length;
    count.found += new Set(right.map(({ key }) => match.get(key))).size;
  };
  compare('claim', () => true);
  compare('claim, words 70 % alike', (one, other) => likeness(one.text, other.text) >= 0.7 || likeness(one.text, (parts.get(one) ?? []).join(' ')) >= 0.7); // prettier-ignore
  compare('claim modality', (one, other) => one.modality === other.modality);
  compare('claim checkability', (one, other) => one.checkability === other.checkability);
  const links = (document: ResolvedDocument, map: (key: string) => string) => document.claimLinks.filter(({ basis }) => basis === 'STATED').map(({ from, kind, to }) => `${map(from)} ${kind} ${map(to)}`); // prettier-ignore
  sets(
    scores,
    'claim link, stated',
    links(gold, (key) => key),
    links(predicted, (key) => match.get(key)?.key ?? `?${key}`),
  );
}

/** F1 of the words of two sentences. */
function likeness(one: string, other: string): number {
  return (2 * commonWords(one, other)) / (wordsOf(one).length + wordsOf(other).length || 1);
}

/** Whether most words of a sentence are words of a longer one. */
function isPartOf(part: string, whole: string): boolean {
  return commonWords(part, whole) >= 0.7 * wordsOf(part).length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function commonWords(one: string, other: string): number {
  const rest = wordsOf(other);
  let common = 0;
  for (const word of wordsOf(one)) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    common++;
    rest.splice(at, 1);
  }
  return common;
}
