/** Small articles that tell who is who, and how the graph took them. */
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { resolveDocument } from '../../src/annotation/read.ts';
import type { Connection } from '../../src/database/open.ts';
import type { Diff } from '../../src/ingest/diff.ts';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import type { Predicate } from '../../src/vocabulary/enums.ts';
import { documentOf } from './documents.ts';

type Actor = NonNullable<AnnotationInput['actors']>[string];

/** An actor and what it is to others: a predicate, the name of the other, and a title. */
export interface Told extends Partial<Actor> {
  readonly name: string;
  readonly roles?: readonly (readonly [predicate: Predicate, of: string, title?: string])[];
}

/** What an article says. Others that roles name and that are not told of themselves are countries or organisations. */
export interface Telling {
  readonly text: string;
  readonly actors: readonly Told[];
  readonly publishedAt?: string;
}

const countries = new Set(['Russia', 'United Kingdom', 'United States', 'Ukraine', 'Italy']);

/** The document of an article: every name is mentioned where the text has it, every "he" and "she" is its first person. */
export function tellingDocument(slug: string, { text, actors, publishedAt }: Telling): AnnotationInput {
  const whole = `${text} (${slug})`;
  const named = new Map<string, Told>(actors.map((actor) => [actor.name, actor]));
  for (const [, of] of actors.flatMap(({ roles = [] }) => roles)) {
    if (!named.has(of)) named.set(of, { name: of, kind: countries.has(of) ? 'COUNTRY' : 'ORGANIZATION' });
  }
  const keys = new Map([...named.keys()].map((name, i) => [name, `a${i}`]));
  const pronouns = [...whole.matchAll(/\b(?:he|she)\b/g)].map(({ 0: exact, index: start }) => ({
    ...{ exact, start, end: start + exact.length },
    type: 'PRONOUN' as const,
  }));
  const entries = [...named.values()].map(({ roles: _roles, name, kind = 'PERSON', ...rest }, i) => {
    const start = whole.indexOf(name);
    const own = start === -1 ? [] : [{ exact: name, start, end: start + name.length, type: 'NAME' as const }];
    return [`a${i}`, { name, kind, mentions: i === 0 ? [...own, ...pronouns] : own, ...rest }] as const;
  });
  const { article } = documentOf(whole, slug);
  return documentOf(whole, slug, {
    article: { ...article, publishedAt: publishedAt ?? null },
    actors: Object.fromEntries(entries),
    relationships: actors.flatMap(({ name, roles = [] }) =>
      roles.map(([predicate, of, title]) => ({
        subject: keys.get(name) as string, predicate, object: keys.get(of) as string, title: title ?? null, evidence: [whole],
      })),
    ),
  }); // prettier-ignore
}

/** Loads an article that tells who is who. */
export function tell(connection: Connection, slug: string, telling: Telling): Diff {
  const document = resolveDocument(tellingDocument(slug, telling), `${telling.text} (${slug})`, slug);
  return ingestDocument(connection, document, { source: slug, startedAt: new Date('2026-01-02T03:04:05Z') });
}

/** The slug of the actor that an article means by a name. */
export function meant(connection: Connection, article: string, name: string): unknown {
  const sql = `select a.slug from actor_sources s join actors a on a.id = s.actor_id join articles r on r.id = s.article_id
    where r.slug = ? and s.name = ?`;
  return connection.prepare(sql).pluck().get(article, name);
}

/** The reviews of the graph, as `name: made or candidate, REASON score STATUS`. */
export function reviewsIn(connection: Connection): unknown[] {
  const sql = `select r.name || ': ' || a.slug || ' or ' || c.slug || ', ' || r.reason || ' ' || r.score || ' ' || r.status
    from reviews r join actors a on a.id = r.actor_id join actors c on c.id = r.candidate_id order by r.order_key`;
  return connection.prepare(sql).pluck().all();
}
