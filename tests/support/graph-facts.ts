import type { Connection } from '../../src/database/open.ts';

type Span = readonly [number, number, string];

/**
 * The graph of one article in plain words, in text order: names instead of keys, [start, end, exact] for spans, and
 * [start of the cue, start of the content] for statements. One small query a fact: slow, and obviously right.
 */
export function readGraphFacts(connection: Connection) {
  const all = <Row>(sql: string, ...values: unknown[]) => connection.prepare(sql).all(...values) as Row[];
  const list = <Value>(sql: string, ...values: unknown[]) => connection.prepare(sql).pluck().all(...values) as Value[];
  const spans = (owner: string, id: number, role = 'SUPPORT') =>
    connection
      .prepare(`select start, end, exact from evidence where ${owner} = ? and role = ? order by ordinal`)
      .raw()
      .all(id, role) as Span[];
  const span = (owner: string, id: number, role?: string) => spans(owner, id, role)[0] ?? null;
  const name = (table: string, id: number | null) =>
    (connection.prepare(`select name from ${table} where id = ?`).pluck().get(id) as string | undefined) ?? null;
  const mentionsOf = (column: string, id: number) =>
    all<{ id: number; type: string }>(`select id, type from mentions where ${column} = ? order by order_key`, id);
  const nameOrDescription = (type: string) => (/NAME|DESCRIPTION/.test(type) ? 'NAME or DESCRIPTION' : type);
  const place = (id: number | null) =>
    id === null ? null : [span('statement_id', id, 'CUE')?.[0] ?? null, span('statement_id', id, 'CONTENT')?.[0] ?? null];
  const subjects = (table: string, column: string, id: number) =>
    list<string>(
      `select coalesce(a.name, t.name, p.name) from ${table} s left join actors a on a.id = s.actor_id
       left join things t on t.id = s.thing_id left join places p on p.id = s.place_id
       where s.${column} = ? ${table === 'statement_subjects' ? 'and s.target = 0' : ''} order by s.ordinal`,
      id,
    );
  const links = (id: number, kind: string) =>
    all<{ id: number; to_id: number; basis: string }>('select * from statement_links where from_id = ? and kind = ?', id, kind)
      .map((link) => [place(link.to_id), link.basis, span('statement_link_id', link.id)])
      .sort((a, b) => ((a[0] as number[])[1] as number) - ((b[0] as number[])[1] as number));

  return {
    actors: all<{ id: number; name: string; kind: string; wikidata_id: string | null }>('select * from actors order by id').map(
      ({ id, name, kind, wikidata_id: wikidata }) => ({
        name, kind, wikidata,
        aliases: list<string>('select name from aliases where actor_id = ? order by name', id),
        mentions: mentionsOf('actor_id', id).map((m) => [...(span('mention_id', m.id) as Span), nameOrDescription(m.type)]),
      }),
    ),
    roles: all<{ id: number; subject_id: number; object_id: number; title: string }>(
      'select * from relationships where title is not null order by order_key',
    ).map(({ id, subject_id, object_id, title }) => ({
      actor: name('actors', subject_id), title, of: name('actors', object_id), evidence: spans('relationship_id', id),
    })),
    things: all<{ id: number; name: string; kind: string; parent_id: number | null; place_id: number | null }>(
      'select * from things order by id',
    ).map(({ id, name: own, kind, parent_id, place_id }) => ({
      name: own, kind, parent: name('things', parent_id), place: name('places', place_id),
      time: list<string>(
        `select e.exact from evidence e join thing_sources s on s.id = e.thing_source_id where s.thing_id = ?`, id,
      )[0] ?? null,
      participants: list<string>(
        'select a.name from thing_participants p join actors a on a.id = p.actor_id where p.thing_id = ? order by a.name', id,
      ),
      mentions: mentionsOf('thing_id', id).map((m) => span('mention_id', m.id)),
    })),
    places: all<{ id: number; name: string; wikidata_id: string | null }>('select * from places order by id').map(
      ({ id, name, wikidata_id: wikidata }) => ({
        name, wikidata, mentions: mentionsOf('place_id', id).map((m) => span('mention_id', m.id)),
      }),
    ),
    statements: all<Record<string, never> & { id: number }>(`select * from statements order by mode = 'ARTICLE_VOICE', order_key`).map(
      (row) => ({
        speaker: list<string>('select a.name from statement_speakers s join actors a on a.id = s.actor_id where s.statement_id = ? and s.ordinal = 0', row.id)[0] ?? null,
        speakerMention: span('statement_id', row.id, 'SPEAKER'),
        mode: row['mode'], speechAct: row['speech_act'],
        cue: span('statement_id', row.id, 'CUE'), factive: row['factive'] === 1,
        content: spans('statement_id', row.id, 'CONTENT'), quotes: spans('statement_id', row.id, 'QUOTE'),
        addressee: (connection.prepare('select a.name, d.basis from addressees d join actors a on a.id = d.actor_id where d.statement_id = ?').raw().get(row.id) as string[] | undefined) ?? null,
        target: list<string>('select a.name from statement_subjects s join actors a on a.id = s.actor_id where s.statement_id = ? and s.target = 1', row.id)[0] ?? null,
        about: subjects('statement_subjects', 'statement_id', row.id),
        venue: row['venue'] === null ? null : [row['venue'], span('statement_id', row.id, 'VENUE'), row['venue_basis']],
        time: row['time_expression'] === null ? null : [span('statement_id', row.id, 'TIME'), row['time_basis']],
        turn: row['turn'],
        respondsTo: links(row.id, 'RESPONDS_TO'), echoes: links(row.id, 'ECHOES'),
        claims: list<string>('select c.text from claim_statements s join claims c on c.id = s.claim_id where s.statement_id = ? order by c.text', row.id),
        cameoRoot: row['cameo_root'], plover: row['plover_type'], hasNote: row['note'] !== null,
      }),
    ),
    claims: all<{ id: number; text: string; modality: string; checkability: string; note: string | null }>(
      'select * from claims order by id',
    ).map(({ id, text, modality, checkability, note }) => ({
      text, about: subjects('claim_subjects', 'claim_id', id), modality, checkability, evidence: spans('claim_id', id), note,
    })),
    claimLinks: all<Record<string, never> & { id: number }>(
      `select l.*, f.text as "from", t.text as "to" from claim_links l join claims f on f.id = l.from_id join claims t on t.id = l.to_id order by l.id`,
    ).map((row) => ({
      from: row['from'], kind: row['kind'], to: row['to'], nuance: row['nuance'],
      strict: row['strict'] === null ? null : row['strict'] === 1,
      basis: row['basis'], evidence: spans('claim_link_id', row.id), rationale: row['rationale'],
    })),
    relationships: all<Record<string, never> & { id: number; statement_id: number | null }>(
      `select r.*, s.name as subject, o.name as object from relationships r join actors s on s.id = r.subject_id join actors o on o.id = r.object_id order by r.id`,
    ).map((row) => ({
      subject: row['subject'], predicate: row['predicate'], object: row['object'], modality: row['modality'],
      assertedBy: place(row.statement_id), evidence: span('relationship_id', row.id), note: row['note'],
    })),
  };
} // prettier-ignore
