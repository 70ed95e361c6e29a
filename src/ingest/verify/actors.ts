import type { Connection } from '../../database/open.ts';
import { publicId } from '../../vocabulary/entities.ts';
import { namingOf } from '../resolution/person-name.ts';

/** Sources of actors that cannot be found by their names. */
export function* namingFaults(connection: Connection): Generator<string> {
  interface Source {
    id: number;
    name: string;
    kind: string;
    surname: string | null;
    isWholeName: number;
  }
  const query = connection.prepare('select id, name, kind, surname, is_whole_name as isWholeName from actor_sources');
  for (const { id, name, kind, surname, isWholeName } of query.iterate() as Iterable<Source>) {
    const expected = namingOf(name, kind);
    if (expected.surname !== surname || Number(expected.isWholeName) !== isWholeName) {
      yield `actor_sources ${id}: surname or is_whole_name does not follow from “${name}”`;
    }
  }
}

/** Slugs and ids of merged actors that lead nowhere, or that another actor has. */
export function* formerActorFaults(connection: Connection): Generator<string> {
  const query = connection.prepare(`select f.public_id as publicId, f.slug, a.id from former_actors f
    left join actors a on a.slug = f.slug or a.public_id = f.public_id`);
  for (const row of query.iterate() as Iterable<{ publicId: string; slug: string; id: number | null }>) {
    if (row.id !== null) yield `former actor ${row.slug}: another actor has its slug or its id`;
    if (row.publicId !== publicId('actor', row.slug)) yield `former actor ${row.slug}: its id is not that of its slug`;
  }
}

/** Reviews of what their article does not name. */
export function* reviewFaults(connection: Connection): Generator<string> {
  const query = connection
    .prepare(
      `select r.public_id from reviews r where not exists
         (select 1 from actor_sources s where s.article_id = r.article_id and s.actor_id = r.actor_id)`,
    )
    .pluck();
  for (const id of query.iterate()) yield `${String(id)}: its article does not name its actor`;
}
